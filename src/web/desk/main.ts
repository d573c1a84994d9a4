/** The desk: everything of the guard that can wait until a screen or a write is needed. Arrives with the first layer. */
import type { Drawn } from "../guard/settings";
import type { Desk, Inner } from "../guard/inner";
import { late } from "../late/late";
import { sweep } from "../late/sweep";
import { caller } from "./calls";
import { programs } from "./programs";
import { screens } from "./screens";
import { tiers } from "./tiers";

/** The payload of the part `first`: the desk and the first layer in one language. */
export interface First {
  readonly style: string;
  readonly draw: readonly unknown[];
  readonly entry: Drawn;
}

/** Sets the desk up; called once by the guard. */
// `build` wraps this script into the part `first` with the texts of one language.
export const desk = (inner: Inner, first: First): Desk => {
  const store = tiers(inner);
  const screen = screens(inner, first);
  const program = programs(inner, store, screen);
  const built: Desk = {
    _show: () => screen.whenDrawn(() => {
      if (inner._state._mode) screen.idle();
      else if (!screen.isOpen()) {
        screen.draw(JSON.stringify(first.draw), first.style);
        program.prepare();
      }
    }),
    _closed: program.closed,
    _ask: program.ask,
    _changed: program.changed,
    _event: program.event,
    _late: late(inner._mind),
    _sweep: () => sweep(inner),
    _call: caller(inner, program, store),
  };
  return TESTING ? Object.assign(built, { _root: screen.root }) : built;
};
