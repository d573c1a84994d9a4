// The end of the service (seed, section five): it is said, once a visit; from its day on nothing opens and nobody is asked.
import { change, three } from '../harness/policies.mjs';
import { appPage, starts, status } from '../harness/running.mjs';

const text = { 'zh-Hans': '本服务将停止。', en: 'This service ends.' };
const ending = date => change(three(), policy => { policy.sunset = { date, text }; });
const page = t => appPage(t, ['counter']);
const said = t => t.page.all('>>> [role=alert]', 'textContent').then(all => all.join());

export default [{
  name: 'r_138_that_the_service_ends_is_said_once_a_visit: on its first page, in the publisher\'s words, and what was given goes on until then',
  async run(t) {
    await t.guarded(three(), page(t));
    await t.screens().agree();
    await t.until(async () => (await starts(t.page)).counter === 1, 'what was given');
    await t.guarded(ending('2099-01-01T00:00:00+08:00'), page(t));
    t.equal(await said(t), '', 'on a later page of the visit');
    await t.until(() => status(t.page, 'counter'), 'what was given, afterwards');
    const visit = await t.newPage();
    await visit.goto(t.origin + '/');
    await visit.shows('@hide-note');
    t.equal((await visit.all('>>> [role=alert]', 'textContent')).join(), text['zh-Hans'], 'on the first page of another');
  },
}, {
  name: 'r_138_from_its_last_day_on_nothing_opens_and_nobody_is_asked: with a record or without',
  async run(t) {
    await t.guarded(three(), page(t));
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'what was given (the control)');
    await t.guarded(ending('2026-01-02T00:00:00+08:00'), page(t));
    t.equal([await status(t.page, 'counter'), await starts(t.page)], [false, {}], 'what was given');
    await t.page.evaluate(() => menshen.testing.reset());
    await t.collector.emptied();
    await t.guarded(ending('2026-01-02T00:00:00+08:00'), page(t));
    await t.page.shows('@hide-note');
    t.equal([await said(t), await t.screens().has('agree')], [text['zh-Hans'], false], 'without a record');
    t.equal(await t.page.evaluate(() => menshen.request('counter')), false, 'the answer to the page');
    t.equal([await t.screens().has('agree'), await t.collector.quiet()], [false, []], 'nobody is asked, nothing is sent');
    await t.page.evaluate(() => menshen.debug()).then(({ mode }) => t.equal(mode, 'none', 'the mode'));
  },
}];
