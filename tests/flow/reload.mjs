// After a withdrawal: an SDK hears of it by its signal, and what no page can unload is named.
import { page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';
import { anew, status } from '../harness/running.mjs';

/** A page of a person who has agreed. `script` runs in it; `marked` stands in its body for the SDK's own script. */
const agreed = async (t, script, body = '') => {
  await t.guarded(three(), page({ body: `<script>(${script})()</script>${body}` }));
  await t.screens().agree();
  await t.until(() => status(t.page, 'counter'), 'the yes');
};
const left = t => t.page.evaluate(() => menshen.needsReload());
const withdraw = t => t.page.evaluate(() => menshen.withdraw('counter'));
/** Given once more: a yes that is still being written counts for nothing once something was closed. */
const again = t => t.until(async () => { await t.page.evaluate(() => menshen.testing.set({ counter: true })); return status(t.page, 'counter'); }, 'the next yes');

export default [{
  name: 'promise 9: an SDK is handed a signal, which is aborted before it is stopped, and a new one with the next start',
  async run(t) {
    await agreed(t, () => {
      window.order = []; window.signals = [];
      menshen.sdk('counter', {
        start({ signal }) { order.push('start'); signals.push(signal); signal.addEventListener('abort', () => order.push('abort')); },
        stop() { order.push('stop'); },
      });
      // What a page has made of it later is none of the guard's.
      AbortController.prototype.abort = () => {};
      window.AbortController = class { signal = new EventTarget(); };
    });
    await t.page.until(() => order.length === 1, 'it to start');
    t.equal(await t.page.evaluate(() => { menshen.withdraw('counter'); return [order, signals[0] instanceof AbortSignal, signals[0].aborted]; }), [['start', 'abort', 'stop'], true, true], 'in the same tick');
    await again(t);
    await t.page.until(() => order.length === 4, 'it to start again');
    t.equal(await t.page.evaluate(() => [signals.length, signals[1].aborted]), [2, false], 'with another signal');
  },
}, {
  name: 'promise 9: what has run and is withdrawn is named until the page is loaded again: what cannot be stopped, and whose stop fails',
  async run(t) {
    await agreed(t, () => {
      menshen.sdk('counter', { start() { setInterval(() => {}, 50); } });
    });
    t.equal(await left(t), [], 'while it is given');
    await withdraw(t);
    t.equal(await left(t), ['counter'], 'after its withdrawal');
    await again(t);
    t.equal(await left(t), [], 'when it is given again');
    await withdraw(t);
    await t.page.reload();
    await t.page.until(() => window.menshen && menshen.ready.then(() => true), 'the next document');
    t.equal(await left(t), [], 'in the next document, where it never ran');
    await anew(t);
    await agreed(t, () => { menshen.sdk('counter', { start() {}, stop() { throw new Error('stuck'); } }); });
    await withdraw(t);
    t.equal(await left(t), ['counter'], 'its stop failed');
  },
}, {
  name: 'promise 9: what says itself how it stops needs no reload',
  async run(t) {
    await agreed(t, () => { menshen.sdk('counter', { start() {}, stop() {} }); });
    await withdraw(t);
    t.equal(await left(t), [], 'after its withdrawal');
  },
}, {
  name: 'promise 9: a script that has run is named by its SDK: marked, and from the SDK\'s own server',
  async run(t) {
    for (const [what, body] of [
      ['marked', '<script type="text/plain" data-menshen="counter">window.ran = 1;</script>'],
      ['from its server', `<script src="${t.collector.at('counter', '/sdk.js')}"></script><script>document.scripts[document.scripts.length - 2].onload = () => { window.ran = 1; };</script>`],
    ]) {
      await anew(t);
      await agreed(t, () => {}, body);
      await t.page.until(() => window.ran === 1, `${what}: it to run (the control)`);
      t.equal(await left(t), [], `${what}: while it is given`);
      await withdraw(t);
      t.equal(await left(t), ['counter'], `${what}: after its withdrawal`);
    }
  },
}];
