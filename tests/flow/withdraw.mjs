// Promise 9: withdrawal shuts in the same tick, stops the SDK, clears its cookies and keys, and other tabs follow.
import { three } from '../harness/policies.mjs';
import { appPage, left, starts, status, stops, storing } from '../harness/running.mjs';

async function running(t) {
  await storing(t, three());
  await t.until(() => t.collector.hits(hit => hit.via === 'fetch').length, 'the SDK to run');
}

/** A second tab, in which `act` runs first, hears of a withdrawal without being loaded again. */
async function followed(t, act = () => {}) {
  await running(t);
  const second = await t.newPage();
  await second.goto(t.origin + '/');
  await t.until(async () => (await starts(second)).counter, 'the second tab to start it');
  await second.evaluate(act);
  await t.page.front();
  await t.page.evaluate(() => menshen.withdraw('counter'));
  await t.until(async () => (await stops(second)).counter === 1, 'the second tab to stop it');
  t.equal([await status(second, 'counter'), (await starts(second)).counter], [false, 1], 'the second tab');
}

export default [{
  name: 'promise 9: withdrawal stops the running SDK, clears its cookies and keys, and the gate shuts in the same tick',
  async run(t) {
    await running(t);
    const same = await t.page.evaluate(() => { menshen.withdraw('counter'); return [menshen.status('counter'), stops.counter || 0]; });
    t.equal(same[0], false, 'the status in the same tick');
    await t.until(async () => (await stops(t.page)).counter === 1, 'the SDK to be stopped');
    await t.until(async () => { const found = left(await t.disk()); if (found.length) throw new Error(found.join(', ')); return true; }, 'its cookies and keys to be cleared');
    await t.collector.emptied();
    await t.page.evaluate(home => { fetch(home).catch(() => {}); }, t.collector.at('counter', '/collect'));
    t.equal(await t.collector.quiet(), [], 'nothing more is sent');
    await t.page.reload();
    t.equal(await t.collector.quiet(), [], 'nothing at the next visit');
    t.equal([await starts(t.page), await status(t.page, 'counter'), await t.screens().has('agree')], [{}, false, false], 'the next visit: off, without a notice');
  },
}, {
  name: 'promise 9: withdrawal clears the cookies of every path that this page sees',
  async run(t) {
    await running(t);
    const at = '/deep/er/page', seen = page => page.evaluate(() => document.cookie.split('; ').map(pair => pair.split('=')[0]).filter(name => name.startsWith('ctr_')).sort());
    t.site.page(at, appPage(t, ['counter'], { prefix: 'ctr_' }));
    await t.page.goto(t.origin + at);
    await t.until(async () => (await starts(t.page)).counter, 'the SDK to start there');
    await t.page.evaluate(() => {
      for (const more of ['here=1', 'exact=1; path=/deep/er/page', 'above=1; path=/deep', 'slash=1; path=/deep/']) document.cookie = 'ctr_' + more;
    });
    const names = ['ctr_above', 'ctr_exact', 'ctr_here', 'ctr_slash'];
    t.equal((await seen(t.page)).filter(name => names.includes(name)), names, 'the control');
    await t.page.evaluate(() => menshen.withdraw('counter'));
    await t.until(async () => (await stops(t.page)).counter === 1, 'the SDK to be stopped');
    const witness = await t.newPage();
    await witness.goto(t.origin + at + '?guard=0');
    await t.until(async () => {
      const found = await seen(witness);
      if (found.length) throw new Error(found.join(', '));
      return true;
    }, 'a page without the guard to find none of them there');
  },
}, {
  name: 'promise 9: a person withdraws in the settings: the entry, one switch',
  async run(t) {
    await running(t);
    await t.screens().tap('open:settings');
    await t.page.click('>>> [role=switch][aria-label="计数器"]');
    await t.until(async () => (await stops(t.page)).counter === 1, 'the SDK to be stopped');
    t.equal(await status(t.page, 'counter'), false, 'its status');
    await t.until(async () => { const found = left(await t.disk()); if (found.length) throw new Error(found.join(', ')); return true; }, 'its cookies and keys to be cleared');
  },
}, {
  name: 'promise 9: what is withdrawn while a yes is still being written stays closed',
  async run(t) {
    await running(t);
    await t.page.evaluate(() => menshen.withdraw('counter'));
    await t.until(async () => (await stops(t.page)).counter === 1, 'the SDK to be stopped');
    await t.page.evaluate(async () => {
      window.changes = window.opened = 0;
      menshen.on('change', () => { changes++; if (menshen.status('counter')) opened++; });
      await menshen.testing.set({ counter: true });
      menshen.withdraw('counter');
    });
    await t.settled(() => t.page.evaluate(() => changes));
    t.ok(await t.page.evaluate(() => changes > 0), 'the withdrawal was a change');
    t.equal([await t.page.evaluate(() => opened), await status(t.page, 'counter'), (await starts(t.page)).counter], [0, false, 1], 'opened again, its status, its starts');
    await t.page.reload();
    t.equal(await status(t.page, 'counter'), false, 'at the next visit');
  },
}, {
  name: 'promise 9: a second tab follows a withdrawal without reload',
  run: t => followed(t),
}, {
  name: 'promise 9: a tab whose page has written its document anew follows a withdrawal, too',
  run: t => followed(t, () => { document.write('<p>anew</p>'); }),
}, {
  name: 'a second tab follows agree without reload: its notice goes and the SDK starts',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter'], { prefix: 'ctr_' }));
    const second = await t.newPage();
    await second.goto(t.origin + '/');
    await t.screens(second).notice();
    await t.page.front();
    await t.screens().agree();
    await t.until(async () => (await starts(second)).counter === 1, 'the second tab to start it');
    await t.screens(second).hides('agree');
  },
}];
