// Databases whose names are undecided are kept in memory: what the page writes there reaches the disk when it is given, and is gone when it is refused.
import fs from 'node:fs';
import path from 'node:path';
import { plainly as unguarded } from '../harness/disk.mjs';
import { root } from '../harness/paths.mjs';
import { change, three } from '../harness/policies.mjs';
import { appPage, mode } from '../harness/running.mjs';

const library = () => fs.readFileSync(path.join(root, 'xtask/npm/node_modules/idb/build/umd.js'), 'utf8');

/** In every page: short ways to IndexedDB as it is. */
const short = `<script src="/idb.js"></script><script>
  window.asked = request => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });
  window.opened = (name, version, upgrade) => { const request = indexedDB.open(name, version); request.onupgradeneeded = event => upgrade && upgrade(request.result, event, request); return asked(request); };
  window.ended = work => new Promise((done, fail) => { work.oncomplete = done; work.onabort = () => fail(work.error); });
</script>`;

async function app(t, { body = '', policy = three() } = {}) {
  t.site.file('/idb.js', library());
  t.site.page('/plain', short);
  await t.guarded(policy, appPage(t, ['counter'], { body: short + body }));
}
const databases = async t => (await t.disk()).databases.filter(name => name !== 'menshen');
/** Runs in a page of the same origin without the guard. */
const plainly = (t, act, ...given) => unguarded(t, t.origin + '/plain?guard=0', act, ...given);
const closed = page => page.evaluate(name => { try { indexedDB.open(name); return 'open'; } catch (error) { return error.name; } }, 'ctr_a');

/** An app's use of the plain interface. */
const bare = async () => {
  const seen = [], request = indexedDB.open('ctr_bare', 3);
  seen.push(request instanceof IDBOpenDBRequest, request instanceof IDBRequest, request instanceof EventTarget);
  request.addEventListener('upgradeneeded', event => seen.push(event instanceof IDBVersionChangeEvent, event.oldVersion, event.newVersion, event.target === request, event.target.result === request.result));
  request.onupgradeneeded = ({ target: { result: base, transaction } }) => {
    const store = base.createObjectStore('people', { keyPath: 'id', autoIncrement: true });
    store.createIndex('mail', 'mail', { unique: true });
    store.createIndex('tags', 'tags', { multiEntry: true });
    base.createObjectStore('plain');
    seen.push(base instanceof IDBDatabase, transaction instanceof IDBTransaction, store instanceof IDBObjectStore, store.index('mail') instanceof IDBIndex);
  };
  const base = window.base = await asked(request);
  base.onclose = () => { window.heard = 'close'; };
  const work = base.transaction(['people', 'plain'], 'readwrite'), people = work.objectStore('people');
  for (const name of ['ann', 'bob', 'cyd', 'dan']) people.put({ mail: name, tags: [name, 'all'], when: new Date(5), bytes: new Uint8Array([1, 2]) });
  people.delete(4);
  work.objectStore('plain').put('value', ['a', 1]);
  await ended(work);
  const walk = base.transaction('people').objectStore('people').index('tags').openCursor(IDBKeyRange.only('all')), names = [];
  await new Promise(done => { walk.onsuccess = ({ target: { result: cursor } }) => { if (!cursor) return done(); names.push(cursor.value.mail, cursor instanceof IDBCursorWithValue, cursor instanceof IDBCursor); cursor.continue(); }; });
  const twice = base.transaction('people', 'readwrite'), error = await asked(twice.objectStore('people').add({ mail: 'ann' })).catch(error => error.name);
  return [seen, names, error, base.version, [...base.objectStoreNames], await asked(base.transaction('plain').objectStore('plain').get(['a', 1])), (await indexedDB.databases()).map(({ name, version }) => [name, version])];
};
const bareSeen = [[true, true, true, true, 0, 3, true, true, true, true, true, true], ['ann', true, true, 'bob', true, true, 'cyd', true, true], 'ConstraintError', 3, ['people', 'plain'], 'value', [['ctr_bare', 3]]];

