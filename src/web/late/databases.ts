/** IndexedDB, as far as it answers later: the list, in which our own database is not; and what is kept in memory while undecided. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import type { Memory } from "../memory/databases";
import type { Mind } from "../mind";
import type { Wanted } from "../once";
import type { Act } from "./devices";

export const databases = ({ _kept: kept, _key: key }: Pick<Inner, "_kept"> & Pick<Mind, "_key">, load: Wanted<Memory>): Record<string, Act> => {
  const Later = kept[Kept.Later] as any, then = kept[Kept.then]!;
  let memory: Memory | undefined;
  const serve = (member: string): Act => (args, go, answer, _document, fail) => load(part => {
    memory = part;
    memory._serve(member, args[0], args[1], args[2], go, answer);
  }, () => fail(undefined));
  return {
    __proto__: null as never,
    databases: (_args, go) => new Later((done: (list: unknown) => void, fail: (error: unknown) => void) => then(go(), (found: IDBDatabaseInfo[]) => {
      const list: IDBDatabaseInfo[] = memory ? memory._list() : [], known: Record<string, 1> = { __proto__: null } as any;
      const add = (one: IDBDatabaseInfo): void => { list[list.length] = one; };
      known[key] = 1;
      for (let at = 0; at < list.length; at++) known[list[at]!.name!] = 1;
      for (let at = 0; at < found.length; at++) if (!(found[at]!.name! in known)) add(found[at]!);
      done(list);
    }, fail)),
    open: serve("open"),
    deleteDatabase: serve("deleteDatabase"),
  };
};
