// The door of this page: window.menshen, or, on the page without it, what pages do who have none: everything at once.
demo.guarded = !!window.menshen;
demo.door = window.menshen || {
  ready: Promise.resolve(),
  status: function () { return true; },
  on: function () { return function () {}; },
  sdk: function (id, sdk) { sdk.start({ signal: new AbortController().signal }); },
  use: function (item, run) { return Promise.resolve().then(run); },
  request: function () { return Promise.resolve(true); },
  open: function () {},
  claim: function () { return Promise.resolve(); },
  debug: function () { return Promise.resolve({ log: [] }); },
};

/** Registers an SDK: its script is fetched from its own server when the door lets it start, and taken out when it stops. */
demo.sdks = {};
demo.register = function (id) {
  var sdk = demo.sdks[id] = { loaded: null, script: null };
  demo.door.sdk(id, {
    start: function () {
      sdk.loaded = new Promise(function (resolve, reject) {
        sdk.script = demo.make('script', { src: demo.home(id) + '/sdk.js', onload: function () { resolve(window.standins[id]); }, onerror: function () { reject(new Error(demo.say('failed', { name: id, why: 'script' }))); } });
        document.head.append(sdk.script);
      });
      sdk.loaded.catch(function () {});
      demo.changed();
    },
    stop: function () {
      if (window.standins && window.standins[id]) window.standins[id].stop();
      if (sdk.script) sdk.script.remove();
      sdk.loaded = sdk.script = null;
      demo.changed();
    },
  });
};
demo.home = function (id) { return 'http://' + id + '.localhost:' + demo.sdkPort; };

/** Asks for an SDK (or for the one of its items that is meant) and gives its interface, or null when the person said no. */
demo.call = function (id, item) {
  return Promise.resolve(demo.door.request(item || id)).then(function (given) {
    if (!given) return null;
    var sdk = demo.sdks[id], tries = 0;
    return new Promise(function (resolve, reject) {  // it may start a moment after the yes
      (function look() {
        if (sdk.loaded) sdk.loaded.then(resolve, reject);
        else if (++tries > 100) resolve(null);
        else setTimeout(look, 50);
      })();
    });
  });
};

var listeners = [];
demo.onchange = function (listener) { listeners.push(listener); };
demo.changed = function () { listeners.forEach(function (listener) { listener(); }); };
demo.door.on('change', demo.changed);
