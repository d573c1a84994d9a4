// Promises 9, 16 and 17 beside page code that has read ours: it keeps no refusal from being written, and has no hand in what a person is shown.
import { page } from '../harness/html.mjs';
import { change, three } from '../harness/policies.mjs';
import { appPage, starts, status, stops } from '../harness/running.mjs';

async function running(t) {
  await t.guarded(three(), appPage(t, ['counter']));
  await t.screens().agree();
  await t.until(async () => (await starts(t.page)).counter, 'the SDK to start');
}

/** Runs in the page: its listener fails, and so does what tells of a failure. */
const failing = () => {
  window.failed = 0;
  Promise.reject = () => { throw Error('told'); };
  menshen.on('change', () => { failed++; throw Error('heard'); });
};
const closed = async t => {
  await t.page.until(() => failed > 0, 'the listener to fail (the control)');
  await t.until(async () => (await stops(t.page)).counter === 1, 'the SDK to be stopped');
  await t.page.reload();
  t.equal([await status(t.page, 'counter'), await starts(t.page)], [false, {}], 'at the next visit');
};

/** What opens by permission alone, in a worker too. */
const drawing = () => change(three(), policy => {
  const both = words => ({ 'zh-Hans': words, en: words });
  policy.permissions = [{ id: 'drawing', capability: 'fingerprint', name: both('drawing'), prompted: true, uses: [{ purpose: 'counting', refused: both('drawing') }] }];
});

