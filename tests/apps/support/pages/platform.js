// What a page does after a polyfill has put its own in place of what the engine has, which the guard has patched before.
export const platform = async ({ root, note, until, heard, later }) => {
  const order = [];
  root.addEventListener('click', event => order.push('caught', event.target.localName), true);
  root.innerHTML = '<button id="b">b</button><img alt="" src="/own.gif?zone"><iframe id="f" srcdoc="<p>in</p>"></iframe>';
  const button = root.firstChild;
  button.onclick = () => order.push('property'); button.addEventListener('click', { handleEvent: () => order.push('object') }, { once: true }); button.click(); button.click(); button.onclick = null; button.click();
  const hear = () => order.push('never'); button.addEventListener('x', hear); button.removeEventListener('x', hear); button.dispatchEvent(new Event('x'));
  setTimeout((...args) => order.push('timer', args.length), 0, 1, 2); queueMicrotask(() => order.push('micro')); Promise.resolve().then(() => order.push('then')); const at = setInterval(() => { order.push('interval'); clearInterval(at); }, 1); requestAnimationFrame(time => order.push('frame', typeof time));
  await until(() => order.includes('frame') && order.includes('interval') && order.includes('timer'));
  note('events and timers', [order.slice(0, order.indexOf('then') + 1), [...order].sort()]);
  const states = [], request = new XMLHttpRequest();
  request.onreadystatechange = () => states.push(request.readyState); request.addEventListener('load', () => states.push('load')); request.onload = () => states.push('onload'); request.open('POST', '/echo?x=1'); request.send('sent'); await heard(request, 'loadend');
  note('requests', [states.filter((one, at) => one !== states[at - 1]), request.responseText, await (await fetch('/data.json')).json(), await fetch('/echo', { signal: AbortSignal.abort() }).catch(error => error.name), await fetch('http://').catch(error => error.name)]);
  const socket = new WebSocket(`ws://${location.host}/socket`), said = [];
  socket.onmessage = event => { said.push(event.data); socket.close(); }; socket.onopen = () => socket.send('hello'); await heard(socket, 'close');
  const source = new EventSource('/events'); source.onmessage = event => said.push(event.data); await until(() => said.length > 1); source.close();
  const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = event => postMessage(event.data + 1)'])));
  worker.onmessage = event => said.push(event.data); worker.postMessage(1); await until(() => said.includes(2)); worker.terminate();
  note('channels', said);
  const records = []; new MutationObserver(list => records.push(...list.map(({ type }) => type))).observe(root, { childList: true, attributes: true, subtree: true });
  button.setAttribute('title', 't'); root.append('text'); button.style.color = 'red'; await later(20);
  class Own extends HTMLElement { static observedAttributes = ['a']; connectedCallback() { records.push('connected'); this.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot><img alt="" src="/own.gif?shadow">'; } attributeChangedCallback(name, old, value) { records.push(`${name}=${value}`); } disconnectedCallback() { records.push('gone'); } }
  customElements.define('app-own', Own); root.insertAdjacentHTML('beforeend', '<app-own a="1"><b>light</b></app-own>'); const own = root.lastChild; own.setAttribute('a', '2'); own.remove(); await later(0);
  note('observed', [records, own.shadowRoot.innerHTML, own.outerHTML]);
  const script = document.createElement('script'); script.src = '/count.js'; const loaded = heard(script, 'load', 'error'); document.head.append(script); await loaded;
  const inline = document.createElement('script'); inline.textContent = 'window.inline = document.currentScript === window.inlineOne'; window.inlineOne = inline; document.body.append(inline);
  const image = new Image(); image.onload = () => order.push('image'); image.src = '/own.gif?late'; await until(() => order.includes('image'));
  const frame = document.getElementById('f'); await until(() => frame.contentDocument?.querySelector('p')); frame.contentWindow.setTimeout(() => order.push('far'), 0); await until(() => order.includes('far'));
  note('loaded', [window.counted, window.inline, frame.contentDocument.querySelector('p').textContent, frame.contentWindow.Array === Array, image.naturalWidth]);
  localStorage.setItem('app-key', 'one'); sessionStorage.appKey = '2'; document.cookie = 'app=1'; const opening = indexedDB.open('app-base', 1); opening.onupgradeneeded = () => opening.result.createObjectStore('s'); await new Promise(done => { opening.onsuccess = done; });
  const put = opening.result.transaction('s', 'readwrite').objectStore('s').put({ a: 1 }, 'k'); await new Promise(done => { put.onsuccess = done; }); opening.result.close();
  note('kept', [localStorage.getItem('app-key'), sessionStorage.getItem('appKey'), document.cookie.includes('app=1'), put.result]);
  localStorage.clear(); sessionStorage.clear(); document.cookie = 'app=; max-age=0';
  const template = document.createElement('template'); template.innerHTML = '<p>one</p><script>window.never = 1<\/script>'; root.replaceChildren(template.content.cloneNode(true), document.importNode(template.content, true));
  note('markup', [root.innerHTML, window.never, window.toString(), typeof Function.prototype.toString.call(fetch), [...root.children].map(one => one.localName), Array.from(new Set([1, 1, 2])), new URL('/x?a=1', location.href).searchParams.get('a'), structuredClone({ a: [1] })]);
};
