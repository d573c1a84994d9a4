// Promises 4 and 16, requirement of the issue: each refused item stays closed, in basic mode and in browse mode.
import { three } from '../harness/policies.mjs';
import { probing, vias } from '../harness/probes.mjs';

const attempts = `register('counter'); document.getElementById('act').addEventListener('click', function () { sends(); stores('ctr_a'); });`;

async function closed(t, how) {
  await t.guarded(three(), probing(t.collector.at('counter', '/pixel.gif'), attempts), { go: false });
  await t.page.goto(t.site.control.origin + '/');
  await t.page.click('#act');
  await t.until(() => vias(t.collector.hits()).length >= 8, 'the control to send by every way');
  await t.page.goto('about:blank');
  await t.collector.emptied();

  await t.page.goto(t.origin + '/');
  await how(t.screens());
  await t.page.click('#act');
  t.equal(await t.page.text('#alive'), '1', 'the page still works');
  t.equal(await t.collector.quiet(), [], 'nothing reaches the other origin');
  t.equal(await t.page.evaluate(() => [starts, menshen.status('counter')]), [{}, false], 'the SDK stays off');
  await t.page.reload();
  await t.page.click('#act');
  t.equal(await t.collector.quiet(), [], 'nor at the next visit');
  t.ok(!await t.screens().has('agree'), 'the next visit shows no notice');
  const found = await t.disk({ here: true });
  t.equal([...found.cookies, ...found.local, ...found.session].filter(name => name.startsWith('ctr_')), [], 'nothing of the SDK is stored');
}

export default [
  { name: 'promise 4: after disagree each item stays closed, now and at the next visit', run: t => closed(t, screens => screens.disagree()) },
  { name: 'promise 4: after refusing all each optional item stays closed, now and at the next visit', run: t => closed(t, screens => screens.refuseAll()) },
];
