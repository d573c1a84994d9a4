// Two tabs of a person who has given all, in the build that ships: what is measured under the guard is measured beside it without.
import { collectorServer } from '../harness/collector.mjs';
import { Context } from '../harness/context.mjs';
import { engine as make, names } from '../harness/engines/index.mjs';
import { page } from '../harness/html.mjs';
import { pageServer } from '../harness/pages.mjs';
import { three } from '../harness/policies.mjs';

const at = process.argv.indexOf('--engine');

/** Runs `act(name, t, pages)` in every engine that is wanted; the second of the `pages` is for the guard. */
export async function inEach(act) {
  for (const name of at < 0 ? names : [process.argv[at + 1]]) {
    const servers = { pages: await pageServer(), collector: await collectorServer() }, engine = await make(name).open();
    const t = await new Context({ engine, servers, name: 'bench' }).open();
    // The yes is given in the build whose screens a test can reach: with it nothing is kept in memory that the bare page writes to the disk.
    await t.guarded(three(), page());
    await t.screens().agree();
    await t.guarded(three(), page(), { testing: false, go: false });
    await act(name, t, [t.page, await t.newPage()]);
    await engine.close();
    servers.pages.close();
    servers.collector.close();
  }
}
