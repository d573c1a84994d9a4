// Reads `shapes.txt`: what may look otherwise under the guard, each with its reason.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../harness/paths.mjs';

/** The exceptions of an engine's scope: `of(key)`, whether one covers it, and `left()`, those that were not asked for. */
export function excepted(engine, scope) {
  const lines = fs.readFileSync(path.join(root, 'tests/surface/shapes.txt'), 'utf8').split('\n'), known = new Map();
  let reason;
  for (const [at, line] of lines.entries()) {
    if (!line.trim() || line[0] === '#') continue;
    if (line[0] !== ' ') { reason = line; continue; }
    if (!reason) throw new Error(`shapes.txt:${at + 1}: an exception without a reason`);
    const [, key, , where] = /^ +(.*?)( @(\S+))?$/.exec(line), marks = where ? where.split('+') : [];
    const among = (list, one) => !marks.some(mark => list.includes(mark)) || marks.includes(one);
    if (!among(['chromium', 'firefox', 'webkit'], engine) || !among(['window', 'frame', 'worker'], scope)) continue;
    known.set(key, false);
  }
  // `*` at its end stands for whatever follows.
  const line = key => known.has(key) ? key : [...known.keys()].find(one => one.endsWith('*') && key.startsWith(one.slice(0, -1)));
  return {
    of: key => line(key) !== undefined && !!known.set(line(key), true),
    left: () => [...known].filter(([, isUsed]) => !isUsed).map(([key]) => key),
  };
}
