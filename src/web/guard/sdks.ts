/** The SDK registry: starts an SDK exactly once when it and all it needs is allowed and its trigger was pulled; stops it when not. */
import { type Answer, Channel, VERDICT } from "../mind";
import { abortBy, create, each, signalOf, Stopper } from "../originals";
import * as core from "./core";
import { waitsForTrigger } from "./gate";

/** What a page registers for an SDK. */
export interface Life {
  /** Starts it; `signal` is aborted when it must stop. */
  start(given: { readonly signal: AbortSignal }): unknown;
  /** Stops it. */
  stop?(): unknown;
}

const checks: (() => void)[] = [], triggered: Record<number, 1> = create(null);

/** Items of which something has run here that nobody can take back, by index. */
export const ran: Record<number, 1> = create(null);

/** The answer for a marked tag: it waits for all that its item needs, and for its trigger. */
export const marked = (item: string): Answer => {
  const answer = core.ask(Channel.Item, item), index = core.itemOf(answer);
  return (answer & VERDICT) < 2 || core.isOpen(index) && isTriggered(index) ? answer : core.held(answer);
};

/** Starts and stops what the present decision says. */
export const review = (): void => each(checks, core.run);

/** Whether an SDK may start as far as its trigger is concerned. */
export const isTriggered = (index: number): boolean => !waitsForTrigger(index) || index in triggered;

/** The person has started the feature that this item belongs to. */
export const trigger = (index: number): void => {
  triggered[index] = 1;
  core.wake();
  review();
};

/** The answer for the SDK whose `start` runs now: what it begins goes with it. */
export let starting: Answer | undefined;

/** Registers an SDK. With several purposes it is an item each, and the gate says which of them counts now. */
export const register = (item: string, life: Life): void => {
  let running: AbortController | undefined, place: number;
  checks[checks.length] = () => {
    const answer = core.ask(Channel.Item, item), index = core.itemOf(answer), open = core.isOpen(index), was = running;
    if (was && !open) {
      running = undefined;
      core.run(() => abortBy(was));
      core.run(() => {
        if (!life.stop) return;
        life.stop();
        delete ran[place];
      });
    } else if (open && !was && isTriggered(index)) {
      const before = starting, signal: AbortSignal = signalOf(running = new Stopper());
      starting = answer;
      ran[place = index] = 1;
      core.run(() => life.start({ signal }));
      starting = before;
    }
  };
  review();
};
