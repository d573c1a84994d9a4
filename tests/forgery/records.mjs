// A forged record, written by the guarded page, its frames and its workers into every tier: each is refused, and the next visit knows of none.
// What is forged is the real record of a yes; written without the guard it opens (the control).
import { witness, yes } from './support/forged.mjs';
import { EACH, attempts } from './support/stage.mjs';

/** All ways that a realm has to where the record lies. With `only` one of them. */
const forge = async (realm, { text, hex }, only) => {
  const bytes = Uint8Array.from(hex.match(/../g), pair => parseInt(pair, 16)), { localStorage: local, sessionStorage: session, document: page } = realm;
  const over = () => new Promise(done => setTimeout(done, 1500)), done = request => new Promise((good, bad) => { request.onsuccess = () => good(request.result); request.onerror = request.onblocked = bad; });
  const base = name => Promise.race([over(), (async () => {
    const opening = realm.indexedDB.open(name);
    opening.onupgradeneeded = () => opening.result.createObjectStore('record', { autoIncrement: true });
    const found = await done(opening), work = found.transaction('record', 'readwrite');
    work.objectStore('record').put(bytes, 'snapshot');
    await new Promise(end => { work.oncomplete = work.onabort = end; });
    found.close();
  })()]);
  let asked = 0;
  const turning = { toString: () => asked++ ? 'menshen' : 'draft' };
  const ways = {
    set: () => local.setItem('menshen', text),
    field: () => { local.menshen = text; },
    define: () => Object.defineProperty(local, 'menshen', { value: text, writable: true, enumerable: true, configurable: true }),
    reflect: () => Reflect.set(local, 'menshen', text, local),
    assign: () => Object.assign(local, { menshen: text }),
    turning: () => local.setItem(turning, text),
    session: () => { session.setItem('menshen', '1'); session.menshen = '1'; },
    remove: () => { local.removeItem('menshen'); delete local.menshen; },
    clear: () => local.clear(),
    cookie: () => { for (const more of ['', '; path=/', '; path=/; max-age=999']) page.cookie = 'menshen=o1-x' + more; },
    store: () => realm.cookieStore.set('menshen', 'o1-x'),
    base: () => base('menshen'),
    named: () => { asked = 0; return base(turning); },
    drop: () => Promise.race([over(), done(realm.indexedDB.deleteDatabase('menshen'))]),
    cache: () => Promise.race([over(), realm.caches.open('menshen').then(cache => cache.put('/x', new realm.Response(text)))]),
  };
  for (const name in ways) if (!only || only === name) try { await ways[name](); } catch { /* refused, or not in this realm */ }
};

const words = {
  set: 'localStorage.setItem', field: 'a field of localStorage', define: 'defineProperty on localStorage', reflect: 'Reflect.set on localStorage', assign: 'Object.assign to localStorage',
  turning: 'a key of localStorage that turns into ours', session: 'sessionStorage', remove: 'removal of the refusal from localStorage', clear: 'clearing of localStorage',
  cookie: 'document.cookie', store: 'cookieStore', base: 'our database', named: 'a database whose name turns into ours', drop: 'removal of our database', cache: 'a cache of our name',
};
const page = Object.entries(words).map(([only, what]) => [`a record forged by the page: ${what}`, `() => forge(window, forged, ${JSON.stringify(only)})`]);

/** A frame is opened, and forges: by its own script, or by that of the page. */
const framed = `const framed = (set, act) => new Promise(done => {
    const frame = document.createElement('iframe'), end = () => { frame.remove(); done(); };
    set(frame);
    window.over = end;
    setTimeout(end, 4000);
    if (act) frame.onload = () => act(frame.contentWindow).then(end, end);
    document.documentElement.append(frame);
    if (act && frame.contentWindow && frame.contentDocument.readyState === 'complete') act(frame.contentWindow).then(end, end);
  });
  const own = \`<script>(\${forge})(window, \${JSON.stringify(forged)}).then(() => parent.over(), () => parent.over())<\\/script>\`;
  const working = text => new Promise(done => { const worker = new Worker(URL.createObjectURL(new Blob([text]))); worker.onmessage = worker.onerror = () => { worker.terminate(); done(); }; setTimeout(done, 4000); });
  const job = \`(\${forge})(self, \${JSON.stringify(forged)}).then(() => postMessage(1), () => postMessage(1));\`;`;
const elsewhere = [
  ['about:blank, by the page', `() => framed(() => {}, realm => forge(realm, forged))`],
  ['about:blank, its members on what is the page\'s', `() => framed(() => {}, async ({ Storage, IDBFactory, Document }) => { Storage.prototype.setItem.call(localStorage, 'menshen', forged.text); Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call(document, 'menshen=o1-x'); IDBFactory.prototype.deleteDatabase.call(indexedDB, 'menshen'); })`],
  ['a document of an attribute', `() => framed(frame => { frame.srcdoc = own; })`],
  ['a document of a blob', `() => framed(frame => { frame.src = URL.createObjectURL(new Blob(['<!doctype html>' + own], { type: 'text/html' })); })`],
  ['a document that is written', `() => framed(() => {}, async realm => { realm.document.open(); realm.document.write(own); realm.document.close(); await new Promise(done => { window.over = done; }); })`],
  ['a frame in a frame', `() => framed(frame => { frame.srcdoc = '<iframe srcdoc="' + own.replace(/parent\\.over/g, 'top.over').replace(/&/g, '&amp;').replace(/"/g, '&quot;') + '"></iframe>'; })`],
  ['a page of the same site that has the guard', `() => framed(frame => { frame.src = '/'; }, realm => forge(realm, forged))`],
  ['a worker', `() => working(job)`],
  ['a worker of a worker', `() => working('const one = new Worker(URL.createObjectURL(new Blob([' + JSON.stringify(job) + ']))); one.onmessage = one.onerror = () => postMessage(1);')`],
].map(([what, act]) => [`a record forged by ${what}`, act]);

export default [{
  name: 'forgery: a record that nobody made', many: true, ms: EACH * (page.length + elsewhere.length),
  async run(t) {
    const { stage, text, hex } = await yes(t), outside = await witness(t);
    let before;
    const refused = async () => {
      await refuse(t);
      await t.until(async () => (await outside.held()).record, 'the refusal to be written');
      before = await t.settled(outside.held, 800);
    };
    await refused();
    const untouched = async () => { t.equal(await outside.held(), before, 'what the device holds'); }, begin = () => stage.anew().then(refused);
    const within = act => `async () => { const forge = ${forge}, forged = ${JSON.stringify({ text, hex })}; ${framed} return (${act})(); }`;
    const results = await attempts(t, stage, [...page, ...elsewhere].map(([what, act]) => [what, within(act), untouched]), { begin });
    await t.page.goto(t.origin + '/');
    t.equal(await t.page.evaluate(() => menshen.ready.then(() => menshen.status('counter'))), false, 'at the next visit');
    await stage.nothing('it gave at the next visit');
    await t.page.goto(t.origin + '/raw');
    await outside.write(text);
    await t.page.goto(t.origin + '/');
    await t.until(() => t.collector.hits().length, 'the same, written by a page without the guard, to open (the control)');
    return results;
  },
}];

/** A person's *disagree*. */
async function refuse(t) {
  const at = await t.page.evaluate(() => {
    const [no] = eye.querySelectorAll('.pair button'), { x, y, width, height } = no.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await t.page.pointer(at.x, at.y);
  await t.page.until(() => !eye.querySelector('[data-gives]'), 'the first layer to go');
}
