// Leaflet: a map of tiles of the own origin, moved by transforms.
import 'leaflet/dist/leaflet.css';
import L from 'leaflet';
import { app } from '../report.js';

app(async ({ root, note, until, heard, later }) => {
  root.style.cssText = 'width: 300px; height: 200px';
  const map = L.map(root, { fadeAnimation: false, zoomAnimation: false, inertia: false }).setView([0, 0], 3), events = [], tiles = L.tileLayer('/tiles/{z}/{x}/{y}.gif', { attribution: '<a href="https://elsewhere.example/">tiles</a>', errorTileUrl: '/own.gif' });
  tiles.on('tileload tileerror load', event => events.push(event.type));
  tiles.addTo(map);
  await until(() => events.includes('load'), 'the tiles');
  const shown = () => [...root.querySelectorAll('.leaflet-tile')].map(tile => [tile.getAttribute('src'), tile.style.transform, tile.style.width, tile.complete, tile.naturalWidth]).sort();
  note('first', [shown(), root.className, getComputedStyle(root.querySelector('.leaflet-pane')).position, root.querySelector('.leaflet-control-attribution').innerHTML]);
  const marker = L.marker([1, 1], { icon: L.icon({ iconUrl: '/own.gif?icon', iconSize: [10, 10], shadowUrl: '/own.gif?shadow' }), draggable: true }).addTo(map).bindPopup('<b>pop</b><img alt="" src="/own.gif?popup">').openPopup();
  L.circle([0, 0], { radius: 90000, color: 'red', fillColor: 'url(#none)' }).addTo(map); L.polyline([[0, 0], [5, 5]]).addTo(map); L.rectangle([[0, 0], [1, 1]], { renderer: L.canvas() }).addTo(map);
  L.divIcon({ html: '<i>x</i>' }).createIcon(); L.geoJSON({ type: 'Point', coordinates: [2, 2] }, { pointToLayer: (_, at) => L.circleMarker(at) }).addTo(map); L.imageOverlay('/own.gif?over', [[0, 0], [3, 3]], { opacity: 0.5 }).addTo(map);
  note('marked', [marker.getElement().outerHTML, root.querySelector('.leaflet-popup-content').innerHTML, root.querySelector('.leaflet-overlay-pane').innerHTML.replace(/ data-[^=]*="[^"]*"/g, ''), marker.getElement().style.cssText]);
  events.length = 0;
  map.setView([20, 20], 4, { animate: false });
  await until(() => events.includes('load'));
  map.panBy([40, 10], { animate: false });
  await later(60);
  note('moved', [shown(), map.getBounds().toBBoxString().slice(0, 12), map.getSize(), root.querySelector('.leaflet-map-pane').style.cssText]);
  marker.setLatLng([3, 3]); marker.setOpacity(0.4); marker.closePopup();
  note('marker moved', marker.getElement().style.cssText);
  // What it still means to draw on a canvas, in the next frame, fails once that is gone, whoever watches.
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  map.remove();
  note('gone', [root.innerHTML, root.getAttribute('style')]);
});
