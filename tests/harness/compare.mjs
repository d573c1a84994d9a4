// "Zero, with its control": visits the page once without the guard and once with it, each in an origin of its own.
import { everything } from './disk.mjs';
import { settled } from './wait.mjs';

/** Visits and gives what came of it: hits at the collector, names on the disk, prompts, SDK starts. */
export async function visit(t, url, { session = true } = {}) {
  const before = await t.page.prompts();
  await t.page.goto(url);
  await settled(async () => [t.collector.hits().length, await t.page.evaluate(() => Object.keys(window.tried || {}).length)], 900);
  const found = {
    hits: t.collector.hits(), prompts: await t.page.prompts() - before,
    starts: await t.page.evaluate(() => window.starts || {}), tried: await t.page.evaluate(() => window.tried || {}),
  };
  if (session) found.disk = everything(await t.disk({ here: true }));
  return found;
}

/** First the control, then a clean slate, then the guarded page: gives { control, guarded }. */
export async function compare(t, html, { headers, wipe = true } = {}) {
  t.site.page('/', html, headers);
  const control = await visit(t, t.origin + '/?guard=0');
  if (wipe) await t.page.evaluate(async () => {
    for (const pair of document.cookie.split(/;\s*/)) document.cookie = pair.split('=')[0] + '=; path=/; max-age=0';
    localStorage.clear(); sessionStorage.clear();
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
  await t.page.goto('about:blank');
  t.collector.clear();
  return { control, guarded: await visit(t, t.origin + '/') };
}
