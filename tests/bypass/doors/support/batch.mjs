// Tries attacks, many on one page, first without the guard and then with it, and says of each whether it got through.
import { page } from '../../../harness/html.mjs';
import { sinks } from '../../../harness/sinks.mjs';
import { headersOf, sealed, site } from '../../../seal/support/serve.mjs';

/** Runs in the page: tries each attack for a while; what they throw is their own matter. */
const tries = (attacks, home) => Promise.all(attacks.map(async ([via, act, ears, ms]) => {
  // An address on the other origin that tells on the attack; or, without a path, a name that does.
  const at = path => path ? home.replace('/x', path) + '&via=' + via : 'zq' + via + 'z';
  const tools = { udp: () => ears.udp.pop(), tcp: () => ears.tcp.pop() };
  await Promise.race([new Promise(done => setTimeout(done, ms)), (async () => act(at, tools))().catch(() => 0)]);
}));

const source = value => typeof value === 'function' ? value : JSON.stringify(value);
const text = (helpers, attacks, home) => `(() => { ${Object.entries(helpers).map(([name, value]) => `const ${name} = ${source(value)};`).join(' ')}
  return (${tries})([${attacks.map(({ via, act, ears, ms = 1200 }) => `[${JSON.stringify(via)}, ${act}, ${JSON.stringify(ears)}, ${ms}]`).join(',\n')}], ${JSON.stringify(home)}); })()`;

/** Files of the page's own origin that attacks use. */
export function own(site, before) {
  site.file('/own', 'own');
  site.file('/own.gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
  site.page('/own.html', `<!doctype html><!--guard--><title>own</title><script>var to = new URLSearchParams(location.search).get('send'); if (to) fetch(to, { mode: 'no-cors' });</script>`);
  // Documents that nobody guards, which take their time.
  site.page('/bare.html', `<!doctype html><title>bare</title><script>parent.postMessage('bare', '*')</script><script>document.write('<img src="/own/slow.gif?' + Math.random() + '">')</script>`);
  site.file('/bare.svg', '<svg xmlns="http://www.w3.org/2000/svg"><image href="/own/slow.gif" width="9" height="9"/></svg>');
  site.file('/own/slow.gif', () => new Promise(done => setTimeout(() => done(''), 300)));
  site.file('/own/import.js', url => `importScripts(${JSON.stringify(url.searchParams.get('u'))})`);
  site.file('/own/worker.js', '');
  site.page('/', front(before));
}
const front = before => before ? page().replace('<!--guard-->', `<script>${before}</script><!--guard-->`) : page();

/** The headers that `menshen seal` writes for a site of this page, as a static host sends them before there is a choice. */
async function closed(origin, before) {
  const { config } = await sealed(await site({ 'index.html': front(before).replace('<!--guard-->', '') }), 'netlify', origin);
  return headersOf(config);
}

let count = 0;
/** Tries attacks on the page at `origin`, each time with addresses that no cache knows. */
export async function tried(t, origin, { helpers = {} }, attacks) {
  await t.page.goto(origin + '/');
  // An attack may leave the page.
  await t.page.evaluate(text(helpers, attacks, t.collector.at('', '/x', { try: ++count }))).catch(error => { t.left = error.message.split('\n')[0]; });
}

/** Which of the attacks get through on the page at `origin`; of the raw ports only those that are theirs count. */
export async function through(t, origin, family, attacks, all) {
  const { measure } = family;
  const theirs = new Set(attacks.flatMap(({ ears }) => [...ears.udp, ...ears.tcp])), ports = all.filter(({ port }) => theirs.has(port));
  const before = ports.map(port => port.count);
  t.collector.clear();
  if (measure?.outside) { // the tab's name may have come along
    await t.page.goto(origin + '/raw');
    await t.page.evaluate(() => { name = ''; });
  }
  await tried(t, origin, family, attacks);
  if (measure) {
    if (!measure.inside) await t.page.goto(origin + '/raw');
    const found = await t.page.evaluate(`(${measure.inside ?? measure.outside})()`);
    return new Set(attacks.map(({ via }) => via).filter(via => found.toLowerCase().includes(`zq${via}z`)));
  }
  await t.settled(() => t.collector.hits().length + ports.reduce((sum, port) => sum + port.count, 0), 700);
  const heard = new Set(t.collector.hits().map(hit => hit.via));
  ports.forEach((port, at) => { if (port.count > before[at]) heard.add(port.via); });
  return heard;
}

/** The attacks of a list, each with a mark of its own and, where it wants raw ports, three for it; `ports` has them all. */
export async function prepared(list) {
  const listed = list.map(([name, act, more = {}], at) => ({ name, via: `v${at}`, act: `${act}`, ears: { udp: [], tcp: [] }, ...more })), ports = [];
  for (const one of listed) {
    for (const kind of ['udp', 'tcp']) if (one.act.includes(`{ ${kind} }`)) {
      const both = await sinks(kind, 3);
      both.forEach(port => { port.via = one.via; });
      ports.push(...both);
      one.ears[kind] = both.map(({ port }) => port);
    }
  }
  return { listed, ports };
}

/** The same attacks, each with the one port of a kind that is for this try. */
export const listening = (attacks, at = 0) => attacks.map(one => ({ ...one, ears: Object.fromEntries(Object.entries(one.ears).map(([kind, ports]) => [kind, ports.slice(at, at + 1)])) }));

/** As many as a page of every engine bears at a time. */
const SIZE = 24;
export const chunks = list => Array.from({ length: Math.ceil(list.length / SIZE) }, (_, at) => list.slice(at * SIZE, at * SIZE + SIZE));
/** Those of a list that an engine can try. */
export const here = (attacks, engine) => attacks.filter(([, , more]) => !more?.not?.includes(engine));
/** Those that share a page, and each of those that want one alone. */
export const rounds = listed => [listed.filter(one => !one.alone), ...listed.filter(one => one.alone).map(one => [one])].filter(round => round.length);

/**
 * Gives of each attack `{ name, open, control, guarded, sealed }`: whether it got through. Where several `leak` without the guard, and nothing
 * at all was heard, the page was never there: then nothing has been judged.
 */
export async function batch(t, family, attacks, build, leak = () => false) {
  const { listed, ports } = await prepared(attacks);
  await build(t);
  own(t.site, family.before?.(listed));
  const found = new Map(listed.map(one => [one.via, { name: one.name, open: one.open }]));
  t.site.sealed.headers = await closed(t.site.sealed.origin, family.before?.(listed));
  for (const [key, origin, at] of [['control', t.site.control.origin, 0], ['guarded', t.origin, 1], ['sealed', t.site.sealed.origin, 2]]) {
    for (const round of rounds(listed)) {
      const got = await through(t, origin, family, listening(round, at), ports), wanted = round.filter(one => leak(one.name)).length;
      if (key === 'control' && wanted > 2 && !got.size) throw new Error(`it never came to this: none of ${wanted} attacks got out without the guard (${t.left ?? 'the page said nothing'})`);
      for (const one of round) found.get(one.via)[key] = got.has(one.via);
      await t.page.goto('about:blank');
    }
  }
  ports.forEach(port => port.close());
  return [...found.values()];
}
