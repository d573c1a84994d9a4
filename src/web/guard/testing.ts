/** What a testing build adds: decisions without taps. Not in a release build. */
import { Kept } from "../kept";
import { asked } from "../mutation";
import { removeItem, wait } from "../originals";
import { KEY, local, session } from "./record";
import type { Wanted } from "../once";
import type { Desk, Inner, Screens } from "./inner";

export const testing = (desk: Wanted<Desk>, screens: Wanted<Screens>, inner: Inner) => {
  const event = (name: string, detail = "") => new Promise<void>((done, fail) => desk(one => one._event(name, detail, done), fail));
  return {
    /** Gives (true) or refuses (false) items by id. */
    set: (decisions: Record<string, boolean>) => event("set", Object.keys(decisions).map(id => id + "\t" + (decisions[id] ? 1 : 0)).join("\n")),
    agree: () => event("tap", "agree"),
    disagree: (): void => inner._close(0x10000),
    /** Removes our record, once nothing is being written any more; what is open stays open until the next visit. */
    reset: () => new Promise<void>(resolve => {
      const attempt = (): void => {
        if (inner._state._writing) return void wait(attempt, 10);
        removeItem(local, KEY);
        removeItem(session, KEY);
        const gone: IDBOpenDBRequest = inner._kept[Kept.deleteDatabase]!(inner._factory, KEY);
        gone.onsuccess = gone.onerror = () => resolve();
      };
      attempt();
    }),
    /** The entries of the table, and how often each was asked. */
    asked: (): Record<string, number> => asked,
    /** The screens' shadow root, resolved once they are there. */
    root: () => new Promise<ShadowRoot>((done, fail) => screens(one => done(one._root()), fail)),
  };
};
