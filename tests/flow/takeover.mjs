// A question of the page outlives the program that asked it: opening a list brings the program with everything, which asks on.
import { seed } from '../harness/policies.mjs';
import { appPage, ask, starts, status } from '../harness/running.mjs';

export default [{
  name: 'promise 6: a question that stands when a list is opened is asked again, and answered',
  async run(t) {
    await t.guarded(seed(), appPage(t, ['alipay']));
    await t.screens().agree();
    await ask(t.page, 'alipay');
    await t.screens().shows('allow');
    await t.page.evaluate(() => menshen.open('list-shared'));
    await t.screens().shows('back');
    await t.screens().tap('back');
    await t.screens().allow();
    await t.until(async () => (await starts(t.page)).alipay, 'alipay to start');
    t.equal([await status(t.page, 'alipay'), await t.page.evaluate(() => window.answer)], [true, true], 'the answer');
  },
}];
