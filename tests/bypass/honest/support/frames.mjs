// Frames, windows and workers of the page's own origin.
const ask = `(worker, data) => new Promise(done => { worker.onmessage = event => done(event.data); worker.onerror = event => done('error ' + event.message); if (data !== undefined) worker.postMessage(data); })`;

export const helpers = { ask };

export default [
  ['frames of the markup', () => ['own', 'doc'].map(id => { const frame = document.getElementById(id), view = frame.contentWindow; return [view.document.getElementById('in').textContent, frame.attributes.length, view.parent === window, view.frameElement === frame, view.location.href, window.order2]; })],
  ['messages between own frames', async () => {
    const heard = wait(window, 'message'), { contentWindow } = document.getElementById('own');
    contentWindow.postMessage('hello', origin);
    const event = await heard, { port1, port2 } = new MessageChannel(), back = wait(port1, 'message');
    port1.start();
    port2.postMessage({ a: [1] });
    return [event.data, event.origin, event.source === contentWindow, (await back).data];
  }],
  ['a frame that is filled by script', async () => {
    const frame = add('iframe'), { contentDocument: inner, contentWindow: view } = frame;
    window.ran = [];
    inner.open();
    inner.write('<!doctype html><html><head><title>t</title><script>parent.ran.push("written")<' + '/script></head><body class="k"><p>one</p>');
    inner.write('<p>tw'); inner.write('o</p></body></html>');
    inner.close();
    const all = [inner.title, inner.body.className, inner.body.innerHTML, ran, frame.contentWindow === view, frame.contentDocument === inner, inner.compatMode];
    inner.body.innerHTML = '<i>x</i>'; inner.body.append(inner.createElement('b'));
    view.eval('document.body.dataset.a = [] instanceof Array');
    return [...all, inner.body.outerHTML, view.Array !== Array, view.document.defaultView === view, inner instanceof view.Document, typeof view.fetch, await (await view.fetch('/h/data.json')).json()];
  }],
  ['a frame that was taken away, whose elements a page still holds', async () => {
    // Each is the first to be done in a frame of its own: Firefox forgets who answers for one. (What no seam sees it refuses still: a script's text, and its parser.)
    const acts = {
      inner: inner => { inner.body.innerHTML = '<b>x</b>'; return inner.body.innerHTML; },
      adjacent: inner => { inner.body.insertAdjacentHTML('beforeend', '<b>x</b>'); return inner.body.innerHTML; },
      outer: inner => { const p = inner.createElement('p'); inner.body.append(p); p.outerHTML = '<b>x</b>'; return inner.body.innerHTML; },
      range: inner => { const range = inner.createRange(); range.selectNode(inner.body); return range.createContextualFragment('<b>x</b>').textContent; },
      written: inner => { inner.write('x'); return inner.body === null; },
      srcdoc: inner => { const one = inner.createElement('iframe'); one.srcdoc = 'x'; return one.hasAttribute('srcdoc'); },
      address: inner => { const one = inner.createElement('script'); one.src = '/h/x.js'; return one.getAttribute('src'); },
      handler: inner => { inner.body.setAttribute('onclick', '1'); return inner.body.getAttribute('onclick'); },
      template: inner => { const one = inner.createElement('template'); one.innerHTML = '<b>x</b>'; return one.innerHTML; },
    };
    const found = [];
    for (const name in acts) {
      const frame = add('iframe'), inner = frame.contentDocument;
      frame.remove();
      try { found.push([name, acts[name](inner)]); } catch (error) { found.push([name, error.name]); }
    }
    return found;
  }],
  ['a frame with a document in its attribute', async () => {
    const frame = document.createElement('iframe'), heard = wait(frame, 'load');
    frame.srcdoc = '<!doctype html><body><p>hello</p><img alt="" src="/h/own.gif"><script>document.body.dataset.ran = document.scripts.length<' + '/script>';
    add().append(frame);
    await heard;
    const inner = frame.contentDocument;
    return [inner.querySelector('p').textContent, inner.images[0].naturalWidth, inner.compatMode, frame.getAttribute('srcdoc') === frame.srcdoc, inner.URL, inner.body.childElementCount, inner.body.dataset.ran, inner.head.childElementCount];
  }],
  ['a frame with an address', async () => {
    const frame = add('iframe');
    let heard = wait(frame, 'load');
    frame.src = '/h/inner.html';
    await heard;
    const one = frame.contentDocument.title;
    heard = wait(frame, 'load');
    frame.contentWindow.location = '/h/inner.html?two';
    await heard;
    const blob = add('iframe');
    heard = wait(blob, 'load');
    blob.src = URL.createObjectURL(new Blob(['<p>blob'], { type: 'text/html' }));
    await heard;
    return [one, frame.contentWindow.location.search, frame.outerHTML, blob.contentDocument.body.textContent, window.length === document.querySelectorAll('iframe').length];
  }],
  ['a frame in a sandbox', async () => {
    const frame = document.createElement('iframe'), heard = wait(window, 'message');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = '<script>parent.postMessage([document.body ? 1 : 0, 6 * 7], "*")<' + '/script>';
    add().append(frame);
    const event = await heard;
    return [event.data, event.origin, frame.contentDocument];
  }],
  ['objects and embeds of the own origin', async () => {
    const object = document.createElement('object'), heard = wait(object, 'load', 'error');
    object.data = '/h/own.svg'; object.type = 'image/svg+xml';
    add().append(object);
    return [(await heard).type, object.contentDocument && object.contentDocument.documentElement.localName, object.outerHTML];
  }],
  ['a worker', async () => { const worker = new Worker('/h/worker.js', { name: 'mine' }), all = await ask(worker, { a: [1] }); worker.terminate(); return [all, worker instanceof Worker, worker.constructor === Worker, Object.prototype.toString.call(worker)]; }],
  ['a worker of modules', async () => ask(new Worker('/h/worker.mjs', { type: 'module' }))],
  ['a worker of text', async () => { const at = URL.createObjectURL(new Blob(['onmessage = event => postMessage([event.data * 2, location.protocol, self.name, typeof importScripts])'], { type: 'text/javascript' })), worker = new Worker(at); URL.revokeObjectURL(at); return ask(worker, 21); }],
  ['a worker whose script throws, and one that is missing', async () => [typeof await ask(new Worker(URL.createObjectURL(new Blob(['throw new Error("own")'])))), (await ask(new Worker('/h/none.js'))).slice(0, 5)]],
  ['a class of Worker', async () => { class Mine extends Worker { ask(data) { return ask(this, data); } } const worker = new Mine(new URL('/h/worker.js', location.href)); return [await worker.ask(1), worker instanceof Mine]; }],
  ['a worker that makes a worker', async () => ask(new Worker(URL.createObjectURL(new Blob([`const inner = new Worker(${JSON.stringify(location.origin + '/h/worker.js')}, { name: 'in' }); inner.onmessage = event => postMessage(event.data); onmessage = event => inner.postMessage(event.data);`]))), 5)],
  ['what is handed to a worker', async () => {
    const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ data: [bytes, port] }) => { port.postMessage(bytes.byteLength); }']))), bytes = new ArrayBuffer(9), { port1, port2 } = new MessageChannel();
    worker.postMessage([bytes, port2], [bytes, port2]);
    return [await new Promise(done => { port1.onmessage = event => done(event.data); }), bytes.byteLength];
  }],
  ['a shared worker', async () => {
    if (!window.SharedWorker) return 'no such thing';
    const join = async word => { const { port } = new SharedWorker('/h/shared.js', 'room'); port.start(); const heard = wait(port, 'message'); port.postMessage(word); return (await heard).data; };
    return [await join('a'), await join('b')];
  }],
  ['a window of the own origin by name', () => { const frame = Object.assign(add('iframe'), { name: 'known' }), view = open('', 'known'); return [view === frame.contentWindow, window.known === view, frames.known === view]; }],
  ['a channel between documents', async () => {
    const one = new BroadcastChannel('page'), two = new BroadcastChannel('page'), heard = wait(two, 'message');
    one.postMessage('x');
    const { data } = await heard;
    one.close(); two.close();
    return data;
  }],
];
