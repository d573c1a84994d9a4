// Promises 4 and 6 where a page reaches native code: what the policy declares is asked first, reaches it once or never, and whoever calls is
// told. What the policy does not name is the app's own. The page's half is each host's real one.
import { read } from '../../harness/build.mjs';
import { text } from '../../harness/npm.mjs';
import { bridged, three } from '../../harness/policies.mjs';
import { before, later } from './support/natives.mjs';

const scripts = [
  text('@capacitor/android/capacitor/src/main/assets/native-bridge.js'), text('@capacitor/core/cordova.js'), text('dsbridge/dist/dsbridge.js'),
  `window.wx = (module => { (function (module) { ${text('weixin-js-sdk')} })(module); return module.exports; })({ exports: {} });`,
];
// Capacitor's part comes with its native side; the others are the page's.
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${before}<script src="/0.js"></script><!--guard-->
<meta name="viewport" content="width=device-width">${later}<title>x</title></head>
<body><button id="act" onclick="act()">act</button>${[1, 2, 3].map(at => `<script src="/${at}.js"></script>`).join('')}</body></html>`;

async function open(t, options) {
  scripts.forEach((script, at) => t.site.file(`/${at}.js`, script, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  await t.guarded(bridged(), html, options);
}
const told = t => t.page.evaluate(() => told());

/** How a person answers a question. */
const asking = { allow: true, refuse: true };
/** Runs `act` at a person's tap (or `before` the notice is answered); gives what it says in the end, after the person's answer. */
async function tapped(t, act, answer = '') {
  const reached = await told(t);
  await t.page.evaluate(`(() => { window.end = undefined; window.act = () => { new Promise(${act}).then(end => { window.end = end; }, error => { window.end = ['error', error.name, error.code]; }); }; })()`);
  if (answer === 'before') await t.page.evaluate(() => { act(); });
  else await t.page.click('#act');
  if (answer in asking) {
    await t.screens().shows(answer);
    t.equal([await told(t), await t.page.evaluate(() => window.end)], [reached, null], 'what has happened before the answer');
    await t.screens()[answer]();
  }
  return t.page.until(() => window.end, 'the call to end');
}

/** How the hosts' own clients call. */
const plugin = (name, method) => `(done, fail) => Capacitor.nativePromise('${name}', '${method}', {}).then(({ value }) => done(value), fail)`;
const exec = (service, action) => `(done, fail) => cordova.require('cordova/exec')(done, fail, '${service}', '${action}', [])`;

/** All ways to a method that the person has refused, in a page as hostile as it can be: how each ended, and what reached native code. */
const hostile = async () => {
  const photo = JSON.stringify({ callbackId: '-1', pluginId: 'Camera', methodName: 'getPhoto' });
  const turned = JSON.stringify({ methodName: 'getPhoto', x: 'y', pluginId: 'Camera' });
  const ends = {}, attempt = (name, act) => { try { Promise.resolve(act()).catch(() => {}); ends[name] = 'called'; } catch (error) { ends[name] = error.name; } };
  const kept = androidBridge.postMessage;
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentWindow;
  // The same host injects into every frame.
  inner.WeixinJSBridge = { invoke: method => note('frame', method) };
  attempt('frame', () => inner.WeixinJSBridge.invoke('chooseImage'));
  // A frame that is hooked while all objects have what a description of a member may have.
  for (const name of ['value', 'get']) {
    Object.defineProperty(Object.prototype, name, { __proto__: null, configurable: true, writable: true, value: () => undefined });
    const other = document.createElement('iframe');
    try { document.body.append(other); } finally { delete Object.prototype[name]; }
    const { contentWindow } = other;
    contentWindow.WeixinJSBridge = { invoke: method => note('frame', name, method) };
    attempt('frame, ' + name, () => contentWindow.WeixinJSBridge.invoke('chooseImage'));
  }
  attempt('kept', () => Reflect.apply(kept, androidBridge, [photo]));
  attempt('in another order', () => androidBridge.postMessage(turned));
  attempt('described', () => Object.getOwnPropertyDescriptor(_dsbridge, 'call').value.call(_dsbridge, 'scan.open', '{}'));
  attempt('too few', () => WeixinJSBridge.invoke('chooseImage'));
  attempt('long', () => _dsbridge.call('Camera.' + 'x'.repeat(5000), '{}'));
  let turn = 0;
  attempt('toString', () => _dsbridge.call({ toString: () => turn++ ? 'scan.open' : 'toast', toJSON: () => 'scan.open' }, '{}'));
  attempt('getter', () => WeixinJSBridge.invoke({ get 0() { return 'x'; }, toJSON: () => 'chooseImage' }, {}));
  turn = 0;
  attempt('prompt', () => prompt({ toString: () => turn++ ? '_dsbridge=toast' : '_dsbridge=scan.open' }));
  attempt('spaced', () => prompt('[]', 'gap:[\n7,\n"Camera","takePicture","x"]'));
  // What the language is made of.
  const { defineProperty, getOwnPropertyDescriptor } = Object, restore = [], change = (owner, name, value) => {
    const before = getOwnPropertyDescriptor(owner, name);
    restore[restore.length] = () => { if (before) defineProperty(owner, name, before); else delete owner[name]; };
    defineProperty(owner, name, typeof value === 'object' ? value : { configurable: true, writable: true, value });
  };
  const toast = () => 'toast', nothing = () => undefined, list = Array.prototype;
  for (const name of ['split', 'slice', 'replace']) change(String.prototype, name, toast);
  for (const name of ['concat', 'filter', 'map', 'forEach', 'join', 'some', 'pop']) change(list, name, () => []);
  for (const name of ['get', 'set']) { change(WeakMap.prototype, name, nothing); change(Map.prototype, name, nothing); }
  change(RegExp.prototype, 'exec', () => null);
  change(JSON, 'parse', () => ({}));
  change(JSON, 'stringify', () => '{}');
  change(Reflect, 'apply', toast);
  change(Function.prototype, 'call', toast);
  change(Function.prototype, 'apply', toast);
  change(Object, 'freeze', value => value);
  change(list, Symbol.iterator, function* () { yield 'toast'; });
  change(list, 0, { configurable: true, set() {}, get: toast });
  attempt('changed', () => androidBridge.postMessage(photo));
  attempt('changed, sync', () => _dsbridge.call('scan.open', '{}'));
  await new Promise(done => { setTimeout(done, 100); });
  for (let at = restore.length; at--;) restore[at]();
  return [ends, told()];
};

export default [{
  engines: ['chromium'],
  name: 'bridge: what the policy does not name goes through before anything is decided; what it names reaches native code once, after the yes',
  async run(t) {
    await open(t);
    t.equal(await tapped(t, plugin('Toast', 'show'), 'before'), 'fine', 'an undeclared plugin, before the notice is answered');
    await t.screens().agree();
    t.equal(await tapped(t, exec('Toast', 'show')), 'fine', 'an undeclared plugin of Cordova');
    t.equal(await told(t), [['Toast', 'show'], ['Toast', 'show']], 'what reached native code');
    t.equal(await tapped(t, plugin('Geolocation', 'getCurrentPosition'), 'allow'), 'fine', 'a declared one, allowed');
    t.equal(await tapped(t, exec('Geolocation', 'getLocation')), 'fine', 'another of the same permission, not asked again');
    t.equal((await told(t)).slice(2), [['Geolocation', 'getCurrentPosition'], ['Geolocation', 'getLocation']], 'once each');
    const { log } = await t.page.evaluate(() => menshen.debug());
    t.equal([...new Set(log.filter(line => line.channel === 'bridge').map(line => line.resource))].sort(), ['Geolocation.getCurrentPosition', 'Geolocation.getLocation', 'getLocation'], 'the log names what the policy names, and nothing else');
  },
}, {
  engines: ['chromium'],
  name: 'bridge: a refused method never reaches native code, and every kind of caller is told',
  async run(t) {
    await open(t);
    await t.screens().agree();
    await t.page.evaluate(() => { weixin(); });
    t.equal(await tapped(t, plugin('Camera', 'getPhoto'), 'refuse'), ['error', 'NotAllowedError', 'NotAllowedError'], 'Capacitor');
    t.equal(await tapped(t, exec('Camera', 'takePicture')), ['error', 'NotAllowedError', 'NotAllowedError'], 'Cordova in Capacitor');
    t.equal(await tapped(t, `done => wx.chooseImage({ success: done, fail: error => done([error.errMsg]) })`), ['chooseImage:fail notallowederror'], 'WeChat');
    t.equal(await tapped(t, `(done, fail) => { try { bridge.call('scan.open', {}); } catch (error) { fail(error); } }`), ['error', 'NotAllowedError', 0], 'DSBridge');
    t.equal(await tapped(t, `(done, fail) => { try { prompt('_dsbridge=scan.open', '{}'); } catch (error) { fail(error); } }`), ['error', 'NotAllowedError', 0], 'its way by prompt');
    t.equal(await tapped(t, `(done, fail) => { cordova.callbacks.x1 = { success: done, fail }; if (prompt('[]', 'gap:' + JSON.stringify([7, 'Camera', 'takePicture', 'x1'])) !== '') done('not empty'); }`), ['error', 'NotAllowedError', 'NotAllowedError'], "Cordova's way by prompt");
    t.equal(await tapped(t, `(done, fail) => { cordova.callbacks.x2 = { success: done, fail }; if (_cordovaNative.exec(7, 'Camera', 'takePicture', 'x2', '[]') !== '') done('not empty'); }`), ['error', 'NotAllowedError', 'NotAllowedError'], 'Cordova on Android');
    t.equal(await told(t), [], 'what reached native code');
  },
}, {
  engines: ['chromium'],
  name: 'bridge: what comes after the guard is gated as it lands, what Android injects too, and a prompt of the page is a prompt',
  async run(t) {
    await open(t);
    await t.screens().agree();
    t.equal(await t.page.evaluate(() => [typeof WeixinJSBridge, window.WeixinJSBridge === undefined, Object.keys(window).includes('WeixinJSBridge')]), ['undefined', true, false], 'before it comes');
    await t.page.evaluate(() => { weixin(); });
    t.equal(await tapped(t, `done => wx.getLocation({ type: 'wgs84', success: ({ errMsg }) => done([errMsg]), fail: done })`, 'allow'), ['getLocation:ok'], 'WeChat, allowed');
    t.equal(await tapped(t, `done => done([bridge.call('getLocation', {}), bridge.call('toast', 1)])`), ['fine', 'fine'], 'DSBridge, allowed and undeclared');
    t.equal((await told(t)).map(([name, method]) => method?.type ?? method ?? name).slice(1), ['getLocation', 'toast'], 'what reached its native code');
    t.equal(await t.page.evaluate(() => { _cordovaNative.setNativeToJsBridgeMode(); return [prompt('Camera.getPhoto?', 'x'), prompt('getLocation'), told().slice(-3)]; }),
      ['typed', 'typed', [['mode'], ['prompt', 'Camera.getPhoto?', 'x'], ['prompt', 'getLocation', null]]], 'other methods, and prompts of the page');
    t.equal(await t.page.evaluate(() => [androidBridge.postMessage, WeixinJSBridge.invoke, _dsbridge.call].map(({ name, length, prototype }) => [name, length, prototype === undefined])),
      [['postMessage', 1, true], ['invoke', 3, true], ['', 0, false]], 'what they look like');
    t.equal(await t.page.evaluate(() => `${WeixinJSBridge.invoke}`.startsWith('invoke(method, args, answer)')), true, 'and their text');
  },
}, {
  engines: ['chromium'],
  name: 'bridge: what Cordova on Android is answered at once reaches its caller after the yes, too',
  async run(t) {
    await open(t);
    await t.screens().agree();
    // As cordova-android fetches and reads messages.
    await t.page.evaluate(() => {
      let api = _cordovaNative;
      const provider = { get: () => api, set: other => { api = other; } };
      const pollOnce = () => { const [, id, value] = /^\d+ S01 (\S+) s(.*)$/.exec(provider.get().retrieveJsMessages()); cordova.callbackFromNative(id, true, 1, [value], false); };
      const { require } = cordova;
      cordova.require = name => name === 'cordova/android/nativeapiprovider' ? provider : name === 'cordova/exec' ? { pollOnce } : require(name);
    });
    t.equal(await tapped(t, `(done, fail) => { cordova.callbacks.x3 = { success: done, fail }; _cordovaNative.exec(7, 'Geolocation', 'getPermission', 'x3', '[]'); }`, 'allow'), 'fine', 'the answer');
    t.equal(await told(t), [['Geolocation', 'getPermission']], 'what reached native code');
  },
}, {
  engines: ['chromium'],
  name: 'bridge: a fresh frame, a changed language, objects that say something else the second time and kept originals open nothing',
  async run(t) {
    await open(t);
    await t.screens().agree();
    t.equal(await tapped(t, plugin('Camera', 'getPhoto'), 'refuse'), ['error', 'NotAllowedError', 'NotAllowedError'], 'refused');
    await t.page.evaluate(() => { weixin(); });
    const [ends, reached] = await t.page.evaluate(hostile);
    t.equal(reached, [], 'what reached native code');
    for (const name of ['described', 'long', 'toString', 'prompt', 'changed, sync']) t.equal(ends[name], 'NotAllowedError', name);

    await t.page.goto(t.site.control.origin + '/');
    await t.page.evaluate(() => { weixin(); });
    const [all, control] = await t.page.evaluate(hostile);
    t.equal(control.length, Object.keys(all).length, 'the control: each of them reaches native code where there is no guard');
  },
}, {
  engines: ['chromium'],
  name: 'bridge: with a damaged policy no call reaches native code',
  async run(t) {
    await open(t, { changed: folder => ({ 'guard.js': read(folder, 'guard.js').replace(/"4d6e7350[^"]*"/, '"4d6e7350"') }) });
    await t.page.evaluate(() => {
      for (const call of [() => androidBridge.postMessage('{"pluginId":"Toast","methodName":"show","callbackId":"-1"}'), () => _dsbridge.call('toast', '{}')]) try { call(); } catch { /* refused */ }
    });
    await t.page.evaluate(() => menshen.ready);
    t.equal(await told(t), [], 'what reached native code');
  },
}, {
  engines: ['chromium'],
  name: 'bridge: a policy that declares no method leaves every host as it is',
  async run(t) {
    scripts.forEach((script, at) => t.site.file(`/${at}.js`, script, { 'Content-Type': 'text/javascript; charset=utf-8' }));
    await t.guarded(three(), html);
    await t.screens().agree();
    t.equal(await t.page.evaluate(() => [Object.hasOwn(window, 'WeixinJSBridge'), bridge.call('scan.open', {}), `${androidBridge.postMessage}`.includes('native')]), [false, 'fine', false], 'hosts');
    t.equal(await tapped(t, plugin('Camera', 'getPhoto')), 'fine', 'a call');
  },
}];
