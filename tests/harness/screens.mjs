// Our own screens, as a person uses them: real clicks on what is drawn (open root of a --testing build).

export class Screens {
  constructor(page) { this.page = page; }
  tap(action) { return this.page.click(`>>> [data-action="${action}"]`); }
  shows(action, ms) { return this.page.shows(`>>> [data-action="${action}"]`, ms); }
  hides(action, ms) { return this.page.hides(`>>> [data-action="${action}"]`, ms); }
  actions() { return this.page.evaluate(() => menshen.testing.root ? [...menshen.testing.root.querySelectorAll('[data-action]')].map(e => e.dataset.action) : []); }
  text() { return this.page.evaluate(() => menshen.testing.root ? menshen.testing.root.textContent : ''); }

  notice() { return this.shows('agree'); }
  noNotice() { return this.hides('agree'); }
  async agree() { await this.notice(); await this.tap('agree'); await this.hides('agree'); }
  async disagree() { await this.notice(); await this.tap('disagree'); await this.hides('agree'); }
}
