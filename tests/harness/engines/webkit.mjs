// WebKitGTK by WebKitWebDriver, plain W3C WebDriver over fetch; prompts come from our test host's log.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { display } from '../display.mjs';
import { folder } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { kill, start } from '../processes.mjs';
import { until } from '../wait.mjs';
import { Page } from './page.mjs';

const binary = fileURLToPath(new URL('../webkit_host.py', import.meta.url));
const keys = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ', ArrowDown: '\uE015', ArrowUp: '\uE013' };

class WebKitPage extends Page {
  constructor(engine, handle) { super(); Object.assign(this, { engine, handle }); }
  async call(method, path, body) { await this.front(); return this.engine.call(method, path, body); }
  /** The driver may never see the end of a load that took the place of another: it is asked once more, and this is said. */
  async goto(url) {
    try { return await this.call('POST', '/url', { url }); } catch (error) {
      if (!error.message.startsWith('timeout:')) throw error;
      console.log(`note webkit   the driver saw no end of the load of ${url}; asked again`);
      return this.call('POST', '/url', { url });
    }
  }
  reload() { return this.call('POST', '/refresh', {}); }
  async run(expression) {
    const answer = await this.call('POST', '/execute/async', { args: [], script:
      `const done = arguments[arguments.length - 1]; (${expression}).then(value => done([value]), error => done([null, String(error)]));` });
    if (answer[1]) throw new Error(answer[1]);
    return answer[0];
  }
  async pointer(x, y) {
    await this.call('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] }] });
  }
  async type(text) {
    await this.call('POST', '/actions', { actions: [{ type: 'key', id: 'keys',
      actions: [...text].flatMap(value => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }] });
  }
  key(name) { return this.type(keys[name] ?? name); }
  size(width, height) { return this.call('POST', '/window/rect', { width, height }); }
  async screenshot(file) { fs.writeFileSync(file, Buffer.from(await this.call('GET', '/screenshot'), 'base64')); }
  async front() { if (this.engine.front !== this.handle) { await this.engine.call('POST', '/window', { handle: this.handle }); this.engine.front = this.handle; } }
  async prompts() { return this.engine.log().filter(({ event }) => event === 'permission').length; }
  async cookies() { return (await this.call('GET', '/cookie')).map(({ name, value }) => ({ name, value })); }
  async grant() { throw new Error('the WebKit host answers prompts by --permissions, for the whole browser'); }
  async close() {  // the last window stays: without one the session is over
    if ((await this.engine.call('GET', '/window/handles')).length > 1) await this.call('DELETE', '/window');
    else await this.goto('about:blank');
    this.engine.front = undefined;
  }
}

export class WebKit {
  name = 'webkit';
  constructor({ language = 'zh-CN', permissions = 'hold', width = 1280, height = 900, proxy = '' } = {}) {
    Object.assign(this, { language, permissions, width, height, proxy, profile: folder('webkit') });
  }

  async open() {
    const log = path.join(this.profile, 'events.log');
    this.log = () => fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n').filter(Boolean).map(JSON.parse) : [];
    await this.drive();
    const args = [`--width=${this.width}`, `--height=${this.height}`, `--language=${this.language}`, `--permissions=${this.permissions}`, `--log=${log}`, `--profile=${this.profile}`, `--proxy=${this.proxy}`];
    const session = await this.ask('POST', '/session', { capabilities: { alwaysMatch: { acceptInsecureCerts: true, 'webkitgtk:browserOptions': { binary, args } } } });
    this.session = '/session/' + session.sessionId;
    this.first = await this.call('GET', '/window');
    await this.call('POST', '/timeouts', { script: 30000, pageLoad: 30000 });
    return this;
  }
  /** Starts the driver. It takes no port by itself, and another may have taken a free one in between: then it ends at once. */
  async drive(tries = 3) {
    const port = await freePort();
    this.driver = start('WebKitWebDriver', [`--port=${port}`], { env: { ...process.env, DISPLAY: await display(), LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' } });
    this.base = `http://127.0.0.1:${port}`;
    const ended = () => this.driver.failure || this.driver.exitCode !== null || this.driver.signalCode;
    await until(() => ended() || fetch(this.base + '/status'), 'WebKitWebDriver to start', 30000);
    if (!ended()) return;
    if (tries === 1) throw this.driver.failure ?? new Error(`WebKitWebDriver ended at once, with ${this.driver.exitCode ?? this.driver.signalCode}`);
    await this.drive(tries - 1);
  }
  async ask(method, path, body) {
    const response = await fetch(this.base + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(40000) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
  call(method, path, body) { return this.ask(method, this.session + path, body); }
  async newPage() {
    await this.call('POST', '/window', { handle: this.first });  // the last page's window may be gone, and a new one is opened from one
    this.front = this.first;
    const { handle } = await this.call('POST', '/window/new', { type: 'tab' });
    return new WebKitPage(this, handle);
  }
  async close() {
    await this.ask('DELETE', this.session).catch(() => {});  // it may answer "no such window"
    kill(this.driver?.pid, 'SIGTERM');
    await until(() => this.driver.exitCode !== null || this.driver.signalCode, 'WebKitWebDriver to end', 3000).catch(() => {});
    kill(this.driver?.pid);
    this.front = undefined;
  }
  async crash() {
    kill(this.driver.pid);
    await until(() => this.driver.signalCode, 'WebKitWebDriver and its browser to be gone');
    this.front = undefined;
  }
  async restart() { await this.close(); return this.open(); }
}
