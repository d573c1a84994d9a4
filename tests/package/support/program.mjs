// The programs of a build outside a page, as WebAssembly or in JavaScript, with a desk that keeps what is decided and answers at once.
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../../harness/build.mjs';
import { equal } from '../../harness/check.mjs';
import { root } from '../../harness/paths.mjs';
import { seed } from '../../harness/policies.mjs';

const HOUR = 3_600_000, PAGE = 65_536;
const bytes = text => new TextEncoder().encode(text), lib = file => fs.readFileSync(path.join(process.env.MENSHEN_PKG ?? path.join(root, 'pkg'), 'lib', file));

/** What a part's script hands in. */
function handed(script) {
  const parts = [];
  new Function('menshen', script.toString().replace(/^\uFEFF/, ''))({ part: (_, value) => parts.push(value) });
  return parts[0];
}

/** The gate, in one of the two. */
export const gate = translated => translated ? handed(lib('gate.js'))() : new WebAssembly.Instance(new WebAssembly.Module(lib('gate.wasm'))).exports;
/** The compiled policy of the seed. */
export const table = async () => fs.readFileSync(path.join(await build(seed()), 'policy.bin'));

/** Runs `consent` or `rights`. Everything that it says is in `said`, in its order. */
export async function running(name, translated = false) {
  const folder = await build(seed()), waiting = [], said = [], whole = name === 'rights';
  const file = fs.readdirSync(folder).find(one => one.startsWith(whole ? 'all.zh-Hans' : 'text.zh-Hans')), texts = handed(fs.readFileSync(path.join(folder, file)))[1];
  let held = new Uint8Array(0), entries = '', now = Date.UTC(2026, 5, 1), exports;
  const copy = (at, length) => new Uint8Array(exports.memory.buffer, at, length).slice(), text = (at, length) => new TextDecoder().decode(copy(at, length));
  const note = (what, ...more) => { said.push([what, ...more]); };
  const desk = {
    draw: (at, length) => note('draw', text(at, length)),
    load: (at, length) => note('load', text(at, length)),
    log: () => { note('log'); waiting.push(['log', entries]); },
    erase: () => note('erase'),
    answer: (token, allowed) => note('answer', token, !!allowed),
    exported: (at, length) => note('exported', text(at, length)),
    commit: (at, length, lines, linesLength, grants, grantsLength) => {
      held = copy(at, length);
      entries += (entries && '\n') + text(lines, linesLength);
      note('commit', Buffer.from(held).toString('hex'), text(lines, linesLength), text(grants, grantsLength));
      waiting.push(['stored', 'indexedDB']);
    },
  };
  exports = translated ? handed(lib(`${name}.js`))(gate(true).kit, { desk }) : (await WebAssembly.instantiate(lib(`${name}.wasm`), { desk })).instance.exports;
  const { room, begin, event, record } = exports;
  const give = (...pieces) => {
    let at = room(pieces.reduce((sum, piece) => sum + piece.length, 0));
    for (const piece of pieces) { new Uint8Array(exports.memory.buffer).set(piece, at); at += piece.length; }
    return pieces.map(piece => piece.length);
  };
  equal(begin(...give(await table(), bytes(texts), held), now, 1, 0, 480), 0, 'it begins');
  const say = (what, detail = '') => {
    event(...give(bytes(what), bytes(detail), held), now += HOUR);
    while (waiting.length) say(...waiting.shift());
  };
  return { say, said, record: () => record(now), held: () => held, pages: () => exports.memory.buffer.byteLength / PAGE };
}
