// Promise 8: the same revision is never asked twice; an editorial revision asks nothing; a changed recipient asks for that item alone.
import { change, three } from '../harness/policies.mjs';
import { appPage, starts, status } from '../harness/running.mjs';
import { word } from '../harness/words.mjs';

const next = act => change(three(), policy => {
  policy.revision = '2';
  policy.dates = { published: '2026-01-01T00:00:00+08:00', updated: '2026-02-01T00:00:00+08:00', effective: '2026-02-01T00:00:00+08:00' };
  act(policy);
});
const editorial = next(policy => {
  policy.purposes[0].description = { 'zh-Hans': '看看哪些页面常有人读。', en: 'To see which pages people read.' };
  policy.sdks[0].name = { 'zh-Hans': '计数器服务', en: 'Counter service' };
});
const recipient = next(policy => { policy.sdks[0].recipient = { entity: { 'zh-Hans': '另一家公司', en: 'Another Company' }, country: 'SG' }; policy.sdks[0].role = 'entrusted'; });

const contact = next(policy => { policy.publisher.contact.phone = '+86 10 9999 9999'; });

async function agreed(t) {
  await t.guarded(three(), appPage(t, ['counter'], { prefix: 'ctr_' }));
  await t.screens().agree();
  await t.until(async () => (await starts(t.page)).counter, 'the SDK to start');
  await t.page.goto('about:blank');
}
async function revised(t, policy) {
  t.site.build(await t.build(policy, { history: [three()] }));
  await t.collector.emptied();
  await t.page.goto(t.origin + '/');
}

export default [{
  name: 'promise 8: the next visit shows no notice and starts what was allowed',
  async run(t) {
    await agreed(t);
    await t.page.goto(t.origin + '/');
    await t.until(async () => (await starts(t.page)).counter === 1, 'it to start');
    await t.collector.quiet();
    t.ok(!await t.screens().has('agree'), 'no notice');
    t.equal(await starts(t.page), { counter: 1 }, 'it started once');
  },
}, {
  name: 'promise 8: an editorial revision asks nothing and closes nothing',
  async run(t) {
    await agreed(t);
    await revised(t, editorial);
    await t.until(async () => (await starts(t.page)).counter === 1, 'it to start');
    await t.collector.quiet();
    t.equal((await t.screens().text()).replace(/隐私设置/, '').trim(), '', 'nothing is asked');
  },
}, {
  name: 'promise 8: a changed recipient closes and asks for that item alone',
  async run(t) {
    await agreed(t);
    await revised(t, recipient);
    await t.until(async () => (await t.screens().text()).includes(word('changed.title')), 'the question about what changed');
    t.equal(await t.page.all('>>> [role=switch]', 'ariaLabel'), ['计数器'], 'the one item that is asked');
    t.ok(!await t.screens().has('agree'), 'it is not the whole notice again');
    t.equal([await status(t.page, 'counter'), await status(t.page, 'counting')], [false, true], 'only that item is closed');
    t.equal(await t.collector.quiet(), [], 'nothing is sent until it is answered');
    await t.page.click('>>> [role=switch]');
    await t.screens().tap('save');
    await t.until(async () => (await starts(t.page)).counter === 1, 'the yes to start it');
  },
}, {
  name: 'r_166 r_171: a changed contact is told once, by its kind, and closes and asks nothing',
  async run(t) {
    await agreed(t);
    await revised(t, contact);
    await t.until(async () => (await t.screens().text()).includes(word('told.title')), 'what changed to be told');
    const text = await t.screens().text();
    t.ok(text.includes(word('kind.contact')) && text.includes('+86 10 9999 9999'), 'its kind and the new number');
    t.equal([await t.page.all('>>> [role=switch]'), await status(t.page, 'counting'), await status(t.page, 'counter')], [[], true, true], 'nothing is asked or closed');
    await t.page.reload();
    await t.until(async () => (await t.screens().text()).includes(word('told.title')), 'it to be told again until it is read');
    await t.page.click('>>> .foot button');
    await t.screens().hides('close');
    await t.until(async () => !await t.page.evaluate(() => menshen.debug().then(({ waiting }) => waiting)), 'the record to be settled');
    await t.page.reload();
    await t.until(async () => (await starts(t.page)).counter === 1, 'the next visit');
    await t.collector.quiet();
    t.equal((await t.screens().text()).replace(/隐私设置/, '').trim(), '', 'it is not told a second time');
  },
}, {
  name: 'r_166: who has not decided, or has disagreed, is told nothing of a change',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter']));
    await t.screens().disagree();
    await t.page.goto('about:blank');
    await revised(t, contact);
    await t.page.until(() => menshen.ready.then(() => true));
    await t.collector.quiet();
    t.ok(!(await t.screens().text()).includes(word('told.title')), 'nothing');
  },
}];
