// Ways to leave something on the device (P1-P15). `put(kind)` is a name that the disk is searched for afterwards.
/** What a page of the same origin without the guard finds. */
const left = async () => {
  const found = [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage), name];
  if (indexedDB.databases) found.push(...(await indexedDB.databases()).map(one => one.name));
  if (self.caches) found.push(...await caches.keys());
  try { for await (const key of (await navigator.storage.getDirectory()).keys()) found.push(key); } catch { /* none here */ }
  try { found.push(...(await navigator.storageBuckets.keys())); } catch { /* none here */ }
  try { found.push(...(await navigator.serviceWorker.getRegistrations()).map(one => one.scope)); } catch { /* none here */ }
  try { found.push(...await new Promise((done, fail) => webkitRequestFileSystem(0, 1, all => all.root.createReader().readEntries(list => done(list.map(one => one.name)), fail), fail))); } catch { /* none here */ }
  return found.join(' ');
};
export const measure = { outside: left };

export default [
  ['P1 document.cookie', put => { document.cookie = put() + '=1; path=/'; }],
  ['P1 a cookie with a prefix', put => { document.cookie = '__Secure-' + put() + '=1; path=/; secure'; }],
  ['P1 a cookie without a value', put => { document.cookie = put(); }],
  ['P1 a cookie behind white space', put => { document.cookie = ' \t' + put() + ' = 1; path=/'; }],
  ['P1 a partitioned cookie', put => { document.cookie = put() + '=1; path=/; secure; partitioned'; }],
  ['P1 the setter of the prototype', put => Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call(document, put() + '=1; path=/')],
  ['P1 the setter of a frame', put => { document.body.append(document.createElement('iframe')); Object.getOwnPropertyDescriptor(window[window.length - 1].Document.prototype, 'cookie').set.call(document, put() + '=1; path=/'); }],
  ['P1 the document of a frame', put => { document.body.append(document.createElement('iframe')); window[window.length - 1].document.cookie = put() + '=1; path=/'; }],
  ['P2 cookieStore.set', put => cookieStore.set(put(), '1')],
  ['P2 cookieStore.set with an object', put => cookieStore.set({ name: put(), value: '1' })],
  ['P4 localStorage.setItem', put => localStorage.setItem(put(), '1')],
  ['P4 localStorage by name', put => { localStorage[put()] = '1'; }],
  ['P4 localStorage by defineProperty', put => Object.defineProperty(localStorage, put(), { value: '1' })],
  ['P4 localStorage by assign', put => Object.assign(localStorage, { [put()]: '1' })],
  ['P4 Storage.prototype.setItem.call', put => Storage.prototype.setItem.call(localStorage, put(), '1')],
  ['P4 Reflect.set', put => Reflect.set(localStorage, put(), '1')],
  ['P4 localStorage of a frame', put => { document.body.append(document.createElement('iframe')); window[window.length - 1].localStorage.setItem(put(), '1'); }],
  ['P4 setItem of a frame on ours', put => { document.body.append(document.createElement('iframe')); window[window.length - 1].Storage.prototype.setItem.call(localStorage, put(), '1'); }],
  ['P4 sessionStorage.setItem', put => sessionStorage.setItem(put(), '1')],
  ['P4 sessionStorage by name', put => { sessionStorage[put()] = '1'; }],
  ['P5 indexedDB.open', put => new Promise(done => { const r = indexedDB.open(put()); r.onsuccess = r.onerror = done; })],
  ['P5 indexedDB of a frame', put => new Promise(done => { document.body.append(document.createElement('iframe')); const r = window[window.length - 1].indexedDB.open(put()); r.onsuccess = r.onerror = done; })],
  ['P5 indexedDB in a worker', put => new Promise(done => { const w = new Worker(URL.createObjectURL(new Blob(['const r = indexedDB.open(' + JSON.stringify(put()) + '); r.onsuccess = r.onerror = () => postMessage(1)']))); w.onmessage = done; w.onerror = done; })],
  ['P6 caches.open', put => caches.open(put())],
  ['P6 caches in a worker', put => new Promise(done => { const w = new Worker(URL.createObjectURL(new Blob(['caches.open(' + JSON.stringify(put()) + ').then(() => postMessage(1), () => postMessage(0))']))); w.onmessage = done; w.onerror = done; })],
  ['P7 private files', async put => (await navigator.storage.getDirectory()).getFileHandle(put(), { create: true })],
  ['P7 storage buckets', put => navigator.storageBuckets.open(put().toLowerCase())],
  ['P15 the older file system', put => new Promise((done, fail) => webkitRequestFileSystem(0, 1024, all => all.root.getFile(put(), { create: true }, done, fail), fail))],
  ['P8 window.name', put => { window.name = put(); }, { alone: true }],
  ['S12 a service worker', put => navigator.serviceWorker.register('/own/worker.js', { scope: '/own/' + put() }), { alone: true, ms: 6000, not: ['webkit'] }],
  ['P15 the older file system in a worker', put => new Promise(done => { const w = new Worker(URL.createObjectURL(new Blob(['try { webkitRequestFileSystemSync(0, 1024).root.getFile(' + JSON.stringify(put()) + ', { create: true }); } catch {} postMessage(1)']))); w.onmessage = done; w.onerror = done; })],
];
