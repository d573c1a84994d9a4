// Where things are: the repository, and a temporary folder that goes away with the process.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'menshen-test-'));
process.on('exit', () => fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 3 }));

let count = 0;
export function folder(name) {
  const made = path.join(temporary, `${name}-${++count}`);
  fs.mkdirSync(made, { recursive: true });
  return made;
}
