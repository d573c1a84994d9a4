/** What is seldom needed: calls of the page, members that answer later anyway, uses, clearing, the host. Loaded at the first of these. */
import type { Programs } from "../desk/programs";
import type { Tiers } from "../desk/tiers";
import type { Inner } from "../guard/inner";
import type { Hash } from "../guard/settings";
import type { Late } from "../mind";
import { caller } from "./calls";
import { type Host, host } from "./host";
import { late } from "./late";
import { mirror } from "./mirror";
import { sweep } from "./sweep";
import { type Use, uses } from "./uses";

/** What `menshen build` writes into this part: the program with everything, and by language and revision the part of all texts. */
const [rights, all] = "menshen:late" as unknown as readonly [rights: Hash, all: readonly Hash[]];

/** What this part gives to the desk. */
export interface Rest {
  readonly _rights: Hash;
  readonly _all: readonly Hash[];
  readonly _late: Late;
  readonly _use: Use;
  readonly _sweep: () => void;
  readonly _mirror: () => void;
  readonly _call: (name: string, argument: unknown, ago: number) => unknown;
  readonly _host: Host;
}

/** Sets it up; called once by the desk. */
menshen.part("late", (inner: Inner, programs: Programs, tiers: Tiers): Rest => ({
  _rights: rights,
  _all: all,
  _late: late(inner),
  _use: uses(inner),
  _sweep: () => sweep(inner),
  _mirror: () => mirror(inner),
  _call: caller(inner, programs, tiers),
  _host: host(inner),
}));
