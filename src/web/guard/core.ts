/** The present decision: takes a snapshot into the gate, answers from it, and releases what waited for it. */
import type { Answer } from "../mind";
import { each, map } from "../originals";
import * as gate from "./gate";
import { note } from "./log";
import { host } from "./record";

/** The answer as the guard knows it; seams see the verdict and the queue. */
export interface Known extends Answer {
  /** The packed answer of the gate. */
  readonly _packed: number;
}

interface Held {
  readonly _answer: Known;
  readonly _go: () => void;
  readonly _drop: (() => void) | undefined;
}

const NONE = 0xFFFF, MOST_CACHED = 500, MOST_HELD = 10_000;

/** The snapshot that the gate holds. */
export let present: Uint8Array | undefined;
/** 0 none, 1 browse, 2 decided. */
export let mode = 0;
/** The durable tier has not answered yet: what the snapshot gives waits. */
export let waiting = true;
export let surface = 1;

let cache = map<string, Known>(), cached = 0, held: Held[] = [];
const listeners: ((changed: boolean) => void)[] = [];

export const setSurface = (bit: number): void => { surface = host && host.surface || bit; };

/** Called after every decision, in order; `changed` when one stood before. */
export const onDecision = (listener: (changed: boolean) => void): void => { listeners[listeners.length] = listener; };

const known = (_packed: number): Known => {
  const verdict = _packed & 3, unsure = waiting && verdict > 1;
  return { verdict: unsure ? 1 : verdict, queue: unsure || (_packed & 4) > 0, _packed };
};

/** The answer of the gate, cached until the next decision or the end of its life, and noted in the log. */
export const ask = (channel: number, name: string, extra = 0): Known => {
  const key = channel + "" + extra + name;
  let answer = cache.get(key);
  if (!answer) {
    answer = known(gate.ask(channel, name, extra));
    if (!gate.until()) {
      if (cached++ > MOST_CACHED) forget();
      cache.set(key, answer);
    }
  }
  note(channel, name, answer._packed);
  return answer;
};

/** The answer for the item at an index and all that it needs. */
export const ready = (index: number): Known => known(gate.ask(gate.READY, 0, index));

/** Is it allowed? */
export const isOpen = (index: number): boolean => ready(index).verdict > 1;

/** The index of the item behind an answer; 0xFFFF when there is none. */
export const itemOf = (answer: Answer): number => (answer as Known)._packed >>> 16;

const forget = (): void => {
  cache = map();
  cached = 0;
};

/** Runs what must not stop the rest. */
export const run = (task: () => unknown): void => {
  try { task(); } catch (error) { Promise.reject(error); }
};

/** Keeps a call until its item is decided. Beyond the bound a call is refused at once. */
export const hold = (answer: Answer, go: () => void, drop?: () => void): void => {
  if (held.length < MOST_HELD) held[held.length] = { _answer: answer as Known, _go: go, _drop: drop };
  else if (drop) drop();
};

/** Lets go what is decided now, in the order of the calls. */
export const release = (): void => {
  const before = held;
  held = [];
  each(before, one => {
    const index = itemOf(one._answer), { verdict } = index < NONE ? known(gate.ask(gate.INDEX, 0, index)) : one._answer;
    if (verdict > 1) run(one._go);
    else if (!verdict && one._drop) run(one._drop);
    else held[held.length] = one;
  });
};

/** Takes a snapshot into the gate in this very tick, then tells everyone. */
export const take = (snapshot: Uint8Array | undefined): void => {
  const changed = mode > 0;
  const result = gate.open(snapshot, surface, (host && host.signals) | ((navigator as any).globalPrivacyControl ? 1 : 0));
  // A snapshot that cannot be read is no consent; it is kept where it lies.
  present = result >> 8 & 255 ? undefined : snapshot;
  mode = result >> 16;
  forget();
  release();
  each(listeners, one => run(() => one(changed)));
};

/** The durable tier has answered. */
export const settle = (): void => {
  waiting = false;
  forget();
};
