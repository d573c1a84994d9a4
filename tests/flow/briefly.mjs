// A yes for one use, or for this visit: the use of a device has an end, and so has what a person gives for it.
import { seed } from '../harness/policies.mjs';
import { appPage, ask, status } from '../harness/running.mjs';

const engines = ['chromium', 'firefox'], SCAN = 'media.camera/scan';
/** A use that takes the camera and lasts until `window.over` is called. */
const scan = item => {
  document.getElementById('act').onclick = () => {
    window.ended = window.over = undefined;
    menshen.use(item, async () => {
      window.stream = await navigator.mediaDevices.getUserMedia({ video: true });
      await new Promise(done => { window.over = done; });
    }).then(() => { window.ended = true; }, error => { window.ended = String(error); });
  };
};
const opened = async t => {
  await t.guarded(seed(), appPage(t, []));
  await t.screens().agree();
  if (t.engine.name === 'chromium') await t.page.grant(t.origin, ['camera']);
  else if (t.engine.name === 'firefox') await t.engine.chrome(`Services.prefs.setBoolPref('media.navigator.permission.disabled', true)`);
};
const scanning = async (t, how) => {
  await t.page.evaluate(scan, SCAN);
  await t.page.click('#act');
  await t.screens().shows(how);
  await t.page.click('@' + how);
  await t.page.until(() => !!(window.over || window.ended), 'the camera');
};
/** The page asks for it, and the person says so. */
const answered = async (t, how) => {
  await ask(t.page, SCAN);
  await t.screens().shows(how);
  await t.page.click('@' + how);
  await t.page.until(() => window.answer === true, 'the answer');
};
const grants = async t => JSON.parse(await t.page.evaluate(() => menshen.export())).entries.filter(({ item }) => item === SCAN).map(({ decision, grant }) => `${decision} ${grant}`);

/** A bare call on a tap, which the page ends itself. */
const bare = () => {
  document.getElementById('act').onclick = async () => {
    window.taken = undefined;
    const stream = await navigator.mediaDevices.getUserMedia({ video: true }).catch(error => error);
    stream.getTracks?.().forEach(track => track.stop());
    window.taken = stream.name || 'taken';
  };
};

export default [{
  name: 'once: a bare call is one use, that ends as the page stops what it took; the next one asks anew, at once as well',
  engines,
  async run(t) {
    await opened(t);
    await t.page.evaluate(bare);
    for (let turn = 0; turn < 2; turn++) {
      await t.page.click('#act');
      await t.screens().shows('allow-once');
      await t.page.click('@allow-once');
      await t.page.until(() => window.taken, 'the call');
      t.equal(await t.page.evaluate(() => taken), 'taken', 'what it gave');
      await t.until(async () => !await status(t.page, SCAN), 'the yes to end');
    }
    t.equal(await grants(t), ['ConsentGiven once', 'ConsentGiven once'], 'the record');
  },
}, {
  name: 'this visit, once: a tab that is open already has neither',
  async run(t) {
    await opened(t);
    const other = await t.newPage();
    await other.goto(t.origin + '/');
    await t.until(() => other.evaluate(() => menshen.debug()).then(({ mode }) => mode === 'decided'), 'the other tab to know the record');
    for (const how of ['allow-visit', 'allow-once']) {
      await answered(t, how);
      await t.until(() => status(t.page, SCAN), 'the yes');
      t.equal(await status(other, SCAN), false, `${how} in the other tab`);
      await other.goto(t.origin + '/');
      await other.evaluate(() => menshen.ready);
      t.equal(await status(other, SCAN), false, `${how} on its next page`);
      await t.page.evaluate(item => menshen.withdraw(item), SCAN);
    }
  },
}, {
  name: 'once: the yes ends with the use, is recorded as such, and the next use asks anew',
  engines,
  async run(t) {
    await opened(t);
    await scanning(t, 'allow-once');
    t.equal(await status(t.page, SCAN), true, 'while it lasts');
    await t.page.evaluate(() => over());
    await t.page.until(() => window.ended, 'the use to end');
    await t.until(async () => !await status(t.page, SCAN), 'the yes to end with it');
    t.equal([await t.page.evaluate(() => stream.getVideoTracks()[0].readyState), await grants(t)], ['ended', ['ConsentGiven once']], 'the camera, and the record');
    await t.page.click('#act');
    await t.screens().shows('allow-once');
    await t.screens().refuse();
    t.equal((await grants(t)).at(-1), 'ConsentRefused lasting', 'a refusal afterwards');
  },
}, {
  name: 'once: ends with the first use, where the page was told before that it may',
  engines,
  async run(t) {
    await opened(t);
    await answered(t, 'allow-once');
    await t.page.evaluate(() => menshen.use('media.camera/scan', () => navigator.mediaDevices.getUserMedia({ video: true }).then(one => { window.one = one; })));
    t.equal(await status(t.page, SCAN), false, 'after the only use');
  },
}, {
  name: 'once: the next page asks anew, whether it was used or not',
  async run(t) {
    await opened(t);
    await answered(t, 'allow-once');
    await t.until(() => status(t.page, SCAN), 'the yes');
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(() => menshen.ready);
    t.equal([await status(t.page, SCAN), await grants(t)], [false, ['ConsentGiven once']], 'on the next page');
  },
}, {
  name: 'this visit: holds on the pages of this tab, not in the next one, and not after it is withdrawn',
  async run(t) {
    await opened(t);
    await answered(t, 'allow-visit');
    await t.page.goto(t.origin + '/');
    await t.until(() => status(t.page, SCAN), 'the next page of the visit');
    await t.page.reload();
    await t.until(() => status(t.page, SCAN), 'the page loaded again');
    const other = await t.newPage();
    await other.goto(t.origin + '/');
    await t.until(() => other.evaluate(() => menshen.ready.then(() => menshen.debug())).then(({ mode }) => mode === 'decided'), 'another visit to know the record');
    t.equal(await status(other, SCAN), false, 'in another visit');
    await other.goto(t.origin + '/');
    await other.evaluate(() => menshen.ready);
    t.equal(await status(other, SCAN), false, 'on its next page');
    await t.page.evaluate(item => menshen.withdraw(item), SCAN);
    t.equal(await status(t.page, SCAN), false, 'withdrawn');
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(() => menshen.ready);
    t.equal(await status(t.page, SCAN), false, 'after the withdrawal');
    await t.until(async () => (await grants(t)).join() === 'ConsentGiven visit,ConsentWithdrawn lasting', 'the record to say both');
  },
}];
