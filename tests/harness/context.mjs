// What a case is given: a page, its origin, the collector, the engine, and short ways to common things.
import { build, menshen } from './build.mjs';
import * as check from './check.mjs';
import { Collector } from './collector.mjs';
import { disk } from './disk.mjs';
import { Screens } from './screens.mjs';
import { settled, until } from './wait.mjs';

let count = 0;
const slug = text => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 36).replace(/-+$/, '');

export class Context {
  pages = [];

  constructor({ engine, servers, name }) {
    const mark = `${slug(name) || 'case'}-${++count}`;
    const site = servers.pages.site(mark);
    Object.assign(this, { engine, site, mark, origin: site.origin, collector: new Collector(servers.collector, mark), world: servers.outside?.world }, check, { until, settled, build, menshen });
  }

  async open() { this.page = await this.newPage(); this.promptsBefore = await this.page.prompts(); return this; }
  async newPage(size) { const page = await this.engine.newPage(size); this.pages.push(page); return page; }

  /** Builds the policy, serves it below /menshen/, serves the html at / and (unless told otherwise) goes there. */
  async guarded(policy, html, { go = true, changed, headers, ...options } = {}) {
    const folder = await build(policy, options);
    this.site.build(folder, typeof changed === 'function' ? changed(folder) : changed);
    if (html) this.site.page('/', html, headers);
    if (go) await this.page.goto(this.origin + '/');
    return folder;
  }

  screens(page = this.page) { return new Screens(page); }
  /** What lies on the disk of this origin, read by a page without the guard. */
  disk(options) { return disk(this, options); }
  /** Permission prompts shown since the case began. */
  async prompts() { return await this.page.prompts() - this.promptsBefore; }
  async forget() { for (const page of this.pages.splice(0)) await page.close().catch(() => {}); }
}
