// Next.js: built once in a folder that goes away, started once, and put below /next of every site that asks for it.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { folder, root } from '../../harness/paths.mjs';
import { freePort } from '../../harness/ports.mjs';
import { start } from '../../harness/processes.mjs';
import { until } from '../../harness/wait.mjs';
import { listening } from './listen.mjs';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const packages = path.join(process.env.MENSHEN_NPM ?? path.join(root, 'xtask/npm'), 'node_modules');
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', CI: '1' };
let running;

async function begin() {
  const at = folder('next'), program = path.join(packages, 'next/dist/bin/next');
  fs.cpSync(here('next'), at, { recursive: true });
  fs.symlinkSync(packages, path.join(at, 'node_modules'));
  fs.copyFileSync(here('report.js'), path.join(at, 'app/report.js'));
  fs.writeFileSync(path.join(at, 'app/listen.js'), `export const listening = ${JSON.stringify(listening)};`);
  fs.writeFileSync(path.join(at, 'package.json'), '{ "private": true, "type": "module" }');
  await promisify(execFile)(process.execPath, [program, 'build', '--webpack'], { cwd: at, env, maxBuffer: 1 << 26 }).catch(error => { throw new Error(`next build: ${error.stdout}\n${error.stderr}`); });
  const port = await freePort(), server = start(process.execPath, [program, 'start', '-p', String(port), '-H', '127.0.0.1'], { cwd: at, env });
  await until(() => { if (server.failure || server.exitCode !== null) throw new Error('next start has ended'); return fetch(`http://127.0.0.1:${port}/next/api/items`).then(answer => answer.ok); }, 'Next.js to answer', 30000);
  return port;
}

/** Serves it below /next of the site. */
export async function next(site) {
  const port = await (running ??= begin());
  site.program('/next', { answer(request, response) {
    const on = http.request({ host: '127.0.0.1', port, path: request.url, method: request.method, headers: request.headers }, answer => { response.writeHead(answer.statusCode, answer.headers); answer.pipe(response); });
    on.on('error', () => response.destroy());
    request.pipe(on);
  } });
  return () => {};
}
