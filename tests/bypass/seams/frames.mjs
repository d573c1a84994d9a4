// Frames and images towards an undecided host: not loaded; a frame says what it holds and offers to ask.
import { compare, guarded } from './support/guard.mjs';

const load = hit => /\/(frame\.html|i\.gif)$/.test(hit.path);
const frames = {
  'src, then append': at => { const f = document.createElement('iframe'); f.src = at; document.body.append(f); },
  'append, then src': at => { const f = document.createElement('iframe'); document.body.append(f); f.src = at; },
  'setAttribute': at => { const f = document.createElement('iframe'); document.body.append(f); f.setAttribute('src', at); },
  'innerHTML': at => { document.querySelector('p').innerHTML = `<b>x</b><iframe src="${at}" width="300"></iframe>`; },
  'insertAdjacentHTML': at => document.body.insertAdjacentHTML('beforeend', `<iframe src="${at}"></iframe>`),
  'DOMParser': at => { document.body.append(new DOMParser().parseFromString(`<iframe src="${at}"></iframe>`, 'text/html').querySelector('iframe')); },
  'document.write': at => { document.write(`<iframe src="${at}"></iframe>`); document.close(); },
};
const images = {
  'new Image': at => { new Image().src = at; },
  'setAttribute': at => document.createElement('img').setAttribute('src', at),
  'srcset': at => { document.createElement('img').srcset = `/none.gif 9x, ${at} 1x`; },
  'innerHTML': at => { document.createElement('div').innerHTML = `<img src="${at}">`; },
  'a preload behind a quoted >': at => { const d = document.createElement('div'); document.body.append(d); d.innerHTML = `<link title=">" rel="preload" as="image" href="${at}">`; },
  'what is an attribute where no script runs': at => { document.querySelector('p').innerHTML = `<noscript><b title="</noscript><img src=${at}>"></b></noscript>`; },
  'outerHTML': at => { document.querySelector('p').outerHTML = `<p><image src="${at}">`; },
  'DOMParser': at => { document.body.append(new DOMParser().parseFromString(`<img src="${at}">`, 'text/html').images[0]); },
  'an adopted fragment': at => { const t = document.createElement('template'); t.innerHTML = `<img src="${at}">`; document.body.append(document.importNode(t.content, true)); },
};
const call = (act, path) => `(port, mark) => (${act})('http://x.localhost:' + port + '${path}?case=' + mark)`;

