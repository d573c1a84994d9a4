// More than twelve items can be searched: rows that do not say what is looked for are hidden, and nothing is decided by it.
import { page } from '../harness/html.mjs';
import { seed, three } from '../harness/policies.mjs';
import { word } from '../harness/words.mjs';

const typed = (t, text) => t.page.evaluate(text => {
  const field = [...document.documentElement.children].find(e => e.shadowRoot).shadowRoot.querySelector('input');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}, text);
const shown = t => t.page.all('>>> .row:not([hidden]) .name', 'textContent');

export default [{
  name: 'search: the second layer shows what is looked for, says when nothing is, and forgets nothing that was switched on',
  async run(t) {
    await t.guarded(seed(), page());
    await t.screens().choose();
    const all = await shown(t);
    t.ok(all.length > 12, `the control: ${all.length} rows`);
    const [name] = await t.page.all('>>> .row:has([role=switch]) .name', 'textContent');
    await t.page.click('>>> [role=switch]');
    await typed(t, name.slice(0, 2));
    const found = await shown(t);
    t.ok(found.includes(name) && found.length < all.length, `${found.length} rows say ${name.slice(0, 2)}`);
    t.equal((await t.page.all('>>> h3:not([hidden])')).length, (await t.page.all('>>> .rows:not([hidden])')).length, 'headings without rows are hidden, too');
    await typed(t, 'nothing says this');
    t.equal([await shown(t), (await t.page.text('>>> [data-none]'))], [[], word('search.none')], 'nothing');
    await typed(t, '');
    t.equal([await shown(t), await t.page.text('>>> [data-none]'), (await t.page.all('>>> [role=switch]', 'ariaChecked'))[0]], [all, '', 'true'], 'all of it again');
  },
}, {
  name: 'search: a short list has none',
  async run(t) {
    await t.guarded(three(), page());
    await t.screens().choose();
    t.equal(await t.page.has('>>> input'), false, 'a field to search in');
  },
}];
