// What is to be seen of a page, by pictures of it.
import fs from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { folder } from './paths.mjs';
import { pause } from './wait.mjs';

const { PNG } = await npm('pngjs');
const GAP = 200, TURNS = 24;

/** A part of the page as it shows now: { x, y, width, height } in, and out a function that gives red, green and blue of a point. */
export async function picture(page, area) {
  const file = path.join(folder('picture'), 'shot.png');
  await page.screenshot(file, area);
  const { data, width } = PNG.sync.read(fs.readFileSync(file));
  // An engine that takes no part of a page gives all of it.
  const [left, top] = width === area.width ? [area.x, area.y] : [0, 0];
  return (x, y) => data.subarray(4 * ((y - top) * width + x - left)).subarray(0, 3);
}

/**
 * What `look` finds once it was the same so many `times` more: what waits for a moment looks otherwise, and an engine that is busy shows late
 * what has become of a page. What is `known` needs no second look.
 */
export async function still(look, { same = (one, other) => one === other, known = () => false, times = 1 } = {}) {
  let found = await look();
  for (let kept = 0, turn = 0; kept < times && turn < TURNS && !known(found); turn++) {
    await pause(GAP);
    const next = await look();
    kept = same(found, next) ? kept + 1 : 0;
    found = next;
  }
  return found;
}
