// Promise 11: a corrupt record means no consent; it is kept aside; a living tier brings the decision back, otherwise we ask again.
import { three } from '../harness/policies.mjs';
import { appPage, starts, status } from '../harness/running.mjs';

async function agreed(t) {
  await t.guarded(three(), appPage(t, ['counter'], { prefix: 'ctr_' }));
  await t.screens().agree();
  await t.until(async () => (await starts(t.page)).counter, 'the SDK to start');
  await t.page.goto(t.origin + '/raw');
}
/** Changes one character in the middle of every value that is ours; says which keys. */
const damage = page => page.evaluate(() => Object.keys(localStorage).filter(k => !k.startsWith('ctr_')).map(k => {
  const v = localStorage.getItem(k), at = v.length >> 1;
  localStorage.setItem(k, v.slice(0, at) + (v[at] === 'A' ? 'B' : 'A') + v.slice(at + 1));
  return k;
}));
const dropDatabases = page => page.evaluate(async () => {
  const gone = (await indexedDB.databases()).map(({ name }) => name).filter(name => !name.startsWith('ctr_'));
  await Promise.all(gone.map(name => new Promise(done => { const r = indexedDB.deleteDatabase(name); r.onsuccess = r.onerror = r.onblocked = () => done(); })));
  document.cookie.split(/;\s*/).forEach(pair => { const name = pair.split('=')[0]; if (name && !name.startsWith('ctr_')) document.cookie = name + '=; path=/; max-age=0'; });
  sessionStorage.clear();
  return gone;
});

/** The page of the tests, with a clock that a first script sets back by so many days. */
const late = (t, days) => appPage(t, ['counter'], { prefix: 'ctr_' }).replace('<!--guard-->',
  `<script>{ const now = Date.now; Date.now = () => now.call(Date) - ${days} * 864e5; }</script><!--guard-->`);

export default [{
  name: 'promise 11: a snapshot from the future keeps the gate closed',
  async run(t) {
    await agreed(t);
    t.site.page('/', late(t, 400));
    await t.collector.emptied();
    await t.page.goto(t.origin + '/');
    t.equal(await t.collector.quiet(), [], 'nothing is sent');
    t.equal([await status(t.page, 'counter'), await starts(t.page)], [false, {}], 'closed');
  },
}, {
  name: 'promise 11: a corrupt snapshot keeps the gate closed, and with no other tier alive the notice shows again',
  async run(t) {
    await agreed(t);
    const keys = await damage(t.page);
    t.ok(keys.length, 'there is a snapshot to damage');
    await dropDatabases(t.page);
    await t.collector.emptied();
    await t.page.goto(t.origin + '/');
    await t.screens().notice();
    t.equal([await status(t.page, 'counter'), await starts(t.page)], [false, {}], 'closed');
    t.equal(await t.collector.quiet(), [], 'nothing is sent');
  },
}, {
  name: 'promise 11: a corrupt snapshot beside a living durable tier: the decision comes back without a notice',
  async run(t) {
    await agreed(t);
    t.ok((await damage(t.page)).length, 'there is a snapshot to damage');
    await t.page.goto(t.origin + '/');
    await t.until(async () => (await starts(t.page)).counter === 1, 'the durable tier to bring it back');
    t.ok(!await t.screens().has('agree'), 'no notice');
  },
}, ...[['garbage', '"not a snapshot"'], ['empty', ''], ['turned around', null]].map(([what, value]) => ({
  name: `promise 11: a snapshot that is ${what} keeps the gate closed`,
  async run(t) {
    await agreed(t);
    await dropDatabases(t.page);
    await t.page.evaluate((value) => Object.keys(localStorage).filter(k => !k.startsWith('ctr_')).forEach(k => {
      if (value !== null) localStorage.setItem(k, value);
      else localStorage.setItem(k, localStorage.getItem(k).split('').reverse().join(''));
    }), value);
    await t.collector.emptied();
    await t.page.goto(t.origin + '/');
    await t.screens().notice();
    t.equal([await status(t.page, 'counter'), await t.collector.quiet()], [false, []], 'closed, nothing sent');
  },
}))];
