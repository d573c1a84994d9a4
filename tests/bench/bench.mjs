// node tests/bench/bench.mjs [--engine E]: what the guard costs a call, as a ratio to the same call on the same page without it, in one
// run, where all is given that the call needs. Reads may take 1.1 times as long, writes 1.5 times; where the call itself is too quick for
// that, a microsecond more. What stays over has its reason in `over.mjs`; anything else fails.
import { calls } from './calls.mjs';
import { compare, median } from './measure.mjs';
import { reasons } from './over.mjs';
import { inEach } from './pages.mjs';

const { ROUNDS = 5, BATCHES = 6, ONLY = '' } = process.env, SPARE = { read: 1.1, write: 1.5 }, MICROSECOND = 1000;
const sums = [];
const labelOf = ([what, kind]) => `${what} (${kind})`, known = new Set(calls.map(labelOf));
for (const label of Object.values(reasons).flatMap(Object.keys)) if (!known.has(label)) throw new Error(`tests/bench/over.mjs: no call is named ${label}`);
let failed = 0;

await inEach(async (name, t, pages) => {
  t.site.file('/own.gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
  const addresses = [t.origin + '/?guard=0', t.origin + '/'];
  console.log(`\n${name}\n${'call'.padEnd(36)}${'without'.padStart(10)}${'with'.padStart(10)}${'ratio'.padStart(8)}   nanoseconds; medians of ${ROUNDS} rounds`);
  let over = 0, count = 0;
  for (const one of calls) {
    const kind = one[1], label = labelOf(one), rounds = [];
    if (!label.includes(ONLY)) continue;
    try {
      for (let round = 0; round < ROUNDS; round++) rounds.push(await compare(pages, addresses, one, BATCHES));
    } catch (error) {
      console.log(`${label.padEnd(36)} not here: ${error.message.split('\n')[0].slice(0, 60)}`);
      continue;
    }
    const without = median(rounds.map(([bare]) => bare)), within = median(rounds.map(([, guarded]) => guarded)), ratio = median(rounds.map(([bare, guarded]) => guarded / bare));
    const good = ratio <= SPARE[kind] || within - without <= MICROSECOND, reason = reasons[name]?.[label];
    count++;
    if (!good) over++;
    if (!good && !reason) failed++;
    console.log(`${label.padEnd(36)}${without.toFixed(0).padStart(10)}${within.toFixed(0).padStart(10)}${ratio.toFixed(2).padStart(8)}${good ? '' : `   over: ${reason ?? 'NO REASON'}`}`);
  }
  sums.push(`${name}: ${over} of ${count} calls over`);
});
console.log(`\n${sums.join('\n')}${failed ? `\n${failed} of them without a reason in tests/bench/over.mjs` : ''}`);
process.exit(failed ? 1 : 0);
