// Our own screens, as a person uses them: real clicks on what is drawn (open root of a --testing build).

export class Screens {
  constructor(page) { this.page = page; }
  tap(action, options) { return this.page.click('@' + action, options); }
  shows(action, ms) { return this.page.shows('@' + action, ms); }
  hides(action, ms) { return this.page.hides('@' + action, ms); }
  has(action) { return this.page.has('@' + action); }
  async text() { return (await this.page.all('>>> *', 'textContent'))[0] ?? ''; }

  notice() { return this.shows('agree'); }
  async agree() { await this.notice(); await this.tap('agree'); await this.hides('agree'); }
  async disagree() { await this.notice(); await this.tap('disagree'); await this.hides('agree'); }
  /** The second layer. */
  async choose() { await this.notice(); await this.tap('choose'); await this.shows('save'); }
  /** The second layer, confirmed with nothing on. */
  async refuseAll() { await this.choose(); await this.tap('save'); await this.hides('save'); }
  /** The just-in-time notice. */
  async allow() { await this.shows('allow'); await this.tap('allow'); await this.hides('allow'); }
  async refuse() { await this.shows('refuse'); await this.tap('refuse'); await this.hides('refuse'); }
}
