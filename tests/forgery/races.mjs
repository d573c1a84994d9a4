// The first 0.4 seconds: a screen that has just come, come back or come elsewhere gives nothing, and not by a page that makes time pass.
import { EACH, Stage, attempts, pause } from './support/stage.mjs';

/** By the page's own clock, taken before anybody could change it: when a hand pressed last, and since when what gives stands there anew. */
const clock = () => {
  const now = performance.now.bind(performance);
  window.pressed = 0;
  window.anew = () => { window.began = now(); };
  addEventListener('pointerdown', () => { pressed = now(); }, true);
  addEventListener('keydown', event => { if (event.key === 'Enter') pressed = now(); }, true);
};
const SOON = 300;

/** Does it until a hand was quick enough: of a slow one nothing is to be learned. */
const quick = (begin, act) => async (stage, t) => {
  await t.until(async () => {
    await begin(stage, t);
    await act(stage, t);
    const after = await t.page.evaluate(() => pressed - (window.began || came));
    if (after > 0 && after < SOON) return true;
    await stage.anew(); // it was slow, and may have given
  }, 'a hand that is quick enough', 30000);
};
const spots = new WeakMap();
const tap = async stage => { await stage.tap(spots.get(stage)); };
const freshly = async (stage, t) => { await t.page.goto(t.origin + '/'); await t.page.until('!!window.eye'); };
/** Changes something in the page, with the clock set. */
const having = change => async (stage, t) => {
  await stage.ready();
  await t.page.evaluate(`(() => { const host = eye.host; anew(); (${change})(); })()`);
};

const tries = [
  ['a tap on what has just come', undefined, quick(freshly, tap)],
  ['many taps, from before it comes', undefined, quick(freshly, async (stage, t) => {
    for (let at = 0; at < 6; at++) {
      await tap(stage);
      if (await t.page.evaluate(limit => performance.now() - came > limit, SOON - 100)) break;
    }
  })],
  ['a tap on what was taken out and put back', undefined, quick(having(() => { host.remove(); document.documentElement.append(host); }), tap)],
  ['a tap on what was put elsewhere in the document', undefined, quick(having(() => { document.body.append(host); document.documentElement.append(host); }), tap)],
  ['a tap on what something lay over until now', undefined, quick(having(() => {
    const over = document.createElement('dialog');
    document.documentElement.append(over);
    over.showModal();
    over.close();
    over.remove();
  }), tap)],
  ['Enter on what was taken out and put back', undefined, quick(async (stage, t) => {
    await having(() => { host.remove(); document.documentElement.append(host); })(stage, t);
    await t.page.evaluate(() => { eye.querySelector('[data-gives]').focus(); });
  }, async (stage, t) => { await t.page.key('Enter'); })],
  ['a page for which time has passed: Date and performance', undefined, quick(async (stage, t) => {
    await freshly(stage, t);
    await t.page.evaluate(() => {
      const { now } = Date, { now: since } = performance;
      Date.now = () => now() + 1e7;
      Performance.prototype.now = () => since.call(performance) + 1e7;
    });
  }, tap)],
  ['a page that lets timers and frames run out at once', undefined, quick(async (stage, t) => {
    await freshly(stage, t);
    await t.page.evaluate(() => {
      const run = act => { if (typeof act === 'function') act(1e7); return 1; };
      for (const name of ['requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask']) window[name] = run;
      eye.firstElementChild.removeAttribute('data-early');
    });
  }, tap)],
];

export default [{
  name: 'forgery: the first moments of a screen', many: true, ms: 2 * EACH * tries.length,
  async run(t) {
    const stage = await new Stage(t).open({ before: clock });
    spots.set(stage, await stage.spot());
    const results = await attempts(t, stage, tries, { apart: true });
    await stage.reload();
    await pause(100);
    await stage.person();
    return results;
  },
}];
