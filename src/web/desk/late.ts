/** Loads the part `late`, once. */
import type { Inner } from "../guard/inner";
import type { Rest } from "../late/main";
import type { Wanted } from "../once";
import { late, type Programs } from "./programs";
import type { Tiers } from "./tiers";

export const loader = (inner: Inner, known: () => readonly [Programs?, Tiers?]): Wanted<Rest> => inner._once((done, fail) => inner._part("late", late, make => {
  const { 0: programs, 1: tiers } = known();
  done(make(inner, programs, tiers));
}, fail));
