// Every door: hundreds of ways to the other origin, to the disk and to the device, each with its control on the same page without the guard.
import { three } from '../harness/policies.mjs';
import { families, known, residue } from './doors/support/all.mjs';
import { batch, chunks, here } from './doors/support/batch.mjs';

const leaks = (engine, name) => (known[name] ?? []).includes(engine);
const judge = (engine, { name, control, guarded, sealed, open }) => {
  const counts = leaks(engine, name), named = open && (residue[open]?.engines ?? []).includes(engine);
  if (control !== counts) return { name, error: control ? 'it gets out without the guard: write it into leaks.json' : 'it does not get out without the guard, as leaks.json says: another browser, or a broken attack' };
  if (!control) return undefined;
  if (guarded && !named) return { name, error: 'it got out under the guard' };
  if (sealed && !named) return { name, error: 'it got out of a sealed page' };
  if (sealed && !residue[open].host) return { name, error: `it got out of a sealed page, though the headers close it (${residue[open]['closed by']})` };
  return { name: guarded ? `${name} (named residue: ${open})` : name };
};

export default Object.entries(families).flatMap(([name, family]) =>
  chunks(family.default).map((attacks, at) => ({
    name: `doors: ${name} ${at + 1}`, many: true, ms: 120000,
    run: async t => (await batch(t, family, here(attacks, t.engine.name), () => t.guarded((family.policy ?? three)(), '', { go: false }), name => leaks(t.engine.name, name)))
      .map(one => judge(t.engine.name, one)).filter(Boolean).map(part => ({ ...part, name: `door ${part.name}` })),
  })));
