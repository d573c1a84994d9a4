// What unfolds of an item comes when it is asked for: nobody is asked without it, and a first visit does not pay for it.
import fs from 'node:fs';
import { seed, three } from '../harness/policies.mjs';
import { appPage, ask, starts, status } from '../harness/running.mjs';
import { word } from '../harness/words.mjs';

/** A server that breaks off at what unfolds. */
const folded = folder => Object.fromEntries(fs.readdirSync(folder).filter(name => name.startsWith('more.')).map(name => [name, null]));

/** Our own files that the page has loaded, without languages and hashes, by name. */
const loaded = page => page.evaluate(() => performance.getEntriesByType('resource')
  .map(({ name }) => /\/(guard|first|desk|ask|text|more|all|rights)\b[^/]*\.(js|wasm)$/.exec(name)).filter(Boolean).map(found => found[1]).sort());

export default [
  {
    name: 'first-visit budget: an answered first visit loads the files that are weighed, and no other',
    async run(t) {
      await t.guarded(seed(), appPage(t, ['counter']));
      await t.screens().notice();
      await t.screens().tap('choose');
      await t.screens().tap('save');
      await t.screens().hides('save');
      t.equal(await loaded(t.page), ['ask', 'desk', 'first', 'guard', 'text'], 'as in `cargo xtask sizes`');
    },
  },
  {
    name: 'the second layer unfolds what the policy says of an item, and folds it',
    async run(t) {
      await t.guarded(seed(), appPage(t, []));
      await t.screens().notice();
      await t.screens().tap('choose');
      const says = async () => (await t.screens().text()).includes(word('field.data'));
      t.ok(!await says(), 'folded at first');
      await t.screens().tap('item:alipay');
      await t.until(says, 'the details to show');
      await t.screens().tap('item:alipay');
      await t.until(async () => !await says(), 'the details to go');
    },
  },
  {
    name: 'promise 6: a notice whose details cannot be had asks nothing, answers no and opens nothing',
    async run(t) {
      await t.guarded(seed(), appPage(t, ['alipay']), { changed: folded });
      await t.screens().agree();
      await ask(t.page, 'alipay');
      await t.until(() => t.page.evaluate(() => window.answer !== undefined), 'an answer');
      t.equal([await t.page.evaluate(() => window.answer), await status(t.page, 'alipay'), await starts(t.page)], [false, false, {}], 'it is no');
      t.ok(!await t.screens().has('allow'), 'no notice stands there');
    },
  },
  {
    name: 'without the details the second layer still takes a choice',
    async run(t) {
      await t.guarded(three(), appPage(t, ['counter']), { changed: folded });
      await t.screens().notice();
      await t.screens().tap('choose');
      await t.screens().tap('item:counter');
      await t.screens().tap('on:counter\t1');
      await t.screens().tap('save');
      await t.until(async () => (await starts(t.page)).counter, 'the counter to start');
    },
  },
];
