// A permission is asked for a use: what the use took of camera, microphone and screen stops with it, and when it is closed.
import { seed } from '../harness/policies.mjs';
import { appPage } from '../harness/running.mjs';

const engines = ['chromium', 'firefox'], SCAN = 'media.camera/scan';
/** A use that takes the camera, and lasts until `window.over` is called. */
const scan = item => {
  document.getElementById('act').onclick = () => {
    menshen.use(item, async () => {
      window.stream = await navigator.mediaDevices.getUserMedia({ video: true });
      window.copy = stream.clone();
      window.track = stream.getVideoTracks()[0].clone();
      await new Promise(done => { window.over = done; });
    }).then(() => { window.ended = true; }, error => { window.ended = String(error); });
  };
};
const states = page => page.evaluate(() => [stream.getVideoTracks()[0], copy.getVideoTracks()[0], track].map(one => one.readyState));

async function scanning(t) {
  await t.guarded(seed(), appPage(t, []));
  await t.screens().agree();
  // The browser's own question is another matter: it gives.
  if (t.engine.name === 'chromium') await t.page.grant(t.origin, ['camera']);
  else await t.engine.chrome(`Services.prefs.setBoolPref('media.navigator.permission.disabled', true)`);
  await t.page.evaluate(scan, SCAN);
  await t.page.click('#act');
  await t.screens().allow();
  await t.page.until(() => !!(window.over || window.ended), 'the camera');
  t.equal(await states(t.page), ['live', 'live', 'live'], 'while it lasts');
}

export default [{
  name: 'use: the camera and its copies stop with the use',
  engines,
  async run(t) {
    await scanning(t);
    await t.page.evaluate(() => over());
    await t.page.until(() => window.ended, 'the use to end');
    t.equal(await states(t.page), ['ended', 'ended', 'ended'], 'after it');
  },
}, {
  name: 'promise 9: a withdrawal stops the camera that is on',
  engines,
  async run(t) {
    await scanning(t);
    await t.page.evaluate(item => menshen.withdraw(item), SCAN);
    await t.until(async () => (await states(t.page)).every(state => state === 'ended'), 'all tracks to stop');
  },
}];
