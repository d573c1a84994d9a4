// Fresh realms: the top window, a fresh about:blank frame and a dedicated worker refuse the same fetch.
import { guarded } from './support/guard.mjs';

const tries = {
  'the top window': at => fetch(at).catch(error => error.name),
  'a fresh about:blank frame': at => document.body.appendChild(document.createElement('iframe')).contentWindow.fetch(at).catch(error => error.name),
  'a frame by contentDocument': at => document.body.appendChild(document.createElement('iframe')).contentDocument.defaultView.fetch(at).catch(error => error.name),
  'a frame by its index': at => { document.body.appendChild(document.createElement('iframe')); return window[0].fetch(at).catch(error => error.name); },
  'a frame by innerHTML and its name': at => { document.querySelector('p').innerHTML = '<iframe name="fresh"></iframe>'; return window.fresh.fetch(at).catch(error => error.name); },
  'a frame in a frame': at => { const one = document.body.appendChild(document.createElement('iframe')).contentDocument, two = one.body.appendChild(one.createElement('iframe')); return two.contentWindow.fetch(at).catch(error => error.name); },
  'a srcdoc frame': at => new Promise(done => { const f = document.createElement('iframe'); f.srcdoc = '<p>'; f.onload = () => done(f.contentWindow.fetch(at).catch(error => error.name)); document.body.append(f); }),
  'a frame\'s XMLHttpRequest': at => { const view = document.body.appendChild(document.createElement('iframe')).contentWindow, r = new view.XMLHttpRequest(); r.open('GET', at, false); try { r.send(); } catch (error) { return error.name; } },
  'a frame\'s Image': at => { new (document.body.appendChild(document.createElement('iframe')).contentWindow.Image)().src = at; },
  'an opened window': at => { const view = open('about:blank'); if (!view) return; return view.fetch(at).catch(error => error.name).finally(() => view.close()); },
};
const workers = {
  'a blob worker': text => new Worker(URL.createObjectURL(new Blob([text]))),
  'a blob worker whose address is revoked at once': text => { const at = URL.createObjectURL(new Blob([text])), made = new Worker(at); URL.revokeObjectURL(at); return made; },
  'a worker of the page\'s own': () => new Worker('/deep/worker.js', { name: 'own' }),
  'a module worker': () => new Worker('/deep/worker.js', { type: 'module' }),
  'a data worker': text => new Worker('data:text/javascript,' + encodeURIComponent(text)),
};
const work = `
self.onmessage = async ({ data }) => {
  const send = new XMLHttpRequest(); send.open('GET', data, false);
  let sync = 'sent'; try { send.send(); } catch (error) { sync = error.name; }
  const fetched = await fetch(data).then(() => 'sent', error => error.name);
  postMessage([fetched, sync, typeof self.location.href, Function.prototype.toString.call(fetch).includes('native')]);
};`;

export default [...Object.entries(tries).map(([where, act]) => ({
  name: `seams: fetch to an undecided host is refused in ${where}`,
  async run(t) {
    await guarded(t, { go: false });
    await t.page.goto(t.origin + '/?guard=0');
    await t.page.evaluate(act, t.collector.at('x', '/f'));
    const control = (await t.collector.emptied()).length;
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(act, t.collector.at('x', '/f'));
    if (where !== 'an opened window' || control) t.zero(await t.collector.quiet(), control, where);
  },
})), ...Object.entries(workers).map(([kind, make]) => ({
  name: `seams: fetch to an undecided host is refused in ${kind}`,
  async run(t) {
    t.site.file('/deep/worker.js', work);
    const act = `(at => new Promise((done, fail) => { const w = (${make})(${JSON.stringify(work)}); w.onmessage = e => done(e.data); w.onerror = e => fail(new Error('worker: ' + e.message)); w.postMessage(at); }))`;
    await guarded(t, { go: false });
    await t.page.goto(t.origin + '/?guard=0');
    await t.page.evaluate(`${act}(${JSON.stringify(t.collector.at('x', '/f'))})`);
    const control = (await t.collector.emptied()).length;
    await t.page.goto(t.origin + '/');
    t.equal(await t.page.evaluate(`${act}(${JSON.stringify(t.collector.at('x', '/f'))})`), ['TypeError', 'NetworkError', 'string', true], 'in the worker');
    t.zero(await t.collector.quiet(), control, kind);
  },
})), {
  name: 'seams: a worker of the page\'s own finds its neighbours, its place and its name',
  async run(t) {
    t.site.file('/deep/near.js', 'self.near = 1');
    t.site.file('/deep/data.json', '{"a":1}');
    t.site.file('/deep/worker.js', `importScripts('near.js'); fetch('data.json').then(r => r.json()).then(d => postMessage([near, d.a, new URL(location.href).pathname, self.name, location.origin === origin]));`);
    await guarded(t);
    t.equal(await t.page.evaluate(() => new Promise(done => { new Worker('/deep/worker.js', { name: 'n' }).onmessage = event => done(event.data); })), [1, 1, '/deep/worker.js', 'n', true], 'found');
  },
}, {
  name: 'seams: a worker imports no script of an undecided host',
  async run(t) {
    await guarded(t);
    const text = `onmessage = ({ data }) => { try { importScripts(data); postMessage('ran'); } catch (error) { postMessage(error.name); } }`;
    t.equal(await t.page.evaluate((text, at) => new Promise(done => { const w = new Worker(URL.createObjectURL(new Blob([text]))); w.onmessage = e => done(e.data); w.postMessage(at); }), text, t.collector.at('x')), 'NetworkError', 'thrown');
    t.equal(await t.collector.quiet(), [], 'nothing sent');
  },
}, {
  name: 'seams: without a prelude a worker is refused',
  async run(t) {
    await guarded(t, { noWorkers: true });
    t.equal(await t.page.evaluate(() => { try { new Worker(URL.createObjectURL(new Blob(['']))); } catch (error) { return error.name; } }), 'SecurityError', 'thrown');
  },
}];
