// Promise 16: our own failure closes, and the page still works in its basic form.
import fs from 'node:fs';
import { read } from '../harness/build.mjs';
import { marked, page, plain } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';
import { compare } from '../harness/compare.mjs';
import { probing } from '../harness/probes.mjs';

/** Another letter in the middle of what `run` finds. */
function flip(text, run) {
  const found = run.exec(text);
  if (!found) throw new Error(`nothing like ${run} in guard.js`);
  const at = found.index + (found[0].length >> 1);
  return text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
}
/** "\0asm" as the guard writes it, and what follows. */
const program = /"#~\)~;~5[^"]*"/;
/** The guard without the settings that `build` writes into it. */
function unset(text) {
  const from = text.search(/\[\[\["/);
  if (from < 0) throw new Error('no settings in guard.js');
  for (let at = from, depth = 0; ; at++) {
    if (text[at] === '[') depth++;
    if (text[at] === ']' && !--depth) return text.slice(0, from) + 'null' + text.slice(at + 1);
  }
}
/** The gate in JavaScript, which a page loads that refuses WebAssembly, as `act` leaves it. */
const translated = act => folder => {
  const name = fs.readdirSync(folder).find(one => /^gate\.\w+\.js$/.test(one));
  return { [name]: act(read(folder, name)) };
};
const NONE = '<script>delete window.WebAssembly;</script>';
/** What a page hands in for a gate that gives everything. */
const open = `try { menshen.part('gate', () => ({ memory: { buffer: new ArrayBuffer(1 << 20) }, buffers: () => 0, open: () => 0x20000, ask: () => 2, shut: () => 0, kit: {} })); } catch {}`;
/** "MnsP" in hex, and what follows. */
const table = /"4d6e7350[^"]*"/;

async function shut(t, { changed, headers, first = '', then = '' } = {}) {
  await t.guarded(three(), '', { go: false, changed });
  t.site.file('/open.js', open);
  const script = t.collector.at('counter', '/sdk.js', { prefix: 'ctr_' });
  const html = url => probing(t.collector.at('counter', '/pixel.gif'), 'sends(); stores("ctr_a"); register("counter");', { body: url.searchParams.get('guard') === '0' ? plain(script) : marked('counter', script) })
    .replace('<!--guard-->', first + '<!--guard-->' + then);
  const { control, guarded } = await compare(t, html, { headers });
  t.zero(guarded.hits.map(({ via, url }) => via || url), control.hits, 'requests to the other origin');
  t.zero(guarded.disk.filter(entry => /ctr_/.test(entry)), control.disk, 'cookies and stored keys');
  t.zero(Object.keys(guarded.starts), Object.keys(control.starts), 'SDK starts');
  await t.page.goto(t.origin + '/');
  t.equal(await t.page.evaluate(() => { document.getElementById('act').click(); return document.getElementById('alive').textContent; }), '1', 'the page still works');
  t.equal(await t.page.evaluate(() => window.menshen ? menshen.status('counter') : false), false, 'the item is closed');
  const ready = () => Promise.race([window.menshen ? menshen.ready.then(() => true) : true, new Promise(done => { setTimeout(done, 5000, false); })]);
  t.equal(await t.page.evaluate(ready), true, 'who waits for the record goes on');
}

/** The guard comes when the page is read: then a script of the page stands where the gate would. */
async function late(t) {
  await t.guarded(three(), '', { go: false });
  t.site.file('/open.js', open);
  t.site.page('/', page({ body: '<script>addEventListener("load", () => { window.done = 1; });</script>' })
    .replace('<!--guard-->', `${NONE}<script defer src="/menshen/guard.js"></script><script defer src="/open.js"></script>`));
  await t.page.goto(t.origin + '/');
  await t.page.until('window.done');
  t.equal(await t.page.evaluate(() => menshen.ready.then(() => menshen.status('counter'))), false, 'the item is closed');
  await t.page.click('#act');
  t.equal(await t.page.text('#alive'), '1', 'the page works');
}

const guard = act => folder => ({ 'guard.js': act(read(folder, 'guard.js')) });
export default [
  { name: 'promise 16: a damaged gate program closes', run: t => shut(t, { changed: guard(text => flip(text, program)) }) },
  { name: 'promise 16: a damaged policy closes', run: t => shut(t, { changed: guard(text => flip(text, table)) }) },
  { name: 'promise 16: a policy cut short closes', run: t => shut(t, { changed: guard(text => text.replace(/("4d6e7350[0-9a-f]{32})[0-9a-f]*"/, '$1"')) }) },
  { name: 'promise 16: no settings in guard.js closes', run: t => shut(t, { changed: guard(unset) }) },
  { name: 'promise 16: WebAssembly refused by the page\'s own CSP closes until the person says yes',
    run: t => shut(t, { headers: { 'Content-Security-Policy': `default-src * data: blob: 'unsafe-inline'; script-src 'self' 'unsafe-inline' http://*.localhost:*` } }) },
  { name: 'promise 16: no WebAssembly in the engine closes until the person says yes', run: t => shut(t, { first: NONE }) },
  { name: 'promise 16: no WebAssembly and no gate in JavaScript closes', run: t => shut(t, { first: NONE, changed: translated(() => null) }) },
  { name: 'promise 16: no WebAssembly and a gate in JavaScript that is changed closes', run: t => shut(t, { first: NONE, changed: translated(text => text + '//') }) },
  { name: 'promise 16: no WebAssembly and a gate in JavaScript that throws closes', run: t => shut(t, { first: NONE, changed: translated(() => 'throw 0;') }) },
  { name: 'promise 16: no WebAssembly and a gate of the page\'s own closes',
    run: t => shut(t, { first: NONE, changed: translated(() => null), then: `<script>${open}</script><script src="/open.js"></script>` }) },
  { name: 'promise 16: no WebAssembly and a guard that the page does not wait for closes, whatever stands beside it', run: late },
  { name: 'promise 16: a seam that cannot be installed closes by other means',
    run: t => shut(t, { first: '<script>Object.defineProperty(Navigator.prototype, "sendBeacon", { value: Navigator.prototype.sendBeacon, writable: false, configurable: false });</script>' }) },
];
