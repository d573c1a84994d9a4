// What is not the page's to hand in, to hold or to change: parts of ours, an app's answers, what only a testing build has, capabilities, our globals.
import { Stage, attempts, many } from './support/stage.mjs';
import { yes } from './support/forged.mjs';

/** Hands in what tells on whoever takes it; nothing of ours does. */
const give = `const told = []; const taken = (...args) => { told.push(args.length); fetch('/told/taken'); return () => {}; };`;
const within = act => `async () => { ${give} return (${act})(); }`;
const refused = async (stage, t) => {
  await t.settled(() => t.site.log.length, 200);
  t.ok(!t.site.log.splice(0).some(({ path }) => path === '/told/taken'), 'what the page handed in was taken');
};

const parts = [
  ['a part of ours, handed in by a script of the page', () => { for (const name of ['desk', 'first', 'late', 'memory', 'gate', 'ask', 'text.zh-Hans', 'rights']) menshen.part(name, taken); }],
  ['a part handed in as if by a script of ours: document.currentScript', () => {
    for (const script of document.scripts) {
      Object.defineProperty(document, 'currentScript', { configurable: true, get: () => script });
      menshen.part('desk', taken);
    }
    delete document.currentScript;
  }],
  ['a part handed in by a script with the address of one of ours', async () => {
    for (const { src } of [...document.scripts].filter(one => /menshen\/(first|desk)/.test(one.src))) await new Promise(done => {
      const script = document.createElement('script');
      script.src = src;
      script.onload = script.onerror = () => { menshen.part('desk', taken); done(); };
      document.head.append(script);
    });
  }],
  ['a part handed in by our own script, loaded again', async () => {
    for (const script of [...document.scripts].filter(one => /menshen\/(first|desk)/.test(one.src))) {
      script.onload = () => menshen.part('desk', taken);
      script.dispatchEvent(new Event('load'));
      script.dispatchEvent(new Event('error'));
      document.head.append(script);
      script.removeAttribute('integrity');
      script.src = 'data:text/javascript,menshen.part("desk",()=>fetch("/told/taken"))';
    }
  }],
  ['our globals, changed', () => {
    const open = () => true;
    for (const act of [() => { menshen.status = open; }, () => { delete window.menshen; }, () => { window.menshen = { status: open }; }, () => Object.defineProperty(window, 'menshen', { value: { status: open } }),
      () => Object.assign(menshen, { status: open, testing: {} }), () => Object.setPrototypeOf(menshen, { testing: {} }), () => window.__defineGetter__('menshen', () => ({ status: open }))]) try { act(); } catch { /* frozen */ }
  }, async (stage, t) => { t.equal(await t.page.evaluate(() => [menshen.status('counter'), Object.isFrozen(menshen), 'testing' in menshen]), [false, true, false], 'our global'); }],
  ['what only a testing build has', () => {
    for (const name of ['agree', 'set', 'reset', 'root', 'asked']) for (const on of [menshen.testing, menshen]) try { on[name]({ counter: true }); } catch { /* there is none */ }
  }],
  ['capabilities of the page\'s own make', async () => {
    const made = [undefined, null, {}, Object.create(null), Object.freeze({ __proto__: null }), [], 1, true, '', Symbol.iterator, new Proxy({}, { get: () => true, getPrototypeOf: () => null })];
    window.got = [];
    for (const one of made) for (const name of ['export', 'debug']) await menshen[name](one).then(() => got.push(name), () => {});
  }, async (stage, t) => { t.equal(await t.page.evaluate(() => got), [], 'what opened to them'); }],
  ['the capability, claimed a second time', async () => {
    const first = await menshen.claim();
    window.second = await menshen.claim().then(() => 'taken', error => error.code);
    window.control = await menshen.export(first).then(text => typeof JSON.parse(text), String);
    for (const name of ['request', 'use', 'open', 'tell', 'subject']) try { await Promise.race([menshen[name](first, () => {}), 0]).catch(() => {}); } catch { /* it gives nothing */ }
  }, async (stage, t) => { t.equal(await t.page.evaluate(() => [second, control]), ['not_allowed', 'object'], 'the second claim, and what the first one opens (the control)'); }],
].map(([what, act, hand]) => [what, within(act), async (stage, t) => { await refused(stage, t); if (hand) await hand(stage, t); }]);

