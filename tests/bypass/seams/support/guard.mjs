// Serves the seams with the test's mind in place of guard.js, so that the pages of the harness carry them.
import fs from 'node:fs';
import path from 'node:path';
import { npm } from '../../../harness/npm.mjs';
import { page } from '../../../harness/html.mjs';
import { mutant } from '../../../harness/pages.mjs';
import { root } from '../../../harness/paths.mjs';

let text;
async function bundle() {
  const { build } = await npm('esbuild');
  const made = await build({
    entryPoints: [path.join(root, 'tests/bypass/seams/support/mind.js')], bundle: true, minify: true, define: { OBSERVE: 'false', TESTING: 'true' }, target: 'es2017', charset: 'ascii', format: 'iife', write: false,
  });
  return made.outputFiles[0].text;
}

/** A page with the seams, its decisions, and what else it holds; `?guard=0` is the same without them: the control. */
export async function guarded(t, { verdicts = {}, queue = [], broken, noWorkers, head = '', body = '', go = true } = {}) {
  text ??= bundle();
  const own = mutant(await text), state = JSON.stringify({ verdicts, queue, broken, noWorkers });
  t.site.file('/menshen/guard.js', `self.menshenState=${state};self.menshenText=${JSON.stringify(own)};\n${own}`);
  t.site.page('/', page({ head, body }));
  if (go) await t.page.goto(t.origin + '/');
}

/** Runs `act` on the page without the guard, then `again` on the one with it, and judges both at the collector. */
export async function compare(t, options, act, { count = () => true, what = 'what reached the other origin' } = {}) {
  await guarded(t, { ...options, go: false });
  await t.page.goto(t.origin + '/?guard=0');
  await t.page.evaluate(act, t.collector.port, t.mark);
  await t.until(() => t.collector.hits(count).length, `${what}: the control to send`);
  const control = (await t.collector.emptied(count)).length;
  await t.page.goto(t.origin + '/');
  const result = await t.page.evaluate(act, t.collector.port, t.mark);
  t.zero((await t.collector.quiet(count)).map(hit => `${hit.method} ${hit.url}`), control, what);
  return result;
}

/** The seams' own size is no case, but whoever runs these wants to know it. */
export const files = () => fs.readdirSync(path.join(root, 'src/web/seams'));
