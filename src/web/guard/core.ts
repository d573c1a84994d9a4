/** Takes a snapshot into the gate, answers from it, and releases what waited for it. */
import { Reason } from "../generated";
import { type Answer, Channel, ENDS, QUEUE, Question, VERDICT, Verdict } from "../mind";
import { bound, each, Later, map, now as clock, wait } from "../originals";
import * as gate from "./gate";
import { type Line, lineOf } from "./log";
import { host } from "./record";
import { state } from "./state";

const MOST_CACHED = 500, MOST_HELD = 10_000;

let cache = map<string, Line>(), cached = 0, waiters: (() => void)[] = [];
let decided: (changed: boolean) => void, judgeAnew: () => void;

/** Called after every decision; `changed` when one stood before. `anew` judges what stands in the page. */
export const onDecision = (listener: (changed: boolean) => void, anew: () => void): void => {
  decided = listener;
  judgeAnew = anew;
};

/** What is given waits while the durable tier is being asked, save what nobody is asked for. Where it only observes, everything is given. */
const known = (packed: number, free?: boolean): Answer => OBSERVE ? packed & ~7 | Verdict.Allow : state._waiting && !free && (packed & VERDICT) > 1 ? held(packed) | QUEUE : packed;

/** The same answer, held. */
export const held = (answer: Answer): Answer => answer & ~7 | 1;

/** Refused, as no item of the policy, and as none can be. */
const NEVER = 0xFFFF0000 | Reason.Unknown << 8;

/** The answer of the gate, cached until the next decision or the end of its life, and noted in the log. */
export const ask = (channel: number, name: string, extra = 0): Answer => {
  const key = channel + "" + extra + name;
  let line = cache.get(key);
  if (!line) {
    const packed = OBSERVE && extra < 0 ? NEVER : gate.ask(channel, name, extra);
    // What a page tells its app is the app's own, and so nothing for the log, unless the policy names it.
    if (channel === Channel.Bridge && itemOf(packed) > 0xFFFE) return packed;
    line = OBSERVE ? lineOf(channel, name, packed, extra) : lineOf(channel, name, packed);
    if (!(line._packed & ENDS)) {
      if (cached++ > MOST_CACHED) forget();
      cache.set(key, line);
    }
  }
  line._count++;
  line._time = clock();
  // A capability that hangs on no item hangs on no record either.
  return known(line._packed, channel === Channel.Capability && itemOf(line._packed) > 0xFFFE);
};

/** The same for a question that no call of the page has put: it stands in no log. */
export const again = (channel: number, name: string, extra = 0): Answer => known(gate.ask(channel, name, extra));

/** Is the item at an index allowed, and all that it needs? */
export const isOpen = (index: number): boolean => (again(Question.Ready, "", index) & VERDICT) > 1;

/** Is what an answer has let through still allowed? Without an item nobody takes it back. */
export const still = (answer: Answer): boolean => itemOf(answer) > 0xFFFE || (again(Question.Index, "", itemOf(answer)) & VERDICT) > 1;

/** The index of the item behind an answer; 0xFFFF when there is none. */
export const itemOf = (answer: Answer): number => answer >>> 16;

const forget = (): void => {
  cache = map();
  cached = 0;
};

/** Tells of a failure of page code, which must not stop the rest itself. */
const reject = bound(Later, "reject");
/** Runs what must not stop the rest. */
export const run = (task: () => unknown): void => {
  try { task(); } catch (error) { reject(error); }
};

/** What is sent later is sent in this time, or not at all: whoever waits for the answer hears of it. */
const QUEUED_MILLISECONDS = 60_000, TOGETHER_MILLISECONDS = 1000;
/** Calls of one moment end together. */
let moment: { _over: boolean } | undefined;
const begin = (): { _over: boolean } => {
  const mine: { _over: boolean } = moment = { _over: false };
  wait(() => { moment = undefined; }, TOGETHER_MILLISECONDS);
  wait(() => {
    mine._over = true;
    release();
  }, QUEUED_MILLISECONDS);
  return mine;
};
/** How many calls are kept, how many there may be, and how many were one too many. */
let refused = 0;
export const queue = (): readonly number[] => [waiters.length, MOST_HELD, refused];

/** Keeps a call until its item is decided, or its time is over; what hangs on no item never is. Beyond the bound a call is refused at once. */
export const hold = (answer: Answer, go: () => void, drop: () => void, ends?: 1): void => {
  if (itemOf(answer) > 0xFFFE) return;
  const verdict = (): number => again(Question.Index, "", itemOf(answer)) & VERDICT;
  if (!verdict()) return drop();
  if (waiters.length >= MOST_HELD) {
    refused++;
    return drop();
  }
  const from = ends && (moment || begin());
  const check = (): void => {
    const now = verdict();
    if (now === 1 && !(from && from._over)) waiters[waiters.length] = check; else run(now > 1 ? go : drop);
  };
  waiters[waiters.length] = check;
};

/** Lets go what is decided now, in the order of the calls. */
export const release = (): void => {
  const before = waiters;
  waiters = [];
  each(before, check => check());
};

/** Something may start now that nobody has decided anew. */
export const wake = (): void => {
  release();
  judgeAnew();
};

/** Asked before any page code could answer in its place. */
const isPrivate = (navigator as any).globalPrivacyControl === true;
/** What closes and never opens: bits of the gate's signals. */
export const signals = (): number => host.signals | isPrivate as any;

/** Something is being closed by this very page: what is taken next is not written anywhere yet. */
export let closing = false;
/** The snapshot that follows from a closure. */
export const shut = (what: number): Uint8Array | undefined => {
  const next = gate.shut(what);
  closing = !!next;
  return next;
};

/** Takes a snapshot into the gate in this very tick, then tells everyone. */
export const take = (snapshot: Uint8Array | undefined): void => {
  const changed = state._mode > 0, result = gate.open(snapshot, state._surface, signals()), shorter = gate.over(state._visit + state._once);
  if (shorter) gate.open(shorter, state._surface, signals());
  // A snapshot that cannot be read is no consent; it is kept where it lies.
  state._present = result & 0xFF00 ? undefined : shorter || snapshot;
  state._mode = result >> 16;
  forget();
  release();
  decided(changed);
  closing = false;
};