/** An app that the page runs in, for the test alone: what our side sends it, no script of the page hears. */
const app = () => {
  const sent = [];
  window.consentBridge = { postMessage: text => { sent.push(JSON.parse(text)); } };
  window.__consent = { v: 1, nonce: 'n'.repeat(32), snapshot: '' };
  Object.defineProperty(window, 'app', { value: sent });
};
/** What an app says is listened to once the part for it is there. */
const listening = async () => { for (;;) try { return __consent.onHost('{}'); } catch { await new Promise(done => setTimeout(done, 50)); } };
const bridge = [
  ['an app that the page makes up: consentBridge', () => {
    window.consentBridge = { postMessage: () => {} };
    window.__consent = { v: 1, nonce: 'x', snapshot: forged.base64 };
    if (window.__consent.onHost) window.__consent.onHost(JSON.stringify({ type: 'record', record: forged.base64, subject: '' }));
    dispatchEvent(new StorageEvent('storage', { key: 'menshen' }));
    return menshen.subject(null);
  }],
  ['an app that the page makes up: webkit.messageHandlers', () => {
    for (const name of ['webkit', 'Capacitor', 'flutter_inappwebview', 'ReactNativeWebView', 'cordova']) try { Object.defineProperty(window, name, { configurable: true, value: { messageHandlers: { consentBridge: { postMessage: text => text } }, postMessage: text => text, callHandler: async () => forged.base64 } }); } catch { /* it is the engine's */ }
    dispatchEvent(new StorageEvent('storage', { key: 'menshen' }));
    return menshen.subject(null);
  }],
];
const answers = [
  ['an app\'s answers that it did not give', async () => {
    const say = message => { try { __consent.onHost(JSON.stringify({ ns: 'consent', v: 1, ...message })); } catch { /* nobody listens */ } };
    const all = () => { for (const id of [undefined, '', '1', '.1', 'undefined.1', '__proto__', 'constructor', 'toString', ...Array.from({ length: 9 }, (_, at) => 'x'.repeat(32) + '.' + at)]) for (const type of ['record', 'hello', 'saved', 'subject', 'changed']) say({ id, type, record: forged.base64, subject: '', ok: true, snapshot: forged.base64 }); };
    all();
    const switched = menshen.subject(null);
    all();
    await switched;
  }],
  ['an app\'s answers, by what all objects have', async () => {
    Object.assign(Object.prototype, { record: forged.base64, snapshot: forged.base64, subject: '', ok: true, type: 'changed', hex: forged.hex });
    try {
      __consent.onHost('{}');
      await menshen.subject(null);
    } finally { for (const name of ['record', 'snapshot', 'subject', 'ok', 'type', 'hex']) delete Object.prototype[name]; }
  }],
];

export default [many('forgery: what is not the page\'s to hand in', parts, { fresh: true }), {
  name: 'forgery: an app that has said nothing', many: true, ms: 120000,
  async run(t) {
    const { stage, text, hex } = await yes(t), base64 = Buffer.from(hex, 'hex').toString('base64');
    const having = (list, first = '') => list.map(([what, act]) => [what, `async () => { const forged = ${JSON.stringify({ text, hex, base64 })}; ${first} return (${act})(); }`]);
    const results = await attempts(t, stage, having(bridge), { apart: true });
    stage.page('/app', { before: app });
    await stage.reload('/app');
    results.push(...await attempts(t, stage, having(answers, `await (${listening})();`), { path: '/app' }));
    await stage.reload('/app');
    await t.page.evaluate(listening);
    // The app itself: what it answers to what it was asked is taken (the control).
    await t.page.evaluate(base64 => {
      const before = app.length;
      __consent.onHost(JSON.stringify({ type: 'changed' }));
      const { id } = app.slice(before).find(({ type }) => type === 'hello');
      __consent.onHost(JSON.stringify({ id, record: base64, subject: '' }));
    }, base64);
    await t.until(() => t.collector.hits().length, 'the app\'s own answer to open (the control)');
    return results;
  },
}];
