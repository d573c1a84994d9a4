// Builds a policy with the package's own command into a temporary folder; equal builds are made once.
import { execFile } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { folder, root } from './paths.mjs';

const run = promisify(execFile);
const made = new Map();
export const command = path.join(process.env.MENSHEN_PKG ?? path.join(root, 'pkg'), 'bin/menshen.js');

/** Runs the command line; gives { code, out, error }. */
export async function menshen(...args) {
  if (!fs.existsSync(command)) throw new Error('the package is not built: run `cargo xtask build`');
  try {
    const { stdout, stderr } = await run(process.execPath, [command, ...args], { maxBuffer: 1 << 26 });
    return { code: 0, out: stdout, error: stderr };
  } catch (failure) {
    if (typeof failure.code !== 'number') throw failure;
    return { code: failure.code, out: failure.stdout, error: failure.stderr };
  }
}

/** Builds a policy (object or file) and gives the folder. Options: testing (default true), inline, noWasm, observe, surface, history (policies, old first). */
export async function build(policy, { testing = true, inline = false, noWasm = false, observe = false, surface = '', history = [] } = {}) {
  const text = typeof policy === 'string' ? fs.readFileSync(policy, 'utf8') : JSON.stringify(policy);
  const key = crypto.createHash('sha256').update(JSON.stringify([text, testing, inline, noWasm, observe, surface, history])).digest('hex');
  if (!made.has(key)) made.set(key, (async () => {
    const input = folder('policy'), output = folder('build');
    fs.writeFileSync(path.join(input, 'policy.json'), text);
    const args = ['build', path.join(input, 'policy.json'), '-o', output];
    if (testing) args.push('--testing');
    if (observe) args.push(`--observe=${JSON.parse(text).id}`);
    if (inline) args.push('--inline');
    if (noWasm) args.push('--no-wasm');
    if (surface) args.push('--surface', surface);
    if (history.length) {
      const earlier = folder('history');
      history.forEach((old, index) => fs.writeFileSync(path.join(earlier, `${index}.json`), typeof old === 'string' ? fs.readFileSync(old, 'utf8') : JSON.stringify(old)));
      args.push('--history', earlier);
    }
    const { code, out, error } = await menshen(...args);
    if (code) throw new Error(`menshen build failed:\n${error || out}`);
    return output;
  })());
  return made.get(key);
}

export const read = (folder, name) => fs.readFileSync(path.join(folder, name), 'utf8');
