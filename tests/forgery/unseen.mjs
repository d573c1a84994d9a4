// What nobody could see gives nothing: colours, pictures, lists and frames over it, a hand that was quicker than the screen.
import { pictured } from './support/pictures.mjs';
import { Stage, pause } from './support/stage.mjs';

const key = async (stage, t) => { await t.page.key('ArrowDown'); };
const colours = (tone, paper) => `() => { for (const [name, value] of Object.entries({ paper: '${paper}', wash: '${paper}', ink: '${tone}', soft: '${tone}', line: '${tone}', tone: '${tone}' })) host.style.setProperty('--' + name, value); }`;

const tries = [
  ['something in a closed tree fills the screen', `() => {
    const over = document.createElement('div'), place = document.createElement('div');
    over.style.cssText = 'all:unset;display:block;position:fixed;inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none';
    place.attachShadow({ mode: 'closed' }).append(over);
    document.documentElement.append(place);
    if (!over.requestFullscreen) return 'not in this engine';
    return Promise.race([over.requestFullscreen().then(() => document.fullscreenElement ? '' : 'not in this engine', () => 'not in this engine'), new Promise(done => setTimeout(done, 1500, 'not in this engine'))]);
  }`, key],
  ['a page makes the colours of our screen transparent', colours('transparent', 'transparent')],
  ['a page makes all colours of our screen the same', colours('#fff', '#fff')],
  ...Object.entries({ 'is transparent': 'opacity:.01', 'is cut away': 'clip-path:inset(0 0 100% 0)', 'is masked': 'mask:linear-gradient(transparent,transparent)', 'is turned': 'transform:rotate(180deg)', 'is small': 'transform:scale(.05)', 'is blended away': 'mix-blend-mode:multiply;background:#000', 'is hidden': 'visibility:hidden;content-visibility:hidden' })
    .map(([how, style]) => [`a document that ${how} as a whole`, `() => { document.documentElement.setAttribute('style', '${style}'); }`]),
  ['our sheet is faded by who has got hold of it, which the engine itself tells of', `async () => {
    if (!('isVisible' in IntersectionObserverEntry.prototype)) return 'not in this engine';
    eye.querySelector('dialog').style.opacity = '.02';
    await new Promise(done => setTimeout(done, 600));
  }`],
  ['a transition of views lies over it', `async () => {
    if (!document.startViewTransition) return 'not in this engine';
    const style = document.createElement('style');
    style.textContent = '@keyframes stay{from,to{opacity:0}}::view-transition{background:#fff;pointer-events:none}::view-transition-old(root),::view-transition-new(root){animation:stay 999s;opacity:0}';
    document.head.append(style);
    document.startViewTransition(() => {});
    await new Promise(done => setTimeout(done, 700));
  }`],
  ['a list of choices lies over it, in an element of the engine\'s own', `async () => {
    if (!CSS.supports('appearance', 'base-select')) return 'not in this engine';
    const style = document.createElement('style'), list = document.createElement('select');
    style.textContent = 'select,::picker(select){appearance:base-select}select{position:fixed;top:0;left:0}::picker(select){position:fixed;inset:0;margin:0;width:100vw;height:100vh;max-height:none;background:#fff;border:0;pointer-events:none}';
    list.innerHTML = '<option>go on';
    document.documentElement.append(style, list);
    try { list.showPicker(); } catch (error) { return 'not in this engine'; }
    await new Promise(done => setTimeout(done, 700));
  }`, key],
];

/** The page signals to its server, then keeps the engine busy before our screen is painted: a hand presses what it sees there, the page. */
const busy = () => {
  const now = performance.now.bind(performance);
  new MutationObserver((_, watch) => {
    if (!window.eye || !eye.querySelector('[data-gives]')) return;
    watch.disconnect();
    const request = new XMLHttpRequest();
    request.open('GET', '/told/busy', false);
    request.send();
    for (const end = now() + 1500; now() < end;);
  }).observe(document.documentElement, { childList: true });
};