/** An app's use of a library that goes by `instanceof` and by identity. */
const wrapped = async () => {
  const base = window.wrappedBase = await idb.openDB('ctr_idb', 2, { upgrade(base, from, to, work) { base.createObjectStore('notes', { keyPath: 'id' }).createIndex('by', 'by'); work.objectStore('notes').put({ id: 0, by: 'x' }); } });
  for (let id = 1; id < 4; id++) await base.put('notes', { id, by: id % 2 ? 'odd' : 'even' });
  const work = base.transaction('notes', 'readwrite'), walked = [];
  for (let cursor = await work.store.openCursor(); cursor; cursor = await cursor.continue()) walked.push(cursor.key);
  for await (const cursor of work.store.index('by').iterate('odd')) walked.push(cursor.primaryKey);
  walked.push((await (await work.store.openCursor()).advance(2)).key, (await (await work.store.index('by').openCursor()).continuePrimaryKey('odd', 3)).primaryKey);
  await work.done;
  return [walked, (await base.getAllFromIndex('notes', 'by', 'odd')).length, await base.count('notes', IDBKeyRange.bound(1, 2)), (await base.get('notes', 0)).by];
};
const wrappedSeen = [[0, 1, 2, 3, 1, 3, 2, 3], 2, 2, 'x'];

