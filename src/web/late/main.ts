/** What is seldom needed: members that answer later anyway, uses, clearing. The desk loads it at the first of these. */
import type { Inner } from "../guard/inner";
import type { Late } from "../mind";
import { late } from "./late";
import { sweep } from "./sweep";
import { type Use, uses } from "./uses";

/** What this part gives to the desk. */
export interface Rest {
  readonly _late: Late;
  readonly _use: Use;
  readonly _sweep: () => void;
}

/** Sets it up; called once by the desk. */
menshen.part("late", (inner: Inner): Rest => ({
  _late: late(inner),
  _use: uses(inner),
  _sweep: () => sweep(inner),
}));
