// Agree on the seed's policy: exactly what `check --explain` prints starts; everything else after its own question.
import path from 'node:path';
import { root } from '../harness/paths.mjs';
import { seed } from '../harness/policies.mjs';
import { appPage, ask, starts, status } from '../harness/running.mjs';

const file = path.join(root, 'www/policies/messenger.json');
/** The ids that `check --explain` prints as given by agree. */
async function explained(t, policy) {
  const { code, out, error } = await t.menshen('check', policy, '--explain');
  t.equal(code, 0, `check --explain: ${error}`);
  return out;
}
const declared = () => seed().sdks.filter(sdk => sdk.declared !== false);
const single = declared().filter(sdk => sdk.purposes.length === 1).map(sdk => sdk.id);

export default [{
  name: 'agree (seed): of the SDKs exactly ijkplayer starts, as check --explain says; two clicks on agree start it once',
  async run(t) {
    const ids = declared().map(sdk => sdk.id), out = await explained(t, file);
    await t.guarded(seed(), appPage(t, ids));
    t.equal(await t.collector.quiet(), [], 'nothing before the choice');
    await t.screens().agree();
    await t.until(async () => (await starts(t.page)).ijkplayer, 'ijkplayer to start');
    const hits = await t.collector.quiet();
    t.equal(await starts(t.page), { ijkplayer: 1 }, 'what started');
    t.equal([...new Set(hits.map(hit => hit.sdk))], ['ijkplayer'], 'who was reached');
    t.ok(/ijkplayer/.test(out), 'check --explain names ijkplayer');
    const open = await t.page.evaluate(items => items.filter(item => menshen.status(item)), single);
    t.equal(open, ['ijkplayer'], 'open SDKs');
  },
}, {
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
