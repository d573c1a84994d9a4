// A plain HTML page with the files of the tarball, no bundler: guard.js in its head, the API by the global and by a module.
import { page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { folder } from '../harness/paths.mjs';
import { must, packed } from './support/packed.mjs';

/** Builds by the command in the unpacked tarball, as somebody does who has no npm project. */
async function built() {
  const { unpacked } = await packed(), at = folder('plain');
  fs.writeFileSync(path.join(at, 'policy.json'), JSON.stringify(three()));
  await must(process.execPath, [path.join(unpacked, 'bin/menshen.js'), 'build', 'policy.json', '--testing', '-o', 'menshen'], { cwd: at });
  return { unpacked, menshen: path.join(at, 'menshen') };
}

export default [{
  name: 'package: a plain page holds the marked script and what the module registers until agree',
  engines: ['chromium', 'firefox'], ms: 120000,
  async run(t) {
    const { unpacked, menshen } = await built();
    t.site.build(menshen);
    t.site.serve(unpacked, '/package/');
    const home = t.collector.at('counter', '/sdk.js', { prefix: 'ctr_' });
    t.site.page('/', url => page({ body: `${url.searchParams.get('guard') === '0' ? `<script src="${home}"></script>` : `<script type="text/plain" data-menshen="counter" src="${home}"></script>`}
      <script type="module">
        import { sdk, status, on } from '/package/index.js';
        window.seen = { starts: 0, stops: 0, same: false, code: '' };
        try {
          sdk('counter', { start() { seen.starts++; }, stop() { seen.stops++; } });
          on('change', () => { seen.same = status('counter') === menshen.status('counter'); });
        } catch (error) { seen.code = error.code; }
      </script>` }));
    const seen = () => t.page.evaluate(() => window.seen), runs = () => t.page.evaluate(() => window.standins && standins.counter ? standins.counter.runs : 0);

    await t.page.goto(t.origin + '/?guard=0');
    await t.until(runs, 'the control to start');
    t.equal((await seen()).code, 'no_guard', 'what the control is told');
    await t.page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); document.cookie = 'ctr_id=; path=/; max-age=0'; });
    await t.page.goto('about:blank');
    await t.collector.emptied();

    await t.page.goto(t.origin + '/');
    await t.screens().notice();
    t.equal([await t.collector.quiet(), (await seen()).starts], [[], 0], 'before a choice');
    await t.screens().agree();
    await t.until(runs, 'the marked script to run after agree');
    t.equal([(await seen()).starts, (await seen()).same], [1, true], 'the module and the global say the same');
  },
}];
