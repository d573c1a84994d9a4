/** Undecided writes: kept in memory, where the page finds them again, until their name is decided. */
import { QUEUE, VERDICT, type Channel } from "../mind";
import { create } from "../originals";
import { ask, mind, open } from "./ask";

/** The kept writes of one kind of storage, by name, over all realms: what the page reads, and what brings it to the disk. */
export type Shadow = Record<string, { readonly _value: string | null; readonly _commit: () => void }>;
export const cookies: Shadow = create(null);

/** Whether the page may see what is on disk under this name. */
export const shows = (shadow: Shadow, channel: Channel, name: string): boolean => {
  const answer = ask(channel, name);
  return name !== mind._key && !(name in shadow) && (open(answer) || (answer & QUEUE) > 0);
};

/** Writes by `commit` when the name's answer is open, keeps the write while it is undecided, else drops it. */
export const write = (shadow: Shadow, channel: Channel, name: string, value: string | null, commit: () => void): void => {
  const answer = ask(channel, name), forget = () => delete shadow[name];
  if (name === mind._key) return;
  if (open(answer)) {
    forget();
    commit();
  } else if (answer & VERDICT) {
    const isKept = name in shadow;
    shadow[name] = { _value: value, _commit: commit };
    if (!isKept) mind._hold(answer, () => {
      const { _commit } = shadow[name]!;
      forget();
      _commit();
    }, forget);
  }
};
