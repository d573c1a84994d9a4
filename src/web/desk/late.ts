/** Loads the part `late`, once. */
import type { Inner } from "../guard/inner";
import type { Rest } from "../late/main";
import { late } from "./programs";

export const loader = (inner: Inner): (() => Promise<Rest>) => {
  let rest: Rest | undefined;
  return async () => {
    const make = await inner._part("late", late);
    return rest || (rest = make(inner) as Rest);
  };
};
