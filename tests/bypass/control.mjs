// The controls by themselves: without the guard a stand-in really does everything that the other cases forbid.
import { both } from '../harness/html.mjs';

export default [{
  name: 'control: without the guard the stand-in sends, sets cookies, stores and starts',
  engines: ['chromium', 'firefox', 'webkit'],
  async run(t) {
    t.site.page('/', both('counter', t.collector.at('counter', '/sdk.js', { prefix: 'ctr_' })));
    await t.page.goto(t.origin + '/?guard=0');
    for (const via of ['fetch', 'beacon', 'image']) await t.until(() => t.collector.hits(hit => hit.via === via).length, `the ${via} to arrive`);
    t.equal(await t.page.evaluate(() => standins.counter.runs), 1, 'it started');
    await t.until(() => t.collector.hits(hit => hit.via === 'heartbeat').length, 'the heartbeat');
    const found = await t.disk({ here: true });
    t.equal(found.cookies, ['ctr_id'], 'cookies');
    t.equal([found.local, found.session, found.databases], [['ctr_id'], ['ctr_id'], ['ctr_db']], 'storage');
  },
}];
