// A patched member looks and fails like the engine's own, in the window and in a fresh frame.
import { guarded } from './support/guard.mjs';

const look = () => {
  const members = [
    [window, 'fetch', 'value'], [XMLHttpRequest.prototype, 'open', 'value'], [XMLHttpRequest.prototype, 'send', 'value'], [Navigator.prototype, 'sendBeacon', 'value'],
    [Document.prototype, 'cookie', 'get'], [Document.prototype, 'cookie', 'set'], [window, 'localStorage', 'get'], [Storage.prototype, 'getItem', 'value'], [Storage.prototype, 'length', 'get'],
    [HTMLImageElement.prototype, 'src', 'set'], [HTMLScriptElement.prototype, 'src', 'set'], [Element.prototype, 'setAttribute', 'value'], [Element.prototype, 'innerHTML', 'set'],
    [HTMLIFrameElement.prototype, 'contentWindow', 'get'], [Document.prototype, 'write', 'value'], [Geolocation.prototype, 'watchPosition', 'value'], [MediaDevices.prototype, 'getUserMedia', 'value'],
    [Notification, 'requestPermission', 'value'], [Notification, 'permission', 'get'], [window, 'Notification', 'value'], [window, 'Worker', 'value'], [Function.prototype, 'toString', 'value'],
    [IDBFactory.prototype, 'open', 'value'], [StorageEvent.prototype, 'storageArea', 'get'],
  ];
  const view = document.body.appendChild(document.createElement('iframe')).contentWindow;
  return members.map(([owner, name, slot]) => {
    const found = Object.getOwnPropertyDescriptor(owner, name), act = found[slot];
    if (!act) return [name, slot, typeof found.value]; // in WebKit some getters are plain values
    const caught = [() => act.call({}), () => act.call(undefined), () => new act()].map(run => {
      try { const made = run(); if (made && made.catch) made.catch(() => {}); return 'none'; } catch (error) { return error.constructor.name; }
    });
    return [name, slot, Object.keys(found).sort(), found.enumerable, found.configurable, found.writable, typeof act, act.name, act.length, Object.getOwnPropertyNames(act).sort(),
      Function.prototype.toString.call(act), `${act}`, view.Function.prototype.toString.call(act), Object.prototype.toString.call(act), /Notification|Worker|localStorage/.test(name) ? '' : caught];
  });
};

export default [{
  name: 'seams: descriptors, names, lengths, source text and errors are the engine\'s own',
  async run(t) {
    await guarded(t, { go: false });
    await t.page.goto(t.origin + '/?guard=0');
    const native = await t.page.evaluate(look);
    await t.page.goto(t.origin + '/');
    const patched = await t.page.evaluate(look);
    t.equal(await t.page.evaluate(() => !!menshenTest), true, 'the seams are there');
    for (const [at, one] of patched.entries()) t.equal(one, native[at], `${one[0]} (${one[1]})`);
  },
}, {
  name: 'seams: attributes and markup of ordinary elements are set as ever',
  async run(t) {
    await guarded(t);
    const facts = await t.page.evaluate(() => {
      const p = document.createElement('p'), image = document.createElement('img'), frame = document.createElement('iframe'), script = document.createElement('script');
      p.setAttribute('CLASS', 'a'); p.setAttributeNS(null, 'data-src', 'http://x.localhost/'); image.setAttribute('alt', 5); frame.setAttribute('title', 't'); script.setAttribute('type', 'module');
      p.innerHTML = '<b>x</b>'; p.insertAdjacentHTML('beforeend', '<i>y</i>'); p.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', '#');
      image.src = 'a b.png'; frame.src = '/x?y#z'; script.src = 'own.js';
      document.createElementNS('http://www.w3.org/2000/svg', 'use').setAttribute('href', '#x');
      return [p.outerHTML, image.outerHTML, frame.outerHTML, script.outerHTML, image.src === new URL('a b.png', location).href];
    });
    t.equal(facts, ['<p class="a" data-src="http://x.localhost/" xlink:href="#"><b>x</b><i>y</i></p>', '<img alt="5" src="a b.png">', '<iframe title="t" src="/x?y#z"></iframe>', '<script type="module" src="own.js"></script>', true], 'as set');
  },
}, {
  name: 'seams: a member that cannot be patched makes the installation fail, the others are patched all the same',
  async run(t) {
    await guarded(t, { go: false });
    t.site.page('/', `<!doctype html><meta charset="utf-8"><script>window.failed = []; addEventListener('error', event => failed.push(event.message));
      Object.defineProperty(Navigator.prototype, 'sendBeacon', { value: Navigator.prototype.sendBeacon, writable: false, configurable: false });</script><!--guard-->`);
    await t.page.goto(t.origin + '/');
    t.equal(await t.page.evaluate(at => fetch(at).then(() => 'sent', () => 'refused').then(fetched => [failed.length, fetched]), t.collector.at('x', '/f')), [1, 'refused'], 'failed, and fetch');
    t.equal(await t.collector.quiet(), [], 'nothing sent');
  },
}, {
  name: 'seams: constructors keep their statics, their prototype and their heirs',
  async run(t) {
    await guarded(t, { verdicts: { cap4: 2 } });
    const facts = await t.page.evaluate(() => {
      class Heir extends Worker {}
      const made = new Heir(URL.createObjectURL(new Blob([''])));
      return [made instanceof Heir, made instanceof Worker, Worker.prototype.constructor === Worker, Notification.prototype.constructor === Notification, typeof Notification.maxActions,
        (() => { try { Worker('x'); } catch (error) { return error.constructor === TypeError; } })()];
    });
    t.equal(facts.filter((_, at) => at !== 4), [true, true, true, true, true], 'facts');
  },
}, {
  name: 'seams: what page code changes later reaches no decision',
  engines: ['chromium', 'firefox'], // WebKit's driver runs in the page and is changed with it
  async run(t) {
    await guarded(t);
    await t.page.evaluate(at => {
      Reflect.apply = () => { throw new Error('changed'); };
      Array.prototype[Symbol.iterator] = null; String.prototype.toLowerCase = () => 'x'; RegExp.prototype.exec = () => null; RegExp.prototype[Symbol.replace] = null;
      WeakMap.prototype.get = () => 2; Map.prototype.get = () => undefined; URL.prototype.toString = () => '/'; Object.defineProperty(URL.prototype, 'origin', { get: () => location.origin });
      Element.prototype.getAttribute = () => null; Object.defineProperty(Node.prototype, 'baseURI', { get: () => '' }); Promise.prototype.then = () => {};
      Object.prototype.apply = () => 'taken'; Function.prototype.apply = Function.prototype.call = () => 'taken';
      new Image().src = at;
      const request = new XMLHttpRequest(); request.open('GET', at); request.send();
      fetch(at); navigator.sendBeacon(at);
      const script = document.createElement('script'); script.src = at; document.head.appendChild(script);
      document.cookie = 'x_a=1'; localStorage.setItem('x_a', '1');
    }, t.collector.at('x', '/f'));
    t.equal(await t.collector.quiet(), [], 'nothing sent');
    const found = await t.disk({ here: true });
    t.equal([found.cookies, found.local], [[], []], 'nothing stored');
  },
}];
