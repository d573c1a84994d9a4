/** What is seldom needed: calls of the page, members that answer later anyway, uses, clearing, the host. Loaded at the first of these. */
import type { Programs } from "../desk/programs";
import type { Code } from "../desk/run";
import type { Tiers } from "../desk/tiers";
import type { Inner } from "../guard/inner";
import type { Hash } from "../guard/settings";
import type { Memory } from "../memory/databases";
import type { Late } from "../mind";
import { type Call, caller } from "./calls";
import { type Host, host } from "./host";
import { attend } from "./attend";
import { ending } from "./ending";
import { late } from "./late";
import { levels } from "./levels";
import { mirror } from "./mirror";
import { needsReload } from "./ran";
import { sweep } from "./sweep";
import { tracks } from "./tracks";
import { type Use, uses } from "./uses";

/** What `menshen build` writes into this part: the program with everything, by language and revision the part of all texts, databases in memory, what the table's hash of each id stands for. */
const { 0: rights, 1: all, 2: memory, 3: ids } = "menshen:late" as unknown as readonly [rights: Code, all: readonly Hash[], memory: Hash, ids: Readonly<Record<number, string>>];

/** What this part gives to the desk. */
export interface Rest {
  readonly _rights: Code;
  readonly _all: readonly Hash[];
  readonly _late: Late;
  readonly _use: Use;
  readonly _sweep: () => void;
  readonly _mirror: () => void;
  readonly _call: Call;
  readonly _host: Host;
}

/** Sets it up; called once by the desk. */
hand((inner: Inner, programs?: Programs, tiers?: Tiers): Rest | Pick<Rest, "_late"> => {
  const taken = tracks(inner), over = ending(inner, taken, () => { if (programs) programs.changed(); });
  const remember = inner._once<Memory>((done, fail) => inner._part("memory", memory, make => done(make(inner)), fail));
  const _late = late(inner, taken, over, remember);
  // A worker has nothing else.
  if (!programs || !tiers) return { _late };
  const container = host(inner);
  return {
    _rights: rights,
    _all: all,
    _late,
    _use: uses(inner, taken, over),
    _sweep: () => {
      taken._review();
      // What only observes removes nothing, and leaves that to the build that does.
      if (!inner.observe) sweep(inner);
      attend(inner);
    },
    _mirror: () => mirror(inner),
    _call: caller(inner, programs, tiers, levels(inner, container), () => needsReload(inner, ids)),
    _host: container,
  };
});
