// Svelte: compiled, with bindings, transitions, keyed lists that move, raw markup, its styles put in by script.
import { flushSync, mount, tick, unmount } from 'svelte';
import { app } from '../report.js';
import Counter from './Counter.svelte';

app(async ({ root, note, until, press }) => {
  const find = selector => document.querySelector(selector), log = [];
  const view = mount(Counter, { target: root, props: { start: 0, log } });
  flushSync();
  await until(() => find('i') && log.includes('loaded'));
  note('first', [root.innerHTML.replace(/svelte-\w+/g, 'svelte'), getComputedStyle(find('#main')).paddingTop, document.head.querySelectorAll('style').length]);
  press(find('#add')); await tick(); press(find('#add')); await tick();
  find('#text').value = 'typed'; find('#text').dispatchEvent(new Event('input', { bubbles: true }));
  await tick();
  note('updated', [find('#main').style.cssText, find('#main').className.replace(/svelte-\w+/g, ''), find('output').textContent, find('em').outerHTML, find('#dynamic').localName, root.querySelector('rect').outerHTML.replace(/ class="[^"]*"/, '')]);
  press(find('#turn')); await tick();
  await until(() => ![...root.querySelectorAll('li')].some(one => one.getAnimations().length));
  note('turned', [...root.querySelectorAll('li')].map(one => [one.textContent, one.getAttribute('style')]));
  press(find('#hide'));
  await until(() => !find('#fading'));
  press(find('#hide'));
  await until(() => find('#fading') && !find('#fading').getAnimations().length);
  note('shown again', [find('#fading').outerHTML.replace(/ class="[^"]*"/, ''), getComputedStyle(find('#fading')).opacity]);
  await unmount(view);
  note('unmounted', [root.innerHTML, log.filter(one => one !== 'loaded')]);
});
