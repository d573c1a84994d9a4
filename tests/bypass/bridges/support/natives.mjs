// Stand-ins for native sides, as a page meets them; `told()` is what reached them. They run in the page, before the guard or after it.

/** Notes what reaches native code, with originals of its own. */
const notes = () => {
  const { stringify, parse } = JSON, native = Object.create(null);
  let count = 0;
  window.note = (...told) => { native[count++] = stringify(told); };
  window.told = () => {
    let all = '';
    for (let at = 0; at < count; at++) all += (at ? ',' : '') + native[at];
    return parse(`[${all}]`);
  };
};

/** Capacitor on Android: an object with one method, which is answered through `onmessage`; plugins of Cordova by Cordova's own way. */
const capacitor = () => {
  const bridge = window.androidBridge = {
    postMessage(text) {
      const { type, callbackId, pluginId, methodName, service, action } = JSON.parse(text);
      if (pluginId === 'Console') return;
      note(pluginId || service, methodName || action);
      setTimeout(() => type === 'cordova' ? cordova.callbackFromNative(callbackId, true, 1, ['fine'], false)
        : bridge.onmessage({ data: JSON.stringify({ callbackId, pluginId, methodName, success: true, save: false, data: { value: 'fine' } }) }));
    },
  };
};

/** What Android's addJavascriptInterface puts into a page: its methods are shown whatever is written over them, and have no other receiver. */
const injected = (name, methods) => {
  const made = {}, own = key => Object.hasOwn(made, key);
  const shown = window[name] = new Proxy({}, {
    get: (target, key) => own(key) ? made[key] : target[key],
    getOwnPropertyDescriptor: (target, key) => own(key) ? { value: made[key], writable: true, enumerable: true, configurable: true } : Object.getOwnPropertyDescriptor(target, key),
    ownKeys: () => Object.keys(made),
  });
  for (const key of Object.keys(methods)) made[key] = function (...args) {
    if (this !== shown) throw new TypeError('Illegal invocation');
    return methods[key](...args);
  };
};

/** DSBridge and Cordova on Android. Cordova's native side answers some calls at once: with what its `exec` gives back. */
const android = () => {
  injected('_dsbridge', { call: (method, data) => { if (!`${method}`.startsWith('_dsb.')) note('_dsbridge', method); return JSON.stringify({ data: 'fine' }); } });
  injected('_cordovaNative', {
    exec: (secret, service, action, id, args) => { note(service, action); const text = `S01 ${id} sfine`; return `${text.length} ${text}`; },
    setNativeToJsBridgeMode: () => note('mode'),
    retrieveJsMessages: () => '',
  });
};

/** A person's answer, and what hosts do with the same function. */
const prompts = () => { window.prompt = (text, value) => { note('prompt', `${text}`, value); return 'typed'; }; };

/** WeChat, which comes when the page runs. */
const weixin = () => {
  window.WeixinJSBridge = { invoke(method, args, answer) { note(method, args); setTimeout(answer, 0, { err_msg: method + ':ok' }); }, on() {} };
  document.dispatchEvent(new Event('WeixinJSBridgeReady'));
};

const script = (...parts) => `<script>${parts.join('\n')}</script>`;
/** What stands in a page before the guard. */
export const before = script(`(${notes})();`, `const injected = ${injected};`, ...[capacitor, android, prompts].map(part => `(${part})();`));
/** What a page calls to have WeChat come. */
export const later = script(`const weixin = ${weixin};`);
