// Draws every screen in Chromium, takes its picture, and checks what can only be seen on a rendered page.
//   node tests/gallery/gallery.mjs [--out FOLDER] [--only WORD,WORD] [--no-pictures] [POLICY.json…]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { npm } from '../harness/npm.mjs';
import { root } from '../harness/paths.mjs';
import { Results } from '../harness/results.mjs';
import { equal, keyboard, sized } from './checks.mjs';

const words = process.argv.slice(2);
const option = name => { const at = words.indexOf(name); return at < 0 ? undefined : words.splice(at, 2)[1]; };
const flag = name => { const at = words.indexOf(name); return at >= 0 && words.splice(at, 1).length > 0; };
const out = option('--out') ?? path.join(root, 'tests/report/gallery');
const only = (option('--only') ?? '').split(',');
const pictures = !flag('--no-pictures');
const results = new Results('gallery', !only[0] && !words.length);
if (!words.length) words.push('tests/harness/policies/three.json', 'www/policies/messenger.json', 'tests/harness/policies/languages.json');

const { chromium } = await npm('playwright-core');
const esbuild = await npm('esbuild');
const axe = (await npm('axe-core')).source;
const shown = JSON.parse(execFileSync('cargo', ['run', '-q', '--example', 'gallery', '--', ...words], { cwd: root, maxBuffer: 1e8 }));
const program = esbuild.buildSync({
  stdin: {
    contents: `import { drawer } from './draw'; import { filler } from '../desk/fill'; import { kept } from '../originals';
      const host = document.documentElement.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'open' });
      const taps = []; let styles = '';
      const { _draw: draw } = drawer(root, (action, event) => taps.push([action, event.isTrusted]), kept);
      // What gives waits for a moment, and looks like it: that is over here at once.
      window.gallery = { root, taps, draw: drawing => { draw(drawing, styles); root.firstElementChild.removeAttribute('data-early'); }, dress: css => { styles = css; },
        fill: (templates, texts, drawing) => filler({ _kept: kept }, [templates, texts, ''], '').fill(drawing) };`,
    resolveDir: path.join(root, 'src/web/draw'), loader: 'ts',
  },
  bundle: true, write: false, format: 'iife', target: 'es2017', define: { TESTING: 'true' },
}).outputFiles[0].text;
/** The styles as they are shipped, by what is shown in them. */
const styled = end => {
  const [entry, first, more, rest] = ['entry', 'first', 'more', 'rest'].map(name => fs.readFileSync(path.join(root, `pkg/lib/${name}${end}.css`), 'utf8'));
  return { entry, first: entry + first, full: entry + first + more + rest };
};
const written = styled(''), mirrored = styled('.rtl'), stylesOf = Object.fromEntries(shown.parts.map(([set, , , , isMirrored]) => [set, isMirrored ? mirrored : written]));
const html = fs.readFileSync(path.join(root, 'tests/gallery/page.html'), 'utf8');

const sizes = { phone: [390, 844], desktop: [1280, 800] };
const looks = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' } };
const extra = [
  ['narrow', { viewport: { width: 320, height: 568 } }],
  ['zoom', { viewport: { width: 640, height: 400 } }],
  ['forced', { viewport: { width: 390, height: 844 }, forcedColors: 'active' }],
  ['large', { viewport: { width: 390, height: 844 } }, 1],
  ['largest', { viewport: { width: 390, height: 844 } }, 2],
];

let passed = 0;
const faults = [];
const check = (name, fault) => { results.note('chromium', name, !fault); if (fault) { faults.push(`${name}: ${fault}`); console.log(`FAILED ${name}: ${fault}`); } else passed++; };

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
async function visit(name, options, run) {
  const context = await browser.newContext({ deviceScaleFactor: pictures ? 2 : 1, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', error => check(name, error.message));
  await page.setContent(html);
  await page.evaluate(program);
  try { await run(page); } catch (error) { check(name, error.message); }
  await context.close();
}
const show = (page, set, screen) => page.evaluate(([language, drawing, css]) => {
  document.documentElement.lang = language;
  gallery.dress(css);
  gallery.draw(drawing);
}, [set.split('.')[1], shown.screens[set][screen], stylesOf[set][screen] ?? stylesOf[set].full]);
async function axed(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(v => `${v.id} (${v.nodes.map(n => n.target.flat().join(' ')).slice(0, 3).join('; ')})`).join(', ');
}

// What the page's desk makes of a drawing is what the tests in Rust believe that it makes.
await visit('filled', {}, async page => {
  for (const [set, templates, texts, called] of shown.parts) {
    for (const [screen, drawing] of Object.entries(called)) {
      const filled = await page.evaluate(args => gallery.fill(...args), [templates, texts, drawing]);
      check(`${screen}.${set} filled alike`, filled === shown.screens[set][screen] ? '' : `the desk draws ${filled.slice(0, 400)}`);
    }
  }
});

fs.mkdirSync(out, { recursive: true });
const variants = Object.entries(sizes).flatMap(([size, [width, height]]) =>
  Object.entries(looks).map(([look, options]) => [`${size}-${look}`, { viewport: { width, height }, ...options }])).concat(extra);
/** Of most languages the screens that hold most, where there is least room; of three all. The largest policy is shown in every way; in pictures all are. */
const whole = set => /\.(zh-Hans|en|ar)$/.test(set), most = ['first', 'choose-on', 'notice-sdk', 'settings', 'erase', 'guardian', 'age'], tight = ['phone-light', 'narrow'];
for (const [set, all] of Object.entries(shown.screens)) {
  const screens = whole(set) || pictures ? all : Object.fromEntries(most.map(name => [name, all[name]]));
  for (const [variant, options, larger] of variants) {
    if (!(whole(set) && (pictures || set.startsWith('messenger'))) && !tight.includes(variant)) continue;
    await visit(variant, options, async page => {
      for (const screen of Object.keys(screens)) {
        const name = `${screen}.${set}.${variant}`;
        if (!only.every(word => name.includes(word))) continue;
        await show(page, set, screen);
        if (larger) await page.evaluate(larger => { gallery.root.host.dataset.large = larger; }, larger);
        if (pictures) await page.screenshot({ path: path.join(out, `${name}.png`) });
        check(`${name} axe`, await axed(page));
        check(`${name} sizes`, await sized(page));
        if (await page.evaluate(() => !!gallery.root.querySelector('.pair'))) check(`${name} equal`, await equal(page));
      }
    });
  }
  if ((!only[0] || only[0] === 'keyboard') && /^messenger|\.ar$/.test(set)) {
    for (const screen of Object.keys(screens)) {
      await visit(screen, { viewport: { width: 1280, height: 800 } }, async page => {
        check(`${screen}.${set} keyboard`, await keyboard(page, () => show(page, set, screen)));
      });
    }
  }
}
await browser.close();
results.save();
console.log(`${passed} passed, ${faults.length} failed`);
process.exit(faults.length ? 1 : 0);
