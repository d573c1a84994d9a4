// Promise 17: only a person gives, who could see what. What a page does with our screen is judged by a picture of it: a tap that gave hit
// what was there to see.
import { page } from '../harness/html.mjs';
import { picture, still } from '../harness/pictures.mjs';
import { three } from '../harness/policies.mjs';
import { anew } from '../harness/running.mjs';
import { pause } from '../harness/wait.mjs';

/** For the attacks, in the page. */
const helpers = {
  /** The element that our screens stand in. */
  host: () => [...document.documentElement.children].find(one => one.localName === 'div'),
  cover: (tag = 'div', style = '') => {
    const over = document.createElement(tag);
    over.style.cssText = 'all:unset;display:block;position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none;' + style;
    document.documentElement.append(over);
    return over;
  },
  /** The same in a closed tree. */
  buried: (tag, set) => {
    const place = cover('div', 'background:none'), over = document.createElement(tag);
    place.attachShadow({ mode: 'closed' }).append(over);
    over.style.cssText = 'all:unset;display:block;position:fixed;inset:0;background:#fff;pointer-events:none';
    return Object.assign(over, set);
  },
};
/** What comes above it out of a tree that nobody can look into: the guard's table has a row for each. */
const closed = [
  ['a popover in a closed tree lies over it', () => { buried('p', { popover: 'manual' }).showPopover(); }, 'showPopover'],
  ['a popover in a closed tree is switched over it', () => { buried('p', { popover: 'manual' }).togglePopover(); }, 'togglePopover'],
  ['a dialog in a closed tree lies over it', () => { buried('dialog', {}).showModal(); }],
];
const within = act => `(() => { const host = ${helpers.host}, cover = ${helpers.cover}, buried = ${helpers.buried}; return (${act})(); })()`;

/** What a page does, beneath a hand that is about to press where *agree* stands. */
const tricks = [
  ['something that lets clicks through lies over it', () => { cover(); }],
  ['something that takes clicks lies over it', () => { cover('div', 'pointer-events:auto'); }],
  ['a popover that lets clicks through lies over it', () => { const over = cover(); over.popover = 'manual'; over.showPopover(); }, 'popover'],
  ['a dialog that lets clicks through lies over it', () => { cover('dialog').showModal(); }],
  ['it is transparent', () => { host().style.setProperty('opacity', '0', 'important'); }],
  ['it is transparent by a sheet', () => { const style = document.createElement('style'); style.textContent = 'html>div{opacity:0!important;visibility:hidden!important;filter:opacity(0)!important;clip-path:inset(50%)!important;mix-blend-mode:lighten!important}'; document.head.append(style); }],
  ['it is transparent by an animation', () => { host().animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e6, fill: 'both' }); }],
  ['it is cut away by an animation', () => { host().animate([{ clipPath: 'inset(50%)' }, { clipPath: 'inset(50%)' }], { duration: 1e6, fill: 'both' }); }],
  ['it is moved by an animation', () => { host().animate([{ transform: 'translate(300px,-200px)' }, { transform: 'translate(300px,-200px)' }], { duration: 1e6, fill: 'both' }); }],
  ['the document is transparent', () => { document.documentElement.style.cssText = 'opacity:0!important;filter:opacity(0)!important'; }],
  ['the document is transparent by an animation', () => { document.documentElement.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e6, fill: 'both' }); }],
  ['the document is cut away', () => { document.documentElement.style.cssText = 'clip-path:inset(50%)!important;mask:linear-gradient(transparent,transparent)!important'; }],
  ['the document is tiny', () => { document.documentElement.style.cssText = 'zoom:.05!important'; }],
  ['it stands in something transparent', () => { const place = document.createElement('div'); place.style.cssText = 'opacity:0'; document.body.append(place); place.append(host()); }],
  ['it stands in something transparent beside the body', () => { const place = document.createElement('section'); place.style.cssText = 'opacity:0'; const one = host(); document.documentElement.append(place); place.append(one); }],
  ['it stands in the tree of something else', () => { const place = document.createElement('section'); const one = host(); document.documentElement.append(place); place.attachShadow({ mode: 'open' }).append(one); place.style.cssText = 'opacity:0'; }],
  ['a click is made by a script', () => { host().click(); host().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 })); for (const one of host().shadowRoot ? host().shadowRoot.querySelectorAll('button') : []) one.click(); }],
];

