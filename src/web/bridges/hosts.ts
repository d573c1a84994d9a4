/** What the policy compiler knows of native hosts, and what goes from a held call to the late part. See `src/policy/compile/bridges.rs`. */

import type { Inner } from "../guard/inner";
import type { patch, wrap } from "../patch";

export type Hosts = readonly [
  /** Where a method's name stands in a call: keys of the arguments or of a message, to be joined by a point. */
  forms: readonly (readonly string[])[],
  /** The path of each function and what a held call gives; `Gives.Late` more where it may come after us. */
  hosts: readonly (readonly [path: string, gives: number])[],
];

export const enum Gives { Promise, Nothing, Refusal, Door, Late }

/** A name in a call that is not allowed now, and the others. */
export interface Held { readonly _name: string; readonly _next: Held | undefined }

/** Arguments of `bridged`: the names, the call's arguments, its message where there is one, and what was given at once. */
export type Bridged = [held: Held | undefined, args: readonly any[], message: any, gives: number];

/** Takes what the part gives: how the bridges of a realm are gated. */
export type Hand = (make: (inner: Inner, hosts: Hosts, patches: readonly [typeof patch, typeof wrap]) => (realm: any) => void) => void;
