/** Which uses need an act of the person each time, though they are given. */
import { itemsOf } from "../desk/measure";
import { Layout } from "../generated";
import type { Inner } from "../guard/inner";

/** So long an act of the person counts for what it led to, as in the engines that say so. */
const ACT_MILLISECONDS = 5000;
/** A flag of an item in the table: of a use, that each bare call needs an act of the person. */
const GESTURE = 8;

/** Whether an act of so many milliseconds ago is one still. */
export const isLive = (ago: number): boolean => ago < ACT_MILLISECONDS;

/** Whether the use at this index needs one each time. What only observes needs none. */
export const needsAct = (inner: Pick<Inner, "_table" | "observe">, item: number): boolean => {
  const table = inner._table(), items = itemsOf(table);
  return item < items && !!(table![Layout.Head + 12 * items + 2 * item]! & GESTURE) && !inner.observe;
};
