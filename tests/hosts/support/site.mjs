// The web files of the app: what www/ has for a webview, with an inline build of the seed's policy, and the pages of the tests.
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../../harness/build.mjs';
import { collectorServer } from '../../harness/collector.mjs';
import { text } from '../../harness/npm.mjs';
import { folder, root } from '../../harness/paths.mjs';
import { bridged, seed } from '../../harness/policies.mjs';
import { App } from './app.mjs';

const guard = '<script src="menshen/guard.js"></script>';

// What the probing page does: notes what its first inline script sees, registers SDKs, and uses the camera at a tap.
const first = () => {
  window.first = { state: document.readyState, given: ['ijkplayer', 'huawei-push', 'media.camera/scan'].filter(item => menshen.status(item)),
    visible: Object.keys(window.__consent || {}) };
};
const rest = () => {
  window.starts = {}; window.stops = {}; window.answers = {};
  ['ijkplayer', 'huawei-push'].forEach(id => menshen.sdk(id, {
    start() { starts[id] = (starts[id] || 0) + 1; },
    stop() { stops[id] = (stops[id] || 0) + 1; },
  }));
  const camera = () => navigator.mediaDevices.getUserMedia({ video: true }).then(stream => { stream.getTracks().forEach(track => track.stop()); return 'picture'; });
  const onTap = (id, act) => document.getElementById(id).addEventListener('click', () => { act().then(value => { answers[id] = value; }, error => { answers[id] = error.code || error.name; }); });
  onTap('scan', () => menshen.use('media.camera/scan', camera));
  onTap('push', () => menshen.request('huawei-push'));
  onTap('camera', camera);
};
const probe = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${guard}
<script>(${first})()</script><meta name="viewport" content="width=device-width"><title>probe</title></head>
<body><p><button id="scan">scan</button> <button id="push">push</button> <button id="camera">camera</button></p><script>(${rest})()</script></body></html>`;

let site;

/** Makes the files once; gives { folder, collector }. */
export function files() {
  return site ??= (async () => {
    const made = folder('site'), www = path.join(root, 'www');
    for (const part of ['app', 'css', 'js', 'policies', 'icon.svg']) fs.cpSync(path.join(www, part), path.join(made, part), { recursive: true });
    fs.cpSync(await build(seed(), { inline: true, surface: 'android' }), path.join(made, 'app/menshen'), { recursive: true });
    const other = await collectorServer();
    fs.writeFileSync(path.join(made, 'js/where.js'), `var demo = window.demo || {};\ndemo.sdkPort = ${other.port};\n`);
    const whole = fs.readFileSync(path.join(made, 'app/index.html'), 'utf8');
    if (!whole.includes(guard)) throw new Error('www/app/index.html has another guard line than the tests know');
    fs.writeFileSync(path.join(made, 'app/bare.html'), whole.replace(guard, ''));
    fs.writeFileSync(path.join(made, 'app/probe.html'), probe);
    // What Capacitor puts before the page on iOS; its native half answers the prompts by which it is set up.
    fs.cpSync(await build(bridged(), { inline: true, surface: 'ios' }), path.join(made, 'app/bridged'), { recursive: true });
    fs.writeFileSync(path.join(made, 'app/native-bridge.js'), text('@capacitor/android/capacitor/src/main/assets/native-bridge.js'));
    fs.writeFileSync(path.join(made, 'app/bridged.html'), `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><script>prompt = () => ""</script><script src="native-bridge.js"></script><script src="bridged/guard.js"></script>
<meta name="viewport" content="width=device-width"><title>bridged</title></head><body><button id="act" onclick="act()">act</button></body></html>`);
    fs.writeFileSync(path.join(made, 'app/raw.html'), '<!doctype html><html><meta charset="utf-8"><title>raw</title><body>raw</body></html>');
    return { folder: made, collected: other.collected };
  })();
}

let pictures = 0;
async function picture(app) {
  const file = path.join(root, `tests/report/app-${++pictures}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await Promise.race([app.view.screenshot(file), new Promise((_, fail) => { setTimeout(() => fail(new Error('no picture')), 5000); })]);
  return path.relative(root, file);
}

/** A case with an app of its own, which ends with the case. */
export const withApp = (act, options) => async () => {
  const { folder: at, collected } = await files();
  const app = new App(at, options);
  collected.clear();
  try {
    return await act(app, collected);
  } catch (error) {
    error.message += await picture(app).then(file => `\npicture: ${file}`, () => '');
    if (app.errors) error.message += `\nthe app said: ${app.errors.slice(-1500)}`;
    throw error;
  } finally {
    await app.end({ crash: true }).catch(() => {});
  }
};
