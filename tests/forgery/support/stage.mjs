// The stage of the attempts: a page in the build that ships, whose first layer stands, a hand, and an eye on our screens. What an attempt
// has brought about is asked from outside: of the collector, and of the device by a page that has no guard.
import { three } from '../../harness/policies.mjs';
import { anew, appPage } from '../../harness/running.mjs';
import { pause } from '../../harness/wait.mjs';

/** Runs before the guard. The tree of our screens is closed: by this the test knows where a control stands, and an attempt has the real one in its hands. */
const look = () => {
  const { attachShadow } = Element.prototype, { getPrototypeOf } = Object, tell = fetch.bind(window);
  Element.prototype.attachShadow = function (how) {
    const root = attachShadow.call(this, how);
    if (!getPrototypeOf(how) && !window.eye) {
      Object.defineProperty(window, 'eye', { value: root });
      Object.defineProperty(window, 'came', { value: performance.now() });
      if (/tell/.test(location.search)) tell('/told/shown' + location.search).catch(() => {});
    }
    return root;
  };
};

/** A page with the SDK of the policy. `before` runs ahead of the guard, `after` right behind it; `body` is markup. */
export const html = (t, { before = '', after = '', body = '' } = {}) => appPage(t, ['counter'], { body })
  .replace('<!--guard-->', `<script>(${look})();${before && `(${before})();`}</script><!--guard-->${after && `<script>(${after})();</script>`}`);

const AGREE = 'eye.querySelector("[data-gives]")';
/** So long nothing new may come to the collector before it counts as quiet; what comes later is found at the end of a case. */
const QUIET = 300;
/** So long an attempt may take at most, on a machine that is busy. */
export const EACH = 20000;

export class Stage {
  constructor(t) { this.t = t; }

  /** Builds and serves the page, and goes there. */
  async open(what = {}) {
    await this.t.guarded(three(), html(this.t, what), { testing: false });
    await this.ready();
    return this;
  }
  /** Another page of the same site. */
  page(path, what) { return this.t.site.page(path, html(this.t, what)); }
  /** Waits until the first layer stands and what gives has been there long enough for a tap to count. */
  async ready(page = this.t.page) {
    await page.until(`!!window.eye && !!${AGREE} && !eye.querySelector('[data-early]')`, 'the first layer to stand');
    return this;
  }
  async reload(path = '/') {
    await this.t.page.goto(this.t.origin + path);
    return this.ready();
  }
  /** As on a device that is new. */
  async anew(path = '/') {
    await anew(this.t);
    await this.t.collector.emptied();
    return this.reload(path);
  }
  /** The middle of what gives. */
  spot(page = this.t.page) {
    return page.evaluate(`(() => { const { x, y, width, height } = ${AGREE}.getBoundingClientRect(); return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }; })()`);
  }
  tap({ x, y }, page = this.t.page) { return page.pointer(x, y); }

  /** What reached the other origin, once nothing more comes. */
  heard(ms = QUIET) { return this.t.collector.quiet(undefined, ms); }
  async nothing(what = 'it gave') {
    const hits = await this.heard();
    this.t.ok(!hits.length, `${what}: the SDK's server received ${hits.map(hit => hit.path).join(', ')}`);
  }
  /** The control: a person's tap on what stands there gives, and the SDK's server hears. */
  async person() {
    await this.ready();
    await this.tap(await this.spot());
    await this.t.until(async () => {
      if (this.t.collector.hits().length) return true;
      throw new Error(await this.t.page.evaluate(`JSON.stringify({ given: menshen.status('counter'), asks: !!${AGREE}, early: !!eye.querySelector('[data-early]') })`)); // what a failure says of the page
    }, 'a person\'s tap to give (the control)');
  }
}

/**
 * Makes each attempt and gives a case for each: [what, in the page, by hand after that]. One that gave begins anew for the next; with `apart`
 * each has a page of its own.
 */
export async function attempts(t, stage, list, { apart = false, path = '/', begin = () => stage.anew(path) } = {}) {
  const results = [];
  let spoiled = false;
  for (const [what, inPage, byHand] of list) {
    const name = `forgery: ${what}`;
    try {
      if (spoiled) await begin(); else if (apart && results.length) await stage.reload(path);
      spoiled = false;
      if (inPage) {
        const missing = await t.page.evaluate(`(async () => { try { return await (${inPage})(); } catch (error) { if (error instanceof ReferenceError) throw error; /* else the engine refuses it */ } })()`);
        if (missing === 'not in this engine') continue;
      }
      if (byHand) await byHand(stage, t);
      await stage.nothing();
      results.push({ name });
    } catch (error) {
      results.push({ name, error: error.message });
      spoiled = true;
    }
  }
  // What comes late is nobody's by name, and yet is found.
  if (!spoiled) await stage.nothing('one of these gave, late');
  return results;
}

/** A case of many attempts, which ends with the control in the same page or, with `fresh`, in a new one. */
export const many = (name, list, { fresh = false, what = {}, ...options } = {}) => ({
  name, many: true, ms: EACH * list.length,
  async run(t) {
    const stage = await new Stage(t).open(what);
    const results = await attempts(t, stage, list, options);
    if (fresh || results.some(({ error }) => error)) await stage.anew();
    await stage.person();
    return results;
  },
});

export { pause };
