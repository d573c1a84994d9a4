// Vue Router with all that goes with it: nested ways, guards, lazy parts, transitions of pages, kept pages, forms of every kind, a list over the network.
import { createApp, defineAsyncComponent, nextTick, onActivated, onDeactivated, onErrorCaptured, provide, inject, reactive, ref, watchEffect } from 'vue/dist/vue.esm-bundler.js';
import { createRouter, createWebHistory, onBeforeRouteLeave, useRoute, useRouter } from 'vue-router/dist/vue-router.esm-bundler.js';
import { app } from '../report.js';

const log = [], ITEMS = '/items.json';
const ask = (method = 'GET', address = '', body) => fetch(ITEMS + address, { method, body: body && JSON.stringify(body) }).then(answer => answer.json());

const List = {
  name: 'List',
  setup() {
    const items = ref([]), name = ref(''), take = list => { items.value = list; };
    ask().then(take);
    onActivated(() => log.push('list on')); onDeactivated(() => log.push('list off'));
    return { items, name, theme: inject('theme'), add: () => ask('POST', '', { name: name.value }).then(take), rename: item => ask('PUT', `?id=${item.id}`, { name: item.name + '+' }).then(take), remove: item => ask('DELETE', `?id=${item.id}`).then(take), turn: () => items.value.reverse() };
  },
  template: `<section :data-theme="theme"><TransitionGroup tag="ul" name="list"><li v-for="item in items" :key="item.id"><b @click="rename(item)" v-text="item.name"></b><RouterLink class="to" :to="{ name: 'item', params: { id: item.id } }">open</RouterLink><button class="remove" @click="remove(item)">x</button></li></TransitionGroup>
    <form @submit.prevent="add"><input id="new" v-model.trim="name"><button id="add">add</button></form><button id="turn" @click="turn">turn</button></section>`,
};
const Item = {
  props: ['id'],
  setup: () => ({ router: useRouter(), route: useRoute() }),
  components: { Found: { props: ['id'], async setup(props) { return { item: (await ask()).find(({ id }) => id === Number(props.id)) }; }, template: '<b id="found">{{ item.name }}</b>' } },
  template: `<section><p id="item">{{ id }} {{ route.meta.what }} <Suspense><Found :id="id"/><template #fallback>waiting</template></Suspense></p><button id="back" @click="router.back()">back</button><RouterLink id="note" :to="{ path: $route.path + '/note', hash: '#end' }">note</RouterLink><RouterView/></section>`,
};
const Filled = {
  setup() {
    const form = reactive({ who: 'me', number: 1, kind: 'b', many: ['x'], yes: false, boxes: [], one: '1', text: 't', date: '2020-01-02' }), said = ref('');
    onBeforeRouteLeave(() => { log.push('leaves the form'); });
    return { form, said, send: async () => { said.value = await (await fetch('/echo', { method: 'POST', body: JSON.stringify(form) })).text(); } };
  },
  template: `<form id="own" @submit.prevent="send"><input id="who" v-model.lazy="form.who"><input id="number" type="number" v-model.number="form.number"><select id="kind" v-model="form.kind"><option v-for="kind in ['a', 'b']" :value="kind">{{ kind }}</option></select><select id="many" multiple v-model="form.many"><option>x</option><option>y</option></select>
    <input id="yes" type="checkbox" v-model="form.yes"><input v-for="box in ['p', 'q']" class="box" type="checkbox" :value="box" v-model="form.boxes"><input v-for="one in ['1', '2']" class="one" type="radio" :value="one" v-model="form.one"><textarea v-model="form.text"></textarea><input id="date" type="date" v-model="form.date"><button id="send">send</button><output id="said">{{ said }}</output></form>`,
};
const Main = {
  setup() {
    const open = ref(false), caught = ref('');
    provide('theme', 'dark');
    onErrorCaptured(error => { caught.value = error.message; return false; });
    watchEffect(() => { log.push(`open ${open.value}`); });
    return { open, caught, fail: () => { throw new Error('failed in a handler'); } };
  },
  components: { Late: defineAsyncComponent({ loader: async () => { throw new Error('no such part'); }, errorComponent: { template: '<i id="late">instead</i>' }, onError: (error, retry, fail) => fail() }) },
  template: `<nav><RouterLink id="list" to="/vuerouter">list</RouterLink><RouterLink id="form" to="/vuerouter/form" custom v-slot="{ href, navigate, isActive }"><a id="form" :href="href" @click="navigate" :class="{ on: isActive }">form</a></RouterLink><RouterLink id="later" to="/vuerouter/later?q=a">later</RouterLink><RouterLink id="shut" to="/vuerouter/shut">shut</RouterLink><RouterLink id="gone" to="/vuerouter/no/where">gone</RouterLink></nav>
    <RouterView v-slot="{ Component, route }"><Transition name="page" mode="out-in"><KeepAlive include="List"><component :is="Component" :key="route.name"/></KeepAlive></Transition></RouterView>
    <button id="open" @click="open = true">open</button><Teleport to="#away"><Transition name="page" appear><div v-if="open" id="modal"><button id="close" @click="open = false">close</button></div></Transition></Teleport><button id="fail" @click="fail">fail</button><output id="caught">{{ caught }}</output><Late/>`,
};

