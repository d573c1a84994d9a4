// Child processes of the tests: each leads its own group, and the groups that we started end with us.
import { spawn } from 'node:child_process';
import fs from 'node:fs';

const groups = new Set();

export function start(program, args, options = {}) {
  const child = spawn(program, args, { detached: true, stdio: 'ignore', ...options });
  groups.add(child.pid);
  child.on('error', error => { child.failure = error; });
  return child;
}

export function kill(pid, signal = 'SIGKILL') {
  if (!pid) return;
  try { process.kill(-pid, signal); } catch { /* it has gone already */ }
  if (signal === 'SIGKILL') groups.delete(pid);
}

/** The process that we started, by whatever library, with this among its arguments. */
export function leader(argument) {
  const children = fs.readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  return Number(children.find(pid => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(argument)));
}

process.on('exit', () => { for (const pid of groups) kill(pid); });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
