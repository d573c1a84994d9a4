/** Ends what a person gave for one use, as soon as nothing is in use any more: what runs, what was called, and what was taken of devices. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import type { Tracks } from "./tracks";

/** Counts what is in use. */
export interface Ending {
  /** Something is in use, until `end`. */
  readonly _begin: () => void;
  readonly _end: () => void;
}

/** A track that a page stops tells nobody. */
const LOOK_MILLISECONDS = 1000, GIVEN = 1, ONCE = 2;

/** `tell` hears that something is over. */
export const ending = ({ _kept: kept, _state: state, _take: take }: Pick<Inner, "_kept" | "_state" | "_take">, tracks: Tracks, tell: () => void): Ending => {
  const now = kept[Kept.now] as unknown as () => number;
  let uses = 0, looks = false;

  const isGiven = (): boolean => {
    const { _present: present } = state;
    for (let at = 48; present && present[at] !== undefined; at += 16) if (present[at] === GIVEN && present[at + 1] === ONCE) return true;
    return false;
  };
  const look = (): void => {
    if (uses || looks || !isGiven()) return;
    if (tracks._rests()) {
      state._once = (now() / 1000 | 0) + 1;
      take(state._present);
      tell();
    } else {
      looks = true;
      kept[Kept.wait]!(() => {
        looks = false;
        look();
      }, LOOK_MILLISECONDS);
    }
  };
  return {
    _begin: () => { uses++; },
    _end: () => {
      uses--;
      look();
    },
  };
};
