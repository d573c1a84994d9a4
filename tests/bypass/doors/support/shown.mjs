// What a run of `tests/mutate.mjs` says of an entry.
const kindOf = line => /^(none opens|never asked)$/.test(line) ? 'none' : /^twice /.test(line) ? 'twice' : /^case /.test(line) ? 'case' : 'door';

/** The best that an engine shows of it: a `door` opens or a `case` fails without it, it is held `twice`, or `none` of them. */
export const best = by => { const kinds = Object.values(by).map(kindOf); return ['door', 'case', 'twice'].find(kind => kinds.includes(kind)) ?? 'none'; };
/** Whether something fails without it. */
export const shown = by => ['door', 'case'].includes(best(by));