export default [{
  name: 'databases: an undecided one works in memory, by plain calls and by a library, and leaves nothing on the disk',
  async run(t) {
    await app(t);
    t.equal(await t.page.evaluate(bare), bareSeen, 'plain calls');
    t.equal(await t.page.evaluate(wrapped), wrappedSeen, 'a library');
    t.equal(await databases(t), [], 'on disk');
    t.equal(await t.page.evaluate(async () => { base.close(); await asked(indexedDB.deleteDatabase('ctr_bare')); return (await indexedDB.databases()).map(({ name }) => name); }), ['ctr_idb'], 'after one was deleted');
  },
}, {
  name: 'databases: what was written while undecided is on the disk once it is given, and the handles go on there',
  async run(t) {
    await app(t);
    await t.page.evaluate(bare);
    await t.page.evaluate(wrapped);
    await t.page.evaluate(() => { window.busy = (async () => { for (let id = 10; !window.enough; id++) await wrappedBase.put('notes', { id, by: 'busy' }); })(); });
    await t.screens().agree();
    await mode(t, 'decided');
    await t.until(async () => (await databases(t)).length === 2, 'both on the disk');
    await t.page.evaluate(async () => { window.enough = 1; await busy; await wrappedBase.put('notes', { id: 4, by: 'after' }); const work = base.transaction('people', 'readwrite'); work.objectStore('people').put({ mail: 'eve' }); await ended(work); });
    const found = await plainly(t, async () => {
      const base = await opened('ctr_bare'), people = base.transaction(['people', 'plain']).objectStore('people');
      const shape = [base.version, [...base.objectStoreNames], people.autoIncrement, people.keyPath, people.index('mail').unique, people.index('tags').multiEntry];
      const [one, , , last] = await asked(people.getAll());
      const notes = (await asked((await opened('ctr_idb')).transaction('notes').objectStore('notes').getAll())).map(({ id }) => id), many = notes.filter(id => id > 9);
      return [...shape, one.mail, one.when.getTime(), one.bytes[1], last.id, await asked(base.transaction('plain').objectStore('plain').get(['a', 1])),
        notes.filter(id => id < 9), many.length > 0 && many.every((id, at) => id === 10 + at)];
    });
    t.equal(found, [3, ['people', 'plain'], true, 'id', true, true, 'ann', 5, 2, 5, 'value', [0, 1, 2, 3, 4], true], 'on the disk');
    t.equal(await t.page.evaluate(() => [window.heard || 'open', base instanceof IDBDatabase, base.transaction('plain').objectStore('plain') instanceof IDBObjectStore]), ['open', true, true], 'the handle');
  },
}, {
  name: 'databases: what was written while undecided is gone once it is refused, and its handles close',
  async run(t) {
    await app(t);
    await t.page.evaluate(bare);
    await t.screens().disagree();
    await mode(t, 'browse');
    await t.until(() => t.page.evaluate(() => window.heard), 'close');
    t.equal([await closed(t.page), await t.page.evaluate(() => { try { base.transaction('plain'); return 'open'; } catch (error) { return error.name; } })], ['SecurityError', 'InvalidStateError'], 'later calls');
    t.equal(await databases(t), [], 'on disk');
  },
}, {
  name: 'databases: one that is being opened at the decision is written as well',
  async run(t) {
    await app(t);
    // Once the part is there an open takes some tasks: the decision falls into every one of them.
    await t.page.evaluate(bare);
    await t.page.evaluate(() => {
      window.made = [];
      (function next(at) {
        if (menshen.status('counter') || at > 2000) return;
        made.push(opened('ctr_' + at, 1, base => base.createObjectStore('s').put(at, 1)).then(() => 'ctr_' + at));
        setTimeout(next, 2, at + 1);
      })(0);
    });
    await t.screens().agree();
    await mode(t, 'decided');
    const names = await t.page.evaluate(() => Promise.all(made));
    await t.until(async () => (await databases(t)).length > names.length, 'all on the disk');
    t.equal(await plainly(t, async names => {
      const found = await Promise.all(names.map(async name => { const base = await opened(name); return base.objectStoreNames.contains('s') ? asked(base.transaction('s').objectStore('s').get(1)) : 'nothing'; }));
      return found.every((at, place) => names[place] === 'ctr_' + at);
    }, names), true, 'on the disk');
  },
}, {
  name: 'databases: a page that goes before the decision loses what it wrote',
  async run(t) {
    await app(t);
    await t.page.evaluate(bare);
    await t.page.reload();
    await t.screens().agree();
    await mode(t, 'decided');
    t.equal(await databases(t), [], 'on disk');
  },
}, {
  name: 'databases: what is given joins what an older one on the disk holds',
  async run(t) {
    await app(t);
    await plainly(t, async () => {
      const base = await opened('ctr_bare', 1, base => { base.createObjectStore('people', { keyPath: 'id', autoIncrement: true }); base.createObjectStore('plain'); base.createObjectStore('old').put(1, 1); });
      const work = base.transaction(['people', 'plain'], 'readwrite');
      work.objectStore('people').put({ mail: 'zoe' });
      work.objectStore('plain').put('old', ['a', 1]); work.objectStore('plain').put('kept', 'b');
      await ended(work);
      base.close();
    });
    t.equal((await t.page.evaluate(bare))[1], bareSeen[1], 'the page sees its own alone');
    await t.screens().agree();
    await mode(t, 'decided');
    const found = await t.until(() => plainly(t, async () => {
      const base = await opened('ctr_bare');
      if (base.version < 3) return base.close();
      const work = base.transaction(['people', 'plain', 'old']), get = async name => asked(work.objectStore(name).getAll());
      return [(await get('people')).map(({ id, mail }) => id + mail), await get('plain'), await get('old'), [...work.objectStore('people').indexNames]];
    }), 'the upgrade');
    t.equal(found, [['1zoe', '2bob', '3cyd', '4ann'], ['kept', 'value'], [1], ['mail', 'tags']], 'on the disk');
  },
}, {
  name: 'databases: in a worker an undecided one works in memory, and is on the disk once it is given',
  async run(t) {
    await app(t);
    const said = await t.page.evaluate(() => new Promise(done => {
      const script = `const request = indexedDB.open('ctr_w', 2);
        request.onupgradeneeded = () => request.result.createObjectStore('s').put('kept', 1);
        request.onerror = () => postMessage(String(request.error));
        request.onsuccess = async () => {
          const read = request.result.transaction('s').objectStore('s').get(1);
          read.onsuccess = async () => postMessage([read.result, request instanceof IDBOpenDBRequest, request.result instanceof IDBDatabase, (await indexedDB.databases()).map(one => one.name)]);
        };`;
      window.worker = new Worker(URL.createObjectURL(new Blob([script])));
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = ({ message }) => done(message);
    }));
    t.equal([said, await databases(t)], [['kept', true, true, ['ctr_w']], []], 'said, and on disk');
    await t.screens().agree();
    await mode(t, 'decided');
    await t.until(async () => (await databases(t)).length === 1, 'it on the disk');
    t.equal(await plainly(t, async () => asked((await opened('ctr_w')).transaction('s').objectStore('s').get(1))), 'kept', 'what it holds');
  },
}, {
  name: 'databases: in a worker that is a module, which can load no part, an undecided one is closed',
  async run(t) {
    await app(t);
    const said = await t.page.evaluate(() => new Promise(done => {
      const script = "try { indexedDB.open('ctr_w'); postMessage('open'); } catch (error) { postMessage(error.name); }";
      new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { type: 'module' }).onmessage = ({ data }) => done(data);
    }));
    t.equal([said, await databases(t)], ['SecurityError', []], 'said, and on disk');
  },
}, {
  name: 'databases: a page that changed what memory is made of writes nothing to the disk',
  async run(t) {
    const hostile = `<script>(() => {
      const seen = new Set(), apply = Reflect.apply, add = Set.prototype.add, real = indexedDB.open, IsArray = Array.isArray;
      let inside = false;
      const look = (value, depth) => {
        if (!value || typeof value !== 'object' && typeof value !== 'function' || depth > 3) return;
        if (typeof value === 'function') apply(add, seen, [value]);
        if (value === window || value === document) return;
        for (const key of Reflect.ownKeys(value)) { try { const found = Reflect.getOwnPropertyDescriptor(value, key); if (found && 'value' in found) look(found.value, depth + 1); } catch {} }
      };
      const watch = (owner, name) => {
        const own = owner[name];
        owner[name] = function (...args) {
          if (!inside) { inside = true; try { look(this, 0); for (let at = 0; at < args.length; at++) look(args[at], 0); } finally { inside = false; } }
          return apply(own, this, args);
        };
      };
      for (const name of ['push', 'filter', 'find', 'map', 'some', 'every', 'slice', 'concat', Symbol.iterator]) watch(Array.prototype, name);
      for (const type of [Map, WeakMap]) for (const name of ['get', 'set']) watch(type.prototype, name);
      for (const name of ['call', 'apply', 'bind']) watch(Function.prototype, name);
      for (const name of ['addEventListener', 'dispatchEvent']) watch(EventTarget.prototype, name);
      watch(Promise.prototype, 'then'); watch(Object, 'defineProperty'); watch(Object, 'assign'); watch(window, 'setTimeout'); watch(window, 'queueMicrotask');
      window.found = seen;
    })();</script>`;
    await app(t, { body: hostile });
    await t.page.evaluate(async () => {
      const base = await opened('ctr_bare', 1, base => base.createObjectStore('s'));
      const work = base.transaction('s', 'readwrite');
      work.objectStore('s').put(1, 1);
      await ended(work);
      for (const act of [...found]) for (const args of [[['ctr_evil', 1]], [['ctr_bare']], [1], ['ctr_evil', 1], []]) { try { const given = act(...args); if (given && given.catch) given.catch(() => {}); } catch {} }
      await new Promise(done => setTimeout(done, 300));
    }).catch(() => {});
    t.equal(await databases(t), [], 'on disk');
  },
}, {
  name: 'databases: after a refusal what needs no personal data is open, one that was opened before too, and is asked once',
  async run(t) {
    await app(t);
    await t.page.evaluate(async () => { window.base = await opened('draft', 1, base => base.createObjectStore('s').put('early', 1)); });
    await t.screens().disagree();
    await mode(t, 'browse');
    const seen = await t.page.evaluate(async () => {
      const again = await opened('draft'), count = async () => (await menshen.debug()).log.filter(({ resource }) => resource === 'draft').reduce((sum, line) => sum + line.count, 0), before = await count();
      indexedDB.open('draft');
      return [await asked(again.transaction('s').objectStore('s').get(1)), await count() - before];
    });
    t.equal([seen, await closed(t.page), await databases(t)], [['early', 1], 'SecurityError', ['draft']], 'seen, another name, and on disk');
  },
}, {
  name: 'databases: what a page opens counts once in the log, before its decision and after it, whatever the guard asks for it',
  async run(t) {
    await app(t);
    const counts = () => t.page.evaluate(async () => (await menshen.debug()).log.filter(({ channel, resource }) => !channel || resource.startsWith('ctr_')).map(({ channel, resource, verdict, count }) => [channel, resource, verdict, count]).sort());
    await t.page.evaluate(async () => {
      await opened('ctr_base', 1, base => base.createObjectStore('s').put('early', 1));
      await caches.open('ctr_cache');
    });
    const held = await counts();
    t.equal(held, [['key', 'ctr_base', 'hold', 1], ['key', 'ctr_cache', 'hold', 1]], 'before');
    await t.screens().agree();
    await mode(t, 'decided');
    await t.until(async () => (await databases(t)).length === 1, 'it on the disk');
    t.equal(await counts(), held, 'after it');
  },
}, {
  name: 'databases: private files wait for the decision',
  engines: ['chromium', 'firefox'],
  async run(t) {
    const policy = change(three(), one => { one.storage[0].keys.push('opfs'); });
    await app(t, { policy });
    await t.page.evaluate(() => {
      window.files = 'waits';
      navigator.storage.getDirectory().then(async folder => { await folder.getFileHandle('f', { create: true }); window.files = 'given'; }, error => { window.files = error.name; });
    });
    t.equal([(await t.disk()).files, await t.page.evaluate(() => files)], [[], 'waits'], 'before');
    await t.screens().agree();
    await t.until(async () => await t.page.evaluate(() => files) === 'given', 'the files to be given');
    t.equal((await t.disk()).files, ['f'], 'on disk');
  },
}];
