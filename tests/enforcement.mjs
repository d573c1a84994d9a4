// node tests/enforcement.mjs: writes docs/enforcement.md anew.
import fs from 'node:fs';
import { document, FILE } from './bypass/doors/support/document.mjs';

fs.writeFileSync(FILE, document());
