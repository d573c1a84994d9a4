// node tests/bench/held.mjs [--engine E]: what holding a thousand and releasing them costs, as ratios to the very same page without the
// guard, in one run: elements and calls that name a host which the person is asked about. The page without it does in one step what is done
// here in two: `hold` is making them, beside making them there; `release` is from the yes to the last answer, beside making and answering
// there. One tab shows both. Medians of ROUNDS rounds; no test, and nothing fails.
import { listen } from '../../www/server/listen.mjs';
import { send } from '../../www/server/files.mjs';
import { page } from '../harness/html.mjs';
import { change, three } from '../harness/policies.mjs';
import { median } from './measure.mjs';
import { inEach } from './pages.mjs';

const { ROUNDS = 3, MANY = 1000 } = process.env, PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const types = { script: ['text/javascript', 'self.runs = (self.runs || 0) + 1'], frame: ['text/html', '<!doctype html>'], picture: ['image/gif', PIXEL] };

/** Runs in the page: makes `many` of a kind, and hears of each that has been answered. */
const make = `(kind, many, at) => {
  const begun = performance.now(), box = document.body.appendChild(document.createElement('div'));
  let left = many, over;
  self.answered = new Promise(done => { over = done; });
  const one = () => { if (!--left) { box.remove(); over(performance.now()); } };
  // A held frame loads what stands for it, too: only what is from elsewhere counts.
  const heard = event => { const { target } = event; try { if (kind === 'frame' && target.contentDocument) return; } catch {} target.onload = null; one(); };
  for (let count = 0; count < many; count++) {
    const address = at + '/' + kind + '?' + count;
    if (kind === 'fetch') fetch(address).then(one);
    else if (kind === 'request') { const request = new XMLHttpRequest(); request.open('GET', address); request.onload = one; request.send(); }
    else {
      const element = document.createElement({ script: 'script', frame: 'iframe', picture: 'img' }[kind]);
      element.onload = heard;
      element.src = address;
      box.appendChild(element);
    }
  }
  return performance.now() - begun;
}`;

const server = await listen((request, response) => {
  const [type, body] = types[new URL(request.url, 'http://x').pathname.slice(1)] ?? ['text/plain', 'x'];
  send(response, 200, type, body, { 'Access-Control-Allow-Origin': '*' });
});
const at = `http://counter.localhost:${server.port}`;

await inEach(async (name, t, [tab]) => {
  await t.guarded(change(three(), one => { one.sdks[0].queue = true; }), page(), { go: false });
  console.log(`\n${name}\n${MANY} of each`.padEnd(14) + `${'made'.padStart(10)}${'held'.padStart(10)}${'ratio'.padStart(8)}${'answered'.padStart(12)}${'released'.padStart(10)}${'ratio'.padStart(8)}   milliseconds; medians of ${ROUNDS} rounds`);
  for (const kind of ['script', 'frame', 'picture', 'fetch', 'request']) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      const pair = {};
      for (const within of round & 1 ? [true, false] : [false, true]) {
        await tab.goto(t.origin + (within ? '/' : '/?guard=0'));
        if (within) await tab.evaluate(`menshen.testing.set({ counter: false }).then(() => menshen.testing.reset())`);
        if (within) { await tab.goto(t.origin + '/raw'); await tab.goto(t.origin + '/'); await tab.evaluate('menshen.ready.then(() => {})'); }
        const made = await tab.evaluate(`(${make})(${JSON.stringify(kind)}, ${MANY}, ${JSON.stringify(at)})`);
        if (within) await tab.until(`new Promise(done => setTimeout(done)).then(() => document.readyState === 'complete')`);
        const given = within ? `self.begun = performance.now(); menshen.testing.set({ counter: true });` : '';
        const answered = await tab.evaluate(`(async () => { const begun = performance.now(); ${given} return await self.answered - begun; })()`);
        pair[within ? 'with' : 'without'] = { made, answered: within ? answered : made + Math.max(0, answered) };
      }
      rounds.push(pair);
    }
    const of = (which, what) => median(rounds.map(pair => pair[which][what]));
    const row = ['made', 'answered'].map(what => [of('without', what), of('with', what)]);
    console.log(kind.padEnd(12) + row.map(([without, within], at) => without.toFixed(1).padStart(at ? 12 : 10) + within.toFixed(1).padStart(10) + (within / without).toFixed(2).padStart(8)).join(''));
  }
});
await server.close();
process.exit(0);
