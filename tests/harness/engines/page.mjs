// What every engine's page can do; an engine brings goto, run (an expression), pointer and the rest.
import { until } from '../wait.mjs';
import { labels } from '../words.mjs';

// Runs in the page: all matches of a selector. "@agree" is what carries the action in our own screens (or, if actions are
// not shown there, what says its word); ">>> css" looks into our own screens; anything else is the document's.
const find = `(selector, labels) => {
  const own = selector[0] === '@' || selector.startsWith('>>> ');
  const root = own ? ([...document.documentElement.children].find(e => e.shadowRoot) || {}).shadowRoot : document;
  if (!root) return [];
  if (selector[0] !== '@') return [...root.querySelectorAll(own ? selector.slice(4) : selector)];
  const shown = [...root.querySelectorAll('[data-action]')];
  if (shown.length) return shown.filter(e => e.dataset.action === selector.slice(1));
  return [...root.querySelectorAll('button, a, input')].filter(e => labels.includes((e.getAttribute('aria-label') || e.textContent || '').trim()));
}`;

const locate = `async (selector, index, labels) => {
  const element = (${find})(selector, labels)[index];
  if (!element) return { missing: selector + ' is not there' };
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = () => { const { left, top, width, height } = element.getBoundingClientRect(); return [left, top, width, height]; };
  const before = box();
  await new Promise(done => setTimeout(done, 40));
  const [left, top, width, height] = box();
  if (String(before) !== String([left, top, width, height])) return { missing: selector + ' still moves' };
  if (!width || !height) return { missing: selector + ' has no size' };
  const x = left + width / 2, y = top + height / 2, hit = element.getRootNode().elementFromPoint(x, y);
  if (!hit || !(hit === element || element.contains(hit) || hit.contains(element))) return { missing: selector + ' is covered by ' + (hit && hit.outerHTML.slice(0, 80)) };
  return { x, y };
}`;

export class Page {
  console = [];

  /** Evaluates a function in the page, without giving it a person's activation; arguments and result as JSON. */
  async evaluate(act, ...args) {
    const call = typeof act === 'string' && !args.length ? act : `(${act})(${args.map(a => JSON.stringify(a) ?? 'undefined').join(',')})`;
    const text = await this.run(`(async () => { const value = await (${call}); return value === undefined ? 'null' : JSON.stringify(value); })()`);
    return JSON.parse(text);
  }

  /** A trusted click: real input at the middle of the element (or at {x, y}). Waits until it can be hit. */
  async click(target, { index = 0, ms = 15000 } = {}) {
    if (typeof target !== 'string') return this.pointer(target.x, target.y);
    const spot = await until(async () => {
      const at = await this.evaluate(locate, target, index, labels(target.slice(1)));
      if (at.missing) throw new Error(at.missing);
      return at;
    }, `${target} to be clickable`, ms);
    await this.pointer(spot.x, spot.y);
  }

  /** The values of `property` of all matches (true for each when no property is named). */
  all(selector, property = '') {
    return this.evaluate(`((selector, labels, property) => (${find})(selector, labels).map(e => property ? e[property] : true))`, selector, labels(selector.slice(1)), property);
  }
  async has(selector) { return (await this.all(selector)).length > 0; }
  async text(selector) { return (await this.all(selector, 'textContent')).join('\n'); }

  /** Waits until an expression or function is true in the page. */
  until(act, what = String(act).slice(0, 120), ms = 15000) { return until(() => this.evaluate(act), what, ms); }
  shows(selector, ms = 15000) { return until(() => this.has(selector), `${selector} to show`, ms); }
  hides(selector, ms = 15000) { return until(async () => !await this.has(selector), `${selector} to go`, ms); }
}
