// Where WebAssembly cannot run, the same programs run in JavaScript: what they say is the same, to the bit.
import fs from 'node:fs';
import { build } from '../harness/build.mjs';
import { equal, ok } from '../harness/check.mjs';
import { seed, three } from '../harness/policies.mjs';
import { strangers } from '../../xtask/npm/strangers.mjs';
import { gate, running, table } from './support/program.mjs';

const SNAPSHOT = 0x10000, QUERY = 0x14000, NEXT = 0x18000, QUESTIONS = 20_000, START = Date.UTC(2026, 5, 1) / 1000;

/** Numbers of a seed (mulberry32), below a bound. */
function dice(seed) {
  return bound => {
    seed = seed + 0x6D2B79F5 | 0;
    let mixed = Math.imul(seed ^ seed >>> 15, 1 | seed);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) % bound;
  };
}

/** What a person can have decided: nothing, every way through the questions, and records that are damaged. */
async function snapshots(throwing) {
  const found = [new Uint8Array(0)];
  for (const taps of [['disagree'], ['agree'], ['choose', 'save']]) {
    const { say, held } = await running('consent');
    say('start');
    for (const tap of taps) { say('tap', tap); if (held().length) found.push(held()); }
    for (const item of ['alipay', 'weibo']) { say('ask', `1\t${item}\t1`); say('tap', 'allow'); found.push(held()); }
  }
  for (const good of [...found]) {
    if (!good.length) continue;
    const changed = good.slice();
    changed[throwing(good.length)] ^= 1 << throwing(8);
    found.push(changed, good.slice(0, throwing(good.length)));
  }
  return found;
}

/** Names of the policy's own text, whole and changed. */
function names(throwing) {
  const words = [...new Set(JSON.stringify(seed()).match(/[\w.*-]{2,}/g))].map(word => word.replace(/^\*\./, 'a.').replace(/\*/g, 'x'));
  return () => {
    let name = words[throwing(words.length)] + ['', '', ':443', ':80', '_id', '.evil.example'][throwing(6)];
    if (!throwing(4)) name = name.slice(0, throwing(name.length + 1)) + '\u95e8'.repeat(throwing(2));
    return name;
  };
}

/** The same events for a program in both; gives what each has said. */
async function both(name, script) {
  const said = [];
  for (const translated of [false, true]) {
    const program = await running(name, translated);
    script(program);
    said.push(program);
  }
  return said;
}

