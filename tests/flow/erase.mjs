// PIPL 47, R-157: everything of this person can be erased, after a question, and is asked again as on a first visit.
import { three } from '../harness/policies.mjs';
import { appPage, left, starts, status, storing } from '../harness/running.mjs';

const ours = found => ['local', 'session'].flatMap(kind => (found[kind] ?? []).filter(name => name === 'menshen').map(name => `${kind} ${name}`)).concat((found.databases ?? []).filter(name => name === 'menshen').map(name => `database ${name}`));
const opened = async t => {
  await t.page.click('@open:settings');
  await t.page.click('@open:erase');
  await t.screens().shows('erase');
};

export default [{
  name: 'erase: withdraws, removes what was stored and the record from every tier, and asks as on a first visit',
  async run(t) {
    await storing(t, three());
    await t.until(async () => ours(await t.disk()).length === 2, 'the record in every tier (the control)');
    await opened(t);
    await t.page.click('@erase');
    await t.screens().notice();
    t.equal(await status(t.page, 'counter'), false, 'what was given');
    await t.until(async () => { const found = await t.disk(); return !ours(found).length && !left(found).length; }, 'the device to be empty');
    t.equal(await t.page.evaluate(() => menshen.debug().then(({ mode }) => mode)), 'none', 'the mode');
    t.equal(ours(await t.disk({ here: true })), [], 'what the tab itself keeps');
    await t.collector.emptied();
    await t.page.goto(t.origin + '/');
    await t.screens().notice();
    t.equal([await starts(t.page), await t.collector.quiet()], [{}, []], 'the next visit: nothing starts, nothing is sent');
  },
}, {
  name: 'erase: what is decided afterwards is kept as the first decision',
  async run(t) {
    await storing(t, three());
    await opened(t);
    await t.page.click('@erase');
    await t.screens().agree();
    await t.until(async () => (await starts(t.page)).counter === 2, 'the SDK to start again');
    await t.until(async () => ours(await t.disk()).length === 2, 'the new record');
    const record = JSON.parse(await t.page.evaluate(() => menshen.export()));
    t.equal([record.chain.state, [...new Set(record.entries.map(({ counter }) => counter))], record.entries[0].prev], ['whole', [1], ''], 'the record begins anew');
    await t.page.reload();
    await t.until(async () => (await starts(t.page)).counter === 1, 'the next visit to know it');
  },
}, {
  name: 'erase: cancel leaves everything as it is',
  async run(t) {
    await storing(t, three());
    await opened(t);
    await t.page.click('>>> .pair > :first-child');
    await t.screens().shows('open:erase');
    t.equal([await status(t.page, 'counter'), left(await t.disk()).length >= 2, ours(await t.disk()).length], [true, true, 2], 'given, stored, recorded');
  },
}, {
  name: 'erase: another tab of the page closes in that moment, and asks',
  async run(t) {
    await storing(t, three());
    const other = await t.newPage();
    await other.goto(t.origin + '/');
    await t.until(() => other.evaluate(() => menshen.status('counter')), 'the other tab to have it');
    await opened(t);
    await t.page.click('@erase');
    await t.screens().notice();
    await t.until(async () => !await other.evaluate(() => menshen.status('counter')), 'the other tab to close');
    await other.shows('@agree');
  },
}];
