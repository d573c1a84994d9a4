// Promise 9: what was let through and goes on (sockets, frames, media, styles, workers) ends with a withdrawal, judged at the far end.
import { listen } from '../../www/server/listen.mjs';
import { send } from '../../www/server/files.mjs';
import { page } from '../harness/html.mjs';
import { npm } from '../harness/npm.mjs';
import { three, twoMakers } from '../harness/policies.mjs';
import { status } from '../harness/running.mjs';
import { settled } from '../harness/wait.mjs';
import { collected } from './support/freed.mjs';

const beat = 'setInterval(() => fetch("/beat?" + self.name + Math.random(), { mode: "no-cors" }), 150);';
/** A second of silence, as a wave that never comes to an end. */
const wave = () => {
  const head = Buffer.alloc(44), text = (at, what) => head.write(what, at, 'latin1');
  text(0, 'RIFF'); head.writeUInt32LE(0x7fffffff, 4); text(8, 'WAVEfmt '); head.writeUInt32LE(16, 16); head.writeUInt16LE(1, 20); head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24); head.writeUInt32LE(8000, 28); head.writeUInt16LE(1, 32); head.writeUInt16LE(8, 34); text(36, 'data'); head.writeUInt32LE(0x7fffff00, 40);
  return Buffer.concat([head, Buffer.alloc(8000, 128)]);
};

/** The maker of the SDK `counter`: it knows what is connected to it now, and what it was asked for. */
async function maker() {
  const live = new Set(), asked = [], lasting = { '/events': 'text/event-stream', '/wave': 'audio/wav', '/drip': 'text/plain' };
  const server = await listen((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    asked.push(pathname);
    request.resume();
    const open = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
    if (pathname in lasting) {
      const drip = pathname === '/drip' && setInterval(() => response.write('drip\n'), 50), name = drip ? request.url : pathname;
      live.add(name);
      response.on('close', () => {
        live.delete(name);
        clearInterval(drip);
      });
      response.writeHead(200, { 'Content-Type': lasting[pathname], ...open });
      response.write(pathname === '/wave' ? wave() : 'retry: 100\ndata: one\n\n');
    } else if (pathname === '/wait') {
      live.add(request.url);
      response.on('close', () => live.delete(request.url));
    } else if (pathname === '/frame') send(response, 200, 'text/html', `<!doctype html><title>frame</title><script>${beat}</script>`, open);
    else if (pathname === '/style.css') send(response, 200, 'text/css', '.now { list-style-image: url(/late.gif); display: list-item }', open);
    else if (pathname === '/run.js') send(response, 200, 'text/javascript', 'window.runs = (window.runs || 0) + 1; window.bySdk = new WebSocket(window.ownSocket + "script");', open);
    else send(response, 200, 'text/plain', '', open);
  });
  const sockets = new (await npm('ws')).WebSocketServer({ server: server.http });
  sockets.on('connection', socket => {
    live.add('/socket');
    socket.on('close', () => live.delete('/socket'));
  });
  const close = () => { for (const socket of sockets.clients) socket.terminate(); return server.close(); };
  return { live, asked, close, host: `counter.localhost:${server.port}`, count: what => asked.filter(one => one === what).length };
}

/** A page of a person who has agreed, with the SDK's maker beside it. */
const given = act => async t => {
  const other = await maker();
  try {
    await t.guarded(three(), page({ body: `<script>window.at = 'http://${other.host}'; window.ownSocket = 'ws://' + location.host + '/';</script><p>page` }));
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'the yes');
    await act(t, other);
  } finally { await other.close(); }
};
const withdraw = t => t.page.evaluate(() => menshen.withdraw('counter'));
const again = t => t.page.evaluate(() => menshen.testing.set({ counter: true }));
/** Nothing more comes for a while. */
const still = (other, what) => settled(() => other.count(what), 700);

