// Larger text for whom it is easier to read: by a tap, or from the beginning where the page asks for it; nothing is decided by it.
import { page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';

const sizes = t => t.page.evaluate(() => {
  const root = [...document.documentElement.children].find(e => e.shadowRoot).shadowRoot, shown = [...root.querySelectorAll('.veil *')].filter(node => [...node.childNodes].some(child => child.nodeType === 3) && node.getClientRects().length);
  return [Math.min(...shown.map(node => parseFloat(getComputedStyle(node).fontSize))), Math.min(...[...root.querySelectorAll('.sheet button, .sheet a, .sheet summary')].filter(node => node.getClientRects().length).map(node => node.getBoundingClientRect().height))];
});
/** No text is smaller, and nothing that is hit. */
const least = async (t, text, target) => {
  const [smallest, lowest] = await sizes(t);
  t.ok(smallest >= text && lowest >= target, `text from ${smallest} px, targets from ${lowest} px`);
};

export default [{
  name: 'text size: a tap makes the text larger, a second one larger still, a third as it was',
  async run(t) {
    await t.guarded(three(), page());
    await t.screens().notice();
    for (const [text, target] of [[17.9, 59.5], [23.9, 59.5], [11.9, 43.5]]) {
      await t.page.click('@size');
      await least(t, text, target);
    }
    t.equal(await t.page.evaluate(() => menshen.debug().then(({ mode }) => mode)), 'none', 'nothing is decided');
  },
}, {
  name: 'text size: a page for older people has it from the beginning, on every screen',
  async run(t) {
    await t.guarded(three(), page().replace('<html ', '<html data-menshen-large '));
    await t.screens().notice();
    await least(t, 17.9, 59.5);
    await t.page.click('@choose');
    await t.screens().shows('save');
    await least(t, 17.9, 59.5);
  },
}];
