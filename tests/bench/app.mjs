// node tests/bench/app.mjs [--engine E]: what the guard costs an application, as a ratio to the very same page without it, in one run, where
// all is given: a long list in React is made, changed and taken away. Medians of ROUNDS rounds, and beside them the ratio
// of the best ones, which a busy machine moves less; no test, and nothing fails.
import { bundle } from '../apps/support/bundle.mjs';
import { median } from './measure.mjs';
import { inEach } from './pages.mjs';

const { ROUNDS = 10, WARM = 4, TIMES = 5 } = process.env;
/** What is done, to how many rows, how often in one measure: the short ones are too short for the clock. */
const acts = [['create', 0, 1], ['update', 1000, 5], ['select', 1000, 10], ['swap', 1000, 10], ['delete', 1000, 10], ['append', 1000, 1], ['clear', 1000, 1]];

await inEach(async (name, t, pages) => {
  t.site.file('/rows.js', (await bundle(['rows.jsx']))['rows.js'], { 'Content-Type': 'text/javascript' });
  t.site.page('/rows', '<!doctype html><html><head><meta charset="utf-8"><!--guard--></head><body><div id="app"></div><script src="/rows.js"></script></body></html>');
  console.log(`\n${name}\n${'act'.padEnd(10)}${'without'.padStart(10)}${'with'.padStart(10)}${'ratio'.padStart(8)}${'best'.padStart(8)}   milliseconds; medians of ${ROUNDS} rounds`);
  // One tab shows both: an engine spares a tab that nobody sees, and draws the one that is seen.
  const [tab] = pages, times = acts.map(() => [[], []]), measure = ([act, rows, often]) => tab.evaluate(`prepare(${rows}).then(() => measure('${act}', ${often}))`);
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of round & 1 ? [1, 0] : [0, 1]) {
      await tab.goto(t.origin + (at ? '/rows' : '/rows?guard=0'));
      await tab.evaluate('window.menshen && menshen.ready.then(() => {})');
      for (let warm = 0; warm < WARM; warm++) for (const one of acts) await measure(one);
      for (const [which, one] of acts.entries()) {
        const found = [];
        for (let time = 0; time < TIMES; time++) found.push(await measure(one));
        times[which][at].push(median(found));
      }
    }
  }
  for (const [which, [act]] of acts.entries()) {
    const [without, within] = times[which].map(median), ratio = median(times[which][0].map((bare, at) => times[which][1][at] / bare)), [fastest, guarded] = times[which].map(list => Math.min(...list));
    console.log(`${act.padEnd(10)}${without.toFixed(2).padStart(10)}${within.toFixed(2).padStart(10)}${ratio.toFixed(2).padStart(8)}${(guarded / fastest).toFixed(2).padStart(8)}`);
  }
});
process.exit(0);
