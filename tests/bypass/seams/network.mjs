// fetch, XMLHttpRequest and sendBeacon towards an undecided host: nothing is sent, the page meets the engine's own errors.
import { compare, guarded } from './support/guard.mjs';

export default [{
  name: 'seams: fetch to an undecided host is refused with the engine\'s own error',
  async run(t) {
    const error = await compare(t, {}, (port, mark) => fetch(`http://x.localhost:${port}/f?case=${mark}`).then(() => 'sent', error => error.name));
    t.equal(error, 'TypeError', 'the error');
    t.equal(await t.page.evaluate(() => fetch('/').then(answer => answer.status)), 200, 'the page\'s own fetch');
  },
}, {
  name: 'seams: fetch of a Request, of a URL object, with mode no-cors and keepalive',
  async run(t) {
    await compare(t, {}, async (port, mark) => {
      const at = `http://x.localhost:${port}/f?case=${mark}`;
      for (const send of [() => fetch(new Request(at)), () => fetch(new URL(at)), () => fetch(at, { mode: 'no-cors' }), () => fetch(at, { keepalive: true, method: 'POST' }),
        () => fetch({ toString() { return at; } })]) await send().catch(() => {});
    });
  },
}, {
  name: 'seams: an address that changes between judging and sending is coerced once',
  async run(t) {
    await guarded(t);
    const asked = await t.page.evaluate(async (port, mark) => {
      let times = 0;
      const two = { toString() { return times++ ? `http://x.localhost:${port}/f?case=${mark}` : '/'; } };
      const answer = await fetch(two);
      return [times, new URL(answer.url).origin === location.origin];
    }, t.collector.port, t.mark);
    t.equal(asked, [1, true], 'one coercion');
    t.equal(await t.collector.quiet(), [], 'nothing sent');
  },
}, {
  name: 'seams: a queued fetch waits for the decision and is sent once',
  async run(t) {
    await guarded(t, { queue: ['x'] });
    await t.page.evaluate((port, mark) => { window.got = fetch(`http://x.localhost:${port}/f?case=${mark}`).then(answer => answer.text()); }, t.collector.port, t.mark);
    t.equal(await t.collector.quiet(), [], 'held');
    t.equal(await t.page.evaluate(() => { menshenTest.decide('x', 2); return got; }), 'collected', 'the answer');
    t.equal((await t.collector.quiet()).length, 1, 'sent once');
    await t.page.evaluate((port, mark) => { menshenTest.decide('x', 1); window.got = fetch(`http://x.localhost:${port}/f?case=${mark}`).catch(error => error.name); }, t.collector.port, t.mark);
    t.equal(await t.page.evaluate(() => { menshenTest.decide('x', 0); return got; }), 'TypeError', 'dropped');
    t.equal((await t.collector.quiet()).length, 1, 'not sent again');
  },
}, {
  name: 'seams: XMLHttpRequest to an undecided host ends in its own error event',
  async run(t) {
    const events = await compare(t, {}, (port, mark) => new Promise(done => {
      const request = new XMLHttpRequest(), seen = [];
      for (const name of ['load', 'error', 'loadend']) request.addEventListener(name, () => { seen.push(name, request.readyState, request.status); if (name === 'loadend') done(seen); });
      request.open('POST', `http://x.localhost:${port}/x?case=${mark}`);
      request.setRequestHeader('x-probe', '1');
      request.send('body');
    }));
    t.equal(events, ['error', 4, 0, 'loadend', 4, 0], 'events');
  },
}, {
  name: 'seams: synchronous XMLHttpRequest to an undecided host throws NetworkError',
  async run(t) {
    const thrown = await compare(t, {}, (port, mark) => {
      const request = new XMLHttpRequest();
      request.open('GET', `http://x.localhost:${port}/x?case=${mark}`, false);
      try { request.send(); } catch (error) { return [error.name, error instanceof DOMException]; }
    });
    t.equal(thrown, ['NetworkError', true], 'thrown');
    t.equal(await t.page.evaluate(() => { const r = new XMLHttpRequest(); r.open('GET', '/', false); r.send(); return r.status; }), 200, 'the page\'s own');
  },
}, {
  name: 'seams: a queued XMLHttpRequest is sent once, and not at all when it was aborted or opened anew',
  async run(t) {
    await guarded(t, { queue: ['x'] });
    await t.page.evaluate((port, mark) => {
      window.answered = [];
      const make = name => { const r = new XMLHttpRequest(); r.onload = () => answered.push(name + r.responseText); r.open('GET', `http://x.localhost:${port}/${name}?case=${mark}`); r.send(); return r; };
      make('kept'); make('aborted').abort(); make('reopened').open('GET', '/');
    }, t.collector.port, t.mark);
    t.equal(await t.collector.quiet(), [], 'held');
    await t.page.evaluate(() => menshenTest.decide('x', 2));
    await t.page.until(() => answered.length);
    t.equal((await t.collector.quiet()).map(hit => hit.path), ['/kept'], 'sent');
    t.equal(await t.page.evaluate(() => answered), ['keptcollected'], 'answered');
  },
}, {
  name: 'seams: sendBeacon to an undecided host returns false',
  async run(t) {
    const sent = await compare(t, {}, (port, mark) => navigator.sendBeacon(`http://x.localhost:${port}/b?case=${mark}`, 'x'));
    t.equal(sent, false, 'returned');
    t.equal(await t.page.evaluate(() => navigator.sendBeacon('/')), true, 'to itself');
  },
}, {
  name: 'seams: a cache takes in nothing from an undecided host, and what is the page\'s own as ever',
  async run(t) {
    const own = await compare(t, {}, async (port, mark) => {
      const cache = await caches.open('own_c'), at = `http://x.localhost:${port}/c?case=${mark}`, tries = [() => cache.add(at), () => cache.add(new Request(at, { mode: 'no-cors' })), () => cache.addAll(['/', new Request(at, { mode: 'no-cors' })])];
      for (const one of tries) await one().catch(() => {});
      await cache.add('/?a');
      await cache.add(new Request('/?b'));
      await cache.addAll(['/?c', new Request('/?d')]);
      return (await cache.keys()).map(({ url }) => new URL(url).search).filter(search => search.length < 3).sort();
    });
    t.equal(own, ['?a', '?b', '?c', '?d'], 'its own');
  },
}, {
  name: 'seams: a given host receives what is sent to it',
  async run(t) {
    await guarded(t, { verdicts: { x: 2 } });
    const got = await t.page.evaluate(async (port, mark) => {
      const at = `http://x.localhost:${port}/f?case=${mark}`, request = new XMLHttpRequest();
      const answer = await (await fetch(at)).text();
      request.open('GET', at, false);
      request.send();
      return [answer, request.responseText, navigator.sendBeacon(at)];
    }, t.collector.port, t.mark);
    t.equal(got, ['collected', 'collected', true], 'answers');
    t.equal((await t.collector.quiet()).length, 3, 'hits');
  },
}, {
  name: 'seams: a mind that throws opens nothing',
  async run(t) {
    await guarded(t, { verdicts: { x: 2 }, broken: true });
    await t.page.evaluate(async (port, mark) => {
      const at = `http://x.localhost:${port}/f?case=${mark}`;
      await fetch(at).catch(() => {});
      navigator.sendBeacon(at);
      new Image().src = at;
      document.cookie = 'x_a=1';
      localStorage.setItem('x_a', '1');
      const script = document.createElement('script');
      script.src = at;
      document.head.append(script);
    }, t.collector.port, t.mark);
    t.equal(await t.collector.quiet(), [], 'nothing sent');
    t.equal(await t.disk({ here: true }).then(found => [found.cookies, found.local]), [[], []], 'nothing stored');
  },
}];
