// The thread through the needle: policy of three items, guard.js, one held script, agree, started, reload.
import { both } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';
import { everything } from '../harness/disk.mjs';

const started = page => page.evaluate(() => window.standins && standins.counter ? standins.counter.runs : 0);

export default [{
  name: 'thread: a held script starts after agree and again at the next visit, without a notice',
  async run(t) {
    const html = both('counter', t.collector.at('counter', '/sdk.js', { prefix: 'ctr_' }));
    await t.guarded(three(), html, { go: false });

    await t.page.goto(t.site.control.origin + '/');
    await t.until(() => t.collector.hits(({ via }) => via === 'fetch').length, 'the control to reach the collector');
    t.ok(everything(await t.disk({ origin: t.site.control.origin })).length >= 2, 'the control stores something');
    await t.page.goto('about:blank');
    await t.collector.emptied();

    await t.page.goto(t.origin + '/');
    await t.screens().notice();
    t.equal(await t.collector.quiet(), [], 'nothing reaches the other origin before a choice');
    t.equal(await started(t.page), 0, 'the SDK has not started');

    await t.screens().agree();
    await t.until(() => started(t.page), 'the SDK to start after agree');
    await t.until(() => t.collector.hits(({ via }) => via === 'fetch').length, 'the SDK to reach its host');
    t.equal(await started(t.page), 1, 'it started once');

    await t.page.reload();
    await t.until(() => started(t.page), 'the SDK to start at the next visit');
    t.ok(!await t.screens().has('agree'), 'no notice at the next visit');
  },
}];
