// Decisions that follow each other sooner than one of them is written: the last counts, in the page as in the record.
import { page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';
import { settled } from '../harness/wait.mjs';

const last = async t => JSON.parse(await t.page.evaluate(() => menshen.export())).entries.filter(({ item }) => item === 'counter').at(-1).decision;
/** [what is decided, in turn; what holds then] */
const turns = {
  'a no, then a yes': [() => [menshen.testing.set({ counter: false }), menshen.testing.set({ counter: true })], true],
  'a yes, then a no': [() => [menshen.testing.set({ counter: true }), menshen.testing.set({ counter: false })], false],
  'a yes, a no and a yes': [() => [true, false, true].map(counter => menshen.testing.set({ counter })), true],
  'a withdrawal, then a yes': [async () => { await menshen.testing.set({ counter: true }); while (!menshen.status('counter')) await new Promise(done => setTimeout(done, 10)); menshen.withdraw('counter'); await menshen.testing.set({ counter: true }); }, true],
  'a yes, then a withdrawal': [async () => { await menshen.testing.set({ counter: false }); await menshen.testing.set({ counter: true }); menshen.withdraw('counter'); }, false],
};

/** What stands in the page: a frame of its own is told of each write as another tab is. */
const places = { '': '', ', beside a frame': '<iframe srcdoc="<p>own"></iframe>' };

export default Object.entries(places).flatMap(([where, body]) => Object.entries(turns).map(([what, [act, given]]) => ({
  name: `promise 8: ${what} before the first is written${where}: the last counts, in the page and in the record`,
  async run(t) {
    await t.guarded(three(), page({ body }));
    await t.screens().notice();
    await t.page.evaluate(act);
    await t.until(() => t.page.evaluate(async () => (await menshen.debug()).mode === 'decided'), 'the decision');
    await settled(() => t.page.evaluate(() => menshen.status('counter')), 800);
    t.equal([await t.page.evaluate(() => menshen.status('counter')), await last(t)], [given, given ? 'ConsentGiven' : 'ConsentRefused'], 'in the page and in the record');
    await t.page.reload();
    await t.page.evaluate(() => menshen.ready);
    t.equal(await t.page.evaluate(() => menshen.status('counter')), given, 'at the next visit');
  },
})));
