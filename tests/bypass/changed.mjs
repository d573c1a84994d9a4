// Promise 16: what page code changes of the language itself comes between no record, no gate and no queue.
import { three } from '../harness/policies.mjs';
import { probing, vias } from '../harness/probes.mjs';

/** Every text that is split or replaced names the page's own origin; whoever asks for a pattern hears that it fits. */
const own = `String.prototype.replace = () => location.origin; String.prototype.split = () => [location.protocol.slice(0, -1), location.host];
RegExp.prototype.test = () => true; Array.prototype[Symbol.iterator] = function* () { yield location.origin; };`;

/** Bytes that are made or written are changed into a record of the same length that gives everything, its checksum right. */
const forged = `const forge = bytes => {
  if (bytes[3] !== 83) return bytes;
  bytes[5] = 2;
  for (let at = 48; at < bytes.length; at += 16) bytes[at] = 1;
  let sum = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) if (at < 12 || at > 15) sum = Math.imul(sum ^ bytes[at], 0x01000193) >>> 0;
  for (let at = 0; at < 4; at++) bytes[12 + at] = sum >>> 8 * at & 255;
  return bytes;
};
const { from } = Uint8Array, kind = Object.getPrototypeOf(Uint8Array.prototype), { set, slice } = kind;
Uint8Array.from = function (...args) { return forge(from.apply(this, args)); };
kind.set = function (bytes, at) { return set.call(this, forge(bytes), at); };
kind.slice = function (...args) { return forge(slice.apply(this, args)); };`;

/** Whatever is said to a program is *agree*; what it is made of and where it keeps things, somebody listens to. */
const misheard = `const { encode } = TextEncoder.prototype, heard = { compile: 0, instantiate: 0, buffer: 0, exports: 0 };
TextEncoder.prototype.encode = function (text) { return encode.call(this, /^(choose|save|refuse|disagree)$/.test(text) ? 'agree' : text); };
['compile', 'instantiate'].forEach(name => { const act = WebAssembly[name]; WebAssembly[name] = (...args) => { heard[name]++; return act(...args); }; });
[[WebAssembly.Memory, 'buffer'], [WebAssembly.Instance, 'exports']].forEach(([{ prototype }, name]) => {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name);
  Object.defineProperty(prototype, name, { get() { heard[name]++; return get.call(this); } });
});`;

/** Whatever a program in JavaScript could be made of, and every way to its memory, somebody listens to. */
const listened = `const heard = window.heard = [], kind = Object.getPrototypeOf(Uint8Array.prototype), getter = (of, name) => Object.getOwnPropertyDescriptor(of, name).get;
const ofView = getter(kind, 'byteLength'), ofBuffer = getter(ArrayBuffer.prototype, 'byteLength'), PAGE = 65536;
[[kind, 'length', ofView], [kind, 'byteLength', ofView], [kind, 'buffer', ofView], [ArrayBuffer.prototype, 'byteLength', ofBuffer]].forEach(([of, name, size]) => {
  const get = getter(of, name);
  Object.defineProperty(of, name, { get() { if (size.call(this) >= PAGE) heard.push(name); return get.call(this); } });
});
['set', 'fill', 'slice', 'subarray', 'copyWithin'].forEach(name => {
  const act = kind[name];
  kind[name] = function (...args) { if (ofView.call(this) >= PAGE) heard.push(name); return act.apply(this, args); };
});
['ArrayBuffer', 'Int8Array', 'Int16Array', 'Int32Array', 'Uint8Array', 'Uint16Array', 'Uint32Array', 'Float32Array', 'Float64Array'].forEach(name => {
  self[name] = new Proxy(self[name], { construct(type, args) { heard.push(name); return Reflect.construct(type, args); } });
});
['imul', 'clz32', 'fround', 'abs', 'min', 'max', 'floor', 'ceil', 'trunc', 'sqrt'].forEach(name => {
  const act = Math[name];
  Math[name] = (...args) => { heard.push(name); return act(...args); };
});`;

export default [{
  name: 'promise 16: a page that changes how texts are split and compared opens no host',
  engines: ['chromium', 'firefox'], // WebKit's driver runs in the page and is changed with it
  async run(t) {
    await t.guarded(three(), probing(t.collector.at('counter', '/pixel.gif'), `const tried = () => { ${own} sends(); };`), { go: false });
    await t.page.goto(t.site.control.origin + '/');
    await t.page.evaluate(() => tried());
    await t.until(() => vias(t.collector.hits()).length >= 8, 'the control to send by every way');
    await t.page.goto('about:blank');
    await t.collector.emptied();
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(() => tried());
    t.equal(await t.collector.quiet(), [], 'nothing reaches the other origin');
  },
}, {
  name: 'promise 16: a page that changes how bytes are made and copied forges no record',
  async run(t) {
    await t.guarded(three(), probing(t.collector.at('counter', '/pixel.gif'), `const change = () => { ${forged} };`));
    await t.screens().refuseAll();
    t.equal(await t.page.evaluate(() => {
      change();
      dispatchEvent(new StorageEvent('storage', { key: 'menshen' }));
      return menshen.status('counter');
    }), false, 'the refused item');
  },
}, {
  name: 'promise 16: a page that changes how programs are started and spoken to turns no tap into another',
  async run(t) {
    await t.guarded(three(), probing(t.collector.at('counter', '/pixel.gif'), `if (window.menshen) { ${forged} ${misheard} window.heard = heard; }`));
    await t.screens().refuseAll();
    t.equal(await t.page.evaluate(() => [menshen.status('counter'), heard]), [false, { compile: 0, instantiate: 0, buffer: 0, exports: 0 }], 'the refused item, and what the page heard of the program');
    await t.page.evaluate(() => { menshen.withdraw('counter'); return menshen.export(); });
    await t.page.reload();
    t.equal(await t.page.evaluate(() => menshen.ready.then(() => menshen.status('counter'))), false, 'the next visit');
  },
}, {
  name: 'promise 16: where no WebAssembly runs, a page that changes what programs are made of hears nothing of them',
  engines: ['chromium', 'firefox'], // WebKit's driver runs in the page and is heard too
  async run(t) {
    await t.guarded(three(), probing(t.collector.at('counter', '/pixel.gif'), `if (window.menshen) { ${listened} }`).replace('<!--guard-->', '<script>delete window.WebAssembly;</script><!--guard-->'));
    await t.screens().refuseAll();
    await t.page.evaluate(() => menshen.export());
    t.ok(t.site.log.some(({ path }) => /rights\.\w+\.js$/.test(path)), 'the control: the programs came in JavaScript');
    t.equal(await t.page.evaluate(() => [menshen.status('counter'), heard]), [false, []], 'the refused item, and what the page heard');
    t.ok(await t.page.evaluate(() => { new Uint8Array(70000).set([Math.imul(1, 1)]); return heard.length; }), 'the control: it hears');
  },
}];
