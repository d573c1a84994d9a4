// htmx: fragments of the own origin by attributes alone.
import 'htmx.org';
import { app } from '../report.js';

app(async ({ root, note, until, press }) => {
  const events = [];
  for (const type of ['htmx:afterSwap', 'htmx:after:swap', 'htmx:responseError', 'htmx:error', 'htmx:sendError']) document.addEventListener(type, () => events.push(type));
  root.innerHTML = `<button id="get" hx-get="/fragment.html" hx-target="#into" hx-swap="innerHTML">get</button><button id="post" hx-post="/echo?p=1" hx-target="#said" hx-vals='{"a":"1"}'>post</button>
    <button id="end" hx-get="/fragment.html" hx-target="#into" hx-swap="beforeend">end</button><button id="out" hx-get="/fragment.html" hx-target="#gone" hx-swap="outerHTML">out</button>
    <button id="pick" hx-get="/fragment.html" hx-target="#said" hx-select="b">pick</button><div id="into"></div><pre id="said"></pre><div id="gone"></div><div id="loads" hx-get="/fragment.html" hx-trigger="load">waits</div>`;
  window.htmx.process(root);
  const find = id => document.getElementById(id), clean = () => root.innerHTML.replace(/ (data-htmx[\w-]*|class|style)="[^"]*"/g, '');
  await until(() => find('loads').querySelector('img'), 'what loads by itself');
  press(find('get')); await until(() => find('into').querySelector('img'));
  press(find('post')); await until(() => find('said').textContent.includes('POST'));
  note('first', [clean(), find('said').textContent]);
  press(find('end')); await until(() => find('into').querySelectorAll('img').length === 2);
  press(find('out')); await until(() => !find('gone'));
  press(find('pick')); await until(() => find('said').textContent.includes('of it'));
  await until(() => window.ran >= 3);
  note('then', [clean(), window.ran, events.length > 3, [...new Set(events)]]);
});
