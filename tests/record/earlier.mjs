// What earlier visits left on the device: what was closed as a page was left is cleared by the next one, and service workers that
// nobody has allowed do not run on.
import { three } from '../harness/policies.mjs';
import { appPage, left, status, storing } from '../harness/running.mjs';

const engines = ['chromium', 'firefox'];
const worker = () => navigator.serviceWorker.register('/ctr/sw.js').then(() => {});
const workers = async t => {
  const witness = await t.newPage();
  await witness.goto(t.origin + '/raw');
  const found = await witness.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(one => new URL((one.active || one.waiting || one.installing).scriptURL).pathname));
  await witness.close();
  return found;
};
async function registered(t, policy) {
  await t.guarded(policy, appPage(t, ['counter']), { go: false });
  t.site.file('/ctr/sw.js', '', { 'Content-Type': 'text/javascript' });
  await t.page.goto(t.origin + '/raw');
  await t.page.evaluate(worker);
  await t.until(async () => (await workers(t)).length, 'the service worker of an earlier visit (the control)');
}
/** The same policy with the path of the worker among what is necessary. */
const declared = () => {
  const policy = three();
  policy.storage[0].keys.push('/ctr/sw.js');
  return policy;
};

export default [{
  name: 'promise 9: what was closed as the page was left is cleared by the next visit',
  async run(t) {
    await storing(t, three());
    await t.page.evaluate(() => { menshen.withdraw('counter'); location.href = '/raw'; });
    await t.page.until(() => location.pathname === '/raw', 'the page to be left');
    const before = await t.page.evaluate(() => localStorage.menshen.split(':')[0]);
    await t.page.evaluate(() => { document.cookie = 'ctr_left=1; path=/'; localStorage.ctr_left = '1'; if (!localStorage.menshen.includes('!:')) localStorage.menshen = localStorage.menshen.replace(':', '!:'); });
    t.ok(['', '!'].includes(before), `how the key begins: ${before}`);
    await t.page.goto(t.origin + '/');
    await t.until(async () => !left(await t.disk()).length, 'the next visit to clear it');
    t.ok(await t.page.evaluate(async () => { await menshen.ready; return menshen.status('counter') === false; }), 'it stays off');
    await t.page.goto(t.origin + '/raw');
    t.ok(await t.page.evaluate(() => /^:/.test(localStorage.menshen)), 'and says so once');
  },
}, {
  name: 'promise 1: a service worker of an earlier visit goes before there is a choice',
  engines,
  async run(t) {
    await registered(t, three());
    await t.page.goto(t.origin + '/');
    await t.until(async () => !(await workers(t)).length, 'it to go');
  },
}, {
  name: 'a service worker whose path is allowed stays',
  engines,
  async run(t) {
    await t.guarded(declared(), appPage(t, ['counter']));
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'the yes to be written');
    await registered(t, declared());
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(async () => { await menshen.ready; });
    await t.page.evaluate(() => menshen.withdraw('counter')); // clearing has come by once more
    await t.settled(() => t.page.evaluate(() => 0), 800);
    t.equal(await workers(t), ['/ctr/sw.js'], 'it stays');
  },
}];
