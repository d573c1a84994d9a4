// Addresses as the engines read them: the vectors that the compiler's crate is held to, too (tests/policy/urls.rs).
import fs from 'node:fs';
import path from 'node:path';
import { names } from '../harness/engines/index.mjs';
import { page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';
import { root } from '../harness/paths.mjs';
import { guarded as seams } from './seams/support/guard.mjs';

const groups = JSON.parse(fs.readFileSync(path.join(root, 'tests/vectors/urls.json'), 'utf8'));
const vectors = Object.values(groups).flat();

const origins = vectors => vectors.map(({ input, base }) => { try { return new URL(input, base).origin; } catch (e) { return 'invalid'; } });

// The collector's address, in spellings that a careless reader takes for something else. `R` is the rest: port, path and mark;
// `OWN` is the page's host, `HOME` that and its port.
const hosts = ['127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0X7F.1', '0177.0.0.1', '017700000001', '0x7f.0x0.0x0.0x1', '127.0.0.1.', '127.1.',
  '00000177.0.00.1', '\uff11\uff12\uff17.0.0.1', '%31%32%37.0.0.1', '127%2e0%2e0%2e1', '127\u30020\uff0e0\uff611', '12\u00ad7.0.0.1', '\u2460\u2461\u2466.0.0.1',
  'x.LOCALHOST', '\uff58.localhost', 'x%2elocalhost', 'x\u3002localhost', 'x.local\u00adhost', '%78.localhost', 'X.\uff2cocalhost'];
const forms = ['HTTP://127.0.0.1R', 'hTtP://127.0.0.1R', '//127.0.0.1R', '///127.0.0.1R', '////127.0.0.1R', '\\\\127.0.0.1R', '/\\127.0.0.1R', '\\/127.0.0.1R', '/\t/127.0.0.1R', '\\\n/127.0.0.1R',
  '\t//127.0.0.1R', ' //127.0.0.1R ', '\u0001//127.0.0.1R', '\u0000http://127.0.0.1R\u001f', 'ht\ttp://127.0.0.1R', 'http:\n//127.0.0.1R', 'http://127.0\t.0.1R', 'http:/\r/127.0.0.1R', 'http:\\\\127.0.0.1R', 'http:/\\127.0.0.1R',
  'http:\\/127.0.0.1R', 'http:///127.0.0.1R', 'http:////127.0.0.1R', 'http:\\//\\127.0.0.1R', 'http://OWN@127.0.0.1R', '//OWN@127.0.0.1R', 'http://OWN:80@127.0.0.1R', 'http://u:p@127.1R', 'http://@127.0.0.1R',
  'http://:@127.0.0.1R', 'http://OWN%2f@127.0.0.1R', 'http://OWN%5c@127.0.0.1R', 'http://127.0.0.1:0PORT/REST', 'http://127.0.0.1:\tPORT/REST', 'http://127.0.0.1:PORT\\REST', 'http://127.0.0.1:PORT/OWN/../REST', '/..//127.0.0.1R', './/127.0.0.1R',
  'http://,x.localhostR', 'http://256,x.localhostR', 'http://HOME,@127.0.0.1R', 'http://HOME,u:p@127.0.0.1R', ',http://127.0.0.1R', 'http://a\tb@127.0.0.1R', 'http://OWN\ufeff.x.localhostR', 'http://OWN\u2060.x.localhostR'];
/** By number: what is sent, with the number as its mark. */
const spellings = [...hosts.map(host => `http://${host}R`), ...forms];

/** Sends to every spelling by every way. The marks say which: `number-way`. */
const sendAll = (spellings, port, mark) => {
  const address = (spelling, at, way) => {
    const rest = (way === 'frame' ? 'a.html' : 'a.gif') + '?case=' + mark + '&via=' + at + '-' + way;
    const words = { PORT: port, REST: rest, OWN: location.hostname, HOME: location.host, R: ':' + port + '/' + rest };
    return spelling.replace(/PORT|REST|OWN|HOME|R/g, word => words[word]);
  };
  const ways = {
    fetch: at => fetch(at, { mode: 'no-cors' }).catch(() => {}),
    xhr: at => { const x = new XMLHttpRequest(); x.open('GET', at); x.send(); },
    beacon: at => navigator.sendBeacon(at, 'x'),
    image: at => { new Image().src = at; },
    srcset: at => { new Image().srcset = at; },
    html: at => { const e = document.createElement('div'); e.innerHTML = '<img alt="" src="' + at.replace(/&/g, '&amp;').replace(/[\0-\x20]/g, c => '&#' + c.charCodeAt(0) + ';') + '">'; },
    script: at => { const e = document.createElement('script'); e.src = at; document.head.append(e); },
    frame: at => { const e = document.createElement('iframe'); e.src = at; document.body.append(e); },
  };
  spellings.forEach((spelling, at) => { for (const way in ways) try { ways[way](address(spelling, at, way)); } catch (e) { /* this engine does not take it */ } });
};

export default [{
  name: `urls: ${vectors.length} addresses have the origin that the vectors say`,
  engines: names,
  async run(t) {
    t.site.page('/', page());
    await t.page.goto(t.origin + '/');
    const got = await t.page.evaluate(origins, vectors), wrong = [];
    for (const [at, { input, base, origin, differs = {} }] of vectors.entries()) {
      const expected = Object.entries(differs).find(([who]) => who.startsWith(t.engine.name))?.[1] ?? origin;
      if (got[at] !== expected) wrong.push(`${JSON.stringify(input)}${base ? ` on ${base}` : ''}: expected ${expected}, got ${got[at]}`);
    }
    if (wrong.length) throw new Error(`${wrong.length} of ${vectors.length}:\n${wrong.join('\n')}`);
  },
}, {
  name: `urls: in ${spellings.length} spellings nothing reaches the other origin`,
  engines: names,
  ms: 90000,
  async run(t) {
    const vias = () => [...new Set(t.collector.hits().map(({ via }) => via).filter(Boolean))];
    // Each in a page of its own: a frame whose address Firefox refuses late ends the next navigation of its page.
    const sent = async origin => {
      const page = await t.newPage();
      await page.goto(origin + '/');
      await page.evaluate(sendAll, spellings, t.collector.port, t.mark);
      await t.settled(() => t.collector.hits().length, 1500, 15000);
      await page.close();
      return vias();
    };
    await t.guarded(three(), page(), { go: false });
    const control = await sent(t.site.control.origin);
    await t.collector.emptied();
    const guarded = await sent(t.origin), reached = new Set(control.map(via => via.split('-')[0]));
    const words = vias => vias.map(via => `${via} ${spellings[via.split('-')[0]]}`);
    t.zero(words(guarded), control, 'spellings that reached the other origin');
    const missing = spellings.filter((_, at) => !reached.has(String(at)));
    t.ok(reached.size >= 40, `only ${reached.size} spellings arrive without the guard; these do not: ${JSON.stringify(missing)}`);
    console.log(`     ${t.engine.name}: ${reached.size} spellings arrive without the guard, ${control.length} requests; not ${JSON.stringify(missing)}`);
  },
}, {
  name: 'urls: the seams ask for the very origin that the engine gives, however an address is written',
  engines: names,
  async run(t) {
    await seams(t);
    const inputs = vectors.filter(({ base }) => !base).map(({ input }) => input);
    const asked = await t.page.evaluate(async inputs => {
      const { log } = menshenTest, wrong = [];
      let count = 0;
      for (const input of inputs) {
        let origin = 'null';
        try { ({ origin } = new URL(input, document.baseURI)); } catch (error) { /* the engine refuses it by itself */ }
        log.length = 0;
        const answer = await fetch(input).then(({ type }) => type, () => 'refused');
        const hosts = log.filter(([channel]) => channel === 1).map(([, host]) => host);
        const expected = origin === 'null' || origin === location.origin ? [] : [origin];
        if (String(hosts) !== String(expected) || expected[0] && answer !== 'refused') wrong.push([input, origin, hosts, answer]);
        count += expected.length;
      }
      return [count, wrong];
    }, inputs);
    t.equal(asked[1], [], 'asked otherwise, or not refused');
    t.ok(asked[0] > 200, `only ${asked[0]} addresses were asked for`);
  },
}];