/** When the screen came and when a hand pressed, by the page's own clock. */
const times = () => {
  window.shown = window.pressed = 0;
  new MutationObserver(records => { if (records.some(({ addedNodes: [one] }) => one && one.localName === 'div')) shown = performance.now(); }).observe(document.documentElement, { childList: true });
  addEventListener('click', () => { pressed = performance.now(); }, true);
};
const html = page({ body: `<p>page<script>(${times})()</script>` });
const DONE = 700;

/** A page whose first layer stands, in the build that ships or the one for tests, and where *agree* is in it. */
async function ready(t, testing) {
  await t.guarded(three(), html);
  await t.screens().notice();
  const spot = await t.page.evaluate(`(() => { const { x, y, height } = (${helpers.host})().shadowRoot.querySelector('[data-action=agree]').getBoundingClientRect(); return { x: Math.round(x + 12), y: Math.round(y + height / 2) }; })()`);
  if (!testing) await t.guarded(three(), html, { testing, go: false });
  return {
    press: () => t.page.pointer(spot.x, spot.y),
    given: () => t.page.evaluate(() => menshen.status('counting')),
    /** The colour beside the label, where the hand is. */
    async colour() {
      const at = await picture(t.page, { ...spot, width: 1, height: 1 });
      return at(spot.x, spot.y).join();
    },
    /** Opens the page as on a first visit. */
    async open() {
      await anew(t);
      await t.page.goto(t.origin + '/');
      await t.page.until(`!!(${helpers.host})()`, 'the screen');
    },
  };
}
/** What shows there; what is not the usual colour is looked at for longer than a screen waits. */
const seen = (page, usual) => still(() => page.colour(), { known: colour => colour === usual, times: 3 });
/** A case for each trick: a tap that gives has hit what is there to see. */
async function judge(t, page, tricks) {
  await page.open();
  await pause(DONE);
  const colour = await seen(page), results = [];
  for (const [what, trick, needs] of tricks) {
    const name = `promise 17: ${what}`;
    try {
      await page.open();
      await pause(DONE);
      if (needs && !await t.page.evaluate(needs => needs in HTMLElement.prototype, needs)) continue;
      await t.page.evaluate(within(trick));
      await pause(DONE);
      const shown = await seen(page, colour);
      await page.press();
      await pause(DONE);
      t.ok(!await page.given() || shown === colour, `a tap on ${shown} gave, which shows as ${colour}`);
      results.push({ name });
    } catch (error) { results.push({ name, error: error.message }); }
  }
  return results;
}

export default [{
  name: 'promise 17: no trick with the screen gives', many: true, ms: 170000,
  async run(t) {
    const page = await ready(t, false), results = await judge(t, page, [...tricks, ...closed]);
    const quick = await t.until(async () => {
      await page.open();
      await page.press();
      const after = await t.page.evaluate(() => pressed && pressed - shown);
      return after && after < 250 && { after };
    }, 'a tap that is quick enough', 30000);
    await pause(DONE);
    results.push({ name: 'promise 17: a tap on what has just come gives nothing', error: await page.given() ? `it gave after ${quick.after} ms` : undefined });
    await t.until(async () => { await page.press(); await pause(DONE); return page.given(); }, 'the same tap to give a moment later (the control)');
    return results;
  },
}, {
  name: 'promise 17: nothing comes above the screen out of a closed tree', many: true, ms: 120000,
  async run(t) { return (await judge(t, await ready(t, true), closed)).map(({ name, error }) => ({ name: `${name} (testing build)`, error })); },
}, {
  name: 'promise 17: a keyboard gives by what has the focus, in the build that ships',
  async run(t) {
    await t.guarded(three(), html);
    await t.screens().notice();
    const focused = `(() => { const { activeElement } = (${helpers.host})().shadowRoot; return activeElement && activeElement.dataset.action; })()`;
    let steps = 0;
    for (; steps < 60 && await t.page.evaluate(focused) !== 'agree'; steps++) await t.page.key('Tab');
    t.ok(steps > 0 && steps < 60, `Tab comes to agree: ${steps}`);
    const page = await ready(t, false);
    await page.open();
    await pause(DONE);
    for (let at = 0; at < steps; at++) await t.page.key('Tab');
    await t.until(async () => { await t.page.key('Enter'); return page.given(); }, 'it to be given');
  },
}];
