// docs/enforcement.md says what the doors are: exactly what this suite holds.
import assert from 'node:assert';
import fs from 'node:fs';
import { document, FILE, unknown } from './doors/support/document.mjs';

export default [{
  name: 'docs: the table of channels is the one that the doors give',
  engines: ['none'],
  run() {
    assert.deepEqual(unknown(), [], 'channels without a line');
    assert.equal(fs.readFileSync(FILE, 'utf8'), document(), 'docs/enforcement.md is not up to date: run `node tests/enforcement.mjs`');
  },
}];
