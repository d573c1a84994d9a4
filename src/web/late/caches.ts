/** `caches`, as far as it answers later: what is refused and our own are in no list; what is undecided is in memory. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import type { Memory } from "../memory/databases";
import { Channel, VERDICT, Verdict, type Mind } from "../mind";
import type { Wanted } from "../once";
import type { Act } from "./devices";

export const caches = ({ _kept: kept, _key: key, _ask: ask, _again: again, _hold: hold }: Pick<Inner, "_kept" | "_again"> & Pick<Mind, "_key" | "_ask" | "_hold">, load: Wanted<Memory>): Record<string, Act> => {
  const Later = kept[Kept.Later] as any, Refusal = kept[Kept.Refusal] as any, assign = kept[Kept.assign]!;
  let memory: Memory["_caches"] | undefined;
  /** Of a name that the seam has asked for already (`again`), or that nobody has yet. */
  const verdict = (name: string, how: Mind["_ask"] = again) => name === key ? Verdict.Deny : how(Channel.Key, name) & VERDICT;
  const isOpen = (name: string, how: Mind["_ask"] = again): boolean => verdict(name, how) === Verdict.Allow;

  // Arguments are read by their places: a list that is taken apart is walked in a way that a page can change.
  const acts: Record<string, (args: any[], go: (args?: any[]) => any, self: CacheStorage) => unknown> = {
    // Whether it may is asked again where it goes on: page code can answer what a promise carries.
    open: ({ 0: name }, go) => {
      if (isOpen(name)) return go([name]);
      const refused = new Refusal("menshen", "SecurityError");
      if (!verdict(name)) throw refused;
      return new Later((done: (cache: unknown) => void, fail: (error: unknown) => void) => load(part => {
        memory = part._caches;
        done(memory._open(name, act => {
          const decided = (): void => act(isOpen(name) ? () => go([name]) : undefined);
          hold(again(Channel.Key, name), decided, decided);
        }));
      }, () => fail(refused)));
    },
    has: async ({ 0: name }, go) => memory && memory._all.has(name) || isOpen(name) && go([name]),
    // What is on the disk may always be deleted, but for our own.
    delete: async ({ 0: name }, go) => {
      const had = !!memory && memory._all.delete(name);
      return verdict(name) !== Verdict.Hold && name !== key && await go([name]) || had;
    },
    keys: async (_args, go) => {
      const open: string[] = (await go() as string[]).filter(name => isOpen(name, ask));
      return open.concat(memory ? [...memory._all.keys()].filter(name => !open.includes(name)) : []);
    },
    match: async ({ 0: request, 1: options }, go, self) => {
      const { cacheName } = options || {}, all = cacheName === undefined;
      for (const one of all ? await self.keys() : [cacheName]) {
        const name = `${one}`;
        const held = memory && memory._all.get(name);
        const found = held ? await held.match(request, options) : isOpen(name, all ? again : ask) ? await go([request, assign({ __proto__: null }, options, { cacheName: name })]) : undefined;
        if (found) return found;
      }
      return undefined;
    },
  };
  return { __proto__: null as never, cached: ({ 0: self, 1: name, 2: args }, go) => acts[name]!(args, go, self) };
};
