// What every engine's page can do; an engine brings goto, run (an expression), pointer and the rest.
// Selectors starting with ">>> " look into our own screens (the open root of a --testing build).
import { until } from '../wait.mjs';

// Runs in the page: finds the element, brings it into view, says where a finger would hit it.
const locate = async (selector, index) => {
  const own = selector.startsWith('>>> ');
  const root = own ? window.menshen && menshen.testing && menshen.testing.root : document;
  if (!root) return { missing: 'no root' };
  const element = root.querySelectorAll(own ? selector.slice(4) : selector)[index];
  if (!element) return { missing: selector };
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = () => { const { left, top, width, height } = element.getBoundingClientRect(); return [left, top, width, height]; };
  const before = box();
  await new Promise(done => setTimeout(done, 40));
  const [left, top, width, height] = box();
  if (String(before) !== String([left, top, width, height])) return { missing: 'it still moves' };
  if (!width || !height) return { missing: `${selector} has no size` };
  const x = left + width / 2, y = top + height / 2;
  const hit = (element.getRootNode().elementFromPoint || document.elementFromPoint).call(element.getRootNode(), x, y);
  if (!hit || !(hit === element || element.contains(hit) || hit.contains(element))) return { missing: `${selector} is covered by ${hit && hit.outerHTML.slice(0, 80)}` };
  return { x, y };
};

const present = (selector, property) => {
  const own = selector.startsWith('>>> ');
  const root = own ? window.menshen && menshen.testing && menshen.testing.root : document;
  return root ? [...root.querySelectorAll(own ? selector.slice(4) : selector)].map(e => property ? e[property] : true) : [];
};

export class Page {
  console = [];

  /** Evaluates a function in the page, without giving it a person's activation; arguments and result as JSON. */
  async evaluate(act, ...args) {
    const call = typeof act === 'string' ? act : `(${act})(${args.map(a => JSON.stringify(a) ?? 'undefined').join(',')})`;
    const text = await this.run(`(async () => { const value = await (${call}); return value === undefined ? 'null' : JSON.stringify(value); })()`);
    return JSON.parse(text);
  }

  /** A trusted click: real input at the middle of the element (or at {x, y}). Waits until it can be hit. */
  async click(target, { index = 0, ms = 8000 } = {}) {
    if (typeof target !== 'string') return this.pointer(target.x, target.y);
    const spot = await until(async () => {
      const at = await this.evaluate(locate, target, index);
      if (at.missing) throw new Error(at.missing);
      return at;
    }, `${target} to be clickable`, ms);
    await this.pointer(spot.x, spot.y);
  }

  /** The values of `property` of all matches (true for each when no property is named). */
  all(selector, property = '') { return this.evaluate(present, selector, property); }
  async has(selector) { return (await this.all(selector)).length > 0; }
  async text(selector) { return (await this.all(selector, 'textContent')).join('\n'); }

  /** Waits until an expression or function is true in the page. */
  until(act, what = String(act).slice(0, 120), ms = 8000) { return until(() => this.evaluate(act), what, ms); }
  shows(selector, ms = 8000) { return until(() => this.has(selector), `${selector} to show`, ms); }
  hides(selector, ms = 8000) { return until(async () => !await this.has(selector), `${selector} to go`, ms); }
}