app(async ({ root, note, until, press }) => {
  const find = selector => document.querySelector(selector), all = selector => [...root.querySelectorAll(selector)], wrong = [];
  const still = () => !document.querySelector('[class*="page-"], [class*="list-"]'), shown = selector => until(() => find(selector) && still(), selector);
  const fill = async (element, value, type = 'input') => { element[typeof value === 'boolean' ? 'checked' : 'value'] = value; element.dispatchEvent(new Event(type, { bubbles: true })); await nextTick(); };
  await ask('GET', '?anew');
  document.head.append(Object.assign(document.createElement('style'), { textContent: '.page-enter-active, .page-leave-active, .list-move, .list-enter-active, .list-leave-active { transition: all 30ms } .page-enter-from, .page-leave-to, .list-enter-from, .list-leave-to { opacity: 0 }' }));
  document.body.append(Object.assign(document.createElement('aside'), { id: 'away' }));
  const router = createRouter({
    history: createWebHistory(), linkActiveClass: 'on', scrollBehavior: (to, from, saved) => saved ?? { top: 0 },
    routes: [{ path: '/vuerouter', name: 'list', component: List }, { path: '/vuerouter/item/:id(\\d+)', name: 'item', component: Item, props: true, meta: { what: 'an item' }, children: [{ path: 'note', component: { template: '<s id="inner">note {{ $route.hash }}</s>' } }] },
      { path: '/vuerouter/form', name: 'form', component: Filled }, { path: '/vuerouter/later', component: async () => ({ template: '<p id="lazy">lazy {{ $route.query.q }}</p>' }) }, { path: '/vuerouter/shut', component: Item, beforeEnter: () => ({ name: 'item', params: { id: '3' } }) }, { path: '/:all(.*)*', component: { template: '<p id="failed">none: {{ $route.params.all.join() }}</p>' } }],
  });
  router.beforeEach((to, from) => { log.push(`${from.path} to ${to.fullPath}`); });
  router.afterEach((to, from, failure) => { if (failure) log.push(`stopped ${failure.type}`); });
  const made = createApp(Main).use(router);
  made.config.errorHandler = error => wrong.push(error.message);
  made.config.warnHandler = text => wrong.push(text);
  made.mount(root);
  await until(() => all('li').length === 3 && find('#late') && still(), 'the list');
  note('first', root.innerHTML);
  await fill(find('#new'), 'four '); find('form').requestSubmit(); await until(() => all('li').length === 4 && still(), 'four of them');
  press(find('b')); await until(() => find('b').textContent === 'one+');
  press(all('.remove')[1]); await until(() => all('li').length === 3 && still(), 'one is gone');
  press(find('#turn')); await nextTick(); await until(still);
  note('changed', [all('b').map(one => one.textContent), find('ul').innerHTML]);
  press(find('.to')); await shown('#found');
  note('routed', [location.pathname, find('#item').textContent, find('#list').className]);
  press(find('#note')); await shown('#inner');
  note('nested', [location.pathname, location.hash, find('#inner').textContent]);
  history.go(-2); await shown('#new'); history.forward(); await shown('#found'); press(find('#back')); await shown('#new');
  note('back', [location.pathname, all('b').map(one => one.textContent), find('#new').value]);
  press(find('#form')); await shown('#own');
  await fill(find('#who'), 'you', 'change'); await fill(find('#number'), '5'); await fill(find('#kind'), 'a', 'change'); find('#many').options[1].selected = true; find('#many').dispatchEvent(new Event('change')); await fill(find('#yes'), true, 'change'); await fill(all('.box')[1], true, 'change'); await fill(all('.one')[1], true, 'change'); await fill(find('textarea'), 'long'); await fill(find('#date'), '2021-02-03');
  find('#own').requestSubmit(); await until(() => find('#said').textContent);
  note('filled', [find('#said').textContent, find('#form').className]);
  press(find('#later')); await shown('#lazy'); note('a lazy part', [location.search, find('#lazy').textContent]);
  press(find('#shut')); await shown('#found'); note('turned away', [location.pathname, find('#item').textContent]);
  press(find('#gone')); await shown('#failed'); note('nowhere', [location.pathname, find('#failed').textContent]);
  press(find('#open')); await shown('#modal'); note('a teleport', find('#away').innerHTML); press(find('#close')); await until(() => !find('#modal') && still());
  press(find('#fail')); await until(() => find('#caught').textContent); note('caught', [find('#caught').textContent, wrong]);
  await router.push('/vuerouter'); await shown('#new');
  made.unmount();
  note('unmounted', [root.innerHTML, find('#away').innerHTML, log]);
});
