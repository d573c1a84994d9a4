// All doors by family, and what is known of them.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../harness/paths.mjs';
import * as device from './device.mjs';
import * as hunt from './hunt.mjs';
import * as hunt3 from './hunt3.mjs';
import * as hunted from './hunted.mjs';
import * as hunted2 from './hunted2.mjs';
import * as later from './later.mjs';
import * as persist from './persist.mjs';
import * as realms from './realms.mjs';
import * as renewed from './renewed.mjs';
import * as send from './send.mjs';
import * as start from './start.mjs';
import * as strays from './strays.mjs';
import * as texts from './texts.mjs';

export const families = { start, send, strays, texts, later, realms, renewed, persist, device, hunt, hunted, hunted2, hunt3 };
const read = name => JSON.parse(fs.readFileSync(path.join(root, 'tests/bypass/doors', name), 'utf8'));
/** By attack, the engines in which it gets out without the guard: only there it counts. Kept until attack or browser changes. */
export const known = read('leaks.json');
/** What is open at the drop-in level, as the documentation names it: by the reason that an attack gives, the engines. */
export const residue = read('residue.json');
/** Whether an attack counts in an engine, and is not named as open there. */
export const counts = (engine, name, open) => (known[name] ?? []).includes(engine) && !(open && (residue[open]?.engines ?? []).includes(engine));
