// What an app says that has happened: an organisation that closed, an account that was cancelled (seed, sections one and eight).
import { change, three } from '../harness/policies.mjs';
import { appPage, mode, starts, status } from '../harness/running.mjs';

/** The purpose is the organisation's, the SDK serves another one that is the person's own. */
const shared = () => change(three(), policy => {
  const [first] = policy.purposes;
  policy.purposes = [{ ...first, id: 'attendance', controller: 'organisation' }, first];
});
const attested = `<script>window.__consent = { v: 1, signals: 4 }</script>`;
const opened = async t => {
  await t.guarded(shared(), appPage(t, ['counter'], { prefix: 'ctr_' }).replace('<!--guard-->', attested + '<!--guard-->'));
  await t.screens().choose();
  for (const item of ['attendance', 'counting', 'counter']) await t.page.click(`@on:${item}\t1`);
  await t.page.click('@save');
  await t.until(async () => (await starts(t.page)).counter === 1, 'what was given');
  t.equal(await status(t.page, 'attendance'), true, 'what the organisation has attested (the control)');
};

export default [{
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
