// Promise 17 and 18: a page that listens in on promises gets hold of nothing that gives.
import { page } from '../harness/html.mjs';
import { seed, three } from '../harness/policies.mjs';
import { appPage, status } from '../harness/running.mjs';

/** Runs in the page: of each object that a promise is resolved with, what can be called is, with all that gives. For a while: the driver promises, too. */
const listen = () => {
  window.heard = 0;
  let busy = false;
  const use = one => {
    if (!one || typeof one !== 'object' || one instanceof Node || one === window) return;
    for (const name of Object.getOwnPropertyNames(one)) {
      if (typeof one[name] === 'function') for (const given of [['agree', true], ['tap', 'agree']]) try { one[name](...given); } catch { /* not this one */ }
    }
  };
  Object.defineProperty(Object.prototype, 'then', {
    configurable: true,
    get() {
      if (busy) return undefined;
      busy = true;
      heard++;
      try { [this, this.exports, this.instance && this.instance.exports, ...Array.isArray(this) ? this : []].forEach(use); } catch { /* nothing to be had */ }
      busy = false;
      return undefined;
    },
  });
  menshen.request('counter').catch(() => {});
  Promise.resolve({}); // the control: this one is heard
  setTimeout(() => { delete Object.prototype.then; }, 3000);
};

/**
 * Runs in the page: whoever waits for a promise hears what the page has made of it. What is false is true, what can be called is called with
 * what gives, and is told on; `heard` counts.
 */
const answer = () => {
  window.heard = 0;
  const { then, constructor } = Promise.prototype, known = new WeakSet();
  const use = one => {
    if (!one || typeof one !== 'object' && typeof one !== 'function' || one instanceof Node || one === window || known.has(one)) return;
    known.add(one);
    for (const name of Reflect.ownKeys(one)) {
      const value = Object.getOwnPropertyDescriptor(one, name).value;
      if (typeof value === 'function') for (const given of [['agree', true], ['tap', 'agree']]) try { value(...given); } catch { /* not this one */ }
    }
  };
  const change = value => {
    heard++;
    if (value === false) return true;
    use(value);
    return typeof value !== 'function' ? value : (...args) => {
      args.forEach(use);
      const made = value(...args);
      use(made);
      return made;
    };
  };
  Promise.prototype.then = function (done, fail) { return then.call(this, typeof done === 'function' ? value => done(change(value)) : done, fail); };
  Object.defineProperty(Promise.prototype, 'constructor', { configurable: true, get() { return class extends constructor {}; } });
  // What an address in the settings is made into, and every list that is walked.
  const { find, map } = Array.prototype;
  Array.prototype.find = function (test) { const found = find.call(this, test); use(found); return found; };
  Array.prototype[Symbol.iterator] = function* () { for (let at = 0; at < this.length; at++) { heard++; use(this[at]); yield this[at]; } };
  Object.defineProperty(Array.prototype, 0, { configurable: true, set(value) { heard++; use(value); Object.defineProperty(this, 0, { value, writable: true, enumerable: true, configurable: true }); } });
  // The programs: another one, where one is compiled.
  ['compile', 'instantiate'].forEach(name => { WebAssembly[name] = () => { heard++; return Promise.reject(); }; });
};

export default [{
  name: 'promise 17: a page that answers in the place of every promise says yes to nothing',
  engines: ['chromium', 'firefox'], // WebKit's driver runs in the page and is changed with it
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter'], { body: `<script>if (window.menshen) { (${answer})(); menshen.request('counter'); }</script>` }), { testing: false });
    await new Promise(done => setTimeout(done, 3000));
    t.ok(await t.page.evaluate(() => { [].push.apply([], []); Promise.resolve(false).then(one => { window.control = one; }); return heard; }) > 0, 'the page hears of promises (the control)');
    t.ok(await t.page.evaluate(() => window.control), 'what it makes of them (the control)');
    t.equal(await status(t.page, 'counter'), false, 'the status');
    await t.page.goto(t.origin + '/raw');
    await t.page.goto(t.origin + '/');
    t.equal(await t.collector.quiet(), [], 'what reached the other origin');
    t.equal(await status(t.page, 'counter'), false, 'at the next visit');
  },
}, {
  name: 'promise 17: a page that answers in the place of promises asks the device for nothing that was refused',
  engines: ['chromium', 'firefox'],
  async run(t) {
    await t.guarded(seed(), page({ body: `<button id="act">act</button><script>
      document.getElementById('act').onclick = () => { navigator.mediaDevices.getUserMedia({ video: true }).then(() => { window.got = 'a stream'; }, error => { window.got = error.name; }); };</script>` }));
    await t.screens().refuseAll();
    await t.page.until(async () => (await menshen.debug()).mode === 'decided', 'the decision');
    await t.page.evaluate(`(${answer})()`);
    await t.page.click('#act');
    await t.page.until(() => window.got);
    t.equal(await t.page.evaluate(() => window.got), 'NotAllowedError', 'the camera');
    t.equal(await t.prompts(), 0, 'prompts of the browser');
  },
}, {
  name: 'promise 17: what promises carry can be used by no page to say yes',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter']), { testing: false, go: false });
    await t.page.goto(t.origin + '/raw');
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(`(${listen})()`).catch(() => {});
    await new Promise(done => setTimeout(done, 3500));
    t.ok(await t.page.evaluate(() => heard) > 0, 'the page hears of promises (the control)');
    t.equal(await status(t.page, 'counter'), false, 'the status');
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(async () => { await menshen.ready; });
    t.equal(await status(t.page, 'counter'), false, 'at the next visit');
  },
}];
