// A connection that is gone after the first layer has come: no tap is lost without a word, nothing opens, and refusing needs nobody.
import fs from 'node:fs';
import { three } from '../harness/policies.mjs';
import { appPage, mode, starts, status } from '../harness/running.mjs';

/** All parts but the guard and the first layer are out of reach. */
const gone = folder => Object.fromEntries(fs.readdirSync(folder).filter(name => !/^(guard|first)\./.test(name)).map(name => [name, null]));
const told = t => t.page.evaluate(() => {
  const line = [...document.querySelectorAll('div')].map(one => one.shadowRoot).filter(Boolean).at(-1).querySelector('[role=alert]');
  return !!line && line.getClientRects().length > 0;
});

export default [{
  name: 'offline: agree says that it could not be taken in, keeps everything closed, and takes effect as soon as there is a connection',
  async run(t) {
    const folder = await t.guarded(three(), appPage(t, ['counter']), { changed: gone });
    await t.screens().notice();
    t.equal(await told(t), false, 'before a tap');
    await t.page.click('@agree');
    await t.until(() => told(t), 'the line');
    t.equal([await status(t.page, 'counter'), await starts(t.page), await t.collector.quiet()], [false, {}, []], 'nothing opens');
    t.site.build(folder);
    await t.page.click('@agree');
    await t.until(async () => (await starts(t.page)).counter === 1, 'the yes to count');
    await mode(t, 'decided');
  },
}, {
  name: 'offline: disagree needs nobody, and is kept',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter']), { changed: gone });
    await t.screens().notice();
    await t.page.click('@choose');
    await t.until(() => told(t), 'the line');
    await t.page.click('@disagree');
    await t.screens().hides('agree');
    await t.page.reload();
    await t.page.evaluate(() => menshen.ready);
    t.equal([await t.screens().has('agree'), await starts(t.page), await t.collector.quiet()], [false, {}, []], 'the next visit');
  },
}];
