// Comlink and reconnecting-websocket: workers and sockets of the own origin.
import * as Comlink from 'comlink';
import ReconnectingWebSocket from 'reconnecting-websocket';
import { app } from '../report.js';

app(async ({ note, until, root, heard }) => {
  const ask = async worker => {
    const far = Comlink.wrap(worker), calls = [];
    const made = await new far.Counter(3);
    await made.add(4);
    await far.each([1, 2, 3], Comlink.proxy(value => calls.push(value)));
    const bytes = new Uint8Array([1, 2, 3]).buffer, all = [await far.name, await far.sum(1, 2), await made.count, calls, await far.size(Comlink.transfer(bytes, [bytes])), bytes.byteLength, await far.data(), await far.fails().catch(error => error.message)];
    far[Comlink.releaseProxy]();
    worker.terminate();
    return all;
  };
  note('a worker of the own origin', await ask(new Worker('/worker.js')));
  note('a module worker', await ask(new Worker(new URL('/worker.js?module', location.href), { type: 'module', name: 'w' })));
  const text = await (await fetch('/worker.js')).text();
  const blob = URL.createObjectURL(new Blob([text.replace('/data.json', location.origin + '/data.json')], { type: 'text/javascript' }));
  note('a blob worker', await ask(new Worker(blob)));
  URL.revokeObjectURL(blob);
  const { port1, port2 } = new MessageChannel();
  Comlink.expose({ twice: n => n * 2 }, port2);
  note('a port', await Comlink.wrap(port1).twice(4));
  const frame = document.createElement('iframe');
  frame.srcdoc = '<p>in</p>';
  root.append(frame);
  await heard(frame, 'load');
  Comlink.expose({ title: () => document.title }, Comlink.windowEndpoint(frame.contentWindow, window, frame.contentWindow));
  note('a frame', [frame.contentDocument.querySelector('p').textContent, Object.keys(Comlink.windowEndpoint(frame.contentWindow)).sort()]);

  const socket = new ReconnectingWebSocket(() => `ws://${location.host}/socket`, [], { minReconnectionDelay: 20, maxReconnectionDelay: 40 }), got = [];
  socket.addEventListener('message', event => got.push(event.data));
  socket.send('early');
  await until(() => got.includes('early'));
  socket.reconnect();
  await until(() => socket.readyState === 1);
  socket.send('again');
  await until(() => got.includes('again'));
  note('a socket', [got, socket.url.replace(location.host, ''), socket.binaryType, socket.bufferedAmount]);
  socket.close();
});
