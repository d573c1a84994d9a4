// Disagree: one tap, recorded by the gate alone, browse mode, a line that says so; no second notice.
import fs from 'node:fs';
import { three } from '../harness/policies.mjs';
import { appPage, starts } from '../harness/running.mjs';
import { word } from '../harness/words.mjs';

/** A server that gives the guard and the first layer, and breaks off at everything else of ours. */
const broken = folder => Object.fromEntries(fs.readdirSync(folder).filter(name => /^(ask|desk|more|rights|text)\./.test(name)).map(name => [name, null]));

async function disagreed(t, changed) {
  await t.guarded(three(), appPage(t, ['counter']), { changed });
  await t.screens().disagree();
  await t.until(() => t.disk().then(found => found.local.length + found.databases.length), 'the refusal to be stored');
  t.equal(await t.page.evaluate(() => [menshen.status('counter'), menshen.status('counting')]), [false, false], 'both items are closed');
  t.equal(await starts(t.page), {}, 'nothing has started');
  await t.page.click('#act');
  t.equal(await t.page.text('#alive'), '1', 'the page works');
  await t.page.reload();
  t.equal(await t.collector.quiet(), [], 'nothing is sent, at the next visit either');
  t.ok(!await t.screens().has('agree'), 'the next visit shows no notice');
  t.equal(await starts(t.page), {}, 'nothing starts at the next visit');
}

export default [
  {
    name: 'disagree: a line says that browsing goes on, and goes away when closed',
    async run(t) {
      await t.guarded(three(), appPage(t, ['counter']));
      await t.screens().disagree();
      const said = async () => (await t.screens().text()).includes(word('note.browse'));
      await t.until(said, 'the line to show');
      await t.page.click('>>> .note button[aria-label]');
      await t.until(async () => !await said(), 'the line to go away');
    },
  },
  { name: 'disagree: takes effect on that tap, is recorded, and the next visit asks nothing', run: t => disagreed(t) },
  { name: 'disagree: is recorded by the gate alone when the server gives neither consent nor texts', run: t => disagreed(t, broken) },
  {
    name: 'disagree: while the consent program is missing, agree is kept and nothing opens',
    async run(t) {
      await t.guarded(three(), appPage(t, ['counter']), { changed: broken });
      await t.screens().notice();
      await t.screens().tap('agree');
      t.equal(await t.collector.quiet(), [], 'nothing is sent');
      t.equal([await starts(t.page), await t.page.evaluate(() => menshen.status('counter'))], [{}, false], 'nothing opens');
    },
  },
];
