// The honest page and the files of its own origin.
import { page } from '../../../harness/html.mjs';

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const push = name => `order.push(${JSON.stringify(name)})`;

/** What the device says to the very first script of the page, when the guard still reads the record. */
const early = `var early = [navigator.hardwareConcurrency, document.createElement('canvas').toDataURL(), (() => { const pen = document.createElement('canvas').getContext('2d'); pen.fillRect(0, 0, 1, 1); return pen.getImageData(0, 0, 1, 1).data[3]; })()];`;
const head = `<script>${early}</script><script>var order = []; ${push('inline')}; addEventListener('DOMContentLoaded', () => ${push('DOMContentLoaded')}); addEventListener('load', () => ${push('load')});</script>
<script type="importmap">{"imports":{"mapped":"/h/value.js"}}</script>
<script src="/h/order.js?classic"></script><script defer src="/h/order.js?deferred"></script>
<script type="module" src="/h/module.js"></script><script type="module">import { value } from 'mapped'; order.push('inline module ' + value);</script>
<script nomodule>${push('nomodule')}</script><script type="text/template" id="template"><b>kept</b></script><script type="application/json" id="json">{"a":[1]}</script>
<link rel="stylesheet" href="/h/style.css"><style id="sheet">#styled { background: url("/h/own.gif?sheet"); margin-top: 3px }</style>`;
const body = `<script>document.write('<script>order.push("written")<\\/script>'); ${push('after the write')}</script>
<script>document.write('<script src="/h/order.js?written"><\\/script>');</script><script>${push('behind the write')}</script>
<script>document.write('<p id="pieces">a<b'); document.write('>b</b>'); document.write('</p>');</script>
<div id="styled" style="color: rgb(1, 2, 3); background-image: url(/h/own.gif)" onclick="this.title = 'clicked'">styled</div>
<img id="image" alt="" src="/h/own.gif"><picture><source srcset="/h/own.gif?set 1x, /h/own.gif?two 2x"><img id="picked" alt="" src="/h/own.gif"></picture>
<svg id="drawing" width="20" height="20"><defs><rect id="rect" width="5" height="5"/><linearGradient id="shade"/></defs><use href="#rect"/><rect width="9" height="9" fill="url(#shade)"/></svg>
<iframe id="own" src="/h/inner.html"></iframe><iframe id="doc" srcdoc="<p id=in>inside</p><script>parent.order2 = (parent.order2 || 0) + 1</script>"></iframe>`;

/** What a person acts on; at the top, where no notice lies. */
const acts = elsewhere => `<div id="acts"><a id="away" href="${elsewhere}&via=away">away</a> <a id="blank" target="_blank" href="${elsewhere}&via=blank">blank</a>
<a id="mail" href="mailto:a@b.example">mail</a> <a id="call" href="tel:123">call</a> <a id="hash" href="#place">hash</a>
<form id="get" action="/h/echo"><input type="hidden" name="q" value="1 ü"><button id="send-get">get</button></form>
<form id="post" method="post" action="/h/echo"><input type="hidden" name="q" value="2"><button id="send-post" name="by" value="b">post</button></form>
<input id="field" value=""><button id="copy">copy</button> <button id="save">save</button> <button id="ask">ask</button><select id="choice"><option>1<option>2</select></div>`;

/** Serves the page at `/` with its files; `elsewhere` is an address on the other origin. */
export function honest(site, elsewhere) {
  const js = (path, text) => site.file(path, text, { 'Content-Type': 'text/javascript' });
  site.file('/h/order.js', url => `order.push(${JSON.stringify(url.search.slice(1).replace(/=?&guard=0/, ''))})`);
  js('/h/value.js', 'export const value = 7;');
  js('/h/module.js', `import { value } from './value.js'; order.push('module ' + value + new URL(import.meta.url).pathname);`);
  site.file('/h/style.css', '@import "/h/imported.css"; @font-face { font-family: own; src: url(/h/font.woff) } #styled { padding: 4px }');
  site.file('/h/imported.css', '#styled { border: 2px solid }');
  site.file('/h/own.gif', GIF, { 'Content-Type': 'image/gif' });
  site.file('/h/own.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>');
  site.file('/h/data.json', '{"a":1}');
  site.file('/h/echo', (url, method, sent) => `${method} ${url.search.replace(/[?&]guard=0/, '')} ${sent}`, { 'Content-Type': 'text/plain' });
  site.file('/h/events', 'data: one\n\nevent: named\ndata: two\nid: 7\n\n', { 'Content-Type': 'text/event-stream' });
  site.page('/h/inner.html', '<!doctype html><!--guard--><title>inner</title><p id="in">inside</p><script>addEventListener("message", event => event.source.postMessage([event.data, event.origin === origin, event.source === parent], "*"))</script>');
  js('/h/near.js', 'self.near = (self.near || 0) + 1;');
  js('/h/worker.js', `importScripts('near.js'); onmessage = async ({ data }) => postMessage([data, near, self.name, new URL(location.href).pathname, await (await fetch('data.json')).json(), self instanceof DedicatedWorkerGlobalScope]);`);
  js('/h/worker.mjs', `import { value } from './value.js'; const more = await import('./value.js'); postMessage([value, more.value, new URL(import.meta.url).pathname]);`);
  js('/h/shared.js', `var count = 0; onconnect = event => { const [port] = event.ports; count++; port.onmessage = ({ data }) => port.postMessage([data, count, self.name]); };`);
  site.page('/', page({ head, body }).replace('<main>', acts(elsewhere) + '<main>'));
}
