// What is to be seen of a page, by pictures of it.
import fs from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { folder } from './paths.mjs';
import { pause } from './wait.mjs';

const { PNG } = await npm('pngjs');
const GAP = 200, TURNS = 24;

/** The page as it shows now: { data, width }, four bytes for each point. */
export async function picture(page) {
  const file = path.join(folder('picture'), 'shot.png');
  await page.screenshot(file);
  return PNG.sync.read(fs.readFileSync(file));
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
