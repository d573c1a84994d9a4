// What an app says that has happened: an organisation that closed, an account that was cancelled (seed, sections one and eight).
import { page } from '../harness/html.mjs';
import { change, three } from '../harness/policies.mjs';
import { appPage, mode, starts, status } from '../harness/running.mjs';
import { word } from '../harness/words.mjs';

/** The purpose is the organisation's, the SDK serves another one that is the person's own. */
const shared = () => change(three(), policy => {
  const [first] = policy.purposes;
  policy.purposes = [{ ...first, id: 'attendance', controller: 'organisation' }, first];
});
const attested = `<script>window.__consent = { v: 1, signals: 4, organisation: 'Example\\tUnion' + String.fromCharCode(10) + 'item' }</script>`;
const opened = async t => {
  await t.guarded(shared(), appPage(t, ['counter'], { prefix: 'ctr_' }).replace('<!--guard-->', attested + '<!--guard-->'));
  await t.screens().choose();
  for (const item of ['attendance', 'counting', 'counter']) await t.page.click(`@on:${item}\t1`);
  await t.page.click('@save');
  await t.until(async () => (await starts(t.page)).counter === 1, 'what was given');
  t.equal(await status(t.page, 'attendance'), true, 'what the organisation has attested (the control)');
};

export default [{
  name: 'r_009_what_an_organisation_decides_on_stands_apart_under_its_name: last, and a name is one line, whatever an app has put into it',
  async run(t) {
    await t.guarded(shared(), page().replace('<!--guard-->', attested + '<!--guard-->'));
    await t.screens().choose();
    t.equal((await t.page.all('>>> h3', 'textContent')).at(-1), word('group.named', 'zh-Hans').replace('{organisation}', 'Example'), 'the name on the second layer');
    t.equal((await t.page.all('>>> .rows:last-of-type .name', 'textContent')).length, 1, 'its items alone');
    await t.page.click('@save');
    await mode(t, 'decided');
    await t.page.evaluate(() => menshen.open());
    await t.screens().shows('close');
    t.ok((await t.screens().text()).includes('Example'), 'the name in the settings');
    await t.guarded(shared(), page());
    await t.page.evaluate(() => menshen.open());
    await t.screens().shows('close');
    t.ok((await t.screens().text()).includes(word('group.organisation', 'zh-Hans')), 'without a name');
    t.ok((await t.screens().text()).includes(word('shut', 'zh-Hans')), 'and without its attestation closed');
  },
}, {
  name: 'r_022_when_the_organisation_closes_what_it_decided_on_is_taken_back: what is the person\'s own stays',
  async run(t) {
    await opened(t);
    await t.page.evaluate(() => menshen.tell('organisationClosed'));
    t.equal([await status(t.page, 'attendance'), await status(t.page, 'counting'), await status(t.page, 'counter')], [false, true, true], 'afterwards');
    await t.page.goto(t.origin + '/');
    await t.until(() => status(t.page, 'counter'), 'the next visit');
    t.equal(await status(t.page, 'attendance'), false, 'on the next visit');
    await t.until(async () => JSON.parse(await t.page.evaluate(() => menshen.export())).entries.some(({ item, decision }) => item === 'attendance' && decision === 'ConsentWithdrawn'), 'the record to say so');
  },
}, {
  name: 'r_157_when_the_account_is_cancelled_everything_is_taken_back: what was stored goes, and the SDK stops',
  async run(t) {
    await opened(t);
    await t.until(async () => ((await t.disk()).local ?? []).some(name => name.startsWith('ctr_')), 'the SDK to have stored something (the control)');
    await t.page.evaluate(() => menshen.tell('accountCancelled'));
    for (const item of ['attendance', 'counting', 'counter']) t.equal(await status(t.page, item), false, item);
    t.equal(await t.page.evaluate(() => window.stops), { counter: 1 }, 'the SDK');
    await t.until(async () => !((await t.disk()).local ?? []).some(name => name.startsWith('ctr_')), 'what it had stored to go');
    await mode(t, 'decided');
  },
}];
