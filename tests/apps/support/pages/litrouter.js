// Lit with the router of Vaadin: pages are elements, ways have guards and actions, forms are parts of their own.
import { Router } from '@vaadin/router';
import { css, html, LitElement, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { app } from '../report.js';

const log = [], ITEMS = '/items.json';
const ask = (method = 'GET', address = '', body) => fetch(ITEMS + address, { method, body: body && JSON.stringify(body) }).then(answer => answer.json());

class List extends LitElement {
  static properties = { items: { state: true } };
  static styles = css`:host { display: block; padding: 3px } li { background: url("/own.gif?lit") }`;
  constructor() { super(); this.items = []; }
  connectedCallback() { super.connectedCallback(); ask().then(list => { this.items = list; }); }
  async change(...what) { this.items = await ask(...what); }
  submit(event) { event.preventDefault(); this.change('POST', '', { name: new FormData(event.target).get('name') }); }
  onBeforeEnter(location) { log.push(`enters ${location.pathname}`); }
  onAfterLeave(location) { log.push(`left for ${location.pathname}`); }
  render() {
    return html`<ul>${repeat(this.items, ({ id }) => id, item => html`<li><b @click=${() => this.change('PUT', `?id=${item.id}`, { name: item.name + '+' })}>${item.name}</b><a class="to" href="/litrouter/item/${item.id}">open</a><button class="remove" @click=${() => this.change('DELETE', `?id=${item.id}`)}>x</button></li>`)}</ul>
      <form @submit=${this.submit}><input name="name" value="four"><button id="add">add</button></form>`;
  }
}
class Item extends LitElement {
  static properties = { item: { state: true } };
  async onBeforeEnter({ params }) { this.item = (await ask()).find(({ id }) => id === Number(params.id)); }
  render() { return html`<p>${this.location.params.id} ${this.item?.name} ${this.location.search}</p>`; }
}
class Rating extends LitElement {
  static formAssociated = true;
  static properties = { value: { type: Number } };
  internals = this.attachInternals?.();
  updated() { this.internals?.setFormValue(String(this.value)); this.internals?.setValidity(this.value ? {} : { customError: true }, 'none', this.shadowRoot.querySelector('button')); }
  render() { return html`<button @click=${() => { this.value = (this.value || 0) + 1; this.dispatchEvent(new CustomEvent('rated', { bubbles: true, composed: true, detail: this.value })); }}>${this.value}</button>`; }
}
class Filled extends LitElement {
  static properties = { said: {}, rated: {} };
  async submit(event) { event.preventDefault(); this.said = await (await fetch('/echo', { method: 'POST', body: new URLSearchParams(new FormData(event.target)) })).text(); }
  onBeforeLeave(location, commands) { if (this.stay) { this.stay = false; return commands.prevent(); } }
  render() { return html`<form @submit=${this.submit} @rated=${event => { this.rated = event.detail; }}><input name="who" .value=${'me'}><select name="kind"><option>a</option><option selected>b</option></select><input type="checkbox" name="yes" ?checked=${true}><app-rating name="stars" value="0"></app-rating></form><output>${this.said} ${this.rated}</output>`; }
}
class Modal extends LitElement {
  createRenderRoot() { return document.body.appendChild(this.box = document.createElement('div')); }
  disconnectedCallback() { super.disconnectedCallback(); this.box.remove(); }
  render() { return html`<dialog open id="modal"><button id="close" @click=${() => this.remove()}>close</button></dialog>`; }
}

app(async ({ root, note, until, press }) => {
  for (const [name, one] of Object.entries({ list: List, item: Item, rating: Rating, filled: Filled, modal: Modal })) customElements.define(`app-${name}`, one);
  const find = selector => document.querySelector(selector), inside = (host, selector) => find(host)?.shadowRoot?.querySelector(selector), each = selector => [...find('app-list').shadowRoot.querySelectorAll(selector)];
  await ask('GET', '?anew');
  const link = (id, href) => html`<a id=${id} href=${href}>${id}</a>`;
  render(html`<nav>${link('list', '/litrouter')}${link('form', '/litrouter/form')}${link('later', '/litrouter/later?q=a')}${link('moved', '/litrouter/moved')}${link('shut', '/litrouter/shut')}${link('gone', '/litrouter/no/where')}</nav><main></main>`, root);
  const router = new Router(root.querySelector('main')), before = location.href;
  addEventListener('vaadin-router-location-changed', event => log.push(`at ${event.detail.location.pathname}`));
  addEventListener('vaadin-router-error', event => log.push(`error ${event.detail.error.message}`));
  await router.setRoutes([{ path: '/litrouter', children: [
    { path: '', component: 'app-list', animate: true }, { path: '/item/:id(\\d+)', component: 'app-item', name: 'item' }, { path: '/form', component: 'app-filled' }, { path: '/moved', redirect: '/litrouter/item/3' }, { path: '/shut', action: (context, commands) => commands.redirect('/litrouter/item/1') },
    { path: '/later', action: async (context, commands) => { await 0; const made = commands.component('p'); made.id = 'lazy'; made.textContent = `lazy ${context.search}`; return made; } }] },
  { path: '(.*)', action: ({ pathname }, commands) => { const made = commands.component('p'); made.id = 'failed'; made.textContent = `none: ${pathname}`; return made; } }]);
  await until(() => inside('app-list', 'li'), 'the list');
  note('first', [root.innerHTML, find('app-list').shadowRoot.innerHTML, getComputedStyle(find('app-list')).paddingTop, location.href === before]);
  inside('app-list', 'form').requestSubmit(); await until(() => each('li').length === 4, 'four of them');
  press(inside('app-list', 'b')); await until(() => inside('app-list', 'b').textContent === 'one+');
  press(each('.remove')[1]); await until(() => each('li').length === 3, 'one is gone');
  note('changed', each('b').map(one => one.textContent));
  each('.to')[0].click(); await until(() => inside('app-item', 'p'), 'an item');
  note('routed', [location.pathname, inside('app-item', 'p').textContent, router.urlForName('item', { id: 5 })]);
  history.back(); await until(() => inside('app-list', 'li')); history.forward(); await until(() => inside('app-item', 'p')); history.back(); await until(() => inside('app-list', 'li'));
  note('back', location.pathname);
  find('#form').click(); await until(() => inside('app-filled', 'app-rating')?.shadowRoot?.querySelector('button'));
  const rating = inside('app-filled', 'app-rating');
  press(rating.shadowRoot.querySelector('button')); await rating.updateComplete; inside('app-filled', 'form').requestSubmit(); await until(() => find('app-filled').said);
  note('filled', [find('app-filled').shadowRoot.querySelector('output').textContent, rating.internals?.validity.valid, inside('app-filled', 'form').elements.length]);
  find('app-filled').stay = true; find('#later').click(); await until(() => !find('app-filled').stay); note('stayed', [!!find('app-filled'), location.pathname]);
  find('#later').click(); await until(() => find('#lazy')); note('a lazy part', [find('#lazy').textContent, location.search]);
  find('#moved').click(); await until(() => inside('app-item', 'p')); note('moved', [location.pathname, inside('app-item', 'p').textContent]);
  find('#shut').click(); await until(() => inside('app-item', 'p')?.textContent.startsWith('1')); note('turned away', location.pathname);
  find('#gone').click(); await until(() => find('#failed')); note('nowhere', [location.pathname, find('#failed').textContent]);
  const modal = root.appendChild(document.createElement('app-modal')); await modal.updateComplete; note('a portal', find('#modal').outerHTML); press(find('#close')); await until(() => !find('#modal'));
  Router.go('/litrouter'); await until(() => inside('app-list', 'li'));
  router.unsubscribe();
  note('done', [log, location.pathname]);
});
