// Ways to the realm of a document without the guard that comes into a frame: apart from the other attacks, which would find it by its place.
const send = (w, url) => w.fetch(url, { mode: 'no-cors' });
/** A document without the guard comes in the place of another: its realm is a new one, and nothing has loaded yet when `get` finds it. */
const renewed = (e, name, address, get, at) => new Promise(done => {
  const there = () => { try { const w = get(); if (w && w.location.search === '?again') { send(w, at('/x')); return done(); } } catch { /* in between */ } setTimeout(there, 5); };
  e.addEventListener('load', () => { e[name] = address + '?again'; there(); }, { once: true });
  e[name] = address;
});
const inserted = (tag, into = document.body) => { const e = document.createElement(tag); into.append(e); return e; };
const view = d => d && d.defaultView;

export const helpers = { send, renewed, inserted, view };
export default [
  ['realm a new document in a frame, contentWindow', at => { const f = inserted('iframe'); return renewed(f, 'src', '/bare.html', () => f.contentWindow, at); }, { ms: 5000 }],
  ['realm a new document in a frame, contentDocument', at => { const f = inserted('iframe'); return renewed(f, 'src', '/bare.html', () => view(f.contentDocument), at); }, { ms: 5000 }],
  ['realm a new document in a frame, getSVGDocument', at => { const f = inserted('iframe'); return renewed(f, 'src', '/bare.svg', () => view(f.getSVGDocument()), at); }, { ms: 5000 }],
  ['realm a new document in a frame of a set, contentWindow', at => { const f = inserted('frame', inserted('frameset')); return renewed(f, 'src', '/bare.html', () => f.contentWindow, at); }, { ms: 5000 }],
  ['realm a new document in a frame of a set, contentDocument', at => { const f = inserted('frame', inserted('frameset')); return renewed(f, 'src', '/bare.html', () => view(f.contentDocument), at); }, { ms: 5000 }],
  ['realm a new document in an object, contentWindow', at => { const o = inserted('object'); return renewed(o, 'data', '/bare.html', () => o.contentWindow, at); }, { ms: 5000 }],
  ['realm a new document in an object, contentDocument', at => { const o = inserted('object'); return renewed(o, 'data', '/bare.html', () => view(o.contentDocument), at); }, { ms: 5000 }],
  ['realm a new document in an object, getSVGDocument', at => { const o = inserted('object'); return renewed(o, 'data', '/bare.svg', () => view(o.getSVGDocument()), at); }, { ms: 5000 }],
  ['realm a new document in an embed, getSVGDocument', at => { const o = Object.assign(inserted('embed'), { type: 'image/svg+xml' }); return renewed(o, 'src', '/bare.svg', () => view(o.getSVGDocument()), at); }, { ms: 5000 }],
  ['realm a new document that says where it is', at => new Promise(done => { const f = inserted('iframe'); addEventListener('message', event => { if (event.source.location.search === '?again') { send(event.source, at('/x')); done(); } else f.src = '/bare.html?again'; }); f.src = '/bare.html'; }), { alone: true, ms: 5000 }],
  ['realm a new document in a closed shadow root, known from before', at => new Promise(done => { const d = inserted('div'), f = inserted('iframe', d.attachShadow({ mode: 'closed' })), w = f.contentWindow; f.src = '/bare.html'; f.onload = () => { f.src = '/bare.html?again'; f.onload = () => { send(w, at('/x')); done(); }; }; }), { ms: 5000 }],
  ['realm a new document in a frame, known from before', at => new Promise(done => { const f = inserted('iframe'), w = f.contentWindow; f.src = '/bare.html'; f.onload = () => { f.src = '/bare.html?again'; f.onload = () => { send(w, at('/x')); done(); }; }; }), { ms: 5000 }],
];
