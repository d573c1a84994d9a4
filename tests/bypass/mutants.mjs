// Every entry of the guard's table has been left out once, and something failed then, or reasons.json says why nothing does.
import fs from 'node:fs';
import path from 'node:path';
import { page } from '../harness/html.mjs';
import { root } from '../harness/paths.mjs';
import { three } from '../harness/policies.mjs';
import { shown } from './doors/support/shown.mjs';

const read = name => JSON.parse(fs.readFileSync(path.join(root, 'tests/bypass/doors', name), 'utf8'));

export default [{
  name: 'mutants: every entry of the table has been tried',
  async run(t) {
    await t.guarded(three(), page());
    const { entries } = read('mutants.json');
    t.equal(Object.keys(await t.page.evaluate(() => menshen.testing.asked())).filter(entry => !entries[entry]), [], 'not tried: run `node tests/mutate.mjs --entries TEXT`');
  },
}, {
  name: 'mutants: what nothing fails for has a reason',
  engines: ['none'],
  run() {
    const { entries } = read('mutants.json'), why = read('reasons.json'), open = Object.keys(entries).filter(entry => !shown(entries[entry]));
    const missing = open.filter(entry => !why[entry]), stale = Object.keys(why).filter(entry => !open.includes(entry));
    if (missing.length + stale.length) throw new Error(`without a reason: ${missing.join(', ')}; with one that is not needed: ${stale.join(', ')}`);
  },
}];
