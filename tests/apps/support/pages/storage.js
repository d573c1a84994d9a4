// localForage, Dexie and idb: databases and storage by their wrappers.
import Dexie, { liveQuery } from 'dexie';
import { deleteDB, openDB } from 'idb';
import localforage from 'localforage';
import { app } from '../report.js';

const forage = async (note, name, driver) => {
  const store = localforage.createInstance({ name: 'app-forage', storeName: name, driver });
  await store.ready();
  await store.setItem('text', 'one'); await store.setItem('object', { a: [1, { b: null }] }); await store.setItem('bytes', new Uint8Array([1, 2, 3])); await store.setItem('gone', 1); await store.removeItem('gone');
  const all = [store.driver(), await store.getItem('text'), await store.getItem('object'), [...await store.getItem('bytes')], await store.getItem('gone'), (await store.keys()).sort(), await store.length()], seen = [];
  await store.iterate((value, key, at) => { seen.push([key, typeof value, at]); });
  await store.clear();
  // The order of keys is each area's own.
  note(`localForage: ${name}`, [...all, seen.map(([key, type]) => key + type).sort(), seen.map(([, , at]) => at), await store.length()]);
};

app(async ({ note, until, root, later }) => {
  await forage(note, 'database', localforage.INDEXEDDB);
  await forage(note, 'area', localforage.LOCALSTORAGE);
  await localforage.dropInstance({ name: 'app-forage' }).catch(error => note('not dropped', error.message));

  const base = new Dexie('app-dexie');
  base.version(1).stores({ notes: '++id, title, *tags, [title+done]' });
  base.version(2).stores({ notes: '++id, title, *tags, done, [title+done]' }).upgrade(change => change.table('notes').toCollection().modify(one => { one.done = 0; }));
  await base.open();
  await base.notes.clear();
  const first = await base.notes.add({ title: 'a', tags: ['x', 'y'], done: 0 });
  await base.notes.bulkAdd([{ title: 'b', tags: ['y'], done: 1 }, { title: 'c', tags: [], done: 1, when: new Date(0), blob: [1] }]);
  const live = [], subscription = liveQuery(() => base.notes.where('done').equals(1).count()).subscribe(count => live.push(count));
  await until(() => live.length);
  await base.transaction('rw', base.notes, async () => { await base.notes.update(first, { done: 1 }); });
  await until(() => live.includes(3));
  subscription.unsubscribe();
  const failed = await base.transaction('rw', base.notes, async () => { await base.notes.clear(); throw new Error('undone'); }).catch(error => error.message);
  note('Dexie', [await base.notes.toCollection().sortBy('title').then(all => all.map(({ id, ...one }) => one)), await base.notes.where('tags').equals('y').count(), await base.notes.where({ title: 'b', done: 1 }).count(), await base.notes.orderBy('title').reverse().keys(),
    await base.notes.where('title').startsWith('c').first().then(one => one.when.getTime()), failed, await base.notes.count(), await base.notes.filter(one => one.done).limit(2).count(), base.verno, live.at(-1)]);
  // An engine says "blocked" while the last transaction still ends: the warning hangs on the moment.
  base.close();
  await later(60);
  await base.delete();

  const events = [];
  const db = await openDB('app-idb', 3, { upgrade(db, old, next) { events.push('upgrade', old, next); const store = db.createObjectStore('s', { keyPath: 'id', autoIncrement: true }); store.createIndex('by', 'by'); } });
  const tx = db.transaction('s', 'readwrite');
  await Promise.all([tx.store.add({ by: 2 }), tx.store.add({ by: 1 }), tx.store.put({ id: 9, by: 3 }), tx.done]);
  const walked = [];
  for (let cursor = await db.transaction('s').store.index('by').openCursor(); cursor; cursor = await cursor.continue()) walked.push(cursor.key, cursor.value.id);
  for await (const { value } of db.transaction('s').store.iterate(IDBKeyRange.bound(2, 9))) walked.push(value.by);
  note('idb', [events, walked, await db.getAllKeysFromIndex('s', 'by', IDBKeyRange.lowerBound(2)), await db.count('s'), await db.get('s', 9), db.version, [...db.objectStoreNames], db instanceof IDBDatabase,
    await db.add('s', { id: 9 }).catch(error => error.name), (() => { try { db.transaction('none'); } catch (error) { return error.name; } })()]);
  db.close();
  await deleteDB('app-idb');
  root.textContent = 'done';
});
