// Where WebAssembly is refused the same gate and programs run in JavaScript: what a person chooses takes effect as everywhere.
import fs from 'node:fs';
import { marked, page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';
import { appPage, starts, status } from '../harness/running.mjs';

const CSP = { 'Content-Security-Policy': `script-src 'self' 'unsafe-inline' http://*.localhost:*; worker-src 'self' blob:` };
const none = html => html.replace('<!--guard-->', '<script>delete window.WebAssembly;</script><!--guard-->');
/** How WebAssembly is refused, and with what the policy is built. */
const WAYS = {
  'a policy of the page that forbids it': { headers: CSP },
  'an engine that has none': { change: none },
  'a build without it, in an engine that has it': { options: { noWasm: true } },
  'a build without it, in an engine that has none': { change: none, options: { noWasm: true } },
  'an inline build in an engine that has none': { change: none, options: { inline: true } },
};
const CONSENTED = 'the third party to start';

/** What of ours the page has asked for. */
const asked = t => t.site.log.map(({ path }) => path).filter(path => path.startsWith('/menshen/')).map(path => path.slice(9));
// WebKit compiles all the same, and refuses to start it.
const refused = () => { try { return !new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))); } catch { return true; } };

/** Plays an engine from before 2023: what is larger is compiled and started by a promise alone. */
const small = () => {
  const MOST = 4096, large = new WeakSet(), { compile } = WebAssembly;
  const refuse = () => { throw new RangeError('disallowed on the main thread'); };
  WebAssembly.compile = bytes => compile(bytes).then(made => { if (bytes.byteLength > MOST) large.add(made); return made; });
  WebAssembly.Module = new Proxy(WebAssembly.Module, { construct: (type, args) => args[0].byteLength > MOST ? refuse() : Reflect.construct(type, args) });
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (type, args) => large.has(args[0]) ? refuse() : Reflect.construct(type, args) });
};

/** The page: an SDK registered, and another script of it marked. */
const html = (t, change = one => one) => change(appPage(t, ['counter'], { body: marked('counter', t.collector.at('counter', '/sdk.js', { marked: 1 })) }));

export default [...Object.entries(WAYS).flatMap(([way, { headers, change, options }]) => [{
  name: `no wasm: agree opens what was held, now and at the next visit, with ${way}`,
  async run(t) {
    await t.guarded(three(), html(t, change), { headers, ...options });
    if (headers || change) t.equal(await t.page.evaluate(refused), true, 'WebAssembly is refused');
    await t.screens().notice();
    t.equal([await t.collector.quiet(), await starts(t.page), await status(t.page, 'counter')], [[], {}, false], 'before a choice');
    await t.screens().agree();
    await t.until(async () => (await starts(t.page)).counter, CONSENTED);
    await t.until(() => t.collector.hits(({ url }) => /marked=1/.test(url)).length, 'the marked script to be loaded');
    t.equal(await status(t.page, 'counter'), true, 'the item is open');
    t.ok(/ConsentGiven/.test(await t.page.evaluate(() => menshen.export())), 'the record tells it');
    t.equal(asked(t).filter(name => name.includes('.wasm.')), [], 'programs that were asked for');
    await t.page.reload();
    await t.until(async () => (await starts(t.page)).counter, 'the next visit to start it');
    t.ok(!await t.screens().has('agree'), 'the next visit shows no notice');
  },
}, {
  name: `no wasm: disagree keeps everything shut, now and at the next visit, with ${way}`,
  async run(t) {
    await t.guarded(three(), html(t, change), { headers, ...options });
    await t.screens().disagree();
    await t.until(() => t.disk().then(found => found.local.length + found.databases.length), 'the refusal to be stored');
    await t.page.reload();
    t.equal([await t.collector.quiet(), await starts(t.page), await status(t.page, 'counter')], [[], {}, false], 'after it');
    t.ok(!await t.screens().has('agree'), 'the next visit shows no notice');
    await t.page.click('#act');
    t.equal(await t.page.text('#alive'), '1', 'the page works');
  },
}]), {
  name: 'no wasm: until the gate is there the page is not read on and nothing is sent',
  async run(t) {
    const folder = await t.build(three()), name = fs.readdirSync(folder).find(one => one.startsWith('gate.'));
    let give;
    const given = new Promise(done => { give = done; });
    await t.guarded(three(), html(t, none), { go: false, changed: { [name]: () => given.then(() => fs.readFileSync(`${folder}/${name}`, 'utf8')) } });
    const going = t.page.goto(t.origin + '/');
    await t.until(() => asked(t).includes(name), 'the gate to be asked for');
    t.equal(await t.collector.quiet(), [], 'what was sent');
    give();
    await going;
    await t.screens().notice();
    t.equal(await t.collector.quiet(), [], 'what was sent before a choice');
    await t.screens().agree();
    await t.until(async () => (await starts(t.page)).counter, CONSENTED);
  },
}, {
  name: 'no wasm: a worker has the same gate: shut before the choice, open after agree',
  async run(t) {
    const text = `onmessage = ({ data }) => { fetch(data, { mode: 'no-cors' }).then(() => 'sent', error => error.name).then(said => postMessage([(${refused})(), said])); };`;
    await t.guarded(three(), page(), { headers: CSP });
    const work = () => t.page.evaluate((text, at) => new Promise((done, fail) => {
      const worker = new Worker(URL.createObjectURL(new Blob([text])));
      worker.onmessage = event => done(event.data);
      worker.onerror = error => fail(Error('worker: ' + error.message));
      worker.postMessage(at);
    }), text, t.collector.at('counter', '/f'));
    t.equal(await work(), [true, 'TypeError'], 'before the choice');
    t.equal(await t.collector.quiet(), [], 'what was sent');
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'the item to open');
    t.equal(await work(), [true, 'sent'], 'after agree');
    await t.until(() => t.collector.hits().length, 'it to arrive');
  },
}, {
  name: 'no wasm: an engine that compiles no more than 4 KB at once runs the same programs',
  async run(t) {
    await t.guarded(three(), html(t, one => one.replace('<!--guard-->', `<script>(${small})();</script><!--guard-->`)));
    t.ok(/RangeError/.test(await t.page.evaluate(() => { try { return String(new WebAssembly.Module(new Uint8Array(5000))); } catch (error) { return String(error); } })), 'the control: such an engine');
    await t.screens().agree();
    await t.until(async () => (await starts(t.page)).counter, CONSENTED);
    t.ok(/ConsentGiven/.test(await t.page.evaluate(() => menshen.export())), 'the record tells it');
    t.equal(asked(t).filter(name => /^(gate|ask|rights)\./.test(name)).map(name => name.split('.').slice(0, 2).join('.')).sort(), ['ask.wasm', 'rights.wasm'], 'the programs');
  },
}, {
  name: 'no wasm: where WebAssembly runs, nothing in JavaScript stands for it',
  async run(t) {
    await t.guarded(three(), html(t));
    await t.screens().agree();
    await t.until(async () => (await starts(t.page)).counter, CONSENTED);
    await t.page.evaluate(() => menshen.export());
    const names = asked(t);
    t.equal(names.filter(name => /^(gate|ask|rights)\.[^.]*\.js$/.test(name)), [], 'what was asked for in JavaScript');
    t.equal(names.filter(name => name.includes('.wasm.')).map(name => name.split('.')[0]).sort(), ['ask', 'rights'], 'the control: the programs');
  },
}];
