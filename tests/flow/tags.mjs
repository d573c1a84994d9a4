// What scripts of makers with words of their own are told (Google Consent Mode, Microsoft's): denied first, then what was chosen, before any of them runs.
import fs from 'node:fs';
import { page } from '../harness/html.mjs';
import { change, three } from '../harness/policies.mjs';
import { mode, status } from '../harness/running.mjs';

const { keys, cases, ordering, microsoft } = JSON.parse(fs.readFileSync(new URL('vectors/gcm-cases.json', import.meta.url), 'utf8'));
const expected = id => { const { expect, andThen = [] } = cases.find(one => one.id === id); return [...expect, ...andThen]; };
/** Advertising hangs on one item, which is sold; measuring on another; what else there is on both. */
const told = () => change(three(), policy => {
  const [first] = policy.purposes, text = word => ({ 'zh-Hans': word, en: word });
  policy.purposes.push({ ...first, id: 'ads', name: text('广告'), main: false, sale: true });
  const google = [...keys.filter(key => key.startsWith('ad_')).map(key => ({ key, items: ['ads'] })), { key: 'analytics_storage', items: ['counting'] }, ...['functionality_storage', 'personalization_storage'].map(key => ({ key, items: ['counter'] }))];
  policy.tags = [
    { maker: 'google-consent-mode', keys: google },
    { maker: 'microsoft-clarity', keys: [{ key: 'ad_Storage', items: ['ads'] }, { key: 'analytics_Storage', items: ['counting'] }] },
    { maker: 'microsoft-uet', keys: [{ key: 'ad_storage', items: ['ads'] }] },
  ];
});
/** What the page has heard, and of which kind each telling is. */
const heard = t => t.page.evaluate(() => (window.dataLayer || []).map(one => [Object.prototype.toString.call(one), ...Array.from(one)]));
const google = async (t, from = 0) => (await heard(t)).slice(from).map(([kind, ...pieces]) => { t.equal(kind, '[object Arguments]', ordering[3]); return pieces; });
const signalled = `<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })</script>`;
/** Chooses these on the second layer, and nothing else. */
const choose = async (t, items) => {
  await t.screens().choose();
  for (const item of items) await t.page.click(`@on:${item}\t1`);
  await t.page.click('@save');
  await mode(t, 'decided');
};
const opened = (t, head = '') => t.guarded(told(), page().replace('<!--guard-->', head + '<!--guard--><script>window.atFirst = (window.dataLayer || []).length</script>'));

export default [{
  name: 'vectors gcm G1: before any choice everything is denied, once, before any other script runs',
  async run(t) {
    await opened(t);
    await t.screens().notice();
    t.equal(await google(t), expected('G1'), 'what was told');
    t.equal(await t.page.evaluate(() => window.atFirst), expected('G1').length, ordering[0]);
  },
}, {
  name: 'vectors gcm G2, G4: what is refused is denied, what is given alone is granted, and the next page is told at once',
  async run(t) {
    await opened(t);
    const first = (await google(t)).length;
    await choose(t, []);
    await t.until(async () => (await heard(t)).length > first, 'the telling');
    t.equal(await google(t, first), expected('G2'), 'all refused');
    await t.page.evaluate(() => menshen.testing.reset());
    await opened(t);
    await choose(t, ['counting']);
    await t.until(() => status(t.page, 'counting'), 'the yes');
    t.equal((await google(t)).at(-1), expected('G4')[0], 'measuring alone');
    await t.page.goto(t.origin + '/');
    await t.until(async () => (await google(t)).length > first, 'the next page to be told');
    t.equal([...await google(t)].filter(([, what]) => what === 'default').length, 1, ordering[1]);
    t.equal((await google(t)).at(-1), expected('G4')[0], 'on the next page');
  },
}, {
  name: 'vectors gcm G3, G6: everything given, and everything withdrawn',
  async run(t) {
    await opened(t);
    const first = (await google(t)).length;
    await choose(t, ['counting', 'counter', 'ads']);
    await t.until(() => status(t.page, 'ads'), 'the yes');
    t.equal(await google(t, first), expected('G3'), 'everything given');
    await t.page.evaluate(() => menshen.withdraw('all'));
    t.equal((await google(t, first + 2))[0], expected('G6')[0], 'in the tick of the withdrawal');
    t.equal((await google(t)).at(-1), ['set', 'ads_data_redaction', true], 'and advertising is redacted again');
  },
}, {
  name: 'vectors gcm G5: what is sold is denied while the browser opts out, though it was given before',
  async run(t) {
    await opened(t);
    await choose(t, ['counting', 'counter', 'ads']);
    await t.until(() => status(t.page, 'ads'), 'the yes without the signal (the control)');
    await opened(t, signalled);
    await t.until(async () => (await google(t)).some(([, what]) => what === 'update'), 'the telling');
    t.equal((await google(t)).filter(([, what]) => what === 'update'), expected('G5'), 'with the signal');
  },
}, {
  name: 'vectors gcm: makers with other words hear theirs in their own form',
  async run(t) {
    await opened(t);
    const clarity = () => t.page.evaluate(() => (window.clarity.q || []).map(one => Array.from(one)));
    const [[name]] = microsoft.clarity, [uetFirst, uetThen] = microsoft.uet;
    t.equal([await clarity(), await t.page.evaluate(() => uetq)], [[[name, { ad_Storage: 'denied', analytics_Storage: 'denied' }]], uetFirst], 'first');
    await choose(t, ['ads']);
    await t.until(() => status(t.page, 'ads'), 'the yes');
    t.equal([(await clarity()).at(-1), (await t.page.evaluate(() => uetq)).slice(3)], [[name, { ad_Storage: 'granted', analytics_Storage: 'denied' }], uetThen], 'then');
  },
}, {
  name: 'tags: a page whose queue is broken, or in whose policy none is told, works as ever',
  async run(t) {
    await opened(t, '<script>Object.defineProperty(window, "dataLayer", { get() { throw Error("broken"); } }); window.uetq = 5;</script>');
    await t.screens().agree();
    await mode(t, 'decided');
    await t.until(() => status(t.page, 'counting'), 'what was given');
    await t.page.evaluate(() => menshen.testing.reset());
    await t.guarded(three(), page());
    await t.screens().agree();
    t.equal(await t.page.evaluate(() => ['dataLayer', 'clarity', 'uetq'].filter(name => name in window)), [], 'nothing is put there that no policy names');
  },
}];
