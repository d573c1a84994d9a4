// A click that a script sends by a label: one engine calls it a person's.
import { page } from '../../harness/html.mjs';
import { three } from '../../harness/policies.mjs';

export default [{
  name: 'promise 1: a form that a script sends by a label of its button goes nowhere before a choice, nor after a no; it is no act of the person',
  async run(t) {
    const to = t.collector.at('evil', '/leak');
    await t.guarded(three(), page({ body: `<iframe name="there"></iframe><form method="post" target="there" action="${to}"><input name="a" value="1"><button id="go">go</button></form><label for="go" id="label">label</label>` }));
    await t.screens().notice();
    await t.page.evaluate(() => { document.getElementById('label').click(); });
    t.equal(await t.collector.quiet(), [], 'before a choice');
    await t.page.evaluate(() => menshen.withdraw('all'));
    await t.page.evaluate(() => new Promise(done => { setTimeout(done, 200); }));
    await t.page.evaluate(() => { document.getElementById('label').click(); });
    t.equal(await t.collector.quiet(), [], 'after a no');
  },
}];
