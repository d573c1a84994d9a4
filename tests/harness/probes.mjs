// A page that tries every door of the first set by itself, as third-party code in it would: sends, storage, device, SDK start.
import { page } from './html.mjs';

// Runs in the page. `home` is an address on the other origin. Results are kept in window.tried.
const probes = home => {
  const tried = window.tried = {}, at = via => home + '&via=' + via;
  const note = (name, value) => { tried[name] = value; };
  const one = (name, act) => {
    try { Promise.resolve(act()).then(value => note(name, 'done ' + value), error => note(name, error && error.name)); } catch (error) { note(name, error && error.name); }
  };
  window.sends = () => {
    one('fetch', () => fetch(at('fetch'), { mode: 'no-cors' }).then(() => 1));
    one('xhr', () => new Promise((done, fail) => { const x = new XMLHttpRequest(); x.open('GET', at('xhr')); x.onload = () => done(1); x.onerror = () => fail(new TypeError('x')); x.send(); }));
    one('beacon', () => navigator.sendBeacon(at('beacon'), 'x'));
    one('image', () => { new Image().src = at('image'); });
    one('img', () => { const e = document.createElement('img'); e.setAttribute('src', at('img')); document.body.append(e); });
    one('script', () => { const e = document.createElement('script'); e.src = at('script'); document.head.append(e); });
    one('html', () => { const e = document.createElement('div'); e.innerHTML = '<img alt="" src="' + at('html') + '">'; document.body.append(e); });
    one('frame', () => { const e = document.createElement('iframe'); e.src = at('frame'); document.body.append(e); });
  };
  window.stores = (...names) => {
    for (const name of names) {
      one('cookie', () => { document.cookie = name + '=1; path=/; max-age=3600'; });
      one('local', () => localStorage.setItem(name, '1'));
      one('field', () => { localStorage[name + '_f'] = '1'; });
      one('session', () => sessionStorage.setItem(name, '1'));
      if (window.cookieStore) one('cookieStore', () => cookieStore.set(name + '_s', '1'));
    }
  };
  window.asks = () => {
    one('geolocation', () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(() => done(1), e => fail({ name: 'code ' + e.code }))));
    one('camera', () => navigator.mediaDevices.getUserMedia({ video: true }).then(() => 1));
    one('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 1));
    one('notification', () => Notification.requestPermission().then(v => { if (v !== 'granted') throw { name: v }; return v; }));
  };
  window.starts = {}; window.stops = {};
  window.register = (...ids) => ids.forEach(id => {
    const start = () => { starts[id] = (starts[id] || 0) + 1; }, stop = () => { stops[id] = (stops[id] || 0) + 1; };
    if (window.menshen) menshen.sdk(id, { start, stop }); else start();
  });
};

/** The page; `run` is script text that calls sends(), stores(…), asks(), register(…). */
export const probing = (home, run, extra = {}) => page({ ...extra, body: `<script>(${probes})(${JSON.stringify(home)});\n${run}</script>${extra.body ?? ''}` });

export const vias = hits => [...new Set(hits.map(({ via }) => via).filter(Boolean))].sort();
