// Lit: shadow roots, adopted sheets, slots, directives, parts that are templates of their own.
import { css, html, LitElement, nothing, render, svg } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { ref, createRef } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { until as later } from 'lit/directives/until.js';
import { app } from '../report.js';

const log = [];
class Counting extends LitElement {
  static styles = [css`:host { display: block; color: rgb(1, 2, 3) } b { background: url("/own.gif?lit"); padding: 4px }`, css`::slotted(i) { margin: 5px }`];
  static properties = { count: { type: Number, reflect: true }, names: { attribute: false }, open: { type: Boolean, reflect: true } };
  constructor() { super(); this.count = 0; this.names = ['x', 'y', 'z']; this.open = false; }
  firstUpdated() { log.push('first'); }
  updated(changed) { log.push([...changed.keys()].join()); }
  render() {
    return html`<b class=${classMap({ on: this.count > 0, a: true })} style=${styleMap({ color: this.count % 2 ? 'red' : 'blue', '--own': this.count, backgroundImage: 'url(/own.gif)' })} @click=${() => { this.count++; }} ?hidden=${this.open}>${this.count}</b>
      <img alt="" src="/own.gif?${this.count}"><a href=${'https://elsewhere.example/' + this.count}>away</a><input .value=${live(String(this.count))}>
      <ul>${repeat(this.names, name => name, name => html`<li>${name}</li>`)}</ul>${unsafeHTML(`<em>${this.count}</em><img alt="" src="/own.gif?raw">`)}${later(Promise.resolve('late'), 'soon')}
      <svg><defs></defs>${svg`<rect width=${this.count} fill="url(#shade)"/><use href="#a"/>`}</svg>${this.count > 1 ? html`<p style="margin: ${this.count}px">more</p>` : nothing}<slot></slot>`;
  }
}
class Outer extends LitElement {
  static properties = { n: {} };
  createRenderRoot() { return this; }
  render() { return html`<app-count .count=${this.n ?? 5}><i>slotted</i></app-count>`; }
}

app(async ({ root, note, press }) => {
  customElements.define('app-count', Counting);
  customElements.define('app-outer', Outer);
  const box = createRef();
  render(html`<app-count id="one" count="1" ${ref(box)}><i>in</i></app-count>${[1, 2].map(n => html`<s>${n}</s>`)}`, root);
  const one = box.value, inside = selector => one.shadowRoot.querySelector(selector);
  await one.updateComplete; await 0; await one.updateComplete;
  note('first', [root.innerHTML, one.shadowRoot.innerHTML, one.shadowRoot.adoptedStyleSheets.length, getComputedStyle(one).color, getComputedStyle(inside('b')).paddingTop, getComputedStyle(one.firstElementChild).marginTop]);
  press(inside('b')); await one.updateComplete; press(inside('b')); await one.updateComplete;
  one.names = ['z', 'w', 'x']; one.open = true; await one.updateComplete;
  note('updated', [one.outerHTML, one.shadowRoot.innerHTML, inside('b').style.cssText, getComputedStyle(inside('p')).marginTop, inside('input').value]);
  const outer = root.appendChild(document.createElement('app-outer'));
  await outer.updateComplete; outer.n = 7; await outer.updateComplete;
  note('inside of another', [outer.innerHTML, outer.firstElementChild.count]);
  render(html`<q>${'other'}</q>`, root);
  note('rendered anew', [root.innerHTML, one.isConnected, log]);
});
