/** Schema and records of a memory database, written into the browser's. */
import type { Raw } from "./merge";

/** While the browser's is being upgraded: makes the stores and indexes that it lacks. */
export const shape = (raw: Raw, opening: IDBOpenDBRequest): void => {
  const base = opening.result;
  for (const [name, { keyPath, autoIncrement, rawIndexes }] of raw.rawObjectStores) {
    const store = base.objectStoreNames.contains(name) ? opening.transaction!.objectStore(name) : base.createObjectStore(name, { keyPath, autoIncrement });
    for (const [index, { keyPath, unique, multiEntry }] of rawIndexes) {
      if (!store.indexNames.contains(index)) store.createIndex(index, keyPath, { unique, multiEntry });
    }
  }
};

/** A value whose key path holds `key`. */
const nest = (path: string, key: unknown): unknown => path.split(".").reduceRight((inner, name) => ({ [name]: inner }), key);

/**
 * Writes all records; gives the transaction, if there is anything to write to. The page's writes win over those of the disk, but for
 * keys that the generator made: where one is taken there the record gets a new one.
 */
export const pour = (raw: Raw, base: IDBDatabase, fresh: boolean): IDBTransaction | undefined => {
  const names = [...raw.rawObjectStores.keys()].filter(name => base.objectStoreNames.contains(name));
  if (!names.length) return;
  const work = base.transaction(names, "readwrite");
  for (const name of names) {
    const store = work.objectStore(name), { records, keyPath, keyGenerator } = raw.rawObjectStores.get(name);
    const put = (value: any, key: unknown): void => {
      const place = keyPath === null ? key as IDBValidKey : undefined;
      if (fresh || !keyGenerator || typeof key !== "number" || keyPath && /\./.test(keyPath)) return void store.put(value, place);
      store.add(value, place).onerror = event => {
        if ((event.target as IDBRequest).error!.name !== "ConstraintError") return;
        event.preventDefault();
        event.stopPropagation();
        if (keyPath) delete value[keyPath];
        store.add(value);
      };
    };
    for (const { key, value } of records.values()) {
      try { put(value, key); } catch { /* a store of another shape */ }
    }
    // The generator goes on where it was, though its last records are gone.
    const last = fresh && keyGenerator && keyGenerator.num;
    if (last && !records.get(last)) {
      if (keyPath) store.put(nest(keyPath, last)); else store.put(0, last);
      store.delete(last);
    }
  }
  return work;
};
