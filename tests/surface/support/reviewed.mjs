// Reads what was reviewed: which verdict each member of the platform has, and which gated ones are still open. See ../README.md.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../harness/paths.mjs';

const base = path.join(root, 'tests/surface');
const within = (letter, last) => id => id[0] === letter && /^.[1-9]\d?$/.test(id) && Number(id.slice(1)) <= last;
const channels = [within('S', 20), within('P', 16), within('O', 23), id => /^device:[a-z-]+$/.test(id), id => ['realm', 'bridge'].includes(id)];
/** The rows of the doors, as the research numbers them. */
export const isChannel = id => channels.some(knows => knows(id));

/** `name` is a method or a getter, `=name` a setter, `name=` both; `name@firefox140` lives there alone. */
const members = word => {
  const [, setter, name, both, lives] = /^(=?)(@@\w+|[^@]+?)(=?)(?:@(.+))?$/.exec(word);
  return [...setter || both ? ['=' + name] : [], ...setter ? [] : [name]].map(name => ({ name, lives }));
};

/** The sections of a file: a head and its entries `{ place, name, lives }`; a `place` without members is a fault. */
function* sections(file, text, sets) {
  let head, entries = [], place;
  const fault = (at, what) => { throw new Error(`${file}:${at + 1}: ${what}`); };
  for (const [at, line] of text.split('\n').entries()) {
    if (!line.trim() || line[0] === '#') continue;
    if (line[0] === '@') { place = sets[line.split(' ')[0]] = []; line.split(' ').slice(1).forEach(word => place.push(...members(word))); continue; }
    if (line[0] !== ' ') {
      if (head) yield { head, entries };
      head = line; entries = []; place = undefined;
      continue;
    }
    const words = line.trim().split(' ');
    if (Array.isArray(place)) { words.forEach(word => place.push(...members(word))); continue; }
    if (!head) fault(at, 'a member without a verdict');
    if (words[0].endsWith(':')) place = words.shift().slice(0, -1);
    if (!place) fault(at, 'a member without its interface');
    for (const word of words) {
      if (word[0] === '@' && word[1] !== '@') entries.push(...(sets[word] ?? fault(at, `${word} is not defined above`)).map(one => ({ ...one, place, shared: true })));
      else entries.push(...members(word).map(one => ({ ...one, place })));
    }
  }
  if (head) yield { head, entries };
}

/** What a head says: `gated ROW`, `engine layer WHICH ROW (why)`, `harmless: why`. */
function verdict(file, head) {
  const [, gated] = /^gated (\S+)$/.exec(head) ?? [];
  if (gated && isChannel(gated)) return { kind: 'gated', channel: gated };
  const [, layer, row] = /^engine layer (\S+) (\S+) \(.+\)$/.exec(head) ?? [];
  if (layer && isChannel(row)) return { kind: 'engine layer', layer, channel: row };
  if (/^harmless: .+/.test(head)) return { kind: 'harmless' };
  throw new Error(`${file}: «${head}» is no verdict`);
}

/** The verdicts by key, `Place name`; those that many interfaces share give way to one that names its place. */
export function reviewed() {
  const named = new Map(), shared = new Map(), all = new Map(), sets = {};
  for (const file of fs.readdirSync(path.join(base, 'reviewed')).filter(name => name.endsWith('.txt'))) {
    for (const { head, entries } of sections(file, fs.readFileSync(path.join(base, 'reviewed', file), 'utf8'), sets)) {
      const says = verdict(file, head);
      for (const { place, name, lives, shared: isShared } of entries) {
        const key = `${place} ${name}`, one = { ...says, file, lives };
        if (name === '*') {
          if (says.kind !== 'engine layer') throw new Error(`${file}: ${place}: only what an engine layer closes is taken as a whole`);
          all.set(place, one);
        } else if (isShared) shared.set(key, { ...one, set: true });
        else if (named.has(key)) throw new Error(`${key} has two verdicts, in ${named.get(key).file} and ${file}`);
        else named.set(key, one);
      }
    }
  }
  return {
    of: key => named.get(key) ?? shared.get(key) ?? all.get(key.slice(0, key.lastIndexOf(' '))),
    /** Every key that a line names, and what that line says. */
    lines: [...named, ...shared],
  };
}

/** The gated members that no table entry stands before yet: key → { channel, where }; `where` is empty for everywhere. */
export function open() {
  const found = new Map();
  for (const { head, entries } of sections('open.txt', fs.readFileSync(path.join(base, 'open.txt'), 'utf8'), {})) {
    if (!isChannel(head)) throw new Error(`open.txt: «${head}» is no row`);
    for (const { place, name, lives } of entries) found.set(`${place} ${name}`, { channel: head, where: lives ? lives.split('+') : [] });
  }
  return found;
}
