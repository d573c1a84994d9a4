// `check --explain` against the page: every line that it prints for the seed is what a person's choice really does.
import path from 'node:path';
import { root } from '../harness/paths.mjs';
import { seed } from '../harness/policies.mjs';
import { appPage, ask, starts } from '../harness/running.mjs';

const file = path.join(root, 'www/policies/messenger.json');

/** The ids below each heading of the report, by what the heading says. */
async function printed(t) {
  const { code, out, error } = await t.menshen('check', '--explain', file);
  t.equal(code, 0, `check --explain: ${error}`);
  const groups = {};
  let ids;
  for (const line of out.split('\n').filter(Boolean)) {
    if (line.startsWith('  ')) ids.push(line.trim().split(': ')[0]);
    else ids = groups[line.replace(/^on web, /, '')] = [];
  }
  const total = Number(/(\d+) items/.exec(out)[1]), { 'agree gives': given, 'comes with accepting the policy': required, 'is asked apart': apart } = groups;
  const all = Object.values(groups).flat();
  t.equal([all.length, new Set(all).size], [total, total], 'every item is printed once');
  return { all, given, required, apart, closed: all.filter(id => ![...given, ...required, ...apart].includes(id)) };
}

const open = (page, items) => page.evaluate(items => items.filter(item => menshen.status(item)).sort(), items);

export default [{
  name: 'check --explain (seed): before a choice no item is allowed; agree allows exactly what is printed, and starts of its SDKs those without a trigger',
  async run(t) {
    const { all, given, required } = await printed(t), sdks = seed().sdks, ids = sdks.map(({ id }) => id);
    await t.guarded(seed(), appPage(t, ids));
    await t.screens().notice();
    t.equal(await open(t.page, all), [], 'allowed before a choice');
    await t.screens().agree();
    const untriggered = sdks.filter(({ id, trigger }) => given.includes(id) && !trigger).map(({ id }) => id).sort();
    t.equal(untriggered, ['ijkplayer'], 'the SDKs that agree starts');
    await t.until(async () => Object.keys(await starts(t.page)).length >= untriggered.length, 'the SDKs to start');
    t.equal([...new Set((await t.collector.quiet()).map(({ sdk }) => sdk))].sort(), untriggered, 'who was reached');
    t.equal(await starts(t.page), Object.fromEntries(untriggered.map(id => [id, 1])), 'what started');
    t.equal(await open(t.page, all), [...given, ...required].sort(), 'allowed after agree');
  },
}, {
  name: 'check --explain (seed): each item that is asked apart is closed after agree, and stays closed when its own question is refused',
  ms: 240000,
  async run(t) {
    const { all, given, required, apart, closed } = await printed(t);
    await t.guarded(seed(), appPage(t, seed().sdks.map(({ id }) => id)));
    await t.screens().agree();
    await t.until(async () => (await open(t.page, given)).length === given.length, 'agree to take effect');
    for (const item of apart) {
      await ask(t.page, item);
      await t.screens().refuse();
      await t.until(() => t.page.evaluate(() => window.answer !== undefined), `an answer about ${item}`);
      t.equal([await t.page.evaluate(() => window.answer), await open(t.page, [item])], [false, []], item);
    }
    for (const item of closed) {
      await ask(t.page, item);
      await t.until(() => t.page.evaluate(() => window.answer !== undefined), `an answer about ${item}`);
      t.equal([await t.page.evaluate(() => window.answer), await t.screens().has('allow')], [false, false], `${item}, which is not asked at all`);
    }
    t.equal(await open(t.page, all), [...given, ...required].sort(), 'allowed in the end');
    await t.page.reload();
    await t.until(async () => (await open(t.page, given)).length === given.length, 'the next visit to honour it');
    t.equal(await open(t.page, all), [...given, ...required].sort(), 'allowed at the next visit');
  },
}];
