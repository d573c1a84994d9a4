// Giving needs no pointer: the default action of *agree*, found by its accessible name through the accessibility interface of a real browser,
// gives in the build that ships, as a screen reader, a switch or a voice does it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownDisplay } from '../harness/display.mjs';
import { folder } from '../harness/paths.mjs';
import { three } from '../harness/policies.mjs';
import { kill, start } from '../harness/processes.mjs';
import { appPage } from '../harness/running.mjs';
import { word } from '../harness/words.mjs';

const script = fileURLToPath(new URL('support/reader.py', import.meta.url));
/** A profile of Firefox that opens nothing by itself. */
const quiet = place => {
  const off = ['datareporting.policy.dataSubmissionEnabled', 'browser.aboutwelcome.enabled', 'browser.shell.checkDefaultBrowser', 'app.normandy.enabled', 'app.update.enabled'];
  fs.writeFileSync(path.join(place, 'user.js'), off.map(name => `user_pref("${name}", false);\n`).join(''));
  return place;
};
/** How each engine is started for a person, not for a driver. */
const programs = {
  chromium: address => [process.env.CHROMIUM ?? '/usr/bin/chromium', '--no-sandbox', '--disable-gpu', '--no-first-run', '--force-renderer-accessibility', `--user-data-dir=${folder('reader')}`, address],
  firefox: address => [process.env.FIREFOX ?? '/usr/bin/firefox-esr', '--no-remote', '--profile', quiet(folder('reader')), address],
  webkit: address => ['webkit', address],
};
/** Says to the page's server that a pointer came down. */
const heed = () => { addEventListener('pointerdown', () => { fetch('/told/pointer'); }, true); };

export default [{
  name: 'forgery: the default action of a screen reader on agree gives, without a pointer', ms: 120000,
  async run(t) {
    const page = appPage(t, ['counter'], { body: `<script>(${heed})()</script>` });
    await t.guarded(three(), page, { testing: false, go: false });
    // The bus of accessibility stands on the display: what is started on one that two sessions share may tell the other session of itself.
    let said = '', told = '';
    const child = start('dbus-run-session', ['--', '/usr/bin/python3', script, word('agree'), ...programs[t.engine.name](t.origin + '/')], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, DISPLAY: await ownDisplay(), XDG_RUNTIME_DIR: folder('reader'), GNOME_ACCESSIBILITY: '1', ACCESSIBILITY_ENABLED: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '', DBUS_SESSION_BUS_ADDRESS: '' },
    });
    child.stdout.on('data', text => { said += text; });
    child.stderr.on('data', text => { told += text; });
    try {
      await t.until(() => /found/.test(said) || child.exitCode !== null, 'the button to be found', 60000);
      t.ok(/found/.test(said), `no button was found: ${told.slice(-600)}`);
      t.equal(await t.collector.quiet(), [], 'what reached the other origin before');
      await t.until(async () => {
        child.stdin.write('\n');
        return (await t.collector.quiet(undefined, 1000)).length;
      }, 'the SDK\'s server to hear');
      t.ok(/done/.test(said), 'the action was done');
      // Chromium makes events of a pointer for it, which no pointer has brought about.
      t.ok(t.engine.name === 'chromium' || !t.site.log.some(({ path }) => path === '/told/pointer'), 'no pointer was in it');
    } finally { kill(child.pid); }
  },
}];