export default [{
  name: 'no wasm: the gate in JavaScript answers twenty thousand questions about the seed\'s policy to the bit as the program does', engines: ['none'], ms: 120000,
  async run() {
    const throwing = dice(7), name = names(throwing), policy = await table(), records = await snapshots(throwing), seen = new Set();
    const gates = [gate(false), gate(true)].map(exports => ({ ...exports, bytes: new Uint8Array(exports.memory.buffer, exports.buffers()) }));
    const ask = (what, act) => {
      const [one, other] = gates.map(act);
      if (one !== other) throw new Error(`${what}: ${one} and ${other}`);
      return one;
    };
    for (let count = 0; count < QUESTIONS; count++) {
      const now = START + throwing(40_000_000);
      if (count % 50 === 0) {
        const record = records[throwing(records.length)], surface = 1 << throwing(6), signals = throwing(4);
        const length = count % 1000 === 500 ? throwing(policy.length) : policy.length;
        ask('opening', ({ bytes, open }) => { bytes.set(policy); bytes.set(record, SNAPSHOT); return open(length, record.length, now, surface, signals); });
      }
      const text = new TextEncoder().encode(name()), channel = throwing(9), extra = throwing(3) ? throwing(60) : throwing(70_000);
      seen.add(ask(`question ${count} (${channel}, ${new TextDecoder().decode(text)}, ${extra})`, ({ bytes, ask }) => { bytes.set(text, QUERY); return ask(channel, text.length, extra, now); }) & 0xFFFF);
      if (count % 10 === 0) {
        const what = [0x10000, 0x10001, throwing(60)][throwing(3)], length = ask('closing', ({ shut }) => shut(what, now));
        equal(...gates.map(({ bytes }) => Buffer.from(bytes.subarray(NEXT, NEXT + length)).toString('hex')), 'the snapshot that follows');
      }
    }
    ok(seen.size > 12 && [0, 1, 2].every(verdict => [...seen].some(answer => (answer & 3) === verdict)), `the control: ${seen.size} different answers, of all three verdicts`);
  },
}, {
  name: 'no wasm: the consent program in JavaScript says what the program says, also after its memory has grown by megabytes', engines: ['none'], ms: 120000,
  async run() {
    const [one, other] = await both('consent', ({ say, pages }) => {
      say('start');
      say('tap', 'choose');
      const before = pages();
      say('ask', '1\t' + 'x'.repeat(3 << 20));
      ok(pages() >= before + 48, `pages of memory: ${before}, then ${pages()}`);
      say('tap', 'back');
      say('tap', 'agree');
      for (let token = 2; token < 200; token++) { say('ask', `${token}\talipay\t1`); say('tap', token % 3 ? 'refuse' : 'allow'); }
      say('ask', `200\tweibo\t1`);
      say('withdraw', 'alipay');
      say('closed', 'all');
    });
    ok(one.said.filter(([what]) => what === 'commit').length > 3, 'the control: decisions were written');
    equal(other.said, one.said, 'what it says');
  },
}, {
  name: 'no wasm: the rights program in JavaScript says what the program says, and gives the same record', engines: ['none'], ms: 120000,
  async run() {
    const [one, other] = await both('rights', ({ say, record, pages }) => {
      say('start');
      say('tap', 'agree');
      for (const screen of ['settings', 'list-collected', 'list-shared', 'history', 'export', 'choose']) { say('open', screen); say('tap', 'back'); }
      const before = pages();
      say('ask', '1\t' + 'x'.repeat(3 << 20));
      ok(pages() >= before + 48, `pages of memory: ${before}, then ${pages()}`);
      for (let token = 2; token < 60; token++) { say('ask', `${token}\talipay\t1`); say('tap', token % 3 ? 'refuse' : 'allow'); say('withdraw', 'alipay'); }
      say('open', 'history');
      record();
    });
    const record = one.said.at(-1);
    ok(record[0] === 'exported' && JSON.parse(record[1]), 'the control: a record was given');
    equal(other.said, one.said, 'what it says');
  },
}, {
  name: 'no wasm: a translation that would use what a page can change is found at build time', engines: ['none'],
  async run() {
    equal(strangers('(function (kit, imports) { var imul = kit[0], HEAP8, desk = imports.desk, draw = desk.draw; function a(b) { return draw(HEAP8[imul(b, b)]); } })'), [], 'what is allowed');
    equal(strangers('(function (kit) { var list = [], view; fill(Math.abs(list.length)); view[0]; })'), ['fill', 'Math.abs', 'Math', 'list.length', 'view[0]'], 'what is found');
  },
}, {
  name: 'no wasm: what build --no-wasm writes holds no WebAssembly, and every other build has what stands for it beside', engines: ['none'], ms: 120000,
  async run() {
    const listed = async options => fs.readdirSync(await build(three(), options)).sort();
    const wasm = /\0asm|~\)~;~5|WebAssembly\.(Module|Instance)\b/;
    const holding = async options => {
      const folder = await build(three(), options);
      return (await listed(options)).filter(name => name.includes('.wasm') || wasm.test(fs.readFileSync(`${folder}/${name}`, 'latin1')));
    };
    for (const inline of [false, true]) for (const testing of [false, true]) {
      equal(await holding({ noWasm: true, inline, testing }), [], `files with WebAssembly (${inline ? 'inline' : 'plain'})`);
      ok((await holding({ inline, testing })).length > 2, 'the control: another build has some');
    }
    for (const inline of [false, true]) ok((await listed({ inline })).some(name => /^gate\.\w{12}\.js$/.test(name)), 'the gate in JavaScript is beside');
  },
}];
