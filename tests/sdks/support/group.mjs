// Real SDKs in one page, each way in a case of its own: closed nothing of theirs gets out or stays, open all is as without the guard, and
// a withdrawal ends it. What gets out is judged at the server that all hosts lead to.
import { status } from '../../harness/running.mjs';
import { folder } from '../../harness/paths.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { script } from './packages.mjs';
import { keeperOf, policy } from './policy.mjs';
import { closed, free, given } from './visit.mjs';
import { ways } from './ways.mjs';

const beginning = fs.readFileSync(new URL('page.js', import.meta.url), 'utf8');
const entries = list => `{${list.map(({ id, global, registered, start, act }) => `${JSON.stringify(id)}: { global: ${JSON.stringify(global)}, registered: ${!!registered}, start: ${start}, act: ${act} }`).join(',\n')}}`;
const html = (body, markup = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><!--guard--><title>page</title><script src="/page.js"></script></head>
<body><main><h1>page</h1><button id="act">act</button>${body}</main>${markup}</body></html>`;

/** The page as the sealing command leaves it. */
async function sealed(t, declared, text) {
  const [at, out] = [folder('page'), folder('sealed')];
  const file = (name, text) => { fs.writeFileSync(path.join(at, name), text); return path.join(at, name); };
  file('index.html', text.replace('<!--guard-->', '<script src="/menshen/guard.js"></script>'));
  const from = folder('policy'), written = path.join(from, 'policy.json');
  fs.writeFileSync(written, JSON.stringify(declared));
  const { code, error } = await t.menshen('seal', at, '--policy', written, '--origin', t.origin, '-o', out);
  if (code) throw new Error(`menshen seal: ${error}`);
  return fs.readFileSync(path.join(out, 'index.html'), 'utf8');
}

/** Puts the page there, with and without the guard, and lets the makers' hosts answer. */
async function serve(t, list, way) {
  const declared = policy(list), body = list.map(({ body = '' }) => body).join('');
  await t.guarded(declared, html(''), { go: false });
  t.site.file('/page.js', beginning.replace('ENTRIES', () => entries(list)), { 'Content-Type': 'text/javascript' });
  await way.files?.(t.site, list);
  const texts = await Promise.all([false, true].map(async control => html(body, await way.markup(list, control))));
  if (way.sealed) texts[0] = await sealed(t, declared, texts[0]);
  t.site.page('/sdks', url => texts[Number(url.searchParams.get('guard') === '0')]);
  t.world.answers.clear();
  for (const one of list) {
    if (one.at) { const { host, pathname } = new URL(one.at); t.world.answers.set(host + pathname, ['text/javascript', await script(one)]); }
    for (const [at, answer] of Object.entries(one.answers ?? {})) t.world.answers.set(at, answer);
  }
}

const show = value => JSON.stringify(value).slice(0, 600);
/** Whether a preflight is asked for again is the engine's affair. */
const without = (some, others) => [...new Set(some)].filter(one => !others.includes(one) && !one.startsWith('OPTIONS '));
/** Whose `kind name` on the disk this is. */
const keeper = (list, name) => keeperOf(list, name.slice(name.indexOf(' ') + 1));

/** What is wrong with one SDK. */
function judge({ id, keeps, late, hasty }, list, { whole, control, undecided, refused, given }) {
  const wrong = [], of = names => names.filter(name => keeper(list, name)?.id === id);
  const say = (when, what) => { wrong.push(`${when}: ${what}`); };
  if (control.failed[id] || !control.made.includes(id)) say('without the guard', control.failed[id] ?? 'it never began');
  if (!control.sent[id].length) say('without the guard', 'it sent nothing, so that a zero proves nothing');
  if (!whole.after[id].length) say('without the guard', 'it sent nothing later on, so that its quiet proves nothing');
  if (keeps && !of(control.disk).length) say('without the guard', `it kept nothing, so that a zero proves nothing (there is ${show(control.disk)})`);
  for (const [when, visit] of [['nothing decided', undecided], ['refused', refused]]) {
    if (visit.heard[id].length) say(when, `sent ${show(visit.heard[id])}`);
    if (of(visit.disk).length) say(when, `kept ${show(of(visit.disk))}`);
  }
  if (given.failed[id]) say('given', given.failed[id]);
  // What is `late` sends by its own clock, or as a page is left: with this load or the next. What is `hasty` an SDK gives up by its own clock.
  const legs = ({ legs }) => late ? [legs.flatMap(({ done }) => done[id])] : legs.map(({ done }) => done[id]), wanted = legs(whole);
  legs(given).forEach((leg, at) => {
    const missing = without(wanted[at], [...leg, hasty]), more = without(leg, whole.sent[id]);
    if (missing.length || more.length) say(at ? 'given, loaded again' : 'given', show({ missing, more }));
  });
  if (given.after[id].length) say('withdrawn', `sent ${show(given.after[id])}`);
  if (of(given.disk).length) say('withdrawn', `kept ${show(of(given.disk))}`);
  return wrong.join('\n');
}

/** What belongs to none of them: it should be nothing, with and without the guard. */
function nobodys(list, { control, undecided, refused, given }) {
  const sent = [control.sent, undecided.heard, refused.heard, ...given.legs.map(({ done }) => done), given.after].flatMap(all => all['']);
  const kept = [...control.disk, ...undecided.disk, ...refused.disk, ...given.disk].filter(name => !keeper(list, name));
  return [sent.length && `undeclared hosts: ${show([...new Set(sent)])}`, kept.length && `undeclared names: ${show([...new Set(kept)])}`].filter(Boolean).join('\n');
}

/** The first visit of a kind without the guard in each engine: what the others are to equal. */
const wholes = new Map();

async function visits(t, kind, list) {
  const page = `${t.origin}/sdks`, other = t.site.sealed.origin, key = `${t.engine.name} ${kind}`; // the other origin is the same site, where this person says no
  const control = await free(t, list, `${t.site.control.origin}/sdks?guard=0`, wholes.get(key)), whole = wholes.get(key) ?? control;
  wholes.set(key, whole);
  const undecided = await closed(t, list, page, control, async () => {
    await t.page.goto(other + '/');
    await t.screens().disagree();
  });
  const refused = await closed(t, list, `${other}/sdks`, control, async () => {
    await t.page.goto(t.origin + '/');
    await t.screens().agree();
    for (const { id } of list) await t.until(() => status(t.page, id), `${id} to be given`);
  });
  return { whole, control, undecided, refused, given: await given(t, list, page, whole, name => keeper(list, name)) };
}

/** The cases of a kind of SDKs: five ways, and in each a verdict for each of them. */
export const group = (kind, all) => ways.map(way => ({
  name: `sdks: ${kind}, ${way.says}`, many: true, outside: true, ms: 170000,
  async run(t) {
    const list = all.filter(({ engines }) => !engines || engines.includes(t.engine.name));
    await serve(t, list, way);
    const found = await visits(t, kind, list);
    return [...list.map(one => ({ name: `sdks: ${one.name} ${way.says}`, error: judge(one, list, found) })),
      { name: `sdks: nothing else of ${kind} ${way.says}`, error: nobodys(list, found) }].map(({ error, ...part }) => error ? { ...part, error } : part);
  },
}));
