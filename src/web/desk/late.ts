/** Loads the part `late`, once. */
import type { Inner } from "../guard/inner";
import type { Rest } from "../late/main";
import { late, type Programs } from "./programs";
import type { Tiers } from "./tiers";

export const loader = (inner: Inner, known: () => readonly [Programs, Tiers]): (() => Promise<Rest>) => {
  let rest: Rest | undefined;
  return async () => {
    const make = await inner._part("late", late), { 0: programs, 1: tiers } = known();
    return rest || (rest = make(inner, programs, tiers) as Rest);
  };
};
