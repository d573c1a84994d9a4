/** Takes a snapshot into the gate, answers from it, and releases what waited for it. */
import { type Answer, QUEUE, Question, VERDICT } from "../mind";
import { each, Later, map, now as clock } from "../originals";
import * as gate from "./gate";
import { type Line, lineOf } from "./log";
import { host } from "./record";
import { state } from "./state";

const MOST_CACHED = 500, MOST_HELD = 10_000;

let cache = map<string, Line>(), cached = 0, waiters: (() => void)[] = [];
let decided: (changed: boolean) => void;

/** Called after every decision; `changed` when one stood before. */
export const onDecision = (listener: (changed: boolean) => void): void => { decided = listener; };

/** What is given waits while the durable tier is being asked. */
const known = (packed: number): Answer => state._waiting && (packed & VERDICT) > 1 ? held(packed) | QUEUE : packed;

/** The same answer, held. */
export const held = (answer: Answer): Answer => answer & ~7 | 1;

/** The answer of the gate, cached until the next decision or the end of its life, and noted in the log. */
export const ask = (channel: number, name: string, extra = 0): Answer => {
  const key = channel + "" + extra + name;
  let line = cache.get(key);
  if (!line) {
    line = lineOf(channel, name, gate.ask(channel, name, extra));
    if (!(line._packed & gate.ENDS)) {
      if (cached++ > MOST_CACHED) forget();
      cache.set(key, line);
    }
  }
  line._count++;
  line._time = clock();
  return known(line._packed);
};

/** Is the item at an index allowed, and all that it needs? */
export const isOpen = (index: number): boolean => (known(gate.ask(Question.Ready, "", index)) & VERDICT) > 1;

/** The index of the item behind an answer; 0xFFFF when there is none. */
export const itemOf = (answer: Answer): number => answer >>> 16;

const forget = (): void => {
  cache = map();
  cached = 0;
};

/** Runs what must not stop the rest. */
export const run = (task: () => unknown): void => {
  try { task(); } catch (error) { Later.reject(error); }
};

/** Keeps a call until its item is decided; without an item for ever. Beyond the bound a call is refused at once. */
export const hold = (answer: Answer, go: () => void, drop?: () => void): void => {
  const wait = (): void => {
    const verdict = known(gate.ask(Question.Index, "", itemOf(answer))) & VERDICT, act = verdict > 1 ? go : !verdict && drop;
    if (act) run(act); else waiters[waiters.length] = wait;
  };
  if (waiters.length < MOST_HELD) waiters[waiters.length] = wait;
  else if (drop) drop();
};

/** Lets go what is decided now, in the order of the calls. */
export const release = (): void => {
  const before = waiters;
  waiters = [];
  each(before, wait => wait());
};

/** What closes and never opens: bits of the gate's signals. */
export const signals = (): number => host.signals | !!(navigator as any).globalPrivacyControl as any;

/** Takes a snapshot into the gate in this very tick, then tells everyone. */
export const take = (snapshot: Uint8Array | undefined): void => {
  const changed = state._mode > 0, result = gate.open(snapshot, state._surface, signals());
  // A snapshot that cannot be read is no consent; it is kept where it lies.
  state._present = result & 0xFF00 ? undefined : snapshot;
  state._mode = result >> 16;
  forget();
  release();
  decided(changed);
};
