// Runs pages built of real libraries without the guard, under it with nothing given, and with everything given: all three say the same.
import assert from 'node:assert/strict';
import { change, three } from '../../harness/policies.mjs';
import { bundle } from './bundle.mjs';

/** What the page says and throws, from its first line on. Chance is the same on each visit: libraries name things by it. */
const listen = () => {
  let chance = 1;
  Math.random = () => (chance = chance * 16807 % 2147483647) / 2147483647;
  const said = window.said = [], first = value => String(value && value.message || value).slice(0, 300);
  for (const level of ['error', 'warn']) {
    const native = console[level];
    console[level] = (...args) => { said.push(`${level}: ${args.map(first).join(' ')}`); native.apply(console, args); };
  }
  addEventListener('error', event => said.push(event.message ? `thrown: ${event.message}` : `not loaded: ${event.target.src || event.target.href}`), true);
  addEventListener('unhandledrejection', event => said.push(`rejected: ${first(event.reason)}`));
};

const html = (name, styled, { head = '', body = '', before = '' }) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><!--guard--><title>app</title>
<script>(${listen})()</script>${styled ? `<link rel="stylesheet" href="/apps/${name}.css">` : ''}${head}</head>
<body><div id="app"></div>${body}${before}<script src="/apps/${name}.js"></script></body></html>`;

/** The policy of the pages: what they keep by a name that begins with `app` waits for a choice. */
const policy = () => change(three(), ({ storage }) => {
  storage.push({ id: 'kept', name: { 'zh-Hans': '应用存储', en: 'App storage' }, description: { 'zh-Hans': '保存您写的内容。', en: 'Keeps what you write.' }, purpose: 'counting', keys: [{ prefix: 'app' }], cookies: [{ prefix: 'app' }], refused: { 'zh-Hans': '不影响使用', en: 'Nothing stops working' } });
});

const NOTHING = 'nothing given';
const short = value => JSON.stringify(value)?.slice(0, 700);
/** Two values from where they differ on. */
const apart = (found, control) => {
  const [a, b] = [found, control].map(value => JSON.stringify(value) ?? 'nothing');
  let at = 0;
  while (a[at] === b[at] && at < a.length) at++;
  const from = Math.max(0, at - 60);
  return `…${a.slice(from, at + 240)}, without the guard …${b.slice(from, at + 240)}`;
};

/** Says where a page under the guard came to something else; nothing where it did not. */
function differ(control, found, known, quiet = /^$/) {
  if (found.failure !== control.failure) return `ended with ${short(found.failure)}, without the guard ${short(control.failure)}`;
  const kept = ({ notes }) => notes.filter(([name]) => !known[name]);
  for (const [at, [name, value]] of kept(control).entries()) {
    const [other, came] = kept(found)[at] ?? [];
    try { assert.deepEqual([other, came], [name, value]); } catch { return `${name}: ${other === name ? apart(came, value) : `${other} came in its place`}`; }
  }
  const [heard, wanted] = [found, control].map(({ said }) => said.filter(one => !quiet.test(one)));
  try { assert.deepEqual(heard, wanted); } catch { return `said ${apart(heard, wanted)}`; }
  return '';
}

async function visit(t, origin, name) {
  await t.page.goto(`${origin}/${name}`);
  return t.page.evaluate('window.outcome');
}

/**
 * A case for the pages of one kind: [what is promised, script, options]. Options: `head`, `body` and `before` (markup), `files` (what the
 * page loads: `(site, t)`), `scripts` (what of it is put together here, by address), `known` ({ note: why it differs }), `before` (the same, before a choice alone), `quiet` (what it may say, a pattern: with the reason beside it), `covered` (why the page asks nothing before a choice), `after` (`(t, state)`: once the page is done).
 */
export const group = (kind, pages) => [{
  name: `apps: ${kind}`, many: true, ms: 170000,
  async run(t) {
    await t.guarded(policy(), '', { go: false });
    t.site.page('/', html('none', false, {}));
    t.site.file('/apps/none.js', '');
    const made = await bundle(pages.flatMap(([, script, { scripts = {} } = {}]) => [script, ...Object.values(scripts)])), results = [];
    const list = pages.map(([promise, script, options = {}]) => ({ promise, name: script.replace(/\.\w+$/, ''), options: typeof options === 'function' ? options(t) : options }));
    for (const { name, options } of list) {
      t.site.page(`/${name}`, html(name, `${name}.css` in made, options));
      options.files?.(t.site, t);
      for (const [at, script] of Object.entries(options.scripts ?? {})) t.site.file(at, made[script], { 'Content-Type': 'text/javascript' });
    }
    for (const [name, text] of Object.entries(made)) t.site.file(`/apps/${name}`, text);
    const all = async (state, origin) => {
      for (const [at, { name, options }] of list.entries()) {
        if (options.covered && state === NOTHING) continue;
        const result = results[at] ??= {};
        t.collector.clear();
        try {
          result[state] = await visit(t, origin, name);
          result[state].failure ||= await options.after?.(t, state) ?? '';
        } catch (error) { result[state] = { failure: error.message, notes: [], said: [] }; }
      }
    };
    await all('without', t.site.control.origin);
    await all(NOTHING, t.origin);
    await t.page.goto(t.origin + '/');
    await t.screens().agree();
    await all('everything given', t.origin);
    return list.map(({ promise, options }, at) => {
      const { without, ...states } = results[at], part = { name: `apps: ${promise} as without the guard` };
      if (without.failure) return { ...part, error: `without the guard: ${without.failure}` };
      if (!without.notes.length) return { ...part, error: 'the page noted nothing' };
      const found = Object.entries(states).map(([state, outcome]) => [state, differ(without, outcome, { ...options.known, ...state === NOTHING && options.before }, options.quiet)]).filter(([, why]) => why);
      return found.length ? { ...part, error: found.map(([state, why]) => `${state}: ${why}`).join('\n') } : part;
    });
  },
}];
