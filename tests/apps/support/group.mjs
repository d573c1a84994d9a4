// Runs pages built of real libraries without the guard, and under it before a choice, with only the necessary and with everything given: all say the same.
import assert from 'node:assert/strict';
import { change, three } from '../../harness/policies.mjs';
import { bundle } from './bundle.mjs';
import { listening } from './listen.mjs';

const html = (name, styled, { head = '', body = '', modules }) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><!--guard--><title>app</title>
<script>${listening}</script>${styled ? `<link rel="stylesheet" href="/apps/${name}.css">` : ''}${head}</head>
<body><div id="app"></div>${body}<script${modules ? ' type="module"' : ''} src="/apps/${name}.js"></script></body></html>`;

/** The policy of the pages: what they keep by a name that begins with `app` waits for a choice, or is what the page cannot do without. */
const policy = required => change(three(), ({ storage }) => {
  const both = text => ({ 'zh-Hans': text, en: text });
  storage.push({ id: 'kept', name: both('App storage'), description: both('Keeps what you write.'), purpose: 'counting', keys: [{ prefix: 'app' }], cookies: [{ prefix: 'app' }], ...required ? { required, why: both('Nothing could be written') } : { refused: both('Nothing stops working') } });
});

const BEFORE = 'before a choice';
const short = value => JSON.stringify(value)?.slice(0, 700);
/** Two values from where they differ on. */
const apart = (found, control) => {
  const [a, b] = [found, control].map(value => JSON.stringify(value) ?? 'nothing');
  let at = 0;
  while (a[at] === b[at] && at < a.length) at++;
  const from = Math.max(0, at - 60);
  return `…${a.slice(from, at + 240)}, without the guard …${b.slice(from, at + 240)}`;
};

/** How far a page came that ended before its time. */
const ending = ({ failure, notes, said }) => `after ${notes.at(-1)?.[0] ?? 'no note'} with ${short(failure)}; it said ${short(said)}`;

/** Says where a page under the guard came to something else; nothing where it did not. */
function differ(control, found, known, quiet = /^$/) {
  if (found.failure !== control.failure) return `ended ${ending(found)}`;
  const kept = ({ notes }) => notes.filter(([name]) => !known[name]);
  for (const [at, [name, value]] of kept(control).entries()) {
    const [other, came] = kept(found)[at] ?? [];
    try { assert.deepEqual([other, came], [name, value]); } catch { return `${name}: ${other === name ? apart(came, value) : `${other} came in its place`}`; }
  }
  const [heard, wanted] = [found, control].map(({ said }) => said.filter(one => !quiet.test(one)));
  try { assert.deepEqual(heard, wanted); } catch { return `said ${apart(heard, wanted)}`; }
  return '';
}

/** Puts all that the pages are made of onto the site. */
async function prepare(t, list, ends) {
  const here = list.filter(({ options }) => !options.built), made = {};
  for (const modules of [true, false]) {
    const wanted = here.filter(({ options }) => !!options.modules === modules);
    if (wanted.length) Object.assign(made, await bundle(wanted.flatMap(({ script, options: { scripts = {} } }) => [script, ...Object.values(scripts)]), { modules }));
  }
  for (const [name, text] of Object.entries(made)) t.site.file(`/apps/${name}`, text);
  for (const { name, options } of list) {
    if (!options.built) t.site.page(`/${name}`, html(name, `${name}.css` in made, options));
    options.files?.(t.site, t);
    for (const [at, script] of Object.entries(options.scripts ?? {})) t.site.file(at, made[script], { 'Content-Type': 'text/javascript' });
    if (options.serve) ends.push(await options.serve(t.site, t));
  }
}

/** In which order the pages are seen, each in an origin of its own, and what the person does before. */
const states = t => {
  const given = (state, required, decide) => {
    const origin = t.site.beside(required ? 'necessary' : 'given');
    return { state, origin, async begin() { await t.guarded(policy(required), '', { go: false }); await t.page.goto(origin + '/'); await decide(); } };
  };
  return [
    { state: 'without', origin: t.site.control.origin },
    { state: BEFORE, origin: t.origin },
    given('only the necessary given', true, () => t.screens().disagree()),
    given('everything given', false, () => t.screens().agree()),
  ];
};

async function visit(t, origin, { name, options }, state) {
  t.collector.clear();
  try {
    await t.page.goto(`${origin}/${name}`);
    await t.page.until(() => !!window.outcome, `the page ${name} to begin`);
    const found = await t.page.evaluate('window.outcome');
    found.failure ||= await options.after?.(t, state) ?? '';
    return found;
  } catch (error) { return { failure: error.message, notes: [], said: [] }; }
}

function judge({ promise, options }, { without, ...states }) {
  const part = { name: `apps: ${promise} as without the guard` };
  if (without.failure) return { ...part, error: `without the guard it ended ${ending(without)}` };
  if (!without.notes.length) return { ...part, error: 'the page noted nothing' };
  const found = Object.entries(states).map(([state, outcome]) => [state, differ(without, outcome, { ...options.known, ...state === BEFORE && options.before }, options.quiet)]).filter(([, why]) => why);
  return found.length ? { ...part, error: found.map(([state, why]) => `${state}: ${why}`).join('\n') } : part;
}

/**
 * A case for the pages of one kind: [what is promised, script, options]. Options: `head` and `body` (markup), `files` (what the page loads:
 * `(site, t)`), `scripts` (what of it is put together here, by address), `modules` (its parts are files of their own, fetched when they are
 * needed), `serve` (`async (site, t)`: starts what else answers, and gives what ends it), `built` (the page comes from there), `known`
 * ({ note: why it differs }), `before` (the same, before a choice alone), `quiet` (what it may say, a pattern: with the reason beside it),
 * `covered` (why the page asks nothing before a choice), `after` (`(t, state)`: once the page is done).
 */
export const group = (kind, pages, ms = 170000) => [{
  name: `apps: ${kind}`, many: true, ms,
  async run(t) {
    await t.guarded(policy(false), '', { go: false });
    t.site.page('/', html('none', false, {}));
    t.site.file('/apps/none.js', '');
    const list = pages.map(([promise, script, options = {}]) => ({ promise, script, name: script.replace(/\.\w+$/, ''), options: typeof options === 'function' ? options(t) : options }));
    const results = list.map(() => ({})), ends = [];
    try {
      await prepare(t, list, ends);
      for (const { origin, begin, state } of states(t)) {
        await begin?.();
        for (const [at, one] of list.entries()) if (!(one.options.covered && state === BEFORE)) results[at][state] = await visit(t, origin, one, state);
      }
    } finally { for (const end of ends) await end(); }
    return list.map((one, at) => judge(one, results[at]));
  },
}];
