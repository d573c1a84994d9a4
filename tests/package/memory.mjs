// The program that asks lives as long as its page and gives little memory back: what it hears must not add up.
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../harness/build.mjs';
import { equal, ok } from '../harness/check.mjs';
import { seed } from '../harness/policies.mjs';

const HOUR = 3_600_000, PAGE = 65_536;

/** A desk of its own for the program of a build: it keeps what is decided, and answers at once. */
async function running() {
  const folder = await build(seed()), read = (stem, end) => fs.readFileSync(path.join(folder, fs.readdirSync(folder).find(name => name.startsWith(stem) && name.endsWith(end))));
  const parts = [], bytes = text => new TextEncoder().encode(text);
  new Function('menshen', read('text.zh-Hans', '.js').toString().replace(/^\uFEFF/, ''))({ part: (_, value) => parts.push(value) });
  const waiting = [], answers = [];
  let held = new Uint8Array(0), now = Date.now();
  const { instance } = await WebAssembly.instantiate(read('ask.', '.wasm'), { desk: {
    draw() {}, load() {}, log: () => waiting.push(['log', '']),
    answer: (token, allowed) => answers.push([token, !!allowed]),
    commit: (at, length) => { held = new Uint8Array(instance.exports.memory.buffer, at, length).slice(); waiting.push(['stored', 'indexedDB']); },
  } });
  const { memory, room, begin, event } = instance.exports;
  const give = (...pieces) => {
    let at = room(pieces.reduce((sum, piece) => sum + piece.length, 0));
    for (const piece of pieces) { new Uint8Array(memory.buffer).set(piece, at); at += piece.length; }
    return pieces.map(piece => piece.length);
  };
  equal(begin(...give(read('policy', '.bin'), bytes(parts[0][1]), held), now, 1, 0), 0, 'it begins');
  const say = (name, detail = '') => {
    event(...give(bytes(name), bytes(detail), held), now += HOUR);
    while (waiting.length) say(...waiting.shift());
  };
  return { say, answers, pages: () => memory.buffer.byteLength / PAGE };
}

export default [{
  name: 'consent program: a thousand questions and two hundred notices cost the page two megabytes at most', engines: ['none'],
  async run() {
    const { say, answers, pages } = await running();
    say('start');
    say('tap', 'agree');
    const before = pages();
    for (let token = 1; token <= 1000; token++) say('ask', `${token}\tux\t1`);
    for (let token = 1001; token <= 1200; token++) { say('ask', `${token}\talipay\t1`); say('tap', 'refuse'); }
    equal([answers.length, answers.filter(([, allowed]) => allowed).length], [1200, 1000], 'answers, and how many are yes');
    ok(pages() <= before + 32, `pages of memory: ${before}, then ${pages()}`);
  },
}];
