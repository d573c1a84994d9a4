// What a page has made of the language and the platform before our later parts come, and after: with all of it no forged event, call or word
// gives, and an unchanged page finds nothing recorded afterwards. The page that is changed is only looked at from outside.
import { yes } from './support/forged.mjs';
import { EACH } from './support/stage.mjs';

/** What each has: originals that are kept apart, a record of a yes, and how a page tries with all that it has changed. */
const before = forged => {
  const { defineProperty: define, getOwnPropertyDescriptor: describe } = Object, { ownKeys, apply } = Reflect, later = setTimeout, tell = fetch.bind(window), Click = MouseEvent;
  const { dispatchEvent } = EventTarget.prototype, { click } = HTMLElement.prototype, Written = StorageEvent, find = DocumentFragment.prototype.querySelector;
  const bytes = Uint8Array.from(forged.hex.match(/../g), pair => parseInt(pair, 16));
  const go = () => {
    const on = (to, event) => { try { apply(dispatchEvent, to, [event]); } catch { /* the page's own failure */ } };
    const agree = window.eye && apply(find, eye, ['[data-gives]']);
    on(window, new Written('storage', { key: 'menshen', newValue: forged.text }));
    if (agree) {
      on(agree, new Click('click', { bubbles: true, composed: true, detail: 1, clientX: 640, clientY: 700 }));
      try { apply(click, agree, []); } catch { /* the page's own failure */ }
    }
    for (const [name, ...args] of [['request', 'counter'], ['subject', null], ['tell', 'agree'], ['open', 'agree']]) try { menshen[name](...args).then(() => {}, () => {}); } catch { /* the page's own failure */ }
  };
  for (const [after, what] of [[400, 'tried'], [900, 'ended']]) later(() => { go(); tell('/told/' + what); }, after);
};

