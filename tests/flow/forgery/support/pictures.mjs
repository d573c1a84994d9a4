// Attempts that are judged by a picture: a tap that gave has hit the button as a person knows it.
import fs from 'node:fs';
import path from 'node:path';
import { npm } from '../../../harness/npm.mjs';
import { folder } from '../../../harness/paths.mjs';
import { Stage } from './stage.mjs';

const { PNG } = await npm('pngjs');
const LABEL = { width: 60, height: 24 }, DIFFERENT = 48;

/** Attempts as the page runs them: `host` is the element that our screens stand in. */
export const within = act => `async () => { const { host } = eye; return (${act})(); }`;

/** The label of the button and what is right around it. */
async function label(t, { x, y }) {
  const file = path.join(folder('forgery'), 'shot.png');
  await t.page.screenshot(file);
  const { data, width } = PNG.sync.read(fs.readFileSync(file)), found = [];
  for (let row = -LABEL.height / 2; row < LABEL.height / 2; row++) for (let column = -LABEL.width / 2; column < LABEL.width / 2; column++) {
    const at = 4 * ((y + row) * width + x + column);
    found.push(data[at] + data[at + 1] + data[at + 2]);
  }
  return found;
}
/** How much of it is not what it was, from 0 to 1. Where a pointer or a focus is changes little. */
const apart = (one, other) => one.filter((value, at) => Math.abs(value - other[at]) > DIFFERENT).length / one.length;
const LEAST = .02;
/** A tap that was right gives, too: so long after it nothing more comes of it, or it would be taken for that of the next attempt. */
const FOLLOWS = 600;

/** A case for each attempt: [what, in the page, what comes first by hand]. The tap is on where the button stood. */
export const pictured = (name, tries, { what = {}, ms = 150000 } = {}) => ({
  name, many: true, ms,
  async run(t) {
    const stage = await new Stage(t).open(what), results = [], spot = await stage.spot(), before = await label(t, spot);
    // What waits for a moment is known by its look, too.
    const early = await t.until(async () => {
      await t.page.evaluate(() => { eye.firstElementChild.setAttribute('data-early', ''); });
      const found = await label(t, spot);
      return apart(before, found) > LEAST && found;
    }, 'the look of what waits');
    t.ok(new Set(before).size > 8, 'a label is in the picture (the control)');
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
        const seen = await label(t, spot), share = Math.min(apart(before, seen), apart(early, seen));
        await stage.tap(spot);
        // A page that gave and was left may still send a last word: only a start is told by the script.
        const hits = (await stage.heard(FOLLOWS)).filter(({ path }) => path === '/sdk.js');
        spoiled = hits.length > 0;
        t.ok(!hits.length || share < LEAST, `a tap gave on a picture of which ${Math.round(100 * share)} % is not that of the button`);
        results.push({ name });
      } catch (error) {
        spoiled = true;
        results.push({ name, error: error.message });
      }
    }
    await stage.anew();
    await stage.person();
    return results;
  },
});
