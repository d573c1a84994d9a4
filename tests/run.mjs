// node tests/run.mjs SUITE [--engine chromium|firefox|webkit] [--only TEXT] [--turns]: runs a suite in real browsers; with `--turns` each
// case in one of its engines, in their turn.
// A suite is a folder beside this file; every .mjs in it exports an array of cases { name, run(context), engines?, prompts?, outside?, ms? }. What
// `run` of one with `many` gives are cases of their own: { name, error? }.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { names } from './harness/engines/index.mjs';
import { root } from './harness/paths.mjs';
import { Results } from './harness/results.mjs';
import { runCases } from './harness/runner.mjs';

const args = process.argv.slice(2);
const option = name => { const at = args.indexOf(name); return at < 0 ? undefined : args.splice(at, 2)[1]; };
const only = option('--only') ?? '', wanted = option('--engine');
const turns = args.includes('--turns'), suite = args[0] ?? '';
const folder = path.join(root, 'tests', suite);
if (!/^[a-z0-9]+$/.test(suite) || suite === 'harness' || !fs.existsSync(folder) || wanted && !names.includes(wanted)) {
  console.error(`usage: node tests/run.mjs SUITE [--engine ${names.join('|')}] [--only TEXT] [--turns]`);
  process.exit(2);
}

const files = fs.readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.mjs') && !/(^|\/)(_|support\/|fixtures\/)/.test(name)).sort();
/** Where a case runs that does not say it: the doors, and what a person's choice does, are the same in every engine. */
const usual = ['apps', 'bypass', 'flow', 'forgery', 'record', 'sdks', 'seal', 'whole'].includes(suite) ? names : ['chromium', 'firefox'];
const cases = [];
for (const file of files) {
  const { default: exported } = await import(pathToFileURL(path.join(folder, file)).href);
  if (Array.isArray(exported)) cases.push(...exported.map(one => ({ engines: usual, ...one, file })));
}

const engines = new Map();
for (const [at, one] of cases.entries()) {
  if (!`${one.file} ${one.name}`.includes(only)) continue;
  for (const engine of turns ? [one.engines[at % one.engines.length]] : one.engines) {
    if (wanted && engine !== wanted && engine !== 'none') continue;
    engines.set(engine, [...engines.get(engine) ?? [], one]);
  }
}

const results = new Results(suite, !only && !wanted);
let passed = 0, failed = 0;
const report = ({ good, engine, case: one, ms, error, console: lines = [], picture }) => {
  if (good) passed++; else failed++;
  results.note(engine, one.name, good);
  console.log(`${good ? 'ok  ' : 'FAIL'} ${engine.padEnd(8)} ${one.name} (${ms} ms)`);
  if (!good) console.log([error.message, ...lines.map(line => `console: ${line}`), picture && `picture: ${picture}`].filter(Boolean).join('\n').replace(/^/gm, '     '));
};
await Promise.all([...engines].map(([name, group]) => runCases(name, group, report).catch(error => {
  failed++;
  console.log(`FAIL ${name} could not run: ${error.message}`);
})));
if (!passed && !failed) { failed++; console.log(`FAIL no case of ${suite} was chosen`); }
results.save();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
