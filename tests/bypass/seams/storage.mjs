// Cookies and storage: undecided writes stay in memory, reach the disk when given, are gone when refused; our own key is nobody's.
import { guarded } from './support/guard.mjs';

const stored = async t => { const found = await t.disk({ here: true }); return [found.cookies, found.local, found.session]; };
const own = () => { localStorage.setItem('menshen', 'secret'); sessionStorage.setItem('menshen', 'secret'); document.cookie = 'menshen=secret;path=/'; };
/** Puts our own key there, as the guard does, by a page without the seams. */
const plant = async t => { await t.page.goto(t.origin + '/raw'); await t.page.evaluate(own); await t.page.goto(t.origin + '/'); };

/** Runs in the page: which cookies, written one by one, are there then. */
const taken = () => {
  const host = location.hostname, above = host.replace(/^[^.]*\./, ''), attributes = {
    plain: '', own: '; domain=' + host, dotted: '; Domain = .' + host, upper: '; DOMAIN=' + host.toUpperCase(), above: '; domain=' + above, top: '; domain=.' + above.split('.').pop(),
    com: '; domain=com', other: '; domain=other.example', below: '; domain=a.' + host, twice: '; domain=other.example; domain=' + host, twiceOther: '; domain=' + host + '; domain=other.example',
    none: '; domain=', http: '; HttpOnly', httpValue: '; httponly=1', '__Host-bare': '', '__Host-a': '; secure; path=/; domain=' + host, '__Host-b': '; secure; path=/x', '__Secure-a': '', 'httponly': '; path=/', 'x-domain': '; path=/; xdomain=other.example',
  };
  const there = [];
  for (const name in attributes) document.cookie = (name[0] === '_' ? '' : 'x') + name + '=1' + attributes[name];
  for (const pair of document.cookie.split('; ')) if (pair) there.push(pair.split('=')[0]);
  return there.sort();
};

