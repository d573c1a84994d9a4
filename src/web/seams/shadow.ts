/** Undecided writes: kept in memory, where the page finds them again, until their name is decided. */
import type { Channel } from "../mind";
import { create } from "../originals";
import { ask, mind, open } from "./ask";

/** The kept writes of one kind of storage, by name, over all realms: what the page reads, and what brings it to the disk. */
export type Shadow = Record<string, { readonly value: string | null; readonly commit: () => void }>;
export const local: Shadow = create(null), session: Shadow = create(null), cookies: Shadow = create(null);

/** Whether the page may see what is on disk under this name. */
export const shows = (shadow: Shadow, channel: Channel, name: string): boolean => {
  const answer = ask(channel, name);
  return name !== mind.key && !(name in shadow) && !!(open(answer) || answer.queue);
};

/** Writes by `commit` when the name's answer is open, keeps the write while it is undecided, else drops it. */
export const write = (shadow: Shadow, channel: Channel, name: string, value: string | null, commit: () => void): void => {
  const answer = ask(channel, name), forget = () => delete shadow[name];
  if (name === mind.key) return;
  if (open(answer)) {
    forget();
    commit();
  } else if (answer.verdict) {
    if (!(name in shadow)) mind.hold(answer, () => {
      const { commit } = shadow[name]!;
      forget();
      commit();
    }, forget);
    shadow[name] = { value, commit };
  }
};
