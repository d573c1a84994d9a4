// What each case of a suite came to, a line of JSON each, for `cargo xtask requirements`. A run of a part of a suite writes nothing.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const folder = path.join(path.resolve(root, process.env.CARGO_TARGET_DIR ?? 'target'), 'menshen/results');

/** The results of one run of this suite; `whole` if none of its cases was left out. */
export class Results {
  #lines = [];
  #file;
  constructor(suite, whole) {
    this.suite = suite;
    this.#file = whole && path.join(folder, `${suite}.jsonl`);
  }

  note(engine, name, good) { this.#lines.push(JSON.stringify({ suite: this.suite, engine, name, good }) + '\n'); }

  save() {
    if (!this.#file) return;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(this.#file, this.#lines.join(''));
  }
}
