// Camera and microphone are used on the person's tap alone, though they are allowed already (seed, section one (2) 3).
import { seed } from '../harness/policies.mjs';
import { appPage } from '../harness/running.mjs';

const SCAN = 'media.camera/scan', VOICE = 'media.microphone/voice';
/** What a bare call comes to, by itself and by a tap. */
const calls = () => {
  const take = wanted => navigator.mediaDevices.getUserMedia(wanted).then(stream => { stream.getTracks().forEach(track => track.stop()); return 'taken'; }, error => error.name);
  window.bare = take;
  document.getElementById('act').onclick = () => { window.tapped = undefined; take(window.wanted).then(end => { window.tapped = end; }); };
};
const opened = async (t, items) => {
  await t.guarded(seed(), appPage(t, []));
  await t.screens().agree();
  await t.page.evaluate(items => menshen.testing.set(Object.fromEntries(items.map(item => [item, true]))), items);
  for (const item of items) await t.until(() => t.page.evaluate(item => menshen.status(item), item), `the yes to ${item}`);
  if (t.engine.name === 'chromium') await t.page.grant(t.origin, ['camera', 'microphone']);
  else if (t.engine.name === 'firefox') await t.engine.chrome(`Services.prefs.setBoolPref('media.navigator.permission.disabled', true)`);
  await t.page.evaluate(calls);
};
const past = () => new Promise(done => { setTimeout(done, 5200); });

export default [{
  name: 'r_049_microphone_only_on_tap: allowed already, a bare call of camera or microphone without a tap is denied; after one it is not',
  engines: ['chromium', 'firefox'],
  async run(t) {
    await opened(t, [SCAN, VOICE]);
    await past();
    for (const wanted of [{ video: true }, { audio: true }, { audio: true, video: true }]) {
      t.equal(await t.page.evaluate(wanted => bare(wanted), wanted), 'NotAllowedError', `${JSON.stringify(wanted)} without a tap`);
      await t.page.evaluate(wanted => { window.wanted = wanted; }, wanted);
      await t.page.click('#act');
      await t.page.until(() => window.tapped, 'the call of a tap');
      t.equal(await t.page.evaluate(() => tapped), 'taken', `${JSON.stringify(wanted)} on a tap`);
      await past();
    }
  },
}, {
  name: 'r_049_microphone_only_on_tap: what a tap has begun goes on for as long as it lasts, and nothing that a page makes up is a tap',
  engines: ['chromium', 'firefox'],
  async run(t) {
    await opened(t, [SCAN]);
    await t.page.evaluate(item => {
      document.getElementById('act').onclick = () => {
        menshen.use(item, async () => {
          await new Promise(done => { setTimeout(done, 5500); });
          window.later = await bare({ video: true });
        });
      };
    }, SCAN);
    await t.page.click('#act');
    await t.until(() => t.page.evaluate(() => window.later === 'taken'), 'the use to have its camera', 15000);
    await past();
    t.equal(await t.page.evaluate(() => {
      for (const type of ['pointerup', 'click', 'keydown']) document.body.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      document.getElementById('ask').click();
      return bare({ video: true });
    }), 'NotAllowedError', 'after events of the page');
    t.equal(await t.page.evaluate(item => menshen.use(item, () => bare({ video: true })).then(() => 'ran', error => error.code), SCAN), 'not_allowed', 'nor does a use begin by itself');
  },
}, {
  name: 'r_049_microphone_only_on_tap: the first question is asked whoever calls, and the person\'s answer is their act',
  engines: ['chromium', 'firefox'],
  async run(t) {
    await opened(t, []);
    await past();
    await t.page.evaluate(() => { bare({ video: true }).then(end => { window.first = end; }); });
    await t.screens().allow();
    await t.page.until(() => window.first, 'the call');
    t.equal(await t.page.evaluate(() => first), 'taken', 'by the answer');
    await past();
    t.equal(await t.page.evaluate(() => bare({ video: true })), 'NotAllowedError', 'the next one without a tap');
  },
}];
