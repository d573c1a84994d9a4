// Looks at a realm twice, before the guard and after it: in the page, and in a worker that the guard starts.
import { three } from '../../harness/policies.mjs';
import { walk } from './walk.mjs';

// More is exposed to a page that is isolated.
const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Resource-Policy': 'same-origin' };
const hide = `Object.defineProperty(self, 'menshenSurface', { value: (${walk})(self) });`;

// The guard makes a worker's script as a blob; what looks first has to stand before it there.
const before = `(() => {
  const { createObjectURL } = URL, look = ${JSON.stringify(hide + '\n')};
  URL.createObjectURL = { createObjectURL(blob) { return createObjectURL.call(URL, blob instanceof Blob && blob.type === 'text/javascript' ? new Blob([look, blob], { type: blob.type }) : blob); } }.createObjectURL;
})();\n${hide}`;
const after = `postMessage([Object.keys(menshenSurface.entries), menshenSurface.constants.length, menshenSurface.changed()]);`;

const seen = new Map();

/** What an engine shows, by scope: { keys, constants, changed }, and its version. Looked at once. */
export function observed(t) {
  const { name } = t.engine;
  if (!seen.has(name)) seen.set(name, look(t));
  return seen.get(name);
}
/** What has been looked at so far, by engine. */
export const observations = seen;

async function look(t) {
  t.site.file('/look.js', after, { ...headers, 'Content-Type': 'text/javascript' });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>surface</title><script>${before}</script><!--guard--></head><body><p>surface</body></html>`;
  await t.guarded(three(), html, { headers });
  await t.page.until(() => !!window.menshen && crossOriginIsolated, 'the guard, in an isolated page');
  const [agent, window, worker] = await t.page.evaluate(async () => {
    const show = ({ entries, constants, changed }) => [Object.keys(entries), constants.length, changed()];
    const inside = await new Promise((done, fail) => {
      const one = new Worker('/look.js');
      one.onmessage = event => done(event.data);
      one.onerror = event => fail(new Error(event.message || 'the worker did not start'));
    });
    return [navigator.userAgent, show(menshenSurface), inside];
  });
  const scope = ([keys, constants, changed]) => ({ keys: new Set(keys), constants, changed: new Set(changed) });
  const [, version] = /(?:Chrome|Firefox|Version)\/([\d.]+)/.exec(agent) ?? [];
  return { version, window: scope(window), worker: scope(worker) };
}
