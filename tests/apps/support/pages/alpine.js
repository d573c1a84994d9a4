// Alpine: behaviour written in attributes, by functions made of texts.
import Alpine from 'alpinejs';
import { app } from '../report.js';

app(async ({ root, note, until, press, later }) => {
  window.Alpine = Alpine;
  root.innerHTML = `<div x-data="{ open: false, count: 0, text: 'a', names: ['x', 'y'], html: '<em>in</em><img alt=\\'\\' src=\\'/own.gif?x\\'>' }" x-init="$watch('count', value => log.push(value))" :style="{ color: open ? 'red' : 'blue', '--own': count }" :class="open && 'on'" id="main">
    <button id="toggle" @click="open = !open; count++" x-text="count"></button><p x-show="open" x-transition.duration.20ms id="shown">shown</p><template x-if="open"><b id="if">if</b></template>
    <ul><template x-for="name in names" :key="name"><li x-text="name"></li></template></ul><input id="text" x-model="text"><output x-text="text"></output><div x-html="html"></div>
    <img alt="" :src="'/own.gif?' + count"><a :href="'https://elsewhere.example/' + count">a</a><i x-ref="i" @own.window="$refs.i.textContent = $event.detail">i</i><template x-teleport="body"><u id="portal" x-text="count"></u></template><button id="add" @click="names.push('z')">add</button></div>`;
  window.log = [];
  Alpine.start();
  await Alpine.nextTick();
  const find = id => document.getElementById(id);
  note('first', [root.innerHTML, find('portal').textContent]);
  press(find('toggle')); press(find('add'));
  find('text').value = 'typed'; find('text').dispatchEvent(new Event('input'));
  window.dispatchEvent(new CustomEvent('own', { detail: 'heard' }));
  await Alpine.nextTick();
  // Whether an empty attribute stays behind hangs on which of Alpine's own timers is first.
  const clean = () => root.innerHTML.replaceAll(' style=""', '');
  await until(() => find('if'));
  await later(60);
  await until(() => !find('shown').getAttribute('style'), 'the transition to end');
  note('updated', [clean(), find('portal').textContent, window.log, find('main').style.cssText, getComputedStyle(find('main')).color]);
  press(find('toggle'));
  await until(() => !find('if') && find('shown').style.display === 'none');
  note('hidden', [find('shown').getAttribute('style'), find('main').getAttribute('style')]);
});
