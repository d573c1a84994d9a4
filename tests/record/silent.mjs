// A database that gives no answer (WebKit's may not, after a page was left as it wrote; another tab can keep one busy) keeps nobody waiting
// for the page, and opens nothing.
import { three } from '../harness/policies.mjs';
import { appPage, left, starts, status, storing } from '../harness/running.mjs';

/** Runs in a tab without the guard: a change of version that waits for this tab, so that every opening after it waits, too. */
const occupy = () => new Promise((done, fail) => {
  const opening = indexedDB.open('menshen', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('record', { autoIncrement: true });
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const change = indexedDB.open('menshen', 2);
    change.onblocked = () => done();
    change.onupgradeneeded = () => change.transaction.abort(); // it stays as it is
    window.release = () => opening.result.close();
  };
});
async function busy(t) {
  const tab = await t.newPage();
  await tab.goto(t.origin + '/raw');
  await tab.evaluate(occupy);
  return { release: () => tab.evaluate(() => release()) };
}
/** Whether the database answers within a second (the control). */
const answers = async t => {
  const tab = await t.newPage();
  await tab.goto(t.origin + '/raw');
  return tab.evaluate(() => Promise.race([
    new Promise(done => { indexedDB.open('menshen', 1).onsuccess = event => { event.target.result.transaction('record').objectStore('record').count().onsuccess = () => done(true); }; }),
    new Promise(done => setTimeout(done, 1000, false)),
  ]));
};
const ready = page => page.evaluate(() => menshen.ready.then(() => true));

/** A tab that has decided nothing itself, where the gate waits for the database in vain. */
async function cold(t) {
  const tab = await t.newPage();
  await tab.goto(t.origin + '/');
  t.ok(await ready(tab), 'the page goes on');
  return tab;
}
const waits = page => page.evaluate(() => menshen.debug().then(found => found.waiting));

export default [{
  name: 'durable: what only the tier that is read at once gives stays held while the database does not answer, and goes on when it does',
  async run(t) {
    await storing(t, three());
    const other = await busy(t);
    t.ok(!await answers(t), 'the database is kept busy (the control)');
    await t.page.goto(t.origin + '/raw');
    await t.collector.emptied();
    const tab = await cold(t);
    t.equal([await waits(tab), await status(tab, 'counter'), await starts(tab)], [true, false, {}], 'held');
    t.equal(await t.collector.quiet(), [], 'nothing is sent');
    await tab.goto(t.origin + '/?next');
    t.equal([await ready(tab), await status(tab, 'counter')], [true, false], 'held on the next page of this tab, too');
    await t.page.goto(t.origin + '/');
    t.ok(await ready(t.page) && await status(t.page, 'counter'), 'given in the tab that has seen the decision');
    await other.release();
    await tab.until(() => starts.counter === 1, 'the SDK to start once the database has answered');
  },
}, {
  name: 'durable: a database that does not answer keeps nobody from withdrawing, and what is closed is cleared',
  async run(t) {
    await storing(t, three());
    const other = await busy(t);
    t.ok(!await answers(t), 'the database is kept busy (the control)');
    const tab = await cold(t);
    await tab.evaluate(() => menshen.withdraw('counter'));
    t.ok(!await status(tab, 'counter'), 'off at once');
    await t.until(async () => !await status(t.page, 'counter'), 'the other tab to follow');
    await t.until(async () => !left(await t.disk()).length, 'it to be cleared');
    await other.release();
    await t.until(() => answers(t), 'the database to answer again');
    await tab.goto(t.origin + '/');
    t.ok(await ready(tab) && !await status(tab, 'counter'), 'it stays off');
  },
}, {
  name: 'durable: a tab that is loaded again while the database does not answer believes no longer what it has seen before',
  async run(t) {
    await storing(t, three());
    const other = await busy(t);
    await t.page.reload();
    t.equal([await ready(t.page), await status(t.page, 'counter')], [true, false], 'held');
    await t.page.goto(t.origin + '/');
    t.equal([await ready(t.page), await status(t.page, 'counter')], [true, false], 'by a link, too');
    await other.release();
    await t.page.until(() => menshen.status('counter'), 'the database to answer');
  },
}, {
  name: 'durable: a notice goes away when the database answers late after all, and knows of a yes',
  async run(t) {
    await storing(t, three());
    const other = await busy(t);
    await t.page.goto(t.origin + '/raw');
    await t.page.evaluate(() => { localStorage.removeItem('menshen'); sessionStorage.clear(); });
    await t.page.goto(t.origin + '/');
    t.ok(await ready(t.page), 'the page goes on');
    await t.screens().notice();
    await other.release();
    await t.page.until(() => starts.counter === 1, 'the SDK to start');
    await t.screens().hides('agree');
  },
}, {
  name: 'durable: where the database does not answer a yes is kept by the tier that does',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter']), { go: false });
    const other = await busy(t);
    await t.page.goto(t.origin + '/');
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'the yes');
    await t.page.goto(t.origin + '/');
    t.ok(await ready(t.page) && await status(t.page, 'counter'), 'it is known on the next page of this tab');
    await other.release();
    await t.until(() => answers(t), 'the database to answer again');
    await t.page.goto(t.origin + '/');
    t.ok(await ready(t.page) && await status(t.page, 'counter'), 'and at the one after');
  },
}];
