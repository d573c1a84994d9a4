// The polyfills of web components, made to do all themselves: they read the tree by the prototypes, and patch those anew.
import '@webcomponents/webcomponentsjs/webcomponents-bundle.js';
import { app } from '../report.js';

app(async ({ root, note, until, later }) => {
  const log = [];
  class Own extends HTMLElement {
    static get observedAttributes() { return ['a']; }
    constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<style>b { color: rgb(1, 2, 3); background: url(/own.gif?shady) }</style><b>shadow</b><slot></slot><img alt="" src="/own.gif?inside">'; }
    connectedCallback() { log.push('connected'); }
    disconnectedCallback() { log.push('gone'); }
    attributeChangedCallback(name, old, value) { log.push(`${name} ${old} ${value}`); }
  }
  root.innerHTML = '<app-own a="1"><i>light</i></app-own>';
  customElements.define('app-own', Own);
  await customElements.whenDefined('app-own');
  const [one] = root.children;
  one.setAttribute('a', '2'); one.appendChild(document.createElement('u')).textContent = 'more'; one.shadowRoot.appendChild(document.createElement('s'));
  await later(20);
  note('upgraded', [root.innerHTML, one.shadowRoot.innerHTML, one.childNodes.length, one.shadowRoot.querySelectorAll('*').length, one instanceof Own, log, one.shadowRoot.querySelector('slot').assignedNodes({ flatten: true }).length, !!window.ShadyDOM.inUse]);
  const heard = []; one.addEventListener('click', event => heard.push(event.target.localName, event.composedPath().length > 3)); one.shadowRoot.querySelector('b').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  const made = document.createElement('app-own'); root.insertBefore(made, one); root.removeChild(made); const copy = document.importNode(one, true); root.append(copy);
  root.insertAdjacentHTML('afterbegin', '<app-own a="9"></app-own><img alt="" src="/own.gif?html">'); root.firstChild.outerHTML = '<p>other</p>';
  await later(20);
  note('moved', [root.innerHTML, heard, log, [...root.children].map(child => child.localName), document.querySelectorAll('b').length]);
  const script = document.createElement('script'); script.src = '/count.js'; document.head.appendChild(script); await until(() => window.counted === 1);
  const frame = document.createElement('iframe'); frame.srcdoc = '<p>in</p>'; root.appendChild(frame); await until(() => frame.contentDocument?.querySelector('p'));
  note('loaded', [window.counted, frame.contentDocument.querySelector('p').textContent, getComputedStyle(one.shadowRoot.querySelector('b')).display]);
});
