/** What the policy compiler knows of makers whose scripts are told of a choice in words of their own. See `src/policy/compile/tags.rs`. */

import type { State } from "../guard/state";

/** What a maker's scripts understand. */
export type Form = readonly [
  /** The global that carries what is told. */
  global: string,
  /** Bits: it is a function with a queue (1), each telling is one list (2). */
  how: number,
  /** What stands before the words, at first and later. */
  first: readonly string[], then: readonly string[],
  /** Each word, whether it is granted where no item stands for it, and the items that it hangs on. */
  keys: readonly (readonly [word: string, granted: boolean, items: readonly string[]])[],
  /** For how long the scripts wait for a later telling, in milliseconds. */
  wait: number,
  /** What is told besides while a word is denied: the word, and the name of it. */
  besides?: readonly [word: string, name: string],
];

/** Takes what the part gives; it is told what the page itself may know, and when that changes. */
export type HandTags = (make: (forms: readonly Form[], state: State, status: (item: string) => boolean, on: (event: "change", hear: () => void) => unknown) => void) => void;
