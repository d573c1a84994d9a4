// A fresh Vite app: installed from the tarball, typed, built, served, driven.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from '../harness/paths.mjs';
import { three } from '../harness/policies.mjs';
import { must, packed } from './support/packed.mjs';

const source = fileURLToPath(new URL('app/', import.meta.url));
const strict = { strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] };

let made;
/** Makes the app; gives its folder. */
const app = () => made ??= (async () => {
  const { tarball } = await packed(), at = folder('vite');
  fs.mkdirSync(path.join(at, 'src'));
  fs.copyFileSync(path.join(source, 'index.html'), path.join(at, 'index.html'));
  fs.copyFileSync(path.join(source, 'main.ts'), path.join(at, 'src/main.ts'));
  fs.writeFileSync(path.join(at, 'policy.json'), JSON.stringify(three()));
  fs.writeFileSync(path.join(at, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }));
  fs.writeFileSync(path.join(at, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...strict, module: 'ESNext', moduleResolution: 'bundler' }, include: ['src'] }));
  fs.writeFileSync(path.join(at, 'tsconfig.node.json'), JSON.stringify({ compilerOptions: { ...strict, module: 'NodeNext', moduleResolution: 'NodeNext' }, include: ['src'] }));
  await must('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', 'vite@8.3.8', 'typescript@6.0.3', tarball], { cwd: at });
  await must('npx', ['--no', 'menshen', 'build', 'policy.json', '--testing', '-o', 'public/menshen'], { cwd: at });
  return at;
})();

export default [{
  name: 'package: a Vite app is typed by it, under both ways of finding modules', engines: ['none'], ms: 180000,
  async run() {
    const at = await app();
    for (const file of ['tsconfig.json', 'tsconfig.node.json']) await must('npx', ['--no', 'tsc', '--', '--noEmit', '-p', file], { cwd: at });
  },
}, {
  name: 'package: a built Vite app starts nothing before a choice, what was agreed to afterwards, and stops it', engines: ['chromium'], ms: 240000,
  async run(t) {
    const at = await app();
    await must('npx', ['--no', 'vite', 'build'], { cwd: at });
    const dist = path.join(at, 'dist'), home = t.collector.at('counter', '/sdk.js', { prefix: 'ctr_' });
    t.site.serve(dist);
    const html = fs.readFileSync(path.join(dist, 'index.html'), 'utf8');
    t.ok(html.indexOf('guard.js') > 0 && html.indexOf('guard.js') < html.indexOf('type="module"'), 'guard.js stands first');
    const seen = () => t.page.evaluate(() => window.seen), query = `?counter=${encodeURIComponent(home)}`;

    t.site.page('/control', html.replace(/<script src="[^"]*guard\.js"><\/script>/, ''));
    await t.page.goto(t.origin + '/control' + query);
    await t.until(() => t.collector.hits(({ via }) => via === 'fetch').length, 'the control to reach the collector');
    t.equal((await seen()).code, 'no_guard', 'what the control is told');
    await t.page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); document.cookie = 'ctr_id=; path=/; max-age=0'; });
    await t.page.goto('about:blank');
    await t.collector.emptied();

    await t.page.goto(t.origin + '/' + query);
    await t.screens().notice();
    t.equal(await t.collector.quiet(), [], 'nothing reaches the other origin before a choice');
    t.equal((await seen()).starts, 0, 'nothing has started');
    t.equal(await t.page.text('#state'), 'off', 'what the page shows');

    await t.screens().agree();
    await t.until(() => t.collector.hits(({ via }) => via === 'fetch').length, 'the SDK to reach its host after agree');
    t.equal([(await seen()).starts, (await seen()).given, (await seen()).changes > 0], [1, true, true], 'what the app was told');

    await t.page.click('#report');
    await t.until(async () => /^decided \d+ absent proven$/.test(await t.page.text('#state')), 'the report');
    await t.page.click('#withdraw');
    await t.until(async () => (await seen()).stops === 1, 'the withdrawal to stop it');
    t.equal((await seen()).given, false, 'and to be seen by the app');
  },
}];
