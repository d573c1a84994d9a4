// Chromium by playwright-core over CDP. Prompts are counted by its own histogram, which only a headed browser fills.
import { display } from '../display.mjs';
import { npm } from '../npm.mjs';
import { folder } from '../paths.mjs';
import { kill, leader } from '../processes.mjs';
import { pause } from '../wait.mjs';
import { Page } from './page.mjs';

const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-fake-device-for-media-stream', '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'];

class ChromiumPage extends Page {
  constructor(engine, page, cdp) {
    super();
    Object.assign(this, { engine, raw: page, cdp });
    page.on('console', message => this.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', error => this.console.push(`error: ${error.message}`));
  }
  goto(url) { return this.raw.goto(url, { waitUntil: 'load' }); }
  reload() { return this.raw.reload({ waitUntil: 'load' }); }
  async run(expression) {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true, userGesture: false, allowUnsafeEvalBlockedByCSP: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  async pointer(x, y) { await this.raw.mouse.click(x, y); }
  key(name) { return this.raw.keyboard.press(name); }
  type(text) { return this.raw.keyboard.type(text); }
  size(width, height) { return this.raw.setViewportSize({ width, height }); }
  scheme(colorScheme) { return this.raw.emulateMedia({ colorScheme }); }
  screenshot(path, clip) { return this.raw.screenshot({ path, clip }); }
  front() { return this.raw.bringToFront(); }
  async prompts() {
    const { histograms } = await this.cdp.send('Browser.getHistograms', { query: 'Permissions.Prompt.Shown' });
    return histograms.reduce((sum, { name, count }) => sum + (name === 'Permissions.Prompt.Shown' ? count : 0), 0);
  }
  async cookies(url) { return (await this.raw.context().cookies(url)).map(({ name, value }) => ({ name, value })); }
  grant(origin, permissions) { return this.raw.context().grantPermissions(permissions, { origin }); }
  close() { return this.raw.close(); }
}

export class Chromium {
  name = 'chromium';
  /** `proxy`: the port of one to which all hosts lead but those of this machine; nobody looks whose certificates it shows. */
  constructor({ headed = false, language = 'zh-CN', proxy } = {}) { Object.assign(this, { headed, language, proxy, profile: folder('chromium') }); }

  async open() {
    const playwright = await npm('playwright-core');
    this.context = await playwright.chromium.launchPersistentContext(this.profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: !this.headed, args: [...args, ...this.proxy ? [`--proxy-server=http://127.0.0.1:${this.proxy}`, '--ignore-certificate-errors'] : []], locale: this.language,
      viewport: { width: 1280, height: 900 }, geolocation: { latitude: 31.2, longitude: 121.5 },
      handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
      env: { ...process.env, ...this.headed ? { DISPLAY: await display() } : {} },
    });
    return this;
  }
  async newPage({ width, height } = {}) {
    const page = await this.context.newPage();
    if (width) await page.setViewportSize({ width, height });
    return new ChromiumPage(this, page, await this.context.newCDPSession(page));
  }
  async close() { await this.context?.close(); this.context = undefined; }
  /** The end that a power cut makes: the browser's process is killed and nothing more is written. */
  async crash() {
    const gone = new Promise(done => this.context.once('close', done));
    kill(leader(`--user-data-dir=${this.profile}`));
    await gone;
    this.context = undefined;
  }
  /** An orderly end and a new start with the same profile. */
  async restart() { await this.close(); await pause(100); return this.open(); }
}
