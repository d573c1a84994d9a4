'use client';
// What the test does with the pages, once they live.
import { useEffect } from 'react';

let begun = false;

export function Act() {
  useEffect(() => { if (!begun) { begun = true; import('./report.js').then(({ app }) => app(act)); } }, []);
  return <div id="app"/>;
}

async function act({ note, until, press }) {
  const find = selector => document.querySelector(selector), all = selector => [...document.querySelectorAll(selector)], plain = html => html.replace(/<!--.*?-->/g, '').replace(/(\$ACTION_\w+|_R_\w+_|[0-9a-f]{40,42})/g, 'ID');
  // What streams in later is kept out of sight until its place is ready.
  await until(() => find('#main #late') && !find('template[id^="B:"]') && find('#only') && window.counted === 2 && window.inline && find('#asked').textContent, 'what comes later');
  await fetch('/next/api/items?anew'); press(find('#refresh'));
  await until(() => all('b').map(one => one.textContent).join() === 'one,two,three', 'the list as it was at first');
  note('served', [plain(find('#main').outerHTML), document.title, getComputedStyle(find('#main')).paddingTop, find('#picture').naturalWidth, find('[rel=icon]').getAttribute('href'), window.inline]);
  press(find('#count')); await until(() => find('#only').textContent === 'object 1');
  note('counted', [find('aside').textContent, find('#where').textContent]);
  find('#adding').requestSubmit(); await until(() => all('li').length === 4, 'four of them');
  press(all('.remove')[1]); await until(() => all('li').length === 3, 'one is gone');
  note('changed', all('b').map(one => one.textContent));
  press(find('.to')); await until(() => find('#item') && document.title.startsWith('item'));
  note('routed', [location.pathname, find('#item').textContent, document.title, find('#where').textContent]);
  history.back(); await until(() => find('#adding')); history.forward(); await until(() => find('#item')); press(find('#back')); await until(() => find('#adding'));
  note('back', [location.pathname, all('b').map(one => one.textContent)]);
  press(find('#push')); await until(() => find('#item')); note('pushed', [location.pathname, location.search, find('#item').textContent]);
  press(find('#form')); await until(() => find('#own'));
  find('#own').requestSubmit(); await until(() => /me.* false$/.test(find('#said').textContent), 'the answer');
  note('filled', [find('#said').textContent, plain(find('#own').outerHTML)]);
  find('#leaving').requestSubmit(); await until(() => find('#item')); note('sent on', [location.pathname, location.search, find('#item').textContent]);
  press(find('#open')); await until(() => find('#modal')); note('a portal', find('#modal').outerHTML); press(find('#close')); await until(() => !find('#modal'));
  press(find('#slow')); await until(() => find('#slowly')); press(find('#break')); await until(() => find('#failed')); note('failed', find('#failed').textContent);
  press(find('#again')); await until(() => find('#slowly'));
  press(find('#list')); await until(() => find('#adding') && document.title === 'next'); note('home', [location.pathname, document.title, window.counted, find('#count').textContent]);
  // The next visit is served the list as it was: rows that the server drew are not those that the page drew.
  await fetch('/next/api/items?anew');
}
