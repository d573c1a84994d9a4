// Vue: templates compiled in the page, components, teleport, transitions, v-html, style and class bindings, a router.
import { createApp, createSSRApp, defineAsyncComponent, h, nextTick, ref, render, Teleport } from 'vue/dist/vue.esm-bundler.js';
import { createRouter, createWebHistory } from 'vue-router/dist/vue-router.esm-bundler.js';
import { app } from '../report.js';

const Child = { props: ['name'], emits: ['picked'], template: `<button class="child" @click="$emit('picked', name)"><slot>{{ name }}</slot></button>` };
const Main = {
  components: { Child, Later: defineAsyncComponent(async () => ({ template: '<i>later</i>' })) },
  data: () => ({ count: 0, text: 'a', shown: true, names: ['x', 'y', 'z'], picked: '', html: '<em>in</em><img alt="" src="/own.gif?vue">', tag: 'section' }),
  computed: { double() { return this.count * 2; } },
  watch: { count(now) { this.names = [...this.names.slice(1), String(now)]; } },
  template: `<div id="main" :style="{ color: count % 2 ? 'red' : 'blue', '--own': count, backgroundImage: 'url(/own.gif)', userSelect: 'none' }" :class="[{ on: count }, 'a']">
    <button id="add" @click.prevent="count++">{{ count }} {{ double }}</button><input id="text" v-model="text"><output>{{ text }}</output>
    <Transition name="fade"><p v-if="shown" id="fading">shown</p></Transition><p v-show="shown" id="hiding">shown</p>
    <TransitionGroup tag="ul" name="list"><li v-for="name in names" :key="name"><Child :name="name" @picked="picked = $event"/></li></TransitionGroup>
    <div v-html="html"></div><component :is="tag">dynamic</component><Later/><img alt="" :src="'/own.gif?' + count"><a :href="'https://elsewhere.example/' + count">away</a>
    <svg><use :xlink:href="'#a' + count"/><rect :width="count" fill="url(#shade)"/></svg>
    <Teleport to="body"><u id="portal">{{ count }} {{ picked }}</u></Teleport>
    <RouterLink to="/vue/one" id="link">one</RouterLink><RouterView/></div>`,
};
const routes = [{ path: '/vue', component: { template: '<p id="home">home</p>' } }, { path: '/vue/:name', component: { template: '<p id="item">{{ $route.params.name }}</p>' } }];

app(async ({ root, note, until, press }) => {
  const find = selector => document.querySelector(selector), errors = [];
  const router = createRouter({ history: createWebHistory(), routes }), made = createApp(Main).use(router);
  made.config.errorHandler = error => errors.push(error.message);
  made.config.warnHandler = text => errors.push(text);
  await router.isReady().catch(() => {});
  const view = made.mount(root);
  await until(() => find('i') && find('#home'));
  note('first', root.innerHTML);
  press(find('#add')); await nextTick(); press(find('#add')); await nextTick();
  find('#text').value = 'typed'; find('#text').dispatchEvent(new Event('input'));
  press(root.querySelectorAll('.child')[1]);
  await nextTick();
  note('updated', [root.innerHTML.replace(/ class="list-[^"]*"/g, ''), find('#portal').textContent, find('#main').style.cssText, getComputedStyle(find('#main')).color]);
  view.shown = false;
  view.html = '<style>#main em { color: rgb(1, 2, 3) }</style><em>other</em>';
  view.tag = 'article';
  await until(() => !find('#fading'));
  note('hidden', [find('#hiding').style.display, find('#hiding').getAttribute('style'), getComputedStyle(find('em')).color, find('article').textContent]);
  view.shown = true;
  await nextTick();
  note('shown', [find('#hiding').style.display, find('#fading').className.includes('fade')]);
  press(find('#link'));
  await until(() => find('#item'));
  note('routed', [location.pathname, find('#item').textContent, find('#link').className]);
  router.back();
  await until(() => find('#home'));
  note('back', [location.pathname, errors]);
  made.unmount();
  note('unmounted', [root.innerHTML, !!find('#portal')]);

  const served = document.body.appendChild(document.createElement('div')), n = ref(1);
  served.innerHTML = '<p style="color:red;">served 1</p>';
  const kept = served.firstChild;
  createSSRApp({ setup: () => () => h('p', { style: { color: 'red' }, onClick: () => n.value++ }, `served ${n.value}`) }).mount(served);
  press(served.firstChild); await nextTick();
  note('hydrated', [served.firstChild === kept, served.innerHTML]);
  const own = document.createElement('div');
  render(h(Teleport, { to: document.body }, h('s', { innerHTML: '<b>raw</b>', textContent: undefined })), own);
  note('rendered', [own.innerHTML, document.querySelector('s').outerHTML]);
});
