// node tests/leaks.mjs [--engine E] [--only TEXT] [--again]: tries each attack without the guard and writes into
// tests/bypass/doors/leaks.json where it gets out: only there it counts. What is known is not tried again (unless --again).
import fs from 'node:fs';
import path from 'node:path';
import { families, known } from './bypass/doors/support/all.mjs';
import { chunks, here, listening, own, prepared, rounds, through } from './bypass/doors/support/batch.mjs';
import { collectorServer } from './harness/collector.mjs';
import { Context } from './harness/context.mjs';
import { engine as make, names } from './harness/engines/index.mjs';
import { pageServer } from './harness/pages.mjs';
import { root } from './harness/paths.mjs';

const args = process.argv.slice(2), option = name => args[args.indexOf(name) + 1], has = name => args.includes(name);
const wanted = has('--engine') ? [option('--engine')] : names, only = has('--only') ? option('--only') : '', TRIES = 2;
const was = structuredClone(known);

/** How often each of the attacks gets out without the guard. */
async function out(t, family, attacks) {
  const { listed, ports } = await prepared(attacks), times = new Map();
  own(t.site, family.before?.(listed));
  for (let at = 0; at < TRIES; at++) for (const round of rounds(listed)) {
    const got = await through(t, t.site.control.origin, family, listening(round, at), ports);
    for (const { name, via } of round) times.set(name, (times.get(name) ?? 0) + got.has(via));
    await t.page.goto('about:blank');
  }
  ports.forEach(port => port.close());
  return times;
}

for (const engine of wanted) {
  const servers = { pages: await pageServer(), collector: await collectorServer() }, browser = await make(engine).open();
  for (const [kind, family] of Object.entries(families)) for (const attacks of chunks(family.default).map(list => here(list, engine))) {
    // All of a page are tried together, as the suite does: they share its time.
    const asked = attacks.map(([name]) => name).filter(name => name.includes(only) && (has('--again') || !was[name]));
    if (!asked.length) continue;
    const t = await new Context({ engine: browser, servers, name: `leaks ${kind}` }).open(), times = await out(t, family, attacks);
    for (const name of asked) {
      const before = known[name] ?? [], leaks = times.get(name) === TRIES;
      if (times.get(name) && !leaks) console.log(`${engine}: ${name}: gets out ${times.get(name)} times of ${TRIES}: an attack that does not always succeed`);
      if (leaks !== before.includes(engine)) console.log(`${engine}: ${name}: ${leaks ? 'gets out' : 'does not get out'}`);
      known[name] = names.filter(one => one === engine ? leaks : before.includes(one));
    }
    await t.forget();
  }
  await browser.close();
  servers.pages.close();
  servers.collector.close();
}
const lines = Object.entries(known).map(([name, engines]) => `  ${JSON.stringify(name)}: [${engines.map(one => JSON.stringify(one)).join(', ')}]`);
fs.writeFileSync(path.join(root, 'tests/bypass/doors/leaks.json'), `{\n${lines.join(',\n')}\n}\n`);
process.exit(0);
