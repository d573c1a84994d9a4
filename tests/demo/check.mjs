// `serve.mjs --check`: walks the demo once in headless Chromium and says whether it went well.
import { engine } from '../harness/engines/index.mjs';
import { Spoken } from './spoken.mjs';
import { walk } from './walk.mjs';

export async function check(servers) {
  const browser = await engine('chromium').open();
  try {
    const page = await browser.newPage();
    await page.cdp.send('Accessibility.enable');
    await walk({ page, screen: new Spoken(page), servers });
    console.log('demo check: the whole walk went well');
    return true;
  } catch (error) {
    console.error(`demo check failed: ${error.message}`);
    return false;
  } finally {
    await browser.close();
  }
}
