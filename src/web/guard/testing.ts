/** What a testing build adds: decisions without taps. Not in a release build. */
import { Kept } from "../kept";
import { removeItem } from "../originals";
import { KEY, local, session } from "./record";
import type { Desk, Inner, Screens } from "./inner";

export const testing = (desk: () => Promise<Desk>, screens: () => Promise<Screens>, inner: Inner) => {
  const event = async (name: string, detail = ""): Promise<void> => (await desk())._event(name, detail);
  return {
    /** Gives (true) or refuses (false) items by id. */
    set: (decisions: Record<string, boolean>) => event("set", Object.keys(decisions).map(id => id + "\t" + (decisions[id] ? 1 : 0)).join("\n")),
    agree: () => event("tap", "agree"),
    disagree: (): void => inner._close(0x10000),
    /** Removes our record; what is open stays open until the next visit. */
    reset: () => new Promise<void>(resolve => {
      removeItem(local, KEY);
      removeItem(session, KEY);
      const gone: IDBOpenDBRequest = inner._kept[Kept.deleteDatabase]!(inner._factory, KEY);
      gone.onsuccess = gone.onerror = () => resolve();
    }),
    /** The screens' shadow root, resolved once they are there. */
    root: async () => (await screens())._root(),
  };
};
