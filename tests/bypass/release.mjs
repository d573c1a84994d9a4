// A release build holds nothing of the testing build: no open root, no menshen.testing.
import { read } from '../harness/build.mjs';
import { page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';

export default [{
  name: 'release: no menshen.testing and no open root, while the notice is on the screen',
  async run(t) {
    const folder = await t.guarded(three(), page(), { testing: false });
    const covered = () => {
      const hit = document.elementFromPoint(innerWidth / 2, innerHeight / 2), notice = document.elementFromPoint(innerWidth / 2, innerHeight - 20);
      return [hit, notice].some(e => e && !e.closest('main') && e !== document.body && e !== document.documentElement);
    };
    await t.until(() => t.page.evaluate(covered), 'the notice to be on the screen');
    t.equal(await t.page.evaluate(() => ['testing' in menshen, [...document.querySelectorAll('*')].filter(e => e.shadowRoot).length]), [false, 0], 'testing and open roots');
    t.ok(!/\btesting\b/.test(read(folder, 'guard.js')), 'guard.js does not name testing');
    t.ok(/\btesting\b/.test(read(await t.build(three()), 'guard.js')), 'while that of a testing build does');
  },
}];