export default [{
  name: 'promise 9: what a person withdraws in the settings is written although the page\'s listener fails, and so does what tells of it',
  async run(t) {
    await running(t);
    await t.page.evaluate(failing);
    await t.screens().tap('open:settings');
    await t.page.click('>>> [role=switch][aria-label="计数器"]');
    await closed(t);
  },
}, {
  name: 'promise 9: what is withdrawn is written although the page\'s listener fails, and so does what tells of it',
  async run(t) {
    await running(t);
    await t.page.evaluate(failing);
    await t.page.evaluate(() => { try { menshen.withdraw('counter'); } catch { /* the page's own failure */ } });
    await closed(t);
  },
}, {
  name: 'promise 9: a withdrawal is written before the page hears of it, which may never come to an end with that',
  async run(t) {
    const notes = () => {
      const was = Storage.prototype.setItem, own = localStorage;
      window.notes = [];
      Storage.prototype.setItem = function (key, value) { if (this === own && key === 'menshen') notes.push('written'); return was.call(this, key, value); };
    };
    await t.guarded(three(), appPage(t, ['counter']).replace('<!--guard-->', `<script>(${notes})()</script><!--guard-->`));
    await t.screens().agree();
    await t.until(async () => (await starts(t.page)).counter, 'the SDK to start');
    await t.page.evaluate(() => { menshen.on('change', () => notes.push('heard')); });
    const told = () => t.page.evaluate(() => notes.splice(0).slice(0, 2));
    await told();
    await t.screens().tap('open:settings');
    await t.page.click('>>> [role=switch][aria-label="计数器"]');
    await t.page.until(() => notes.includes('heard'), 'the page to hear of it');
    t.equal(await told(), ['written', 'heard'], 'in the settings');
    await t.page.evaluate(() => menshen.withdraw('all'));
    t.equal(await told(), ['written', 'heard'], 'by a call');
  },
}, {
  name: 'promise 9: a worker hears of a withdrawal on a page whose objects say where a key is',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter'], { body: '<script>Object.prototype.keyPath = "x";</script>' }));
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'the yes to be written');
    await t.page.evaluate(() => {
      window.worker = new Worker(URL.createObjectURL(new Blob(['onmessage = () => postMessage(menshen.status("counter"))'])));
      window.asked = () => new Promise(done => { worker.onmessage = ({ data }) => done(data); worker.postMessage(0); });
    });
    await t.page.until(() => asked(), 'the worker to have the yes (the control)');
    await t.page.evaluate(() => menshen.withdraw('counter'));
    await t.page.until(async () => !await asked(), 'the worker to have heard');
  },
}, {
  name: 'promise 6: in a worker nothing is open by what objects can be asked',
  async run(t) {
    await t.guarded(drawing(), appPage(t, ['counter']));
    const end = await t.page.evaluate(() => new Promise(done => {
      const script = () => {
        const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_'], yes = (_item, _ago, done) => done(true);
        const isShort = one => { const keys = Object.keys(one); return keys.length < 3 && keys.length > 0 && keys.every(key => typeof one[key] === 'function'); };
        let busy = false;
        for (const name of letters.flatMap(a => [a, ...letters.map(b => a + b)])) if (!(name in Object.prototype)) Object.defineProperty(Object.prototype, name, {
          configurable: true,
          get() {
            if (busy || typeof this !== 'object') return undefined;
            busy = true;
            try { return isShort(this) ? yes : undefined; } finally { busy = false; }
          },
          set(value) { Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }); },
        });
        const canvas = new OffscreenCanvas(9, 9);
        canvas.getContext('2d').fillRect(0, 0, 9, 9);
        canvas.convertToBlob().then(one => postMessage(String(one)), error => postMessage(error.name));
      };
      new Worker(URL.createObjectURL(new Blob([`(${script})()`]))).onmessage = ({ data }) => done(data);
    }));
    t.equal(end, 'NotAllowedError', 'what a canvas has drawn');
  },
}, {
  name: 'promise 17: no page has the style of our screens in its hands',
  async run(t) {
    const trap = () => {
      const Was = CSSStyleSheet, walk = Array.prototype[Symbol.iterator];
      window.had = new Set();
      window.CSSStyleSheet = new Proxy(Was, { construct(to, args, type) { const made = Reflect.construct(to, args, type); had.add(made); return made; } });
      Array.prototype[Symbol.iterator] = function () { if (this[0] instanceof Was) had.add(this[0]); return walk.call(this); };
    };
    await t.guarded(three(), appPage(t, ['counter'], { body: `<script>(${trap})()</script>` }));
    await t.screens().notice();
    t.equal(await t.page.evaluate(() => had.size), 0, 'sheets of ours');
    t.ok(await t.page.evaluate(() => { new CSSStyleSheet(); return had.size; }), 'a sheet of the page (the control)');
  },
}, {
  name: 'promise 17: nothing of our screens is handed to the page by an event or a selection',
  async run(t) {
    const trap = () => {
      window.seen = new Set();
      window.events = 0;
      const note = (name, node) => { if (node instanceof Node && node.getRootNode() !== document) seen.add(name); };
      for (const type of ['focus', 'focusin', 'pointerover', 'mousemove', 'mousedown', 'click']) addEventListener(type, event => {
        events++;
        for (const name in event) note(type + ' ' + name, event[name]);
        later = event;
      }, true);
      let later;
      window.look = () => {
        for (const name in later) note('later ' + name, later[name]);
        const selection = getSelection(), all = () => {
          for (const name of ['anchorNode', 'focusNode']) note(name, selection[name]);
          for (const name of ['startContainer', 'endContainer', 'commonAncestorContainer']) try { note('range ' + name, selection.getRangeAt(0)[name]); } catch { /* there is none for the page */ }
        };
        selection.removeAllRanges();
        find('不同意');
        all();
        selection.deleteFromDocument();
        selection.collapse(document.body, 0);
        for (let at = 0; at < 60; at++) {
          selection.modify('extend', 'forward', 'word');
          all();
        }
        return [...seen];
      };
    };
    await t.guarded(three(), appPage(t, ['counter'], { body: `<p>words<script>(${trap})()</script>` }));
    await t.screens().notice();
    const text = await t.screens().text();
    await t.page.click('>>> p');
    await t.page.until(() => events > 0, 'the page to hear of it (the control)');
    t.equal(await t.page.evaluate(() => look()), [], 'what it was given');
    t.equal(await t.screens().text(), text, 'what is shown');
  },
}, {
  name: 'promise 4: after a refusal no cache is opened by a name that turns from what is required into another',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter']));
    await t.screens().disagree();
    await t.page.evaluate(async () => {
      const walk = Array.prototype[Symbol.iterator];
      const other = () => Promise.race([caches.open('other').catch(() => 0), new Promise(done => setTimeout(done, 2000))]);
      await other();
      for (let times = 1; times < 5; times++) {
        await caches.open('draft');
        let asked = 0;
        const name = { toString: () => asked++ < times ? 'draft' : 'evil' };
        Array.prototype[Symbol.iterator] = function () { return walk.call(this.length === 1 && this[0] === 'other' ? [name] : this); };
        try { await other(); } finally { Array.prototype[Symbol.iterator] = walk; }
      }
    });
    await t.page.goto(t.origin + '/raw');
    t.equal(await t.page.evaluate(() => caches.keys()), ['draft'], 'what lies on the disk');
  },
}, {
  name: 'promise 17: what stands in a data attribute of ours becomes no handler of a page that is not sealed',
  async run(t) {
    await t.guarded(three(), page({ body: '<div id="place"></div>' }));
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'the yes');
    await t.page.evaluate(() => {
      window.ran = [];
      document.getElementById('place').innerHTML = '<img alt="" data-menshen="" data-menshen-onerror="ran.push(1)" onerror="ran.push(2)" src="/nothing.gif">'
        + '<img alt="" data-menshen="counter" data-menshen-src="/nothing.gif" data-menshen-onerror="ran.push(1)" onerror="ran.push(2)"><b data-menshen data-menshen-onclick="ran.push(1)">b</b>';
      document.querySelector('#place b').click();
    });
    await t.page.until(() => ran.length >= 2, 'both to fail (the control)');
    t.equal(await t.page.evaluate(() => ran), [2, 2], 'what ran');
  },
}];
