// Libraries that draw: on a canvas, in SVG, by WebGL, by pictures that are moved.
import { own } from './support/files.mjs';
import { group } from './support/group.mjs';

const files = site => {
  own(site);
  site.file('/fragment.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', { 'Content-Type': 'image/svg+xml' });
  site.file('/plain.html', '<p>plain</p>', { 'Content-Type': 'text/html' });
};
const tiles = site => {
  own(site);
  const { body, headers } = site.routes.get('/own.gif');
  for (let z = 3; z < 5; z++) for (let x = 0; x < 16; x++) for (let y = 0; y < 16; y++) site.file(`/tiles/${z}/${x}/${y}.gif`, body, headers);
};

export default group('drawing', [
  ['Chart.js draws', 'chart.js', { files: own }],
  ['D3 joins, moves and asks', 'd3.js', { files }],
  ['Leaflet shows tiles and moves', 'leaflet.js', { files: tiles }],
  ['three.js draws and reads back', 'three.js', { files: own }],
]);
