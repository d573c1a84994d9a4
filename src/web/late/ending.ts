/** Ends what a person gave for one use, as soon as it is in use no more: what runs, what was called, and what was taken of devices. */
import { yeses } from "../desk/measure";
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import type { Tracks } from "./tracks";

/** Counts what is in use, by items. */
export interface Ending {
  /** The item is in use, until what is given back is called. */
  readonly _begin: (item: number) => () => void;
}

/** A track that a page stops tells nobody. */
const LOOK_MILLISECONDS = 1000, ONCE = 2;

/** `tell` hears that something is over. */
export const ending = ({ _kept: kept, _state: state, _take: take }: Pick<Inner, "_kept" | "_state" | "_take">, tracks: Tracks, tell: () => void): Ending => {
  const wait = kept[Kept.wait]!, uses: Record<number, number> = { __proto__: null } as any, used: Record<number, 1> = { __proto__: null } as any;
  let looks = false;

  const look = (): void => {
    const { _present: present } = state;
    let waits = false;
    if (!present || !state._once) return;
    // What has not been in use yet goes on, and so does what is.
    const rest = yeses(present, ONCE, item => {
      const lasts = !!uses[item] || !tracks._rests(item);
      waits = waits || lasts;
      return lasts || !used[item];
    });
    if (rest.length < state._once.length) {
      state._once = rest;
      take(present);
      tell();
    }
    if (!waits || looks) return;
    looks = true;
    wait(() => {
      looks = false;
      look();
    }, LOOK_MILLISECONDS);
  };
  return {
    _begin: item => {
      let ends = false;
      uses[item] = (uses[item] || 0) + 1;
      used[item] = 1;
      return () => {
        if (ends) return;
        ends = true;
        uses[item]!--;
        look();
      };
    },
  };
};
