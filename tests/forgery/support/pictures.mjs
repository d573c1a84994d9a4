// Attempts that are judged by a picture: where it is not that of the button as a person knows it, a tap gives nothing.
import { picture, still } from '../../harness/pictures.mjs';
import { EACH, Stage } from './stage.mjs';

const LABEL = { width: 60, height: 24 }, DIFFERENT = 48;

/** Attempts as the page runs them: `host` is the element that our screens stand in. */
export const within = act => `async () => { const { host } = eye; return (${act})(); }`;

/** The label of the button and what is right around it. */
async function label(t, spot) {
  const { width, height } = LABEL, left = spot.x - width / 2, top = spot.y - height / 2, found = [];
  const at = await picture(t.page, { x: left, y: top, width, height });
  for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) {
    const [red, green, blue] = at(x, y);
    found.push(red + green + blue);
  }
  return found;
}
/** How much of it is not what it was, from 0 to 1. Where a pointer or a focus is changes little. */
const apart = (one, other) => one.filter((value, at) => Math.abs(value - other[at]) > DIFFERENT).length / one.length;
const LEAST = .02;

/** A case for each attempt: [what, in the page, what comes first by hand]. The tap is on where the button stood. */
export const pictured = (name, tries, { what = {} } = {}) => ({
  name, many: true, ms: EACH * tries.length,
  async run(t) {
    const stage = await new Stage(t).open(what), results = [], spot = await stage.spot();
    const before = await t.until(async () => { const found = await label(t, spot); return new Set(found).size > 8 && found; }, 'a label in the picture (the control)');
    // What waits for a moment is known by its look, too; an engine that does not show that in time is judged by the other look alone.
    const early = await t.until(async () => {
      await t.page.evaluate(() => { eye.firstElementChild.setAttribute('data-early', ''); });
      const found = await label(t, spot);
      return apart(before, found) > LEAST && found;
    }, 'the look of what waits', 3000).catch(() => before);
    let spoiled = false;
    for (const [what, act, byHand] of tries) {
      const name = `forgery: ${what}`;
      try {
        if (results.length) await (spoiled ? stage.anew() : stage.reload());
        spoiled = false;
        if (byHand) await byHand(stage, t);
        if (await t.page.evaluate(`(${within(act)})()`) === 'not in this engine') continue;
        // What has come above again may be pressed as soon as it looks so; what never does is pressed all the same.
        await t.until(() => t.page.evaluate(`!window.eye || !eye.querySelector('[data-early]')`), 'it to be ready', 1500).catch(() => {});
        const seen = await still(() => label(t, spot), { same: (one, other) => apart(one, other) < LEAST, times: 2 }), share = Math.min(apart(before, seen), apart(early, seen));
        results.push({ name });
        // It stands there as ever: a tap would be right to give.
        if (share < LEAST) continue;
        await stage.tap(spot);
        await stage.nothing(`a tap gave on a picture of which ${Math.round(100 * share)} % is not that of the button`);
      } catch (error) {
        spoiled = true;
        if (results.at(-1)?.name !== name) results.push({ name });
        results.at(-1).error = error.message;
      }
    }
    await stage.anew();
    await stage.person();
    return results;
  },
});
