// Reading our own record stores nothing, and each person has a record of their own.
import { page } from '../harness/html.mjs';
import { everything } from '../harness/disk.mjs';
import { three } from '../harness/policies.mjs';
import { status } from '../harness/running.mjs';

const set = (t, decision) => t.page.evaluate(value => menshen.testing.set({ counter: value }), decision);
const subject = (t, key) => t.page.evaluate(who => menshen.subject(who), key);

export default [{
  name: 'promise 1: a list and an export that are read before a choice store nothing, by us either',
  async run(t) {
    await t.guarded(three(), page({ body: '<p>page</p>' }));
    await t.screens().notice();
    await t.screens().tap('open:list-collected');
    await t.until(async () => (await t.screens().text()).includes('\u8bbf\u95ee\u8bb0\u5f55'), 'the list to show');
    await t.page.evaluate(() => menshen.export().catch(() => {}));
    t.equal(everything(await t.disk()), [], 'stored');
  },
}, {
  name: 'subject: nobody inherits another\'s grants, and each finds their own again',
  async run(t) {
    await t.guarded(three(), page({ body: '<p>page</p>' }));
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'agree of nobody in particular');
    await subject(t, 'li');
    t.equal(await status(t.page, 'counter'), false, 'of li, who has not decided');
    await set(t, true);
    await t.until(() => status(t.page, 'counter'), 'the yes of li');
    await subject(t, 'wang');
    t.equal(await status(t.page, 'counter'), false, 'of wang, who has not decided');
    await set(t, false);
    await t.until(async () => (await t.page.evaluate(() => menshen.debug())).mode !== 'none', 'the no of wang');
    await subject(t, 'li');
    t.equal(await status(t.page, 'counter'), true, 'of li again');
    await subject(t, null);
    t.equal(await status(t.page, 'counter'), true, 'of nobody in particular again');
  },
}];
