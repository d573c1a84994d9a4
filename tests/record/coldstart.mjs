// The browser is killed right after a tap, and the tier that is read at once has lost its last seconds: nothing opens before the
// durable tier has answered; then it is as decided.
import { engine } from '../harness/engines/index.mjs';
import { three } from '../harness/policies.mjs';
import { appPage, starts, status } from '../harness/running.mjs';
import { Screens } from '../harness/screens.mjs';

/** A browser with a profile of its own, which a case may kill. */
const own = act => async t => {
  const browser = await engine(t.engine.name).open();
  const visit = async (path = '/') => {
    const page = await browser.newPage();
    t.pages.push(page);
    await page.goto(t.origin + path);
    return page;
  };
  try {
    await t.guarded(three(), appPage(t, ['counter'], { prefix: 'ctr_' }), { go: false });
    await act(t, browser, visit);
  } finally {
    t.pages.length = 1;  // the runner closes its own page; the others go with their browser
    await browser.close();
  }
};
const agreed = async visit => {
  const page = await visit();
  await new Screens(page).agree();
  await page.until(() => starts.counter, 'agree to start the SDK');
  return page;
};

// What lies in the two tiers, and putting something else into the one that is read at once, from the page without a guard.
const tiers = async () => {
  const base = await new Promise((done, fail) => { const r = indexedDB.open('menshen', 1); r.onsuccess = () => done(r.result); r.onerror = () => fail(r.error); });
  const bytes = await new Promise(done => { const r = base.transaction('record').objectStore('record').get('snapshot'); r.onsuccess = () => done(r.result); });
  base.close();
  return { local: localStorage.getItem('menshen'), durable: [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('') };
};
const setLocal = text => text === null ? localStorage.removeItem('menshen') : localStorage.setItem('menshen', text);
/** Keeps the durable tier from answering until `release` is called. */
const holdDurable = () => new Promise(held => {
  const opening = indexedDB.open('menshen', 1);
  opening.onsuccess = () => {
    const store = opening.result.transaction('record', 'readwrite').objectStore('record');
    let over = false;
    window.release = () => { over = true; };
    (function again() { store.get('nothing').onsuccess = () => { held(true); if (over) opening.result.close(); else again(); }; })();
  };
});

/** A cold visit while the durable tier is silent for a while: everything is closed; `then` says what must come of it. */
async function cold(t, visit, then) {
  const aside = await visit('/raw');
  await aside.evaluate(holdDurable);
  await t.collector.emptied();
  const page = await visit();
  t.equal(await t.collector.quiet(), [], 'what is sent before the durable tier has answered');
  t.equal((await page.evaluate(() => menshen.debug())).waiting, true, 'it has not answered yet (the control)');
  t.equal([await starts(page), await status(page, 'counter'), await status(page, 'counting')], [{}, false, false], 'what is open before it has answered');
  await aside.evaluate(() => { release(); });
  await then(page, new Screens(page));
}
const opens = t => async (page, screens) => {
  await page.until(() => starts.counter === 1, 'the SDK to start once the durable tier has answered');
  t.equal(await status(page, 'counter'), true, 'the item');
  await screens.hides('agree');
};
const staysClosed = t => async (page, screens) => {
  await page.evaluate(() => menshen.ready);
  t.equal(await t.collector.quiet(), [], 'what is sent afterwards');
  t.equal([await starts(page), await status(page, 'counter'), await screens.has('agree')], [{}, false, false], 'closed, without a notice');
};

/** The browser is killed and started again. */
async function killed(browser) {
  await browser.crash();
  await browser.open();
}

/** The page at the next start, when all has settled. */
async function killedAtTap(t, browser, visit, action) {
  const screens = new Screens(await visit());
  await screens.notice();
  await screens.tap(action);
  await killed(browser);
  await t.collector.emptied();
  const page = await visit();
  await page.evaluate(() => menshen.ready);
  await t.collector.quiet();
  return page;
}

export default [{
  name: 'killed as soon as agree has opened: the next start honours it, without a notice',
  ms: 180000,
  run: own(async (t, browser, visit) => {
    await agreed(visit);
    await killed(browser);
    const page = await visit();
    await opens(t)(page, new Screens(page));
  }),
}, {
  name: 'killed as soon as agree has opened, with nothing left in the tier that is read at once: nothing opens before the durable tier answers, then it does',
  ms: 180000,
  run: own(async (t, browser, visit) => {
    await agreed(visit);
    await killed(browser);
    const aside = await visit('/raw');
    await aside.evaluate(setLocal, null);
    await cold(t, visit, opens(t));
  }),
}, {
  name: 'killed right after a withdrawal, of which the tier that is read at once knows nothing: it stays closed',
  ms: 180000,
  run: own(async (t, browser, visit) => {
    const page = await agreed(visit), aside = await visit('/raw');
    const { local: before, durable: yes } = await aside.evaluate(tiers);
    await page.front();
    await page.evaluate(() => menshen.withdraw('counter'));
    await t.until(async () => (await aside.evaluate(tiers)).durable !== yes, 'the withdrawal to be durable');
    await killed(browser);
    const after = await visit('/raw');
    await after.evaluate(setLocal, before);
    t.equal((await after.evaluate(tiers)).durable === yes, false, 'the durable tier knows of the withdrawal');
    await cold(t, visit, staysClosed(t));
  }),
}, {
  name: 'killed at the very tap on agree: the next start has the whole decision or none of it',
  ms: 180000,
  run: own(async (t, browser, visit) => {
    const again = await killedAtTap(t, browser, visit, 'agree'), asked = await new Screens(again).has('agree');
    t.equal([await starts(again), await status(again, 'counter'), await status(again, 'counting')], asked ? [{}, false, false] : [{ counter: 1 }, true, true], 'open');
  }),
}, {
  name: 'killed at the very tap on disagree: nothing opens at the next start, whatever was still written',
  ms: 180000,
  run: own(async (t, browser, visit) => {
    const again = await killedAtTap(t, browser, visit, 'disagree');
    t.equal(t.collector.hits(), [], 'what is sent');
    t.equal([await starts(again), await status(again, 'counter')], [{}, false], 'closed');
  }),
}];
