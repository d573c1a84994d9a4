// Caches whose names are undecided are kept in memory: what the page puts there reaches the disk when it is given, and is gone when it is refused.
import { plainly as unguarded } from '../harness/disk.mjs';
import { three } from '../harness/policies.mjs';
import { appPage, mode } from '../harness/running.mjs';

async function app(t) {
  t.site.file('/own', 'own');
  await t.guarded(three(), appPage(t, ['counter'], {}));
}
const names = async t => (await t.disk()).caches;
/** Runs in a page of the same origin without the guard. */
const plainly = (t, act, ...given) => unguarded(t, t.origin + '/raw', act, ...given);

/** An app's use of a cache. */
const use = async () => {
  const cache = window.cache = await caches.open('ctr_a'), seen = [cache instanceof Cache, await caches.has('ctr_a'), await caches.keys()];
  await cache.put('/put?x=1', new Response('put', { headers: { 'x-kind': 'a' } }));
  await cache.put('/put?x=1', new Response('put again'));
  await cache.add('/own');
  await cache.put(new Request('/vary', { headers: { 'x-language': 'de' } }), new Response('de', { headers: { vary: 'x-language' } }));
  const text = async found => found && found.text();
  seen.push(await text(await cache.match('/put?x=1')), await text(await caches.match('/own#part')), await cache.match('/put'), await text(await cache.match('/put', { ignoreSearch: true })));
  seen.push(await cache.match('/vary'), await text(await cache.match('/vary', { ignoreVary: true })), (await cache.keys()).length, await cache.delete('/vary', { ignoreVary: true }), (await cache.matchAll()).length);
  seen.push(await caches.match('/own', { cacheName: 'ctr_b' }), await cache.put('/x', new Response('', { status: 206 })).catch(error => error.name), (await caches.open('ctr_a')) === cache);
  return seen.map(one => one === undefined ? 'nothing' : one);
};
const seen = [true, true, ['ctr_a'], 'put again', 'own', 'nothing', 'put again', 'nothing', 'de', 3, true, 2, 'nothing', 'TypeError', true];

export default [{
  name: 'caches: an undecided one works in memory, and leaves nothing on the disk',
  async run(t) {
    await app(t);
    t.equal(await t.page.evaluate(use), seen, 'what the page sees');
    t.equal(await t.page.evaluate(async () => [await caches.delete('ctr_a'), await caches.delete('ctr_a'), await caches.has('ctr_a'), await caches.keys(), await caches.match('/own') === undefined, await (await cache.match('/own')).text()]),
      [true, false, false, [], true, 'own'], 'after it was deleted');
    t.equal(await names(t), [], 'on disk');
  },
}, {
  name: 'caches: what was put while undecided is on the disk once it is given, and the handle goes on there',
  async run(t) {
    await app(t);
    await t.page.evaluate(use);
    await t.screens().agree();
    await mode(t, 'decided');
    await t.page.evaluate(() => cache.put('/after', new Response('after')));
    t.equal(await plainly(t, async () => {
      const cache = await caches.open('ctr_a'), read = async path => (await cache.match(path)).text();
      return [await caches.keys(), await read('/put?x=1'), await read('/own'), await read('/after')];
    }), [['ctr_a'], 'put again', 'own', 'after'], 'on the disk');
    t.equal(await t.page.evaluate(async () => [await (await caches.match('/after')).text(), await (await cache.match('/own')).text()]), ['after', 'own'], 'the page');
  },
}, {
  name: 'caches: what was put while undecided is gone once it is refused, and names that are refused or ours are not seen',
  async run(t) {
    await app(t);
    await plainly(t, async () => { for (const name of ['ctr_old', 'menshen']) await (await caches.open(name)).put('/x', new Response('x')); });
    t.equal(await t.page.evaluate(async () => [await caches.keys(), await caches.has('ctr_old'), await caches.has('menshen'), await caches.match('/x') === undefined]), [[], false, false, true], 'undecided');
    await t.page.evaluate(use);
    await t.screens().disagree();
    await mode(t, 'browse');
    t.equal(await t.page.evaluate(async () => [await caches.keys(), await caches.has('ctr_a'), await caches.match('/own') === undefined, await caches.match('/x') === undefined,
      await caches.open('ctr_a').catch(error => error.name), await caches.open('menshen').catch(error => error.name)]), [[], false, true, true, 'SecurityError', 'SecurityError'], 'refused');
    await t.until(async () => (await names(t)).length === 1, 'what is refused to be cleared');
    t.equal(await names(t), ['menshen'], 'on disk');
  },
}, {
  name: 'caches: in a worker an undecided one works in memory, and is on the disk once it is given',
  async run(t) {
    await app(t);
    const said = await t.page.evaluate(() => new Promise(done => {
      const script = `(async () => { const cache = await caches.open('ctr_w'); await cache.put('http://x.localhost/x', new Response('kept')); return (await cache.match('http://x.localhost/x')).text(); })().then(postMessage, error => postMessage(String(error)))`;
      window.worker = new Worker(URL.createObjectURL(new Blob([script])));
      worker.onmessage = ({ data }) => done(data);
    }));
    t.equal([said, await names(t)], ['kept', []], 'said, and on disk');
    await t.screens().agree();
    await mode(t, 'decided');
    await t.until(async () => (await names(t)).length === 1, 'it on the disk');
  },
}];