const changes = [
  ['the prototype of all objects, in every name of ours', () => {
    const yes = () => true;
    for (const [name, value] of Object.entries({ hex: forged.hex, snapshot: forged.base64, record: forged.base64, subject: '', nonce: 'x', signals: 0, surface: 1, module: false, types: false, base: '/', src: '/menshen/guard.js', origin: location.origin, gate: undefined, q: [], v: 1,
      _present: bytes, _mode: 2, _waiting: false, observe: true, given: true, mode: 'open', durability: 'relaxed', keyPath: 'x', autoIncrement: false, userActivation: true, allowed: yes, then: undefined })) define(Object.prototype, name, { configurable: true, writable: true, value });
  }],
  ['the prototype of all objects, in every place of our settings', () => {
    for (let at = 0; at < 64; at++) define(Object.prototype, at, { configurable: true, get() { return undefined; }, set(value) { define(this, at, { value, writable: true, enumerable: true, configurable: true }); } });
  }],
  ['getters for short names on the prototype of all objects, which answer yes', () => {
    const yes = () => true;
    for (const name of 'abcdefghijklmnopqrstuvwxyz') define(Object.prototype, name, { configurable: true, get: () => yes, set(value) { define(this, name, { value, writable: true, enumerable: true, configurable: true }); } });
  }],
  ['every method of lists', () => {
    for (const name of ownKeys(Array.prototype)) if (typeof Array.prototype[name] === 'function' && name !== 'constructor') { const was = Array.prototype[name]; define(Array.prototype, name, { configurable: true, writable: true, value(...args) { const found = apply(was, this, args); return found === false || found === undefined || found === -1 ? true : found; } }); }
  }],
  ['call, apply and bind of all functions', () => {
    for (const name of ['call', 'apply', 'bind']) { const was = Function.prototype[name]; Function.prototype[name] = function (...args) { const found = apply(was, this, args); return found === false ? true : found; }; }
  }],
  ['promises that keep what nobody has promised', () => {
    const { then } = Promise.prototype;
    Promise.prototype.then = function (done, fail) { return apply(then, this, [value => done && done(value === false ? true : value), () => done && done(true)]); };
    Promise.reject = () => Promise.resolve(true);
  }],
  ['listeners that hear of every event as a person\'s', () => {
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, act, more) { return apply(addEventListener, this, [type, typeof act === 'function' ? event => act(new Proxy(event, { get: (one, name) => name === 'isTrusted' ? true : typeof one[name] === 'function' ? one[name].bind(one) : one[name] })) : act, more]); };
  }],
  ['every getter of events', () => {
    for (const [type, values] of [[Event, { isTrusted: true, type: 'click', timeStamp: 1e7, defaultPrevented: false }], [UIEvent, { detail: 1 }], [MouseEvent, { clientX: 640, clientY: 700, isTrusted: true }]]) for (const name of Object.keys(values)) try { define(type.prototype, name, { configurable: true, get: () => values[name] }); } catch { /* it stays as it is */ }
  }],
  ['localStorage, and what reads it', () => {
    Storage.prototype.getItem = () => forged.text;
    for (const name of ['localStorage', 'sessionStorage']) define(window, name, { configurable: true, value: { menshen: forged.text, getItem: () => forged.text, setItem() {}, removeItem() {} } });
  }],
  ['databases, and what reads them', () => {
    IDBObjectStore.prototype.get = IDBObjectStore.prototype.getAll = function () { return { result: bytes }; };
    for (const type of [IDBRequest, IDBOpenDBRequest]) { const found = describe(type.prototype, 'result'); if (found) define(type.prototype, 'result', { configurable: true, get() { const value = apply(found.get, this, []); return value === undefined ? bytes : value; } }); }
    IDBFactory.prototype.databases = async () => [{ name: 'menshen', version: 1 }];
    define(window, 'indexedDB', { configurable: true, value: { open() { return {}; }, databases: async () => [{ name: 'menshen' }] } });
  }],
  ['what fetches, and what is fetched', () => {
    window.fetch = async () => new Response(forged.text);
    XMLHttpRequest.prototype.send = () => {};
    define(XMLHttpRequest.prototype, 'responseText', { configurable: true, get: () => forged.text });
    define(XMLHttpRequest.prototype, 'response', { configurable: true, get: () => bytes.buffer });
  }],
  ['crypto, and what makes bytes of texts', () => {
    SubtleCrypto.prototype.digest = async () => new ArrayBuffer(32);
    Crypto.prototype.getRandomValues = one => one;
    window.atob = () => String.fromCharCode(...bytes);
    window.btoa = () => forged.base64;
    TextDecoder.prototype.decode = () => 'agree';
  }],
  ['channels and observers', () => {
    window.BroadcastChannel = class extends EventTarget { constructor() { super(); setTimeout(() => this.onmessage && this.onmessage({ data: forged.hex })); } postMessage() {} close() {} };
    window.MutationObserver = window.WebKitMutationObserver = class { observe() {} disconnect() {} takeRecords() { return []; } };
    MutationObserver.prototype.takeRecords = () => [];
  }],
  ['clocks, timers and frames', () => {
    const { now } = Date, run = act => { if (typeof act === 'function') act(1e7); return 1; };
    Date.now = () => now() + 1e9;
    Performance.prototype.now = () => 1e9;
    for (const name of ['setTimeout', 'requestAnimationFrame', 'requestIdleCallback', 'queueMicrotask']) window[name] = run;
  }],
  ['places, styles and trees', () => {
    const all = () => eye.host;
    for (const type of [Document, ShadowRoot]) type.prototype.elementFromPoint = all;
    Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 999, 999);
    Element.prototype.matches = () => true;
    window.getComputedStyle = () => new Proxy({}, { get: () => () => 'none' });
  }],
  ['patterns and texts', () => {
    RegExp.prototype.exec = () => ['agree', 'agree', 'agree', 'agree'];
    RegExp.prototype.test = () => true;
    for (const name of ['replace', 'match', 'slice', 'split', 'charCodeAt', 'toLowerCase', 'indexOf']) String.prototype[name] = () => 'agree';
  }],
];

export default [{
  name: 'forgery: what a page has made of the language and the platform', many: true, ms: EACH * changes.length,
  async run(t) {
    const { stage, text, hex } = await yes(t), forged = JSON.stringify({ text, hex, base64: Buffer.from(hex, 'hex').toString('base64') }), results = [];
    const clean = async () => {
      await stage.nothing();
      // A first layer stands only where nothing is recorded.
      await stage.reload();
      await stage.nothing('it gave at the next visit');
    };
    for (const [at, [what, change]] of changes.entries()) {
      const name = `forgery: changed by the page: ${what}`;
      try {
        const act = `const forged = ${forged}; ${String(before).replace(/^forged => \{|\}$/g, '')} (${change})(); tell('/told/changed');`;
        stage.page('/changed', { after: { toString: () => `() => { ${act} }` } });
        t.site.log.splice(0);
        await t.page.goto(t.origin + '/changed');
        for (const said of ['changed', 'tried', 'ended']) await t.until(() => t.site.log.some(({ path }) => path === '/told/' + said), `the page to have ${said}`);
        if (at + 1 < changes.length) await stage.nothing(); else await clean();
        results.push({ name });
      } catch (error) {
        results.push({ name, error: error.message });
        await stage.anew();
      }
    }
    await stage.person();
    return results;
  },
}];
