// `menshen.debug()` names the level of a page: what was proven, what is only said; and finding out sends, stores and asks nothing.
import { read } from '../harness/build.mjs';
import { page as plainPage } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';
import { ears } from './support/ears.mjs';
import { bare, within } from './support/visit.mjs';

const P = 'proven', D = 'declared', A = 'absent';
const levels = (dropIn, sealed, hosted = A) => ({ 'drop-in': dropIn, sealed, hosted });
const layers = more => ({ guard: P, first: P, html: A, csp: A, permissions: A, headers: A, trustedTypes: P, host: A, callbacks: A, ...more });
const report = t => t.page.evaluate(() => menshen.debug().then(({ levels, layers }) => ({ levels, layers })));
/** Chromium alone obeys Permissions-Policy, and tells. */
const told = t => t.engine.name === 'chromium' ? P : D;

/** What debug() says, with everything around it watched: what came from the page while it was asked. */
async function watched(t, watch) {
  const heard = await ears(), state = () => t.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  const before = [JSON.stringify(watch()), JSON.stringify(await state()), await t.prompts()];
  const said = await report(t);
  await t.settled(() => [watch(), heard.count()], 600);
  t.equal([JSON.stringify(watch()), JSON.stringify(await state()), await t.prompts()], before, 'what was sent, stored and asked');
  t.equal(heard.count(), 0, 'connections to where the probes go');
  return said;
}

const sealed = (kind, what, expected) => ({
  name: `levels: a page sealed for ${kind} ${what}`,
  run: t => within(kind, () => '', async (server, there) => {
    await t.page.goto(server.url);
    await t.page.until(() => window.menshen, 'the guard');
    t.equal(await watched(t, () => there.seen()), expected(t), 'the report');
  }, bare, { inline: kind === 'file' }),
});

const open = async (t, head, headers) => {
  await t.guarded(three(), plainPage({ head }), { headers });
  await t.page.evaluate(() => menshen.ready);
  return watched(t, () => [t.site.log.filter(({ path }) => !/^\/(menshen\/|favicon)/.test(path)).length, t.collector.hits().length]);
};
const mark = how => `<meta name="menshen" content="sealed ${how} 01234567">`;

export default [
  {
    name: 'levels: a page that has only the guard is drop-in, and nothing else',
    run: async t => t.equal(await open(t), { levels: levels(P, A), layers: layers() }, 'the report'),
  },
  {
    name: 'levels: a page that carries the text of the guard is drop-in too',
    async run(t) {
      const folder = await t.build(three());
      t.site.serve(folder);
      t.site.page('/', `<!doctype html><meta charset="utf-8"><script type="application/json">{}</script><script>${read(folder, 'guard.js')}</script><p>page`);
      await t.page.goto(t.origin + '/');
      t.equal(await report(t), { levels: levels(P, A), layers: layers() }, 'the report');
    },
  },
  {
    name: 'levels: a page that plays the native host is no host, and no drop-in page any more',
    async run(t) {
      await t.guarded(three(), '<!doctype html><meta charset="utf-8"><script>var __consent = { v: 1, nonce: "x" }, consentBridge = { postMessage: function () {} };</script><!--guard--><p>page');
      t.equal(await report(t), { levels: levels(A, A, D), layers: layers({ first: A, host: D, callbacks: D }) }, 'the report');
    },
  },
  {
    name: 'levels: a script before the guard takes the level away',
    async run(t) {
      await t.guarded(three(), '<!doctype html><meta charset="utf-8"><script>var before = 1</script><!--guard--><p>page');
      t.equal(await report(t), { levels: levels(A, A), layers: layers({ first: A }) }, 'the report');
    },
  },
  ...['nginx', 'caddy', 'express'].map(kind => sealed(kind, 'is sealed, as the engine itself says',
    t => ({ levels: levels(P, P), layers: layers({ html: D, csp: P, permissions: told(t), headers: D }) }))),
  sealed('netlify', 'has headers but is not sealed: the open set stands before a choice',
    t => ({ levels: levels(P, A), layers: layers({ html: D, csp: P, permissions: told(t), headers: D }) })),
  sealed('meta', 'has the policy in the page, and is not sealed: the other headers are missing',
    () => ({ levels: levels(P, A), layers: layers({ html: D, csp: P }) })),
  sealed('file', 'and opened where it lies has the policy in the page', () => ({ levels: levels(P, A), layers: layers({ html: D, csp: P }) })),
  sealed('html', 'says that its HTML is neutral, and no more', () => ({ levels: levels(P, A), layers: layers({ html: D }) })),
  {
    name: 'levels: a page that carries the mark without the headers is declared and not proven',
    run: async t => t.equal(await open(t, mark('headers')), { levels: levels(P, D), layers: layers({ html: D, csp: D, permissions: D, headers: D }) }, 'the report'),
  },
  {
    name: 'levels: a policy that only reports, and one that leaves scripts open, prove nothing',
    async run(t) {
      const only = { 'Content-Security-Policy-Report-Only': "default-src 'self' 'unsafe-inline'" };
      t.equal((await open(t, mark('headers'), only)).layers.csp, D, 'report-only');
      const loose = { 'Content-Security-Policy': "connect-src 'self'; img-src 'self'" };
      t.equal((await open(t, mark('headers'), loose)).layers.csp, D, 'scripts of every host');
    },
  },
  {
    name: 'levels: events that page code makes up prove nothing',
    async run(t) {
      const lie = `<script>setInterval(function () { [1, 7, 9].forEach(function (port) { document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation',
        { blockedURI: 'https://0.0.0.0:' + port + '/', disposition: 'enforce', effectiveDirective: 'script-src', violatedDirective: 'script-src', documentURI: location.href, originalPolicy: '', statusCode: 200 })); }); }, 10)</script>`;
      const { levels: said, layers: found } = await open(t, mark('headers') + lie);
      t.equal([said.sealed, found.csp], [D, D], 'the report');
    },
  },
];
