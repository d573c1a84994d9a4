// Nothing is forgotten: what the engines show to a script, held against what was reviewed; and what is gated, against the real guard.
import { names } from '../harness/engines/index.mjs';
import { until } from '../harness/wait.mjs';
import { observations, observed } from './support/observed.mjs';
import { open, reviewed } from './support/reviewed.mjs';

const few = (list, many = 60) => list.slice(0, many).join('\n  ') + (list.length > many ? `\n  … and ${list.length - many} more` : '');
const scopes = ['window', 'worker'];

/** All keys of an engine, with the scopes that have them. */
const all = look => {
  const found = new Map();
  for (const scope of scopes) for (const key of look[scope].keys) found.set(key, [...found.get(key) ?? [], scope]);
  return found;
};

export default [{
  name: 'surface: every member that an engine shows has a verdict',
  engines: names,
  async run(t) {
    const look = await observed(t), { of } = reviewed(), counts = { gated: 0, 'engine layer': 0, harmless: 0 }, strangers = [];
    for (const [key, where] of all(look)) {
      const says = of(key);
      if (says) counts[says.kind]++; else strangers.push(`${key} (${where.join(', ')})`);
    }
    if (strangers.length) throw new Error(`${t.engine.name} ${look.version} shows ${strangers.length} members that nobody has reviewed:\n  ${few(strangers)}\n`
      + 'Say of each what it is (gated ROW, engine layer, harmless) in tests/surface/reviewed/, as tests/surface/README.md tells.');
    console.log(`     ${t.engine.name} ${look.version}: ${look.window.keys.size} members in a window, ${look.worker.keys.size} in a worker, ${all(look).size} together: `
      + `${counts.gated} gated, ${counts['engine layer']} engine layer, ${counts.harmless} harmless; ${look.window.constants} constants beside them`);
  },
}, {
  name: 'surface: what is gated is patched by the guard, or stands in open.txt',
  engines: names,
  async run(t) {
    const { name } = t.engine, look = await observed(t), { of } = reviewed(), left = open(), faults = [];
    const held = new Set(), missing = new Set();
    for (const [key, where] of all(look)) {
      const says = of(key), line = left.get(key);
      for (const scope of where) {
        const isHeld = look[scope].changed.has(key), label = `${key} in a ${scope} of ${name}`;
        const isLeft = !!line && (!line.where.length || line.where.some(mark => [name, scope, `${name}-${scope}`].includes(mark)));
        if (isHeld && says?.kind !== 'gated') faults.push(`${label} is patched and not reviewed as gated`);
        if (isHeld && isLeft) faults.push(`${label} is patched now: take it out of open.txt`);
        if (says?.kind !== 'gated') { if (isLeft) faults.push(`${label} is in open.txt and not reviewed as gated`); continue; }
        if (isLeft && line.channel !== says.channel) faults.push(`${label} is ${line.channel} in open.txt and ${says.channel} where it was reviewed`);
        if (!isHeld && !isLeft) faults.push(`${label} is gated ${says.channel}, and the guard leaves it as it is: open`);
        (isHeld ? held : missing).add(key);
      }
    }
    if (faults.length) throw new Error(`${faults.length} faults:\n  ${few(faults)}`);
    for (const key of missing) held.delete(key);
    console.log(`     ${name} ${look.version}: ${held.size} gated members are patched, ${missing.size} are open`);
  },
}, {
  name: 'surface: the open doors, by row',
  engines: ['none'],
  async run() {
    const rows = new Map();
    for (const [key, { channel, where }] of open()) rows.set(channel, [...rows.get(channel) ?? [], where.length ? `${key} (${where.join(', ')})` : key]);
    for (const [channel, keys] of rows) console.log(`     open ${channel}: ${keys.join(', ')}`);
  },
}, {
  name: 'surface: no line is left of what no engine shows any more',
  engines: ['none'],
  async run() {
    const engine = process.argv.indexOf('--engine');
    if (engine > 0) return console.log('     left out: it needs all three engines');
    await until(() => names.every(name => observations.has(name)), 'all engines to be looked at', 55000);
    const looks = await Promise.all(names.map(name => observations.get(name))), versions = looks.map((look, at) => names[at] + look.version);
    const shown = new Set(looks.flatMap(look => scopes.flatMap(scope => [...look[scope].keys])));
    const { lines } = reviewed(), names_ = new Set([...shown].map(key => key.slice(key.lastIndexOf(' ') + 1)));
    const isGone = (key, { lives, set }) => set ? !names_.has(key.slice(key.lastIndexOf(' ') + 1)) : !shown.has(key) && !lives;
    const gone = [...lines.filter(([key, says]) => isGone(key, says)).map(([key, says]) => `${key} (${says.file})`),
      ...[...open().keys()].filter(key => !shown.has(key)).map(key => `${key} (open.txt)`)];
    if (gone.length) throw new Error(`${versions.join(', ')} show none of these any more:\n  ${few(gone)}\nTake them out, or mark them with the engine in which they live, as in name@firefox140.`);
  },
}];
