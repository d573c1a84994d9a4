/** The SDK registry: starts an SDK exactly once when it and all it needs is allowed and its trigger was pulled; stops it when not. */
import { type Answer, Channel, VERDICT } from "../mind";
import { each } from "../originals";
import * as core from "./core";
import { waitsForTrigger } from "./gate";

/** What a page registers for an SDK. */
export interface Life {
  /** Starts it; `signal` is aborted when it must stop. */
  start(signal: AbortSignal): unknown;
  /** Stops it. */
  stop?(): unknown;
}

interface Registered {
  /** The SDK's id: with several purposes it is an item each, and the gate says which of them counts now. */
  readonly _item: string;
  readonly _life: Life;
  _running?: AbortController | 0;
}

const all: Registered[] = [], triggered: Record<number, 1> = Object.create(null);

/** The answer for a marked tag: it waits for all that its item needs, and for its trigger. */
export const marked = (item: string): Answer => {
  const answer = core.ask(Channel.Item, item), index = core.itemOf(answer);
  return (answer & VERDICT) < 2 || core.isOpen(index) && isTriggered(index) ? answer : core.held(answer);
};

/** Starts and stops what the present decision says. */
export const review = (): void => each(all, one => {
  const { _item, _life, _running } = one, index = core.itemOf(core.ask(Channel.Item, _item)), open = core.isOpen(index);
  if (_running && !open) {
    one._running = 0;
    core.run(() => _running.abort());
    core.run(() => _life.stop && _life.stop());
  } else if (open && !_running && isTriggered(index)) {
    const { signal } = one._running = new AbortController();
    core.run(() => _life.start(signal));
  }
});

/** Whether an SDK may start as far as its trigger is concerned. */
export const isTriggered = (index: number): boolean => !waitsForTrigger(index) || index in triggered;

/** The person has started the feature that this item belongs to. */
export const trigger = (index: number): void => {
  triggered[index] = 1;
  core.release();
  review();
};

/** Registers an SDK. */
export const register = (_item: string, _life: Life): void => {
  all[all.length] = { _item, _life };
  review();
};
