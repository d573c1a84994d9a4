// After agree on the seed's policy another SDK starts after its own question. (What agree gives: explained.mjs.)
import { seed } from '../harness/policies.mjs';
import { appPage, ask, starts, status } from '../harness/running.mjs';

const declared = () => seed().sdks.filter(sdk => sdk.declared !== false);

export default [{
  name: 'agree (seed): another SDK starts after its own question at its trigger, and stays off when that is refused',
  async run(t) {
    await t.guarded(seed(), appPage(t, declared().map(sdk => sdk.id)));
    await t.screens().agree();
    await ask(t.page, 'weibo');
    await t.screens().refuse();
    await t.until(() => t.page.evaluate(() => window.answer === false), 'the answer no');
    t.equal((await starts(t.page)).weibo, undefined, 'weibo stays off');
    await ask(t.page, 'alipay');
    await t.screens().allow();
    await t.until(async () => (await starts(t.page)).alipay, 'alipay to start');
    await t.until(() => t.collector.hits(hit => hit.sdk === 'alipay').length, 'alipay to reach its host');
    t.equal([(await starts(t.page)).alipay, await status(t.page, 'alipay'), await t.page.evaluate(() => window.answer)], [1, true, true], 'alipay is on');
    t.equal(await t.collector.quiet(hit => hit.sdk === 'weibo'), [], 'weibo was never reached');
    await t.page.reload();
    await t.until(async () => (await starts(t.page)).ijkplayer, 'the next visit to start what agree gave');
    await ask(t.page, 'alipay');
    await t.until(async () => (await starts(t.page)).alipay, 'the next visit to start alipay at its trigger without a question');
    t.equal((await starts(t.page)).weibo, undefined, 'weibo stays off at the next visit');
  },
}];