export default [...Object.entries(frames).map(([way, act]) => ({
  name: `seams: a frame by ${way} is held, says so, and loads when given`,
  async run(t) {
    await compare(t, {}, call(act, '/frame.html'), { count: load });
    await t.page.until(() => { const f = document.querySelector('iframe'); return f.contentDocument && f.contentDocument.querySelector('button'); });
    t.equal(await t.page.evaluate(() => document.querySelector('iframe').contentDocument.body.textContent), 'held: xallow', 'what it says');
    await t.page.evaluate(() => menshenTest.decide('x', 2));
    await t.until(() => t.collector.hits(load).length === 1, 'the frame to load');
    t.equal(await t.page.evaluate(() => [...document.querySelector('iframe').attributes].map(a => a.name).filter(n => n.startsWith('data-menshen-') || n === 'srcdoc')), [], 'nothing parked any more');
  },
})), {
  name: 'seams: a person\'s tap in a held frame asks; a script\'s click does not',
  async run(t) {
    await guarded(t, { body: `<iframe id="f" width="300" height="120" src="${t.collector.at('x', '/frame.html')}"></iframe>` });
    await t.page.until(() => document.querySelector('iframe').contentDocument.querySelector('button'));
    await t.page.evaluate(() => document.querySelector('iframe').contentDocument.querySelector('button').click());
    t.equal(await t.page.evaluate(() => menshenTest.requests.length), 0, 'by script');
    const spot = await t.page.evaluate(() => { const f = document.querySelector('iframe'), a = f.getBoundingClientRect(), b = f.contentDocument.querySelector('button').getBoundingClientRect(); return { x: a.left + f.clientLeft + b.left + b.width / 2, y: a.top + f.clientTop + b.top + b.height / 2 }; });
    await t.page.click(spot);
    await t.page.until(() => menshenTest.requests.length === 1);
    t.equal(await t.page.evaluate(() => menshenTest.requests[0].item), 'x', 'for the item');
    await t.page.evaluate(() => menshenTest.decide('x', 2));
    await t.page.until(() => { try { return !document.querySelector('iframe').contentDocument; } catch { return true; } });
  },
}, {
  name: 'seams: a held frame that is filled all the same says again what it holds',
  async run(t) {
    await guarded(t, { body: `<iframe width="300" height="120" src="${t.collector.at('x', '/frame.html')}"></iframe>` });
    const held = () => t.page.until(() => { const f = document.querySelector('iframe').contentDocument; return f && f.querySelector('button'); });
    for (const time of [1, 2]) {
      await held();
      t.collector.clear();
      await t.page.evaluate(at => { menshenState.verdicts.x = 2; document.querySelector('iframe').contentWindow.location = at; menshenState.verdicts.x = 1; }, t.collector.at('x', '/frame.html') + '&time=' + time);
      t.equal((await t.collector.quiet()).filter(load).length, 1, `the frame is filled (the control, time ${time})`);
    }
    await held();
  },
}, {
  name: 'seams: frames of the page itself, about:blank and srcdoc stay as they are',
  async run(t) {
    t.site.page('/inner', '<p>inner');
    await guarded(t, { body: '<iframe id="a" src="/inner"></iframe><iframe id="b"></iframe><iframe id="c" srcdoc="<p>own"></iframe>' });
    await t.page.until(() => ['a', 'c'].every(id => document.getElementById(id).contentDocument.querySelector('p')));
    t.equal(await t.page.evaluate(() => ['a', 'b', 'c'].map(id => document.getElementById(id).contentDocument.body.textContent.trim())), ['inner', '', 'own'], 'contents');
  },
}, ...Object.entries(images).map(([way, act]) => ({
  name: `seams: an image by ${way} is not requested`,
  async run(t) { await compare(t, {}, call(act, '/i.gif'), { count: load }); },
})), {
  name: 'seams: a held image meets the engine\'s error event and loads when given',
  async run(t) {
    await guarded(t);
    t.equal(await t.page.evaluate(at => new Promise(done => { window.img = document.body.appendChild(new Image()); img.onerror = event => done(event.isTrusted); img.onload = () => done('load'); img.src = at; }), t.collector.at('x', '/i.gif')), true, 'error event');
    t.equal(await t.page.evaluate(() => new Promise(done => { img.onload = () => done('load'); menshenTest.decide('x', 2); })), 'load', 'later');
    t.equal((await t.collector.quiet(load)).length, 1, 'once');
  },
}, {
  name: 'seams: a held image in markup that is put in later loads when given',
  async run(t) {
    await guarded(t);
    await t.page.evaluate(at => { const d = document.createElement('div'); d.innerHTML = `<p><img id="late" src="${at}"></p>`; document.body.append(d); }, t.collector.at('x', '/i.gif'));
    t.equal(await t.page.evaluate(() => new Promise(done => { document.getElementById('late').onload = () => done('load'); menshenTest.decide('x', 2); })), 'load', 'later');
    t.equal((await t.collector.quiet(load)).length, 1, 'once');
  },
}, {
  name: 'seams: a held image in the markup of an element that fills itself as it comes in loads when given',
  async run(t) {
    await guarded(t);
    await t.page.evaluate(at => {
      customElements.define('own-element', class extends HTMLElement { connectedCallback() { this.innerHTML = `<img id="late" src="${at}">`; } });
      document.body.append(document.createElement('own-element'));
    }, t.collector.at('x', '/i.gif'));
    t.equal(await t.page.evaluate(() => new Promise(done => { document.getElementById('late').onload = () => done('load'); menshenTest.decide('x', 2); })), 'load', 'later');
  },
}, {
  name: 'seams: a refused pixel is not sent afterwards, a queued one is',
  async run(t) {
    await guarded(t, { queue: ['q'] });
    await t.page.evaluate((x, q) => { new Image().src = x; new Image().src = q; }, t.collector.at('x', '/i.gif'), t.collector.at('q', '/i.gif'));
    t.equal(await t.collector.quiet(load), [], 'before');
    await t.page.evaluate(() => { menshenTest.decide('x', 2); menshenTest.decide('q', 2); });
    await t.until(() => t.collector.hits(load).length, 'the queued pixel');
    t.equal((await t.collector.quiet(load)).map(hit => hit.sdk), ['q'], 'sent');
  },
}, {
  name: 'seams: images and data addresses of the page itself load',
  async run(t) {
    t.site.file('/own.gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
    await guarded(t, { body: '<img id="a" src="/own.gif" srcset="/own.gif 1x">' });
    t.equal(await t.page.evaluate(() => Promise.all(['/own.gif', 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'].map(src => new Promise(done => { const i = new Image(); i.onload = () => done(1); i.onerror = () => done(0); i.src = src; }))).then(all => [...all, document.getElementById('a').naturalWidth])), [1, 1, 1], 'loaded');
  },
}];
