// Firefox by puppeteer-core over WebDriver BiDi. Prompts are counted in the browser's own window.
import { npm } from '../npm.mjs';
import { folder } from '../paths.mjs';
import { Page } from './page.mjs';

const preferences = {
  'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false, 'app.normandy.enabled': false, 'app.update.enabled': false,
  'browser.newtabpage.enabled': false, 'browser.aboutwelcome.enabled': false,
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false,
  'browser.safebrowsing.update.enabled': false, 'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'media.navigator.streams.fake': true, 'dom.webnotifications.requireuserinteraction': false,
  'geo.provider.network.url': 'data:application/json,{"location":{"lat":31.2,"lng":121.5},"accuracy":10}',
};
const proxied = port => ({
  'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': port, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': port,
});
const words = { camera: 'camera', microphone: 'microphone', geolocation: 'geolocation', notifications: 'notifications' };

class FirefoxPage extends Page {
  constructor(engine, page) {
    super();
    Object.assign(this, { engine, raw: page, id: page.mainFrame()._id });
    page.on('console', message => this.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', error => this.console.push(`error: ${error.message}`));
  }
  goto(url) { return this.raw.goto(url, { waitUntil: 'load' }); }
  reload() { return this.raw.reload({ waitUntil: 'load' }); }
  async run(expression) {  // not page.evaluate: that one hands the page a person's activation
    const { result } = await this.engine.browser.connection.send('script.evaluate',
      { expression, target: { context: this.id }, awaitPromise: true, userActivation: false });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.value;
  }
  async pointer(x, y) { await this.raw.mouse.click(x, y); }
  key(name) { return this.raw.keyboard.press(name); }
  type(text) { return this.raw.keyboard.type(text); }
  size(width, height) { return this.raw.setViewport({ width, height }); }
  scheme() { throw new Error('Firefox takes the colour scheme from preferences at launch'); }
  screenshot(path, clip) { return this.raw.screenshot({ path, clip, captureBeyondViewport: false }); }
  front() { return this.raw.bringToFront(); }
  prompts() { return this.engine.chrome('window.promptCount || 0'); }
  async cookies(url) { return (await this.raw.cookies(url)).map(({ name, value }) => ({ name, value })); }
  async grant(origin, permissions) {
    for (const name of permissions) await this.engine.browser.connection.send('permissions.setPermission',
      { descriptor: { name: words[name] ?? name }, state: 'granted', origin });
  }
  close() { return this.raw.close(); }
}

export class Firefox {
  name = 'firefox';
  constructor({ language = 'zh-CN', proxy } = {}) { Object.assign(this, { language, proxy, profile: folder('firefox') }); }

  async open() {
    const puppeteer = await npm('puppeteer-core');
    this.browser = await puppeteer.launch({
      browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true, userDataDir: this.profile,
      args: ['--remote-allow-system-access'], extraPrefsFirefox: { ...preferences, ...this.proxy && proxied(this.proxy), 'intl.accept_languages': `${this.language},en` }, acceptInsecureCerts: !!this.proxy,
      defaultViewport: { width: 1280, height: 900 }, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
      env: { ...process.env, MOZ_HEADLESS: '1' },
    });
    await this.chrome(`window.promptCount ??= 0; { const show = PopupNotifications.show.bind(PopupNotifications);
      PopupNotifications.show = (...a) => { window.promptCount++; return show(...a); }; }`);
    return this;
  }
  async chrome(expression) {
    const { connection } = this.browser;
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { result } = await connection.send('script.evaluate',
      { expression, target: { context: tree.result.contexts[0].context }, awaitPromise: true });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.value;
  }
  async newPage({ width, height } = {}) {
    const page = await this.browser.newPage();
    if (width) await page.setViewport({ width, height });
    return new FirefoxPage(this, page);
  }
  async close() { await this.browser?.close(); this.browser = undefined; }
  async crash() {
    const child = this.browser.process(), gone = new Promise(done => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    this.browser = undefined;
  }
  async restart() { await this.close(); return this.open(); }
}
