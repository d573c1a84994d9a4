// Svelte with a router: ways by the part of the address behind #, lists that move, forms of every kind, a portal, transitions of pages.
import { mount, tick, unmount } from 'svelte';
import { app } from '../report.js';
import App from './spa/App.svelte';
import { ask } from './spa/ask.js';

app(async ({ root, note, until, press }) => {
  const find = selector => document.querySelector(selector), all = selector => [...root.querySelectorAll(selector)], log = [];
  const still = () => ![...document.querySelectorAll('#app, #app *, #modal')].some(one => one.getAnimations().length), shown = selector => until(() => find(selector) && still(), selector);
  const fill = async (element, value, type = 'input') => { element[typeof value === 'boolean' ? 'checked' : 'value'] = value; element.dispatchEvent(new Event(type, { bubbles: true })); await tick(); };
  const plain = html => html.replace(/svelte-\w+/g, 'svelte').replace(/ style="[^"]*"/g, '');
  await ask('GET', '?anew');
  const view = mount(App, { target: root, props: { log } });
  await until(() => all('.rename').length === 3 && still(), 'the list');
  note('first', [plain(root.innerHTML), find('#sum').style.cssText, find('#list').className]);
  await fill(find('#new'), 'four'); find('form').requestSubmit(); await until(() => all('.rename').length === 4 && still(), 'four of them');
  press(find('.rename')); await until(() => find('.rename').textContent === 'one+');
  press(all('.remove')[1]); await until(() => all('.rename').length === 3 && still(), 'one is gone');
  note('changed', [all('.rename').map(one => one.textContent), find('#sum').style.cssText]);
  press(find('.to')); await shown('#item');
  note('routed', [location.hash, find('#item').textContent, find('#list').className]);
  history.back(); await shown('#new'); history.forward(); await shown('#item'); press(find('#back')); await shown('#new');
  note('back', [location.hash, find('#list').className]);
  press(find('#form')); await shown('#own');
  await fill(find('#who'), 'you'); await fill(find('#number'), '5'); await fill(find('#kind'), 'a', 'change'); find('#many').options[1].selected = true; await fill(find('#many').options[1], 'y', 'change'); await fill(find('#yes'), true, 'change'); await fill(all('.box')[1], true, 'change'); await fill(all('.one')[1], true, 'change'); await fill(find('textarea'), 'long');
  find('#rich').innerHTML = '<i>w</i>'; find('#rich').dispatchEvent(new Event('input', { bubbles: true })); await tick();
  find('#own').requestSubmit(); await until(() => find('#said').textContent);
  note('filled', find('#said').textContent);
  press(find('#later')); await shown('#lazy'); note('a lazy part', [location.hash, find('#lazy').textContent, document.title]);
  press(find('#shut')); await shown('#item'); note('turned away', [location.hash, find('#item').textContent]);
  press(find('#gone')); await shown('#lazy'); note('nowhere', [location.hash, find('#lazy').textContent]);
  press(find('#open')); await shown('#modal'); note('a portal', [plain(find('#modal').outerHTML), find('#modal').parentNode.localName]); press(find('#close')); await until(() => !find('#modal'));
  press(find('#list')); await shown('#new');
  await unmount(view);
  note('unmounted', [root.innerHTML, !!find('#modal'), log]);
});