export default [{
  name: 'seams: memory takes the cookies that the engine takes, and no others',
  async run(t) {
    await guarded(t, { go: false });
    await t.page.goto(t.origin + '/raw');
    const wanted = await t.page.evaluate(taken);
    t.ok(wanted.includes('xplain') && !wanted.includes('xother'), `the engine takes some (the control): ${wanted}`);
    await t.page.evaluate(() => { for (const pair of document.cookie.split('; ')) for (const more of ['', '; domain=' + location.hostname]) document.cookie = pair.split('=')[0] + '=; max-age=0' + more; });
    t.equal(await t.page.evaluate(() => document.cookie), '', 'the disk is empty again');
    await t.page.goto(t.origin + '/');
    // WebKitGTK does not ask what a prefix promises; memory does.
    t.equal(await t.page.evaluate(taken), wanted.filter(name => !/^__/.test(name)), 'under the guard');
    t.equal(await stored(t), [[], [], []], 'on disk');
  },
}, {
  name: 'seams: undecided writes are found again by the page and leave nothing on the disk',
  async run(t) {
    await guarded(t);
    const seen = await t.page.evaluate(async () => {
      document.cookie = 'x_a=1; path=/';
      document.cookie = 'x_gone=1'; document.cookie = 'x_gone=; expires=Thu, 01 Jan 1970 00:00:00 GMT'; document.cookie = 'x_old=1'; document.cookie = 'x_old=1; max-age=0';
      localStorage.setItem('x_a', 1); localStorage.x_b = 'two'; localStorage['x_c'] = 'three'; localStorage.removeItem('x_c');
      Object.assign(sessionStorage, { x_a: 'one' });
      if (window.cookieStore) await cookieStore.set('x_s', '2');
      return [document.cookie.replace('; x_s=2', ''), localStorage.getItem('x_a'), localStorage.x_b, localStorage.x_c, 'x_b' in localStorage, Object.keys(localStorage).sort(), JSON.stringify(sessionStorage), sessionStorage.length, localStorage.key(5)];
    });
    t.equal(seen, ['x_a=1', '1', 'two', null, true, ['x_a', 'x_b'], '{"x_a":"one"}', 1, null], 'seen by the page');
    t.equal(await stored(t), [[], [], []], 'on disk');
  },
}, {
  name: 'seams: what is given reaches the disk, what is refused is gone from memory',
  async run(t) {
    await guarded(t);
    const seen = await t.page.evaluate(() => {
      for (const id of ['x', 'y']) { document.cookie = `${id}_a=1; path=/`; localStorage.setItem(`${id}_a`, '1'); localStorage.setItem(`${id}_a`, '2'); sessionStorage[`${id}_a`] = '3'; }
      menshenTest.decide('x', 2); menshenTest.decide('y', 0);
      localStorage.setItem('y_b', '1'); document.cookie = 'y_b=1';
      return [document.cookie, localStorage.x_a, Object.keys(localStorage), Object.keys(sessionStorage)];
    });
    t.equal(seen, ['x_a=1', '2', ['x_a'], ['x_a']], 'seen by the page');
    t.equal(await stored(t), [['x_a'], ['x_a'], ['x_a']], 'on disk');
  },
}, {
  name: 'seams: reads are filtered by name, given names are native',
  async run(t) {
    await guarded(t, { verdicts: { x: 0, y: 2 }, go: false });
    await t.page.goto(t.origin + '/raw');
    await t.page.evaluate(() => { for (const id of ['x', 'y', 'z']) { document.cookie = `${id}_a=1`; localStorage.setItem(`${id}_a`, '1'); } });
    await t.page.goto(t.origin + '/');
    const seen = await t.page.evaluate(async () => [document.cookie, Object.keys(localStorage), localStorage.getItem('x_a'), localStorage.z_a,
      window.cookieStore ? (await cookieStore.getAll()).map(one => one.name) : ['y_a'], window.cookieStore ? await cookieStore.get('x_a') : null]);
    t.equal(seen, ['y_a=1', ['y_a'], null, null, ['y_a'], null], 'seen');
    await t.page.evaluate(() => { document.cookie = 'y_a=2'; localStorage.y_a = '2'; menshenTest.sweep(); });
    t.equal(await stored(t), [['y_a', 'z_a'], ['y_a', 'z_a'], []], 'swept');
  },
}, {
  name: 'seams: what a change of cookies tells is filtered by name',
  async run(t) {
    await guarded(t, { verdicts: { x: 0, y: 2 } });
    if (!await t.page.evaluate(() => !!window.cookieStore)) return;
    await t.page.evaluate(() => {
      window.told = { changed: [], deleted: [] };
      cookieStore.addEventListener('change', event => { for (const kind of ['changed', 'deleted']) told[kind].push(...event[kind].map(({ name }) => name)); });
    });
    const other = await t.newPage();
    await other.goto(t.origin + '/raw');
    await other.evaluate(() => { for (const id of ['x', 'y']) document.cookie = `${id}_a=1`; });
    await t.until(async () => (await t.page.evaluate(() => told.changed)).includes('y_a'), 'the given one to be told');
    await other.evaluate(() => { for (const id of ['x', 'y']) document.cookie = `${id}_a=1;max-age=0`; });
    await t.until(async () => (await t.page.evaluate(() => told.deleted)).includes('y_a'), 'its end to be told');
    t.equal(await t.page.evaluate(() => told), { changed: ['y_a'], deleted: ['y_a'] }, 'told');
  },
}, {
  name: 'seams: while the durable tier is asked, names are read from disk and written to memory',
  async run(t) {
    await guarded(t, { queue: ['x'], go: false });
    await t.page.goto(t.origin + '/raw');
    await t.page.evaluate(() => { document.cookie = 'x_a=1'; localStorage.setItem('x_a', '1'); });
    await t.page.goto(t.origin + '/');
    const seen = await t.page.evaluate(() => {
      const before = [document.cookie, localStorage.x_a];
      document.cookie = 'x_a=2'; localStorage.x_a = '2';
      return [...before, document.cookie, localStorage.x_a];
    });
    t.equal(seen, ['x_a=1', '1', 'x_a=2', '2'], 'seen');
    await t.page.goto(t.origin + '/raw');
    t.equal(await t.page.evaluate(() => [document.cookie, localStorage.x_a]), ['x_a=1', '1'], 'on disk');
  },
}, {
  name: 'seams: our own key cannot be read by page code',
  async run(t) {
    await guarded(t, { verdicts: { menshen: 2 }, go: false });
    await plant(t);
    const found = await t.page.evaluate(async () => {
      const frame = document.body.appendChild(document.createElement('iframe')), other = frame.contentWindow;
      const tries = {
        getItem: localStorage.getItem('menshen'), session: sessionStorage.getItem('menshen'), named: localStorage.menshen, has: 'menshen' in localStorage,
        keys: Object.keys(localStorage).length, length: localStorage.length, key: localStorage.key(0), json: JSON.stringify(localStorage), entries: Object.entries(sessionStorage).length,
        descriptor: Object.getOwnPropertyDescriptor(localStorage, 'menshen'), names: Reflect.ownKeys(localStorage).length,
        uncurried: Storage.prototype.getItem.call(localStorage, 'menshen'), cookie: document.cookie,
        storeGet: window.cookieStore ? await cookieStore.get('menshen') : null, storeAll: window.cookieStore ? (await cookieStore.getAll()).length : 0,
        frame: other.localStorage.getItem('menshen'), frameNamed: other.localStorage.menshen, frameCookie: frame.contentDocument.cookie,
        crossed: other.Storage.prototype.getItem.call(localStorage, 'menshen'), crossed2: Storage.prototype.getItem.call(other.localStorage, 'menshen'),
        getter: Object.getOwnPropertyDescriptor(other.Document.prototype, 'cookie').get.call(document),
        area: Object.getOwnPropertyDescriptor(window, 'localStorage').get.call(window).menshen, forIn: (() => { let n = 0; for (const k in localStorage) if (k === 'menshen') n++; return n; })(),
      };
      return Object.entries(tries).filter(([, value]) => !['', '{}', null, undefined, 0, false].includes(value));
    });
    t.equal(found, [], 'found');
  },
}, {
  name: 'seams: our own key cannot be written or removed by page code',
  async run(t) {
    await guarded(t, { verdicts: { menshen: 2 }, go: false });
    await plant(t);
    await t.page.evaluate(async () => {
      const other = document.body.appendChild(document.createElement('iframe')).contentWindow;
      for (const area of [localStorage, sessionStorage, other.localStorage]) {
        area.setItem('menshen', 'forged'); area.menshen = 'forged'; Object.assign(area, { menshen: 'forged' });
        Object.defineProperty(area, 'menshen', { value: 'forged' }); Storage.prototype.setItem.call(area, 'menshen', 'forged');
        area.removeItem('menshen'); delete area.menshen; area.clear(); Reflect.set(area, 'menshen', 'forged');
      }
      document.cookie = 'menshen=forged;path=/'; document.cookie = ' menshen =forged;path=/'; document.cookie = 'menshen=;max-age=0;path=/';
      if (window.cookieStore) { await cookieStore.set('menshen', 'forged').catch(() => {}); await cookieStore.delete('menshen').catch(() => {}); }
      other.document.cookie = 'menshen=forged;path=/';
    });
    await t.page.goto(t.origin + '/raw');
    t.equal(await t.page.evaluate(() => [localStorage.menshen, sessionStorage.menshen, document.cookie]), ['secret', 'secret', 'menshen=secret'], 'still ours');
  },
}, {
  name: 'seams: the name of our channel is refused to the page, its frames and its workers',
  async run(t) {
    await guarded(t);
    const tried = await t.page.evaluate(async () => {
      const frame = document.body.appendChild(document.createElement('iframe')).contentWindow, open = (realm, name) => { try { return new realm.BroadcastChannel(name).name; } catch (error) { return [error.name, error instanceof realm.DOMException]; } };
      const text = `const open = ${open}; postMessage([open(self, 'menshen'), open(self, 'other')])`;
      const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))), said = await new Promise(done => { worker.onmessage = ({ data }) => done(data); worker.onerror = ({ message }) => done(message); });
      worker.terminate();
      return [[open(window, 'menshen'), open(window, { toString: () => 'menshen' }), open(window, 'other')], [open(frame, 'menshen'), open(frame, 'other')], said];
    });
    const no = ['SecurityError', true];
    t.equal(tried, [[no, no, 'other'], [no, 'other'], [no, 'other']], 'the page, a frame, a worker: our name, and another (the control)');
  },
}, {
  name: 'seams: our own database cannot be opened, deleted or listed by page code',
  async run(t) {
    await guarded(t, { go: false });
    await t.page.goto(t.origin + '/raw');
    await t.page.evaluate(() => new Promise(done => { const r = indexedDB.open('menshen'); r.onsuccess = () => { r.result.close(); done(); }; }));
    await t.page.goto(t.origin + '/');
    const seen = await t.page.evaluate(async () => {
      const tried = [];
      for (const name of ['open', 'deleteDatabase']) try { indexedDB[name]('menshen'); tried.push('went'); } catch (error) { tried.push(error.name); }
      return [...tried, (await indexedDB.databases()).length];
    });
    t.equal(seen, ['SecurityError', 'SecurityError', 0], 'tried');
    t.equal((await t.disk({ here: true })).databases, ['menshen'], 'still there');
  },
}, {
  name: 'seams: storage events name no key that is hidden, and tell the guard of ours',
  async run(t) {
    await guarded(t, { verdicts: { y: 2, x: 0 } });
    await t.page.evaluate(() => { window.heard = []; addEventListener('storage', event => heard.push([event.key, event.storageArea === localStorage])); window.onstorage = event => heard.push([event.key, 1]); });
    const other = await t.newPage();
    await other.goto(t.origin + '/raw');
    await other.evaluate(() => { for (const key of ['menshen', 'x_a', 'y_a']) localStorage.setItem(key, '1'); });
    await t.page.until(() => heard.length > 1);
    t.equal(await t.page.evaluate(() => [heard, menshenTest.changed.length]), [[['y_a', true], ['y_a', 1]], 1], 'heard');
  },
}, {
  name: 'seams: the facade is a Storage in every respect that a page can test',
  async run(t) {
    await guarded(t);
    const facts = await t.page.evaluate(() => {
      const caught = act => { try { act(); return 'no error'; } catch (error) { return error.constructor === TypeError; } };
      return [localStorage instanceof Storage, String(localStorage), localStorage === window.localStorage, localStorage !== sessionStorage, typeof localStorage.getItem, localStorage.hasOwnProperty('x'),
        Object.getPrototypeOf(localStorage) === Storage.prototype, caught(() => localStorage.getItem()), caught(() => Storage.prototype.getItem.call({}, 'a')), localStorage.setItem('x_a', '1'), localStorage.nothing];
    });
    t.equal(facts, [true, '[object Storage]', true, true, 'function', false, true, true, true, null, null], 'facts');
  },
}];
