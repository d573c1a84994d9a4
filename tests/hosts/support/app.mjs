// The native app of hosts/webkitgtk as a test sees it: launched, used, ended, killed; what it keeps outlives a launch.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { display } from '../../harness/display.mjs';
import { Page } from '../../harness/engines/page.mjs';
import { folder } from '../../harness/paths.mjs';
import { kill, start } from '../../harness/processes.mjs';
import { settled, until } from '../../harness/wait.mjs';

const driver = fileURLToPath(new URL('driver.py', import.meta.url));
const python = process.env.MENSHEN_PYTHON ?? '/usr/bin/python3'; // the one that Debian's python3-gi is for

/** One of the app's web views: what every engine's page can do. */
class View extends Page {
  constructor(app, number) { super(); Object.assign(this, { app, number }); }
  do(act, ...rest) { return this.app.do(act, this.number, ...rest); }
  goto(address) { return this.do('go', address); }
  reload() { return this.do('reload'); }
  run(expression) { return this.do('run', expression); }
  pointer(x, y) { return this.do('tap', x, y); }
  screenshot(file) { return this.do('picture', file); }
}

/** An installed app: `root` holds its web files. Its own file and its web view's profile outlive a launch. */
export class App {
  constructor(root, { scheme = 'app', page = 'app/index.html', surface = 2 } = {}) {
    const home = folder('app');
    Object.assign(this, { root, page, surface, store: path.join(home, 'record.json'), profile: path.join(home, 'profile'), lines: [],
      address: scheme === 'app' ? 'app://localhost/' : `file://${fs.realpathSync(root)}/` });
  }

  /** Starts the process; opens its page, unless told otherwise. */
  async launch({ page = this.page } = {}) {
    this.lines = [];
    this.waiting = new Map();
    this.errors = '';
    this.process = start(python, [driver, `--root=${this.root}`, `--store=${this.store}`, `--profile=${this.profile}`, `--surface=${this.surface}`, '--mock-devices'],
      { stdio: 'pipe', env: { ...process.env, DISPLAY: await display(), LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1', PYTHONIOENCODING: 'utf-8' } });
    this.process.stderr.on('data', text => { this.errors += text; });
    this.process.stdin.on('error', () => {});
    this.process.on('close', () => { for (const { fail } of this.waiting.values()) fail(new Error(`the app has ended\n${this.errors}`)); });
    readline.createInterface(this.process.stdout).on('line', line => this.hear(JSON.parse(line)));
    await until(() => { if (this.process.failure) throw this.process.failure; return this.log('launched').length || this.process.exitCode !== null; }, 'the app to start', 20000);
    return page ? this.open(this.address + page) : undefined;
  }
  /** A further web view of the running app, with handlers of its own for what the page tells native code. */
  async open(address, handlers = []) {
    const view = this.view = new View(this, await this.do('open'));
    for (const name of handlers) await view.do('handle', name);
    await view.goto(address);
    return view;
  }

  hear(line) {
    if (!('answer' in line)) return void this.lines.push(line);
    const { done, fail } = this.waiting.get(line.answer);
    this.waiting.delete(line.answer);
    if (line.error) fail(new Error(line.error)); else done(line.value);
  }
  do(...command) {
    const number = this.count = (this.count ?? 0) + 1;
    return new Promise((done, fail) => {
      this.waiting.set(number, { done, fail });
      this.process.stdin.write(JSON.stringify([number, ...command]) + '\n');
    });
  }

  /** Ends it in order, or as a crash does. */
  async end({ crash = false } = {}) {
    const { process: child } = this;
    if (!child) return;
    this.process = undefined;
    if (!crash) {
      child.stdin.end();
      await until(() => child.exitCode !== null || child.signalCode, 'the app to end', 5000).catch(() => {});
    }
    kill(child.pid);
    await until(() => child.exitCode !== null || child.signalCode, 'the app to be gone', 5000);
  }
  /** What clearing the web view's data takes away: everything but the app's own file. */
  forgetWebData() { fs.rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 }); }
  /** Takes the app's own file away, or puts another text there. */
  lose(text) { if (text === undefined) fs.rmSync(this.store); else fs.writeFileSync(this.store, text); }
  /** The text that was kept aside. */
  aside() { return fs.readFileSync(this.store + '.unreadable', 'utf8'); }

  /** What the native side did since the launch. */
  log(event) { return this.lines.filter(line => line.event === event); }
  /** The native SDKs that run now. */
  running() {
    const running = new Set();
    for (const { event, sdk } of this.lines) {
      if (event === 'sdk-start') running.add(sdk);
      if (event === 'sdk-stop') running.delete(sdk);
    }
    return [...running].sort();
  }
  /** Addresses that were loaded from anywhere but the app's own files. */
  outside() { return this.log('load').map(({ url }) => url).filter(url => !url.startsWith(this.address) && !/^(data|blob|about):/.test(url)); }
  /** Waits until the native side has nothing more to say. */
  quiet() { return settled(() => this.lines.length); }
  /** The app's own file. */
  kept() { return fs.existsSync(this.store) ? JSON.parse(fs.readFileSync(this.store, 'utf8')) : undefined; }
}
