// The feature panel: a tile for each, with its state in words; the chooser, the viewer and the passing line.
(function () {
  var make = demo.make, pick = demo.pick, tiles = {};

  function sdksOf(feature) { return feature.choices ? feature.choices.map(function (c) { return c.ask || c.sdk; }) : feature.sdk ? [feature.sdk] : []; }
  function status(item) { try { return demo.door.status(item); } catch (error) { return false; } }
  function on(feature) {
    var needs = sdksOf(feature);
    return needs.length ? needs.some(status) : status(feature.item);
  }

  demo.working = function (id, yes) { tiles[id].setAttribute('aria-busy', String(yes)); paint(); };

  function paint() {
    demo.features.forEach(function (feature) {
      var tile = tiles[feature.id], busy = tile.getAttribute('aria-busy') === 'true', open = on(feature);
      tile.classList.toggle('on', open);
      tile.lastChild.textContent = demo.say(busy ? 'busy' : !demo.guarded && sdksOf(feature).length ? 'running' : open ? 'open' : 'closed');
    });
  }

  demo.features.forEach(function (feature) {
    tiles[feature.id] = make('button', { type: 'button', class: 'tile', 'data-feature': feature.id, onclick: function () { demo.start(feature.id); } },
      make('span', { class: 'tile-icon' }, demo.icon(feature.id)), make('span', { class: 'tile-name', text: pick(feature.name) }), make('span', { class: 'tile-state' }));
    document.getElementById('tiles').append(tiles[feature.id]);
  });
  demo.onchange(paint);
  paint();

  var viewer = document.getElementById('viewer'), place = viewer.querySelector('.viewer-place');
  viewer.querySelector('button').addEventListener('click', function () { demo.show(null); });
  /** Opens the viewer with what `fill` puts there; null closes it. */
  demo.show = function (kind, fill) {
    place.replaceChildren();
    viewer.hidden = !kind;
    viewer.dataset.kind = kind || '';
    return Promise.resolve(fill && fill(place));
  };

  demo.choose = function (feature) {
    return demo.show('choose', function (place) {
      place.append(make('h2', { text: pick(feature.name) }));
      feature.choices.forEach(function (choice) {
        place.append(make('button', { type: 'button', class: 'choice', 'data-choice': choice.sdk, text: pick(choice.name), onclick: function () { demo.show(null); demo.start(feature.id, choice); } }));
      });
    });
  };

  var toast = document.getElementById('toast'), timer;
  demo.toast = function (text, kind) {
    toast.textContent = text;
    toast.className = 'toast ' + kind;
    toast.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(function () { toast.hidden = true; }, 4500);
  };
})();
