// Presses our buttons in a release build, whose root is closed: by role and name, from Chromium's accessibility tree.
import { until } from '../harness/wait.mjs';
import { labels } from '../harness/words.mjs';

export class Spoken {
  constructor(page) { this.page = page; }

  async #find(action) {
    const { nodes } = await this.page.cdp.send('Accessibility.getFullAXTree');
    const names = labels(action);
    return nodes.find(({ ignored, role, name }) => !ignored && ['button', 'link'].includes(role?.value) && names.includes(name?.value));
  }
  async has(action) { return !!await this.#find(action); }
  shows(action) { return until(() => this.has(action), `a button for ${action}`); }
  hides(action) { return until(async () => !await this.has(action), `the button for ${action} to go`); }
  async tap(action) {
    const node = await until(() => this.#find(action), `a button for ${action}`);
    const target = { backendNodeId: node.backendDOMNodeId };
    await this.page.cdp.send('DOM.scrollIntoViewIfNeeded', target);
    const { model } = await this.page.cdp.send('DOM.getBoxModel', target);
    const [x1, y1, , , x3, y3] = model.border;
    await this.page.pointer((x1 + x3) / 2, (y1 + y3) / 2);
  }
}
