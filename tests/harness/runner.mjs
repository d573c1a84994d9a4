// Runs the cases in one engine, one after another, each in its own origin; a broken browser is replaced. Where the browser crashed, or
// something was waited for in vain, nothing has been judged: such a case is run once more, in another browser, and is named beside the sum.
// What was judged and is wrong (something was sent, kept or shown) is never tried again; nor are more than a few of the others.
import fs from 'node:fs';
import path from 'node:path';
import { collectorServer } from './collector.mjs';
import { Context } from './context.mjs';
import { engine as make } from './engines/index.mjs';
import { pageServer } from './pages.mjs';
import { root } from './paths.mjs';
import { worldServer } from './world.mjs';

const limit = (work, ms) => {
  let timer;
  return Promise.race([work, new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`not done after ${ms} ms`)), ms); })]).finally(() => clearTimeout(timer));
};

/** What drivers say when the browser, and not the page or the test, has failed; and what is said when a time is over. */
const UNJUDGED = /session deleted because of page crash|(Target|Page|Browser) crashed|Target page, context or browser has been closed|^(waited|not done after) \d+ ms|^(script )?timeout:|^unknown error:|it never came to this|it did not end|^script\.evaluate timed out/i;
/** So many cases of an engine in a suite may have a second try. */
const SECOND_TRIES = 3;

async function picture(context, name) {
  const folder = path.join(root, 'tests/report');
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${context.engine.name}-${context.mark}.png`);
  await limit(context.page.screenshot(file), 5000);
  return path.relative(root, file);
}

export async function runCases(name, cases, report) {
  if (name === 'none') {
    for (const one of cases) await runOne(one, name, { ms: one.ms }, report);
    return;
  }
  const servers = { pages: await pageServer(), collector: await collectorServer(), outside: cases.some(one => one.outside) && await worldServer() };
  const groups = [cases.filter(one => !one.prompts && !one.outside), cases.filter(one => one.prompts), cases.filter(one => one.outside)];
  let tries = SECOND_TRIES;
  for (const [index, group] of groups.entries()) {
    if (!group.length) continue;
    const options = { headed: index === 1, proxy: index === 2 ? servers.outside.port : undefined };
    let engine = await make(name, options).open();
    const replace = async () => {
      await limit(engine.close(), 5000).catch(() => {});
      engine = await make(name, options).open();
    };
    for (const one of group) {
      const outcomes = [];
      let good = await runOne(one, name, { engine, servers }, outcome => outcomes.push(outcome));
      const bad = outcomes.filter(outcome => !outcome.good);
      if (bad.length && tries && bad.every(({ error }) => UNJUDGED.test(error.message))) {
        tries--;
        for (const { case: { name: what }, ms, error } of bad) console.log(`AGAIN ${name.padEnd(8)} ${what} (${ms} ms) ${error.message.split('\n')[0]}`);
        await replace();
        good = await runOne(one, name, { engine, servers }, report);
      } else outcomes.forEach(report);
      if (!good) {
        try { await limit(engine.newPage().then(page => page.close()), 8000); } catch { await replace(); }
      }
    }
    await limit(engine.close(), 10000).catch(() => {});
  }
  await servers.pages.close();
  await servers.collector.close();
  await servers.outside?.close?.();
}

async function runOne(one, name, given, report) {
  const start = Date.now();
  let context;
  try {
    if (given.engine) context = await limit(new Context({ ...given, name: one.name }).open(), 30000);
    const parts = await limit(one.run(context ?? {}), one.ms ?? 60000), ms = Date.now() - start;
    if (!one.many) report({ good: true, engine: name, case: one, ms });
    // One page tries many: each is a case of its own.
    else for (const part of parts) report({ good: !part.error, engine: name, case: part, ms: Math.round(ms / parts.length), error: new Error(part.error) });
    return !one.many || parts.every(part => !part.error);
  } catch (error) {
    const picked = context?.page && await picture(context, one.name).catch(() => '');
    const console = context?.pages.flatMap(page => page.console).slice(-8) ?? [];
    report({ good: false, engine: name, case: one, ms: Date.now() - start, error, console, picture: picked });
    return false;
  } finally {
    if (context) await limit(context.forget(), 8000).catch(() => {});
  }
}
