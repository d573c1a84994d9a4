/**
 * What a seam may know: the one interface between the patched entry points and the guard that answers them.
 * A seam parses, asks, and then forwards, holds or refuses; every rule lies behind this interface.
 */

import type { Capability, Channel } from "./generated";
import type { Wanted } from "./once";

export { Capability, Channel, Verdict } from "./generated";

/** Beyond the channels of names: an item by its index, and an item with all that it needs. */
export const enum Question { Index = 6, Ready = 7 }

/**
 * The gate's answer for one resource, in one number: the verdict in bits 0-1, then `QUEUE`. What stands above is the guard's; seams
 * hand it back untouched.
 */
export type Answer = number;
/** The bits of the verdict. */
export const VERDICT = 3;
/**
 * With `Hold` only: an asynchronous send waits for the decision instead of failing; a storage name is read from disk
 * while its writes go to the shadow (both while the durable tier is being asked, too).
 */
export const QUEUE = 4;
/** The bit of an answer that time alone can change. */
export const ENDS = 8;

/** The guard, as the seams see it. Nothing here may run page code; a throw counts as a refusal. */
export interface Mind {
  /**
   * The verdict of a resource, cached by the guard, which also keeps the log here. `name` is the item id, the
   * origin (`https://host[:port]`), the cookie name or the storage key; or the use of the capability `extra`.
   */
  _ask(channel: Channel, name: string, extra?: number): Answer;
  /** The verdict of a device call: of the active use, else of the fallback use, else refused as `use_unknown`. */
  _capability: (which: Capability) => Answer;
  /** Whether this origin (`scheme://host[:port]`) is the page's own. Not logged. */
  _own(origin: string): boolean;
  /**
   * Keeps a call until the item behind `answer` is decided: `go` when it is allowed, `drop` when it is refused, one
   * of them, once, in the order of the calls. There is room for so many: one more is dropped at once. So is one that `ends` after a
   * minute. What can never be decided (an undeclared name) is never called.
   */
  _hold(answer: Answer, go: () => void, drop: () => void, ends?: 1): void;
  /** Whether what was let through by `answer` still is, as far as an item stands behind it. */
  _still(answer: Answer): boolean;
  /** The answer for the SDK whose `start` runs now. */
  _starting?: () => Answer | undefined;
  /** Whether what was decided now closes something and is not written yet. */
  _closing?: () => boolean;
  /** A script runs that `answer` has let through: nobody can take back what it does. */
  _ran?: (answer: Answer) => void;
  /** Asks the person just in time (or waits for the durable tier); `done` hears whether it is allowed now. */
  _request(answer: Answer, done?: (given: boolean) => void): void;
  /**
   * Markup that stands in a held frame: what is held, and a button that offers to allow it. A person's click anywhere in
   * it comes back as `_request`.
   */
  _placeholder(answer: Answer): string;
  /**
   * Script text that starts the guard in a dedicated worker whose script is at `url` (it installs the seams with a mind
   * whose `_base` is that url); `undefined` refuses the worker.
   */
  _worker(url: string, module: boolean): string | undefined;
  /** Loads what answers later. */
  _late: Wanted<Late>;
  /** Somebody else may have decided: with a `text` when a `storage` event, which the page never sees, named our own key. */
  _changed(text?: unknown): void;
  /** Whether the engine is to ask before a text becomes markup, a script or its address. */
  readonly _types?: boolean;
  /** Something of the page has come above everything: what asks the person goes above it. */
  _above?: () => void;
  /** A window beside our own has a document that is hooked now. */
  _entered?: (realm: any) => void;
  /** Gates the native bridges of a realm, where the policy declares methods of any. */
  _bridges?: (realm: any) => void;
  /** Where it only observes: notes what is refused whatever the policy says. */
  never?: (what: string) => unknown;
  /** Our own name in localStorage, sessionStorage, cookies and IndexedDB: page code can neither read nor write it. */
  readonly _key: string;
  /** Where the guard's script lies, and the page's own origin. */
  readonly _src: string;
  readonly _origin: string;
  /** In a worker that is a module: nothing more can be loaded. */
  readonly _alone?: boolean;
  /** In a worker: what its relative URLs are resolved against. */
  readonly _base?: string;
}

/**
 * What answers the members that answer later anyway (device calls, `cookieStore`, the list of databases): it comes by the desk. `go` calls the original, with other
 * arguments where given; `ticket` numbers the call.
 */
export type Late = (
  member: string, args: any[], go: (args?: any[]) => any, realm: any, ticket: number, done: (result: unknown) => void, fail: (error: unknown) => void,
) => void;