export default [pictured('forgery: what nobody sees', tries), {
  name: 'forgery: a hand that presses while a page keeps the engine from painting our screen gives nothing', ms: 60000,
  async run(t) {
    const stage = await new Stage(t).open(), spot = await stage.spot();
    stage.page('/busy', { after: busy });
    await t.page.goto('about:blank');
    t.site.log.splice(0);
    const going = t.page.goto(t.origin + '/busy');
    await t.until(() => t.site.log.some(({ path }) => path === '/told/busy'), 'the page to be busy');
    await pause(200);
    await stage.tap(spot);
    await going;
    await stage.nothing();
    await stage.person();
  },
}, {
  name: 'forgery: a page that moves the button beneath a hand gives nothing', ms: 60000,
  async run(t) {
    const stage = await new Stage(t).open();
    // Where the button will be when all is of another size: there the hand is, over something else.
    const there = await t.page.evaluate(() => {
      const { style } = document.documentElement, button = eye.querySelector('[data-gives]'), before = button.getBoundingClientRect();
      for (const zoom of [.5, .6, .7, .8, 1.3, 1.5, 2]) {
        style.zoom = zoom;
        const { x, y, width, height } = button.getBoundingClientRect();
        style.zoom = '';
        for (const at of [.2, .4, .6, .8]) for (const down of [.2, .5, .8]) {
          const spot = { zoom, x: x + width * at, y: y + height * down };
          if (width > 40 && height > 22 && (spot.x < before.left - 4 || spot.x > before.right + 4 || spot.y < before.top - 4 || spot.y > before.bottom + 4) && spot.x < innerWidth && spot.y < innerHeight) return spot;
        }
      }
    });
    t.ok(there, 'there is such a place');
    await t.page.evaluate(zoom => { addEventListener('pointermove', () => { document.documentElement.style.zoom = zoom; }, { once: true, capture: true }); }, there.zoom);
    await stage.tap(there);
    await stage.nothing();
    await stage.reload();
    await stage.person();
  },
}, {
  name: 'forgery: our page in a frame of its own origin, in one of another, gives nothing', ms: 60000,
  async run(t) {
    const stage = await new Stage(t).open(), spot = await stage.spot(), style = 'position:fixed;inset:0;width:100%;height:100%;border:0';
    /** A tap on what is shown, in the end, by a frame that fills a page of our origin. */
    const within = async address => {
      t.site.page('/outer', `<!doctype html><title>outer</title><iframe src="${address}" style="${style}"></iframe>`);
      t.site.log.splice(0);
      await t.page.goto(t.origin + '/outer');
      await t.until(() => t.site.log.some(({ path }) => path === '/told/shown'), 'the first layer to come in the frame');
      await pause(1500);
      await stage.tap(spot);
    };
    t.site.page('/between', `<!doctype html><title>between</title><iframe src="${t.origin}/?tell" style="${style};opacity:0"></iframe>`);
    await within(`${t.site.control.origin}/between`);
    await stage.nothing();
    // The same, where all around it is of its own origin and lets it be seen.
    await within('/?tell');
    await t.until(() => t.collector.hits().length, 'a person\'s tap in a frame that is seen to give (the control)');
  },
}, {
  name: 'forgery: a transparent frame of the page\'s own gives nothing', ms: 60000,
  async run(t) {
    const stage = await new Stage(t).open();
    const no = await t.page.evaluate(() => { const { x, y, width, height } = eye.querySelector('.pair button').getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; });
    await stage.tap(no);
    await t.page.until(() => !eye.querySelector('[data-gives]'), 'the first layer to go');
    // The person has disagreed. The page asks again in a frame that nobody sees.
    await t.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/';
      frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;opacity:0';
      document.body.append(frame);
    });
    await t.page.until(() => !!frames[0] && !!frames[0].menshen, 'the frame');
    // Another document in the same frame, whose guard is there before ours has seen it.
    await t.page.evaluate(() => { document.querySelector('iframe').src = '/?again'; });
    await t.page.until(() => /again/.test(frames[0].location.search) && frames[0].document.readyState === 'complete', 'the frame again');
    await t.page.evaluate(async () => { await frames[0].menshen.ready; await frames[0].menshen.open('first'); });
    const where = await t.until(() => t.page.evaluate(() => {
      const asks = tree => tree && tree.querySelector('[data-gives]') && !tree.querySelector('[data-early]');
      return asks(frames[0].eye) ? 'frame' : asks(eye) ? 'page' : '';
    }), 'the question');
    // Where the page's guard had met the frame before the frame's own ran, the page asks, where everybody sees it.
    if (where === 'page') return;
    const spot = await t.page.evaluate(() => { const one = frames[0].eye.querySelector('[data-gives]'),  { x, y, width, height } = one.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; });
    await pause(600);
    await stage.tap(spot);
    await stage.nothing();
  },
}];
