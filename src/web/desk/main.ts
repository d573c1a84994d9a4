/** The desk: everything of the guard that can wait until there is a tap, a write or a late answer. */
import type { Desk, Inner, Screens } from "../guard/inner";
import { late } from "../late/late";
import { sweep } from "../late/sweep";
import { caller } from "./calls";
import { programs } from "./programs";
import { tiers } from "./tiers";

/** Sets the desk up; called once by the guard. */
menshen.part("desk", (inner: Inner, screens: Screens): Desk => {
  const store = tiers(inner), program = programs(inner, store, screens);
  return {
    _prepare: program.prepare,
    _tap: program.tap,
    _closed: program.closed,
    _ask: program.ask,
    _changed: program.changed,
    _event: program.event,
    _late: late(inner),
    _sweep: () => sweep(inner),
    _call: caller(inner, program, store),
  };
});
