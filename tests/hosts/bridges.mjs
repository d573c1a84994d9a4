// What a page tells native code by `webkit.messageHandlers`, in the engine that has them: the same class as on iOS.
import { equal } from '../harness/check.mjs';
import { Screens } from '../harness/screens.mjs';
import { until } from '../harness/wait.mjs';
import { withApp } from './support/site.mjs';

const HANDLERS = ['bridge', 'cordova', 'openCamera', 'toast'];

/** All ways to a method that the person has refused, in a page as hostile as it can be. */
const hostile = async () => {
  const photo = { callbackId: '-1', pluginId: 'Camera', methodName: 'getPhoto' }, { messageHandlers } = webkit, { bridge, openCamera } = messageHandlers;
  const attempt = act => { try { Promise.resolve(act()).catch(() => {}); } catch { /* refused */ } };
  let turn = 0;
  attempt(() => bridge.postMessage({ ...photo, get pluginId() { return turn++ ? 'Camera' : 'Toast'; } }));
  attempt(() => Reflect.apply(bridge.postMessage, bridge, [photo]));
  attempt(() => Object.getPrototypeOf(openCamera).postMessage.call(openCamera, {}));
  attempt(() => Object.getOwnPropertyDescriptor(messageHandlers, 'openCamera').value.postMessage({}));
  attempt(() => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(webkit), 'messageHandlers').get.call(webkit).openCamera.postMessage({}));
  attempt(() => { delete window.webkit; return webkit.messageHandlers.openCamera.postMessage({}); });
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentWindow;
  attempt(() => inner.webkit.messageHandlers.openCamera.postMessage({}));
  attempt(() => inner.webkit.messageHandlers.bridge.postMessage(photo));
  attempt(() => inner.Object.getPrototypeOf(inner.webkit.messageHandlers.toast).postMessage.call(openCamera, {}));
  JSON.stringify = () => '{}';
  JSON.parse = () => ({});
  WeakMap.prototype.get = () => undefined;
  attempt(() => bridge.postMessage(photo));
  attempt(() => openCamera.postMessage({}));
  await new Promise(done => { setTimeout(done, 200); });
};

export default [{
  engines: ['none'], ms: 90000,
  name: 'host: a handler hears what the policy does not name, hears what it names after the yes, once, and never after a no',
  run: withApp(async app => {
    await app.launch({ page: '' });
    const view = await app.open(app.address + 'app/bridged.html', HANDLERS), screens = new Screens(view);
    const reached = () => app.log('native').filter(({ message }) => message.pluginId !== 'Console').map(({ handler, message }) => [handler, message.pluginId ?? message[1] ?? message]);
    /** Calls at a person's tap; what comes of it is in `end`. */
    const call = async (act, answer) => {
      await view.evaluate(`(() => { window.end = undefined; window.act = () => { new Promise(done => done((${act})())).then(end => { window.end = end ?? 'done'; }, error => { window.end = error.name; }); }; })()`);
      await view.click('#act');
      if (answer) await screens[answer]();
    };
    const plugin = (name, method) => `() => Capacitor.nativePromise('${name}', '${method}', {})`;
    /** The native half answers Capacitor's last call. */
    const fine = async () => {
      const { message } = app.log('native').filter(({ message }) => message.callbackId > 0).at(-1);
      await view.evaluate(({ callbackId }) => { Capacitor.fromNative({ callbackId, success: true, data: 'fine' }); }, message);
      return view.until(() => window.end, 'the call to end');
    };
    await screens.agree();
    await call(plugin('Toast', 'show'));
    await until(() => reached().length === 1, 'the undeclared plugin');
    equal(await fine(), 'fine', 'its answer');
    await call(`() => webkit.messageHandlers.toast.postMessage({ text: 'x', list: [1] })`);
    await until(() => reached().length === 2, 'the undeclared handler');
    equal(reached()[1], ['toast', { text: 'x', list: [1] }], 'what it was told');

    await call(plugin('Geolocation', 'getCurrentPosition'), 'allow');
    await until(() => reached().length === 3, 'the declared plugin');
    equal(await fine(), 'fine', 'its answer');
    await call(`() => webkit.messageHandlers.cordova.postMessage(['Geolocation1', 'Geolocation', 'getLocation', []])`);
    await until(() => reached().length === 4, "Cordova's call of the same permission");

    await call(plugin('Camera', 'getPhoto'), 'refuse');
    equal(await view.until(() => window.end), 'NotAllowedError', 'a refused plugin');
    await call(`() => webkit.messageHandlers.openCamera.postMessage({})`);
    equal(await view.until(() => window.end), 'NotAllowedError', 'a refused handler');

    await view.evaluate(hostile).catch(() => {});
    await app.quiet();
    // Where the first reading says what may go on, that and nothing else does.
    equal(reached().slice(4), [['bridge', 'Toast']], 'what reached native code after the no');

    const before = app.log('native').length, control = await app.open(app.address + 'app/raw.html', HANDLERS);
    await control.evaluate(hostile).catch(() => {});
    await app.quiet();
    equal(app.log('native').length - before, 11, 'the control: all of it reaches native code where there is no guard');
  }),
}];
