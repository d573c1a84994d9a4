// A frame of the page's own with a guard of its own shares what was decided, whichever guard met its realm first, and asks nobody again.
import { page } from '../harness/html.mjs';
import { seed, three } from '../harness/policies.mjs';
import { status } from '../harness/running.mjs';
import { settled } from '../harness/wait.mjs';

/** How a page comes to a frame: what its own guard does to the realm before the frame's guard runs. */
const ways = {
  'that the parser brings': () => document.write('<iframe id="inner" src="/inner"></iframe>'),
  'that a script brings': () => document.body.append(Object.assign(document.createElement('iframe'), { id: 'inner', src: '/inner' })),
  'whose window is looked at before it loads': () => {
    const frame = Object.assign(document.createElement('iframe'), { id: 'inner', src: '/inner' });
    document.body.append(frame);
    window.looked = [frame.contentWindow.document.title, frame.contentWindow.localStorage.length];
  },
  'that was empty first': () => {
    const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { id: 'inner' }));
    window.looked = [frame.contentWindow.document.title, frame.contentWindow.localStorage.length];
    frame.src = '/inner';
  },
  'in which it has run something': () => {
    const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { id: 'inner' }));
    frame.contentWindow.eval('new BroadcastChannel("mine"); localStorage.getItem("mine"); document.cookie');
    frame.src = '/inner';
  },
};

const inner = page({ body: '<script>menshen.on("change", () => { window.changes = (window.changes || 0) + 1; });</script><p>inner' });
/** Whether the frame's guard says that it is given, once it has read. */
const within = t => t.page.evaluate(async () => {
  const { menshen } = document.getElementById('inner').contentWindow;
  await menshen.ready;
  return menshen.status('counter');
});

/** A page of a person who has agreed. */
const agreed = async (t, body) => {
  t.site.page('/inner', inner);
  await t.guarded(three(), page({ body }));
  await t.screens().agree();
  await t.until(() => status(t.page, 'counter'), 'the yes');
};

export default Object.entries(ways).map(([way, act]) => ({
  name: `shared: a frame ${way} knows what was decided, and hears what is decided next`,
  async run(t) {
    await agreed(t, '<p>outer');
    t.site.page('/', page({ body: `<p>outer<script>(${act})()</script>` }));
    await t.page.goto(t.origin + '/');
    await t.page.until(() => document.getElementById('inner')?.contentWindow.menshen, 'the guard of the frame');
    await t.until(() => within(t), 'the frame to know of the yes');
    t.equal(await t.page.evaluate(async () => (await document.getElementById('inner').contentWindow.menshen.debug()).mode), 'decided', 'what the frame reads');
    await t.page.evaluate(() => menshen.withdraw('counter'));
    await t.until(async () => await within(t) === false, 'the frame to know of the withdrawal');
    await t.page.evaluate(() => menshen.testing.set({ counter: true }));
    await t.until(() => within(t), 'the frame to know of the next yes');
    await t.page.evaluate(() => document.getElementById('inner').contentWindow.menshen.withdraw('counter'));
    await t.until(async () => !await status(t.page, 'counter'), 'the page to know of a withdrawal in its frame');
    await settled(() => status(t.page, 'counter'), 400);
    t.equal(await status(t.page, 'counter'), false, 'what it knows for good');
  },
})).concat([{
  name: 'shared: a window that the page has opened knows what was decided, and hears of a withdrawal',
  async run(t) {
    await agreed(t, '<button id="open" onclick="window.other = window.open(\'/inner\', \'other\')">open</button>');
    await t.page.click('#open');
    await t.page.until(() => window.other?.menshen?.status('counter'), 'the window to know of the yes');
    await t.page.evaluate(() => menshen.withdraw('counter'));
    await t.page.until(() => other.menshen.status('counter') === false, 'the window to know of the withdrawal');
  },
}, {
  name: 'shared: a frame that is looked at first holds what its own markup brings, and hears nothing of the record',
  async run(t) {
    const bad = t.collector.at('counter');
    t.site.page('/inner', page({ body: `<script>window.heard = []; addEventListener('storage', event => heard.push(event.key));</script><script src="${bad}"></script><img src="${bad}"><p id="end">` }));
    await t.guarded(three(), page({ body: '<p>outer' }));
    await t.screens().disagree();
    t.site.page('/', page({ body: `<p>outer<script>(${ways['whose window is looked at before it loads']})()</script>` }));
    await t.page.goto(t.origin + '/');
    await t.page.until(() => document.getElementById('inner')?.contentDocument?.getElementById('end'), 'the frame');
    const ran = page => page.evaluate(() => 'standins' in (document.getElementById('inner')?.contentWindow ?? window));
    // What the engine fetches ahead by itself is not asked for here, but whether it runs.
    await t.page.until(() => document.getElementById('inner').contentDocument.readyState === 'complete', 'the frame to be read');
    t.equal(await ran(t.page), false, 'whether the script of its markup ran');
    const other = await t.newPage();
    await other.goto(t.origin + '/');
    await other.evaluate(() => menshen.ready.then(() => menshen.testing.set({ counter: true })));
    await other.goto(t.origin + '/inner?guard=0');
    await t.until(() => ran(other), 'the script to run without the guard (the control)');
    await other.evaluate(() => localStorage.setItem('ctr_own', '1'));
    await t.page.until(() => document.getElementById('inner').contentWindow.heard.includes('ctr_own'), 'the frame to hear of what is given (the control)');
    t.equal(await t.page.evaluate(() => document.getElementById('inner').contentWindow.heard), ['ctr_own'], 'what it heard of');
  },
}, {
  name: 'shared: what a person does in a frame counts there: it may ask, and the page shows it',
  async run(t) {
    t.site.page('/inner', page({ body: '<style>#use { position: fixed; inset: 0; width: 100%; height: 100% }</style><button id="use" onclick="menshen.request(\'alipay\').then(given => { window.given = given })">use</button>' }));
    await t.guarded(seed(), page({ body: '<iframe id="inner" src="/inner" style="position: fixed; inset: 0; width: 100%; height: 100%; border: 0"></iframe>' }));
    await t.screens().agree();
    await t.page.until(() => document.getElementById('inner').contentDocument?.getElementById('use'), 'the frame');
    await t.page.click('#inner');
    await t.screens().shows('allow');
    t.equal(await t.page.evaluate(() => document.getElementById('inner').contentWindow.given ?? null), null, 'what it hears before anybody has answered');
  },
}, {
  name: 'shared: a guard that stands twice in a document runs once',
  async run(t) {
    await t.guarded(three(), page({ head: '<script>window.wrong = []; addEventListener("error", event => wrong.push(event.message)); document.write(document.querySelector("script[src]").outerHTML)</script>', body: '<script>window.first = menshen;</script>' }));
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'the yes');
    t.equal(await t.page.evaluate(() => document.querySelectorAll('script[src*="guard.js"]').length), 2, 'scripts of the guard');
    t.equal(await t.page.evaluate(() => [wrong, window.first === menshen]), [[], true], 'errors, and whether it is the first');
  },
}]);
