/** The databases whose names are undecided, by name: in memory until then. */
import { indexedDB as memory } from "fake-indexeddb";
import type { Inner } from "../guard/inner";
import { Channel, VERDICT, Verdict } from "../mind";
import { caches, type Caches } from "./caches";
import { bridge, drop, merge, type Open, type Raw } from "./merge";
import { settle } from "./native";
import { fail, follow } from "./request";

/** What this part gives to `late`. */
export interface Memory {
  /** `open` or `deleteDatabase`, for a request that the page has got. `go` is the browser's. */
  readonly _serve: (member: string, request: any, name: string, version: unknown, go: (args: any[]) => any, answer: number) => void;
  readonly _list: () => IDBDatabaseInfo[];
  readonly _caches: Caches;
}

export const databases = (inner: Pick<Inner, "_again" | "_hold">): Memory => {
  settle();
  bridge();
  const held: Record<string, true> = Object.create(null), all: Map<string, Raw> = (memory as any)._databases;
  const verdict = (name: string) => inner._again(Channel.Key, name) & VERDICT;

  /** At the decision, and for what was being opened then. */
  const decide = (name: string, open: Open): void => {
    const raw = all.get(name), given = verdict(name) === Verdict.Allow;
    delete held[name];
    // One that has no version yet is being made.
    if (!raw || raw._merges || given && !raw.version) return;
    raw._merges = given;
    if (given) return merge(raw, open, () => all.delete(name));
    all.delete(name);
    drop(raw);
  };
  /** What opens the browser's is in no list: page code sees those. */
  const keep = (name: string, open: Open, answer: number, opening: EventTarget): void => {
    opening.addEventListener("success", () => { if (!held[name]) decide(name, open); });
    if (held[name]) return;
    held[name] = true;
    const now = (): void => decide(name, open);
    inner._hold(answer, now, now);
  };

  return {
    _serve: (member, request, name, version, go, answer) => {
      const now = verdict(name), deletes = member !== "open";
      try {
        if (now === Verdict.Allow || deletes && !now) follow(request, go([name, version]));
        else if (!now) fail(request, new DOMException("menshen", "SecurityError"));
        else {
          const source = deletes ? memory.deleteDatabase(name) : memory.open(name, version as number);
          follow(request, source);
          if (!deletes) keep(name, at => verdict(name) === Verdict.Allow ? go([name, at]) : undefined, answer, source);
        }
      } catch (error) {
        fail(request, error);
      }
    },
    // One that has no version yet is being made.
    _list: () => Array.from(all, ([name, { version }]) => ({ name, version })).filter(one => one.version),
    _caches: caches(),
  };
};
