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
  if (session) found.disk = everything(await t.disk({ here: true, origin: new URL(url).origin }));
  return found;
}

/** First the control, in an origin of its own, then the guarded page: gives { control, guarded }. */
export async function compare(t, html, { headers } = {}) {
  t.site.page('/', html, headers);
  const control = await visit(t, t.site.control.origin + '/');
  await t.page.goto('about:blank');
  await t.collector.emptied();
  return { control, guarded: await visit(t, t.origin + '/') };
}
