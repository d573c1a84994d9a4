// What every stand-in SDK does when it runs, as real ones do: sets cookies, stores, sends, and offers start and stop.
// It never asks whether it may. What comes of it is the page's, the gate's and the other server's business.
var standin = function (id, habits) {
  'use strict';
  var source = new URL(document.currentScript ? document.currentScript.src : location.href);
  var home = source.origin, test = source.searchParams.get('case') || '';
  var prefix = source.searchParams.get('prefix') || habits.prefix || id.replace(/\W/g, '_') + '_';
  var names = habits.names || [prefix + 'id'];
  var all = window.standins = window.standins || {};
  var me = all[id] = all[id] || { runs: 0, stops: 0, tried: {}, running: false };
  var timer = 0;

  function tried(what, act) {
    try { act(); me.tried[what] = 'done'; } catch (error) { me.tried[what] = error.name + ': ' + error.message; }
  }
  function url(path, via) {
    return home + path + '?case=' + encodeURIComponent(test) + '&via=' + via + '&n=' + Date.now().toString(36);
  }
  function send(via) {
    tried('fetch', function () {
      fetch(url('/collect', via || 'fetch'), { method: 'POST', credentials: 'include', body: id, keepalive: true })
        .catch(function (error) { me.tried.fetch = error.name + ': ' + error.message; });
    });
  }
  function run() {
    me.runs += 1;
    me.running = true;
    names.forEach(function (name) {
      tried('cookie', function () { document.cookie = name + '=' + id + '; path=/; max-age=86400; SameSite=Lax'; });
      tried('local', function () { localStorage.setItem(name, '1'); });
      tried('session', function () { sessionStorage.setItem(name, '1'); });
    });
    if (habits.database !== false) tried('database', function () { indexedDB.open(prefix + 'db', 1); });
    send('fetch');
    tried('beacon', function () { me.tried.beaconResult = navigator.sendBeacon(url('/beacon', 'beacon'), id); });
    tried('image', function () { new Image().src = url('/pixel.gif', 'image'); });
    if (habits.heartbeat !== false) timer = setInterval(function () { send('heartbeat'); }, 1500);
    if (habits.run) habits.run(me, { send: send, url: url, tried: tried });
  }
  me.stop = function () {
    me.stops += 1;
    me.running = false;
    clearInterval(timer);
    if (habits.stop) habits.stop(me);
  };
  Object.keys(habits.methods || {}).forEach(function (name) {
    me[name] = function (argument) { return habits.methods[name](argument, me, { send: send, url: url, tried: tried }); };
  });
  run();
};