export default [{
  name: 'promise 9: what was to be sent later is not sent after a withdrawal',
  engines: ['chromium'], // no other has it
  run: given(async (t, other) => {
    await t.page.evaluate(() => { fetchLater(at + '/kept'); });
    await t.page.goto(t.origin + '/raw');
    await t.until(() => other.count('/kept') === 1, 'it to be sent as the page is left (the control)');
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(async () => { await menshen.ready; fetchLater(at + '/kept', { signal: new AbortController().signal }); menshen.withdraw('counter'); });
    await t.page.goto(t.origin + '/raw');
    await still(other, '/kept');
    t.equal(other.count('/kept'), 1, 'nothing more');
  }),
}, {
  name: 'promise 9: sockets and streams of events are closed with a withdrawal, whatever the page has made of them, and those of the page go on',
  run: given(async (t, other) => {
    await t.page.evaluate(() => {
      window.socket = new WebSocket(at.replace('http', 'ws') + '/socket');
      window.events = new EventSource(at + '/events');
      window.own = new WebSocket(ownSocket + 'own');
      WebSocket.prototype.close = EventSource.prototype.close = () => {};
    });
    await t.until(() => other.live.size === 2, 'both to be open (the control)');
    await t.page.until(() => own.readyState === 1, 'the socket of the page');
    const same = await t.page.evaluate(() => { menshen.withdraw('counter'); return [socket.readyState, events.readyState, own.readyState]; });
    t.equal(same, [2, 2, 1], 'in the same tick');
    await t.until(() => other.live.size === 0, 'the maker to see both end');
    const before = other.count('/events');
    await still(other, '/events');
    t.equal(other.count('/events'), before, 'it is not asked for again');
  }),
}, {
  name: 'promise 9: requests that have not been answered end with a withdrawal, whatever signal they have, and those to the own server go on',
  run: given(async (t, other) => {
    t.site.file('/slow', () => new Promise(done => setTimeout(done, 1500, 'own')), { 'Content-Type': 'text/plain' });
    await t.page.evaluate(() => {
      window.ended = {};
      const note = (name, promise) => { promise.then(() => { ended[name] = 'answered'; }, error => { ended[name] = error.name; }); };
      note('plain', fetch(at + '/wait?1'));
      note('signal', fetch(at + '/wait?2', { signal: new AbortController().signal, headers: { Accept: 'text/plain' } }));
      note('frozen', fetch(at + '/wait?3', Object.freeze({ signal: null, method: 'POST', body: 'x' })));
      note('request', fetch(new Request(at + '/wait?4')));
      note('made like another', fetch(at + '/wait?5', new Request(at + '/other')));
      note('own', fetch('/slow').then(response => response.text()));
      window.old = new XMLHttpRequest();
      old.open('GET', at + '/wait?6');
      old.onabort = () => { ended.xhr = 'AbortError'; };
      old.send();
      XMLHttpRequest.prototype.abort = AbortController.prototype.abort = () => {};
    });
    await t.until(() => [...other.live].filter(one => one.startsWith('/wait')).length === 6, 'all six to have come (the control)');
    await withdraw(t);
    await t.until(() => other.live.size === 0, 'the maker to see all of them end');
    await t.page.until(() => Object.keys(ended).length === 7, 'the page to hear of all');
    t.equal(await t.page.evaluate(() => ended), { plain: 'AbortError', signal: 'AbortError', frozen: 'AbortError', request: 'AbortError', 'made like another': 'AbortError', xhr: 'AbortError', own: 'answered' }, 'what it hears');
  }),
}, {
  name: 'promise 9: the page\'s own signal still ends a request of what is given, with its own reason',
  run: given(async (t, other) => {
    t.site.file('/wait', () => new Promise(done => setTimeout(done, 5000, '')));
    /** What the page hears of requests to `at` that it ends itself. */
    // WebKit forgets now and then what the signal of a request follows, without us too.
    const heard = at => t.page.evaluate(async (at, follows) => {
      const one = new AbortController(), two = new AbortController(), reason = new Error('mine'), hear = error => error === reason ? 'reason' : error.name;
      const all = [fetch(at + '/wait?1', { signal: one.signal }).catch(hear), fetch(...follows ? [new Request(at + '/wait?2', { signal: two.signal })] : [at + '/wait?2', { signal: two.signal }]).catch(hear),
        fetch(at + '/wait?3', { signal: AbortSignal.abort(reason) }).catch(hear)];
      await new Promise(done => setTimeout(done, 300));
      one.abort(reason);
      two.abort();
      return Promise.all(all);
    }, at, t.engine.name !== 'webkit');
    const own = await heard('');
    t.equal(await heard('http://' + other.host), own, 'the same as of the own server, where nothing of ours is in between');
    t.equal(own.map(one => one === 'AbortError' || one === 'reason'), [true, true, true], 'an end');
    await t.until(() => other.live.size === 0, 'the maker to see all of them end');
  }),
}, {
  name: 'promise 9: an answer that is read piece by piece ends with a withdrawal, whatever of it a page still has, and one of the own server goes on',
  run: given(async (t, other) => {
    t.site.program('/own-drip', { answer(_request, response) {
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      const drip = setInterval(() => response.write('drip\n'), 50);
      response.on('close', () => clearInterval(drip));
    } });
    await t.page.evaluate(() => {
      window.read = {}, window.ended = {};
      const follow = async (name, reader) => {
        try { while (!(await reader.read()).done) read[name] = (read[name] || 0) + 1; } catch (error) { ended[name] = error.name; }
      };
      const ways = {
        body: answer => answer.body,
        copy: answer => answer.clone().body,
        tee: answer => answer.body.tee()[1],
        piped: answer => answer.body.pipeThrough(new TransformStream()),
        again: answer => new Response(answer.body).body,
      };
      for (const name in ways) fetch(at + '/drip?' + name).then(answer => { follow(name, ways[name](answer).getReader()); });
      fetch('/own-drip').then(answer => { follow('own', answer.body.getReader()); });
      window.ways = Object.keys(ways);
    });
    const reads = () => t.page.evaluate(() => ({ ...read })), ways = await t.page.evaluate(() => ways);
    await t.until(async () => { const now = await reads(); return ways.every(name => now[name] > 2) && now.own > 2; }, 'all to be read (the control)');
    let rounds = 0;
    await collected(t, () => rounds++ > 3, 'what nobody has any more to be forgotten');
    t.equal(other.live.size, ways.length, 'all go on until then');
    await withdraw(t);
    await t.until(() => other.live.size === 0, 'the maker to see all of them end');
    t.equal((await t.page.evaluate(() => ended)).own, undefined, 'the own one');
    const before = (await reads()).own;
    await t.until(async () => (await reads()).own > before, 'the own one to go on');
  }),
}, {
  name: 'promise 9: a connection by several servers is closed with whichever of them is withdrawn',
  engines: ['chromium', 'firefox'], // the third makes none here
  async run(t) {
    await t.guarded(twoMakers(), page({ body: '<p>page' }));
    await t.screens().agree();
    await t.until(async () => await status(t.page, 'counter') && await status(t.page, 'second'), 'both to be given');
    const states = await t.page.evaluate(() => {
      const servers = ['stun:counter.localhost:3478', 'stun:second.localhost:3478'], all = [servers, [...servers].reverse()].flatMap(urls => [[{ urls }], urls.map(urls => ({ urls }))])
        .map(iceServers => new RTCPeerConnection({ iceServers })), states = () => all.map(one => one.signalingState), before = states();
      menshen.withdraw('counter');
      return [before, states()];
    });
    t.equal(states, [Array(4).fill('stable'), Array(4).fill('closed')], 'before and after');
  },
}, {
  name: 'promise 9: a frame of what is withdrawn ends, in a shadow tree and in a frame of the page too, and comes back once with the next yes',
  run: given(async (t, other) => {
    await t.page.evaluate(() => {
      const frame = () => Object.assign(document.createElement('iframe'), { src: at + '/frame' }), host = document.body.appendChild(document.createElement('div'));
      window.shown = document.body.appendChild(frame());
      host.attachShadow({ mode: 'closed' }).append(frame());
      const inner = document.body.appendChild(document.createElement('iframe')).contentDocument;
      inner.body.append(inner.importNode(frame()));
    });
    await t.until(() => other.count('/frame') === 3 && other.count('/beat') > 5, 'all three to be there (the control)');
    await withdraw(t);
    await still(other, '/beat');
    const before = other.count('/beat');
    await still(other, '/beat');
    t.equal(other.count('/beat'), before, 'none of them sends any more');
    t.equal(await t.page.evaluate(() => !!shown.contentDocument), true, 'something of ours stands in its place');
    await again(t);
    await t.until(() => other.count('/frame') === 6 && other.count('/beat') > before, 'all three to come back');
    await still(other, '/frame');
    t.equal(other.count('/frame'), 6, 'once each');
  }),
}, {
  name: 'promise 9: what plays stops with a withdrawal, in the document and out of it',
  run: given(async (t, other) => {
    await t.page.evaluate(() => {
      window.players = [document.body.appendChild(document.createElement('audio')), document.createElement('audio'), new Audio(at + '/wave?new'), document.body.appendChild(document.createElement('audio'))];
      players[0].src = at + '/wave?in';
      players[1].src = at + '/wave?out';
      players[3].append(Object.assign(document.createElement('source'), { src: at + '/wave?source', type: 'audio/wav' }));
      for (const one of players) { one.preload = 'auto'; one.load(); }
    });
    await t.until(() => other.count('/wave') >= 4, 'all to be fetched (the control)');
    await t.page.until(() => players.every(one => one.networkState !== 0), 'all to have a source (the control)');
    await withdraw(t);
    await t.page.until(() => players.every(one => one.networkState === 0 || one.networkState === 3), 'none to have one');
    await t.until(() => other.live.size === 0, 'the maker to see all of them end');
  }),
}, {
  name: 'promise 9: a sheet of what is withdrawn loads nothing any more',
  run: given(async (t, other) => {
    await t.page.evaluate(() => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: at + '/style.css' }));
      const style = document.createElement('style');
      style.textContent = `.then { background: url(${at}/later.gif) }`;
      document.head.append(style);
    });
    await t.page.until(() => document.styleSheets.length === 2 && [...document.styleSheets].every(sheet => sheet.ownerNode.sheet), 'both sheets');
    await t.until(() => other.count('/style.css') === 1, 'it to be fetched (the control)');
    await withdraw(t);
    await t.page.evaluate(() => { document.body.className = 'now then'; });
    await still(other, '/late.gif');
    t.equal([other.count('/late.gif'), other.count('/later.gif')], [0, 0], 'nothing is loaded by either');
    await again(t);
    await t.until(() => other.count('/late.gif') && other.count('/later.gif'), 'both to load with the next yes (the control)');
  }),
}, {
  name: 'promise 9: style that a script has put into a sheet loads nothing of what is withdrawn any more',
  run: given(async (t, other) => {
    await t.page.evaluate(() => {
      const sheet = () => document.head.appendChild(document.createElement('style')).sheet, url = name => `url("${at}/${name}.gif")`;
      const ways = {
        inserted: name => { sheet().insertRule(`.${name} { background: ${url(name)} }`); },
        nested: name => { const one = sheet(); one.insertRule('@media all { .none { color: red } }'); one.cssRules[0].insertRule(`.${name} { background: ${url(name)} }`); },
        declared: name => { const one = sheet(); one.insertRule(`.${name} { color: red }`); one.cssRules[0].style.setProperty('background-image', url(name)); },
        assigned: name => { const one = sheet(); one.insertRule(`.${name} { color: red }`); one.cssRules[0].style.backgroundImage = url(name); },
        made: name => { const one = new CSSStyleSheet(); one.replaceSync(`.${name} { background: ${url(name)} } .own { width: 7px }`); document.adoptedStyleSheets.push(one); },
        variable: name => { const one = sheet(); one.insertRule(`.${name} { --picture: ${url(name)}; background: var(--picture) }`); },
        animated: name => { const one = sheet(); one.insertRule(`@keyframes of-${name} { to { background: ${url(name)} } }`); one.insertRule(`.${name} { animation: of-${name} 1s forwards }`); },
        own: name => { const one = document.querySelector('main').appendChild(document.createElement('p')); one.id = name; one.style.display = 'none'; one.style.backgroundImage = url(name); },
      };
      window.names = [];
      for (const name in ways) for (const late of ['', '2']) { ways[name](name + late); names.push(name + late); }
      window.show = list => { for (const name of list) if (name.startsWith('own')) document.getElementById(name).style.display = 'block'; else document.querySelector('main').appendChild(document.createElement('p')).className = name; for (const one of document.querySelectorAll('main p')) one.textContent = 'x'; };
    });
    const names = await t.page.evaluate(() => names), first = names.filter(name => !name.endsWith('2')), later = names.filter(name => name.endsWith('2'));
    await t.page.evaluate(list => show(list), first);
    await t.until(() => first.every(name => other.count(`/${name}.gif`)), 'all to be fetched (the control)');
    await withdraw(t);
    await t.page.evaluate(list => show(list), later);
    await settled(() => other.asked.length, 700);
    t.equal(later.filter(name => other.count(`/${name}.gif`)), [], 'what is fetched later');
    t.equal(await t.page.evaluate(() => { const p = document.querySelector('main').appendChild(document.createElement('p')); p.className = 'own'; return getComputedStyle(p).width; }), '7px', 'the rest of a sheet stays');
  }),
}, {
  name: 'promise 9: what an SDK began while it started, or by its script, ends with it: to the own server, too, and its workers',
  run: given(async (t, other) => {
    t.site.file('/beating.js', 'setInterval(() => postMessage(1), 50);', { 'Content-Type': 'text/javascript' });
    await t.page.evaluate(() => {
      menshen.sdk('counter', { start() { window.inStart = new WebSocket(ownSocket + 'start'); window.worker = new Worker('/beating.js'); window.heard = 0; worker.onmessage = () => { heard++; }; } });
      document.head.append(Object.assign(document.createElement('script'), { src: at + '/run.js' }));
      window.own = new WebSocket(ownSocket + 'own');
    });
    await t.page.until(() => window.bySdk && bySdk.readyState === 1 && inStart.readyState === 1 && own.readyState === 1, 'all to be open (the control)');
    await t.page.until(() => heard > 1, 'its worker to say something (the control)');
    t.equal(await t.page.evaluate(() => { menshen.withdraw('counter'); return [bySdk.readyState, inStart.readyState, own.readyState]; }), [2, 2, 1], 'in the same tick');
    const said = () => t.page.evaluate(() => heard);
    await settled(said, 300);
    const before = await said();
    await settled(said, 500);
    t.equal(await said(), before, 'the worker says nothing any more');
    await again(t);
    await t.page.until(() => inStart.readyState < 2, 'it to start again');
    t.equal(await t.page.evaluate(() => runs), 1, 'its script ran once');
    t.equal(other.count('/run.js'), 1, 'and was fetched once');
  }),
}, {
  name: 'promise 9: a worker of the page\'s own sends nothing to what is withdrawn from that very tick on, and knows of the next yes',
  run: given(async (t, other) => {
    t.site.file('/courier.js', 'onmessage = event => { fetch(event.data, { mode: "no-cors" }).then(() => postMessage("sent"), () => postMessage("refused")); };', { 'Content-Type': 'text/javascript' });
    await t.page.evaluate(() => {
      window.heard = [];
      window.send = what => courier.postMessage(at + '/' + what);
      window.courier = new Worker('/courier.js');
      courier.onmessage = event => { heard.push(event.data); };
      send('given');
    });
    await t.until(() => other.count('/given') === 1, 'it to send (the control)');
    await t.page.until(() => heard.length === 1, 'it to say so');
    await t.page.evaluate(() => {
      Worker.prototype.postMessage = () => {};
      const { postMessage } = document.body.appendChild(document.createElement('iframe')).contentWindow.Worker.prototype;
      window.send = what => postMessage.call(courier, at + '/' + what);
      menshen.withdraw('counter');
      send('taken');
    });
    await t.page.until(() => heard.length === 2, 'it to say what became of that');
    t.equal([await t.page.evaluate(() => heard), other.count('/taken')], [['sent', 'refused'], 0], 'what became of it');
    await again(t);
    await t.page.until(() => { send('again'); return heard.includes('sent', 2); }, 'it to send after the next yes');
    t.equal(await t.page.evaluate(() => heard.includes('menshen')), false, 'the page hears nothing of ours');
  }),
}];
