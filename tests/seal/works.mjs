// A sealed page still does what it must, and the engines obey the set that the server picked.
import { plain, servers } from './support/serve.mjs';
import { bare, within } from './support/visit.mjs';

const kinds = [...servers, 'netlify', 'meta'];

export default [
  ...kinds.map(kind => ({
    name: `seal: ${kind}: scripts, handlers, styles, pictures, fetch and forms of the page's own work`,
    run: t => within(kind, () => `<a id="code" href="javascript:void ran.push('address')">x</a>`, async server => {
      await t.page.goto(server.origin + '/');
      await t.page.until(() => ran.includes('onload') && ran.includes('module'), 'its scripts');
      t.equal(await t.page.evaluate(() => fetched), { own: 1 }, 'its fetch');
      t.equal(await t.page.evaluate(() => getComputedStyle(document.getElementById('head')).color), 'rgb(1, 2, 3)', 'its style');
      await t.page.evaluate(() => document.getElementById('act').click());
      await t.page.until(() => document.documentElement.shadowRoot || [...document.documentElement.children].some(one => one.shadowRoot), 'the first layer');
      await t.page.evaluate(() => document.getElementById('code').click());
      await t.page.until(() => ran.includes('address'), 'its script in an address');
      t.equal(await t.page.evaluate(() => new Promise(done => { new Worker('/work.js').onmessage = event => done(event.data); })), 'worked', 'its worker');
      t.equal(await t.page.evaluate(() => ran.slice().sort()), ['address', 'click', 'file', 'image', 'inline', 'module', 'onload'], 'what ran');
      t.equal(await t.page.evaluate(() => blocked), [], 'what was blocked');
      await t.page.evaluate(() => document.getElementById('send').click());
      await t.page.until(() => location.search === '?a=1' && document.getElementById('sent'), 'its form');
    }),
  })),
  ...['nginx', 'meta'].map(kind => ({
    name: `seal: ${kind}: what was given is let go where it stands, and what was not stays`,
    run: t => within(kind, there => `<script src="${there.origin}/given.js"></script><script type="module" src="${there.origin}/given.mjs"></script>
<img src="${there.origin}/given.gif"><iframe src="${there.origin}/given.html"></iframe><iframe srcdoc="<img src='${there.origin}/inner.gif'>"></iframe>
<script src="${there.origin}/heard.js" onload="ran.push('loaded')"></script><img src="${there.origin}/heard.gif" onload="ran.push('shown')" onerror="ran.push('failed')">
<script type="text/plain" data-menshen="counter">ran.push('marked');</script><script src="${there.elsewhere}/other.js"></script><img src="${there.elsewhere}/other.gif">`,
    async (server, there) => {
      await t.page.goto(server.url);
      await t.page.click('@agree');
      await t.page.until(() => menshen.status('counter'), 'the choice');
      await t.until(() => ['/given.js', '/given.mjs', '/given.gif', '/given.html'].every(path => there.hits.includes(path)), 'what was given');
      await t.page.until(() => ran.includes('marked'), 'the marked script');
      await t.page.until(() => ran.includes('loaded') && ran.some(one => one === 'shown' || one === 'failed'), 'the handlers of what was let go');
      t.equal((await t.settled(() => there.seen().hits)).filter(path => path.startsWith('/other')), [], 'what is not declared');
    }, bare),
  })),
  ...['nginx', 'meta'].map(kind => ({
    name: `seal: ${kind}: links of a person lead anywhere, forms to declared hosts, both over redirects`, ms: 90000,
    run: t => within(kind, there => {
      const to = path => `${there.origin}/x?to=${encodeURIComponent(there.origin + path)}`;
      return `<p><a id="link" href="${there.origin}/link.html">x</a> <a id="hop" href="${to('/hopped.html')}">x</a> <a id="ping" href="/sent.html" ping="${there.origin}/ping.gif">x</a>
<p><form action="${there.origin}/login" method="post"><button id="login">log in</button></form>
<form action="${to('/back')}" method="post"><button id="around">log in</button></form>`;
    }, async (server, there) => {
      await t.page.goto(server.origin + '/');
      await t.page.click('@disagree'); // the notice covers the page until then
      for (const [id, path] of [['#link', '/link.html'], ['#hop', '/hopped.html'], ['#login', '/login'], ['#around', '/back'], ['#ping', undefined]]) {
        await t.page.goto(server.origin + '/');
        await t.page.until(() => ran.includes('onload'), 'the page');
        await t.page.click(id);
        if (path) await t.until(() => there.hits.includes(path), `${id} to arrive`);
        if (path) await t.page.until(`location.pathname === '${path}' && document.readyState === 'complete'`, `${id} to be shown`);
        else await t.page.until(() => document.getElementById('sent'), 'the page that the link leads to');
      }
      t.equal(there.hits.filter(path => path === '/ping.gif'), [], 'pings');
    }),
  })),
  {
    name: 'seal: nginx: the closed set lets no connection ahead out, nor rules of speculation that a script makes',
    engines: ['chromium'],
    run: t => within('nginx', () => '', async (server, there) => {
      const act = (ahead, origin) => {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: ahead }));
        const rules = { prefetch: [{ urls: [origin + '/rules.html'], eagerness: 'immediate' }] };
        document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: JSON.stringify(rules) }));
      };
      const control = await plain({ at: server.out });
      try {
        await t.page.goto(server.origin + '/bare.txt');
        await t.page.evaluate(act, there.ahead, there.origin);
        const closed = await t.settled(() => there.seen(), 1500, 6000);
        await t.page.goto(control.origin + '/bare.txt');
        await t.page.evaluate(act, there.ahead, there.origin);
        await t.until(() => there.silent() && there.hits.length, 'the control');
        t.equal(closed, { hits: [], connects: 0 }, 'what went out');
      } finally { control.stop(); }
    }, bare),
  },
  {
    name: 'seal: nginx: forget me empties the device',
    engines: ['chromium', 'firefox'],
    run: t => within('nginx', () => '', async server => {
      await t.page.goto(server.origin + '/bare.txt');
      await t.page.evaluate(() => { localStorage.a = '1'; document.cookie = 'b=1; Path=/'; });
      t.equal(await t.page.evaluate(() => fetch('/menshen/forget', { method: 'POST' }).then(answer => answer.status)), 204, 'the answer');
      await t.page.until(() => !localStorage.a && !document.cookie, 'the device to be empty');
    }, bare),
  },
];
