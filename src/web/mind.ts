/**
 * What a seam may know: the one interface between the patched entry points and the guard that answers them.
 * A seam parses, asks, and then forwards, holds or refuses; every rule lies behind this interface.
 */

import type { Capability, Channel, Verdict } from "./generated";

export { Capability, Channel, Verdict } from "./generated";

/** The gate's answer for one resource. The guard may hang more on it; seams hand it back untouched. */
export interface Answer {
  readonly verdict: Verdict;
  /**
   * With `Hold` only: an asynchronous send waits for the decision instead of failing; a storage name is read from disk
   * while its writes go to the shadow (both while the durable tier is being asked, too).
   */
  readonly queue?: boolean;
}

/** The guard, as the seams see it. Nothing here may run page code; a throw counts as a refusal. */
export interface Mind {
  /**
   * The verdict of a resource, cached by the guard, which also keeps the log here. `name` is the item id, the
   * origin (`https://host[:port]`), the cookie name or the storage key.
   */
  ask(channel: Channel, name: string): Answer;
  /** The verdict of a device call: of the active use, else of the fallback use, else refused as `use_unknown`. */
  capability(which: Capability): Answer;
  /** Whether this origin (`scheme://host[:port]`; `ws` counts as `http`) is the page's own. Not logged. */
  own(origin: string): boolean;
  /**
   * Keeps a call until the item behind `answer` is decided: `go` when it is allowed, `drop` when it is refused, one
   * of them, once, in the order of the calls. Without `drop` it outlives refusals and waits for `go`. What can never be
   * decided (an undeclared name) is never called.
   */
  hold(answer: Answer, go: () => void, drop?: () => void): void;
  /** Asks the person just in time (or waits for the durable tier); resolves to whether it is allowed now. */
  request(answer: Answer): Promise<boolean>;
  /**
   * Markup that stands in a held frame: what is held, and a button that offers to allow it. A person's click anywhere in
   * it comes back as `request`.
   */
  placeholder(answer: Answer): string;
  /**
   * Script text that starts the guard in a dedicated worker whose script is at `url` (it installs the seams with a mind
   * whose `base` is that url); `undefined` refuses the worker.
   */
  worker(url: string): string | undefined;
  /** Loads what answers later. */
  late(): Promise<Late>;
  /** A `storage` event named our own key: another tab has decided. The page never sees that event. */
  changed(): void;
  /** Our own name in localStorage, sessionStorage, cookies and IndexedDB: page code can neither read nor write it. */
  readonly key: string;
  /** In a worker: what its relative URLs are resolved against. */
  readonly base?: string;
}

/**
 * What answers the members that answer later anyway (device calls, `cookieStore`): it comes with the desk. `go` calls the original, with other
 * arguments where given; `ticket` numbers the call.
 */
export type Late = (member: string, args: any[], go: (args?: any[]) => any, realm: any, ticket: number) => unknown;

/** What `install` hands back to the guard. */
export interface Door {
  /** Lets an element of our own (a part's script) through without asking, before it is inserted. */
  pass(element: Element): void;
}
