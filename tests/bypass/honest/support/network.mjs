// What the page sends to its own origin, and hears from there.
export default [
  ['fetch', async () => {
    const get = await fetch('/h/echo?a=1'), json = await (await fetch('h/data.json')).json();
    const post = await fetch('/h/echo', { method: 'POST', body: 'sent', headers: { 'X-A': 'b' }, keepalive: true });
    const by = await fetch(new Request('/h/echo?r=1', { method: 'PUT', body: new Blob(['blob']) })), url = await fetch(new URL('/h/echo?u=1', location.href), { credentials: 'omit', cache: 'no-store' });
    return [await get.text(), get.ok, get.type, get.url, get.headers.get('content-type'), json, await post.text(), await by.text(), await url.text(), (await fetch('/h/none')).status, get instanceof Response];
  }],
  ['fetch of a form', async () => { const form = new FormData(document.getElementById('post')); form.append('file', new File(['x'], 'x.txt')); return (await (await fetch('/h/echo', { method: 'POST', body: form })).text()).replace(/-+\S+/g, '-'); }],
  ['a response in a stream', async () => {
    const reader = (await fetch('/h/data.json')).body.getReader();
    let length = 0;
    for (let part; !(part = await reader.read()).done;) length += part.value.length;
    return length;
  }],
  ['fetch that is given up', async () => { const stop = new AbortController(), going = fetch('/h/echo', { signal: stop.signal }); stop.abort(); return going.catch(error => [error.name, error instanceof DOMException]); }],
  ['fetch of what is in memory', async () => [await (await fetch('data:text/plain,x')).text(), await (await fetch(URL.createObjectURL(new Blob(['blob'])))).text()]],
  ['fetch of what cannot be', async () => [await fetch('http://').catch(e => e.name), await fetch('/h/echo', { method: 'GET', body: 'x' }).catch(e => e.name), await fetch().catch(e => e.name)]],
  ['XMLHttpRequest', async () => {
    const states = [], request = new XMLHttpRequest();
    request.onreadystatechange = () => states.push(request.readyState);
    request.open('POST', '/h/echo?x=1');
    request.setRequestHeader('X-A', 'b');
    request.upload.onload = () => states.push('sent');
    request.send('body');
    await wait(request, 'load');
    return [states.filter((one, at) => one !== states[at - 1]), request.responseText, request.status, request.responseURL, request.getResponseHeader('Content-Type'), request instanceof XMLHttpRequest];
  }],
  ['XMLHttpRequest of other kinds', async () => {
    const get = async (type, at) => { const request = new XMLHttpRequest(); request.open('GET', at, true); request.responseType = type; request.send(); await wait(request, 'loadend'); return request.response; };
    const sync = new XMLHttpRequest();
    sync.open('GET', '/h/data.json', false);
    sync.send(null);
    const gone = new XMLHttpRequest(), heard = wait(gone, 'abort');
    gone.open('GET', '/h/data.json');
    gone.send();
    gone.abort();
    return [await get('json', '/h/data.json'), (await get('blob', '/h/data.json')).size, (await get('arraybuffer', '/h/data.json')).byteLength, (await get('document', '/h/inner.html')).querySelector('#in').textContent,
      (await get('document', '/h/own.svg')).documentElement.localName, sync.responseText, (await heard).type, gone.readyState];
  }],
  ['a class of XMLHttpRequest', async () => {
    const seen = [];
    class Mine extends XMLHttpRequest { open(...args) { seen.push(args[1]); super.open(...args); } send(...args) { seen.push('send'); super.send(...args); } }
    const request = new Mine();
    request.open('GET', '/h/data.json');
    request.send();
    await wait(request, 'load');
    return [seen, request.responseText, request instanceof Mine, request instanceof XMLHttpRequest];
  }],
  ['a page that wraps fetch and XMLHttpRequest itself', async () => {
    const seen = [], native = window.fetch, { open } = XMLHttpRequest.prototype;
    window.fetch = function (...args) { seen.push(args[0]); return native.apply(this, args); };
    XMLHttpRequest.prototype.open = function (...args) { seen.push(args[1]); return open.apply(this, args); };
    const text = await (await fetch('/h/data.json')).text(), request = new XMLHttpRequest();
    request.open('GET', '/h/data.json');
    request.send();
    await wait(request, 'load');
    window.fetch = native;
    XMLHttpRequest.prototype.open = open;
    return [seen, text, request.responseText];
  }],
  ['a socket to the own origin', async () => {
    const socket = new WebSocket('ws://' + location.host + '/socket'), seen = [];
    socket.binaryType = 'arraybuffer';
    await wait(socket, 'open', 'error');
    socket.send('hello');
    seen.push((await wait(socket, 'message', 'error')).data);
    socket.send(new Uint8Array([1, 2]));
    seen.push([...new Uint8Array((await wait(socket, 'message', 'error')).data)]);
    socket.close();
    return [seen, socket instanceof WebSocket, socket.url.replace(/.*:\d+/, ''), WebSocket.OPEN, socket.OPEN, socket.constructor === WebSocket, Object.prototype.toString.call(socket), (await wait(socket, 'close')).wasClean];
  }],
  ['a class of WebSocket', async () => {
    class Mine extends WebSocket { say(text) { this.send(text); } }
    const socket = new Mine('ws://' + location.host + '/s');
    await wait(socket, 'open', 'error');
    socket.say('mine');
    const { data } = await wait(socket, 'message', 'error');
    socket.close();
    return [data, socket instanceof Mine, socket instanceof WebSocket];
  }],
  ['events of the server', async () => {
    const source = new EventSource('/h/events'), one = wait(source, 'message', 'error'), two = wait(source, 'named', 'error');
    const all = [(await one).data, (await two).data, (await two).lastEventId, source.withCredentials, source instanceof EventSource, EventSource.CLOSED];
    source.close();
    return [...all, source.readyState];
  }],
  ['a beacon to the own origin', () => [navigator.sendBeacon('/h/echo', 'x'), navigator.sendBeacon('/h/echo', new Blob(['x']))]],
];
