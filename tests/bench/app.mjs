// node tests/bench/app.mjs [--engine E]: what the guard costs an application, as a ratio to the very same page without it, in one run, where
// all is given: a long list in React is made, changed and taken away. Medians of ROUNDS rounds, and beside them the ratio
// of the best ones, which a busy machine moves less; no test, and nothing fails.
import { bundle } from '../apps/support/bundle.mjs';
import { median } from './measure.mjs';
import { inEach } from './pages.mjs';

const { ROUNDS = 11 } = process.env;
/** What is done, to how many rows, how often in one measure: the short ones are too short for the clock. */
const acts = [['create', 0, 1], ['update', 1000, 5], ['select', 1000, 10], ['swap', 1000, 10], ['delete', 1000, 10], ['append', 1000, 1], ['clear', 1000, 1]];

await inEach(async (name, t, pages) => {
  t.site.file('/rows.js', (await bundle(['rows.jsx']))['rows.js'], { 'Content-Type': 'text/javascript' });
  t.site.page('/rows', '<!doctype html><html><head><meta charset="utf-8"><!--guard--></head><body><div id="app"></div><script src="/rows.js"></script></body></html>');
  for (const [at, one] of pages.entries()) {
    await one.goto(t.origin + (at ? '/rows' : '/rows?guard=0'));
    await one.evaluate('window.menshen && menshen.ready.then(() => {})');
    for (let warm = 0; warm < 5; warm++) for (const [act, rows, times] of acts) await one.evaluate(`prepare(${rows}).then(() => measure('${act}', ${times}))`);
  }
  console.log(`\n${name}\n${'act'.padEnd(10)}${'without'.padStart(10)}${'with'.padStart(10)}${'ratio'.padStart(8)}${'best'.padStart(8)}   milliseconds; medians of ${ROUNDS} rounds`);
  for (const [act, rows, times] of acts) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      const pair = [];
      for (const at of round & 1 ? [1, 0] : [0, 1]) pair[at] = await pages[at].evaluate(`prepare(${rows}).then(() => measure('${act}', ${times}))`);
      rounds.push(pair);
    }
    const [without, within] = [0, 1].map(at => median(rounds.map(pair => pair[at])));
    const [fastest, guarded] = [0, 1].map(at => Math.min(...rounds.map(pair => pair[at])));
    console.log(`${act.padEnd(10)}${without.toFixed(2).padStart(10)}${within.toFixed(2).padStart(10)}${(within / without).toFixed(2).padStart(8)}${(guarded / fastest).toFixed(2).padStart(8)}`);
  }
});
process.exit(0);
