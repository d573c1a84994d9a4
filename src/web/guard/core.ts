/** Takes a snapshot into the gate, answers from it, and releases what waited for it. */
import { type Answer, QUEUE, VERDICT } from "../mind";
import { each, map } from "../originals";
import * as gate from "./gate";
import { note } from "./log";
import { host } from "./record";
import { state } from "./state";

interface Held {
  readonly _answer: Answer;
  readonly _go: () => void;
  readonly _drop: (() => void) | undefined;
}

const MOST_CACHED = 500, MOST_HELD = 10_000;

let cache = map<string, number>(), cached = 0, waiters: Held[] = [];
const listeners: ((changed: boolean) => void)[] = [];

/** Called after every decision, in order; `changed` when one stood before. */
export const onDecision = (listener: (changed: boolean) => void): void => { listeners[listeners.length] = listener; };

/** What is given waits while the durable tier is being asked. */
const known = (packed: number): Answer => state._waiting && (packed & VERDICT) > 1 ? held(packed) | QUEUE : packed;

/** The same answer, held. */
export const held = (answer: Answer): Answer => answer & ~7 | 1;

/** The answer of the gate, cached until the next decision or the end of its life, and noted in the log. */
export const ask = (channel: number, name: string, extra = 0): Answer => {
  const key = channel + "" + extra + name;
  let packed = cache.get(key);
  if (packed === undefined) {
    packed = gate.ask(channel, name, extra);
    if (!(packed & gate.ENDS)) {
      if (cached++ > MOST_CACHED) forget();
      cache.set(key, packed);
    }
  }
  note(channel, name, packed);
  return known(packed);
};

/** Is the item at an index allowed, and all that it needs? */
export const isOpen = (index: number): boolean => (known(gate.ask(gate.READY, "", index)) & VERDICT) > 1;

/** The index of the item behind an answer; 0xFFFF when there is none. */
export const itemOf = (answer: Answer): number => answer >>> 16;

const forget = (): void => {
  cache = map();
  cached = 0;
};

/** Runs what must not stop the rest. */
export const run = (task: () => unknown): void => {
  try { task(); } catch (error) { Promise.reject(error); }
};

/** Keeps a call until its item is decided. Beyond the bound a call is refused at once. */
export const hold = (_answer: Answer, _go: () => void, _drop?: () => void): void => {
  if (waiters.length < MOST_HELD) waiters[waiters.length] = { _answer, _go, _drop };
  else if (_drop) _drop();
};

/** Lets go what is decided now, in the order of the calls. An answer without an item stays. */
export const release = (): void => {
  const before = waiters;
  waiters = [];
  each(before, one => {
    const verdict = known(gate.ask(gate.INDEX, "", itemOf(one._answer))) & VERDICT;
    if (verdict > 1) run(one._go);
    else if (!verdict && one._drop) run(one._drop);
    else waiters[waiters.length] = one;
  });
};

/** What closes and never opens: bits of the gate's signals. */
export const signals = (): number => host.signals | ((navigator as any).globalPrivacyControl ? 1 : 0);

/** Takes a snapshot into the gate in this very tick, then tells everyone. */
export const take = (snapshot: Uint8Array | undefined): void => {
  const changed = state._mode > 0, result = gate.open(snapshot, state._surface, signals());
  // A snapshot that cannot be read is no consent; it is kept where it lies.
  state._present = result & 0xFF00 ? undefined : snapshot;
  state._mode = result >> 16;
  forget();
  release();
  each(listeners, one => run(() => one(changed)));
};

/** The durable tier has answered. */
export const settle = (): void => { state._waiting = false; };
