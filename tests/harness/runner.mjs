// Runs the cases in one engine, one after another, each in its own origin; a broken browser is replaced.
import fs from 'node:fs';
import path from 'node:path';
import { collectorServer } from './collector.mjs';
import { Context } from './context.mjs';
import { engine as make } from './engines/index.mjs';
import { pageServer } from './pages.mjs';
import { root } from './paths.mjs';

const limit = (work, ms) => {
  let timer;
  return Promise.race([work, new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`not done after ${ms} ms`)), ms); })]).finally(() => clearTimeout(timer));
};

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
  const servers = { pages: await pageServer(), collector: await collectorServer() };
  const groups = [cases.filter(one => !one.prompts), cases.filter(one => one.prompts)];
  for (const [index, group] of groups.entries()) {
    if (!group.length) continue;
    const options = { headed: index === 1 };
    let engine = await make(name, options).open();
    for (const one of group) {
      const good = await runOne(one, name, { engine, servers }, report);
      if (!good) {
        try { await limit(engine.newPage().then(page => page.close()), 8000); } catch {
          await limit(engine.close(), 5000).catch(() => {});
          engine = await make(name, options).open();
        }
      }
    }
    await limit(engine.close(), 10000).catch(() => {});
  }
  await servers.pages.close();
  await servers.collector.close();
}

async function runOne(one, name, given, report) {
  const start = Date.now();
  let context;
  try {
    if (given.engine) context = await limit(new Context({ ...given, name: one.name }).open(), 30000);
    await limit(one.run(context ?? {}), one.ms ?? 60000);
    report({ good: true, engine: name, case: one, ms: Date.now() - start });
    return true;
  } catch (error) {
    const picked = context?.page && await picture(context, one.name).catch(() => '');
    const console = context?.pages.flatMap(page => page.console).slice(-8) ?? [];
    report({ good: false, engine: name, case: one, ms: Date.now() - start, error, console, picture: picked });
    return false;
  } finally {
    if (context) await limit(context.forget(), 8000).catch(() => {});
  }
}
