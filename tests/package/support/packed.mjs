// The package as the registry would have it: packed once, listed, unpacked, installed.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { folder, root } from '../../harness/paths.mjs';

const execute = promisify(execFile);
const pkg = process.env.MENSHEN_PKG ?? path.join(root, 'pkg');

/** Runs a program; gives { code, out, error }. */
export async function run(program, args, { cwd, env = {} } = {}) {
  try {
    const { stdout, stderr } = await execute(program, args, { cwd, env: { ...process.env, npm_config_update_notifier: 'false', ...env }, maxBuffer: 1 << 26 });
    return { code: 0, out: stdout, error: stderr };
  } catch (failure) {
    if (typeof failure.code !== 'number') throw failure;
    return { code: failure.code, out: failure.stdout, error: failure.stderr };
  }
}

/** The same, but a failure is one of the test. */
export async function must(program, args, options) {
  const { code, out, error } = await run(program, args, options);
  if (code) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${error}\n${out}`);
  return out;
}

let made;
/** Packs pkg/; gives { tarball, files, unpacked }. */
export function packed() {
  return made ??= (async () => {
    if (!fs.existsSync(path.join(pkg, 'package.json'))) throw new Error('the package is not built: run `cargo xtask build`');
    const place = folder('packed');
    const [{ filename, files }] = JSON.parse(await must('npm', ['pack', path.resolve(pkg), '--json', '--pack-destination', place], { cwd: place }));
    await must('tar', ['-xzf', filename], { cwd: place });
    return { tarball: path.join(place, filename), files: files.map(file => file.path).sort(), unpacked: path.join(place, 'package') };
  })();
}

const none = fileURLToPath(new URL('no-network.cjs', import.meta.url));
/** Environment of a process that is refused every connection, and those of its children; `seen` tells what they tried. */
export function offline() {
  const notes = path.join(folder('offline'), 'tried.txt');
  return { env: { NODE_OPTIONS: `--require ${JSON.stringify(none)}`, MENSHEN_TRIED: notes, npm_config_audit: 'false', npm_config_fund: 'false' },
    seen: () => fs.existsSync(notes) ? fs.readFileSync(notes, 'utf8').split('\n').filter(Boolean) : [] };
}

/** Words that blocking lists match in addresses. */
export const listed = name => /cookie|consent|gdpr|cmp|privacy|banner/i.test(name);
