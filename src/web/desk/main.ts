/** The desk: everything of the guard that can wait until there is a tap or a write, and the way to all else. */
import type { Desk, Inner, Screens } from "../guard/inner";
import { loader } from "./late";
import { type Programs, programs } from "./programs";
import { tiers } from "./tiers";

/** Sets the desk up; called once by the guard. */
menshen.part("desk", (inner: Inner, screens: Screens): Desk => {
  const rest = loader(inner, () => [program, store]), store = tiers(inner, rest), program: Programs = programs(inner, store, screens, rest);
  return {
    _prepare: program.prepare,
    _tap: program.tap,
    _closed: program.closed,
    _ask: program.ask,
    _changed: program.changed,
    _event: program.event,
    _mirror: program.mirror,
    _late: async (...call) => (await rest())._late(...call),
    _use: async (...call) => (await rest())._use(...call),
    _sweep: async () => {
      try { (await rest())._sweep(); } catch { /* the next decision clears it */ }
    },
    _call: async (...call) => (await rest())._call(...call),
  };
});
