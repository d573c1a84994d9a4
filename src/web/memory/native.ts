/** Puts the classes of the memory databases below the browser's own: what the page holds is an `IDBDatabase` for `instanceof`. */
import {
  IDBCursor as MemoryCursor, IDBCursorWithValue as MemoryCursorWithValue, IDBDatabase as MemoryDatabase, IDBIndex as MemoryIndex, IDBKeyRange as MemoryRange,
  IDBObjectStore as MemoryStore, IDBOpenDBRequest as MemoryOpening, IDBRequest as MemoryRequest, IDBTransaction as MemoryTransaction, IDBVersionChangeEvent as MemoryChange,
} from "fake-indexeddb";

const { defineProperty: define, getOwnPropertyDescriptor: describe, getPrototypeOf: protoOf, ownKeys, setPrototypeOf } = Reflect;

/** Gives each `act` the keys of a prototype and of those above, up to what all objects have. */
const walk = (proto: any, act: (key: PropertyKey, member: PropertyDescriptor) => void): void => {
  for (let from = proto; from && from !== Object.prototype && from !== EventTarget.prototype; from = protoOf(from)) {
    for (const key of ownKeys(from)) act(key, describe(from, key)!);
  }
};

const graft = (made: any, native: any): void => {
  const own = made.prototype, has = (key: PropertyKey) => Object.hasOwn(own, key);
  walk(protoOf(own), (key, member) => { if (!has(key)) define(own, key, member); });
  // The browser's getters know their own objects alone, and have no setter where the library writes.
  walk(native.prototype, (key, member) => {
    if (!has(key) && member.get) define(own, key, {
      configurable: true,
      get: () => undefined,
      set(value) { define(this, key, { value, writable: true, configurable: true, enumerable: true }); },
    });
  });
  delete own.constructor;
  const dispatch = own.dispatchEvent;
  // As in the browser, what a listener throws is seen.
  if (dispatch) own.dispatchEvent = function (event: Event) {
    try {
      return dispatch.call(this, event);
    } catch (error) {
      for (const one of (error as AggregateError).errors || [error]) self.reportError(one);
      throw error;
    }
  };
  setPrototypeOf(own, native.prototype);
};

/** Children first: each takes what it inherits with it. */
export const settle = (): void => {
  const pairs: [any, any][] = [
    [MemoryCursorWithValue, IDBCursorWithValue], [MemoryCursor, IDBCursor], [MemoryOpening, IDBOpenDBRequest], [MemoryRequest, IDBRequest],
    [MemoryTransaction, IDBTransaction], [MemoryStore, IDBObjectStore], [MemoryIndex, IDBIndex], [MemoryDatabase, IDBDatabase],
    [MemoryChange, IDBVersionChangeEvent], [protoOf(MemoryChange), Event],
  ];
  for (const [made, native] of pairs) graft(made, native);
  // The page's ranges are the browser's, of whatever realm.
  define(MemoryRange, Symbol.hasInstance, { value: (one: unknown) => Object.prototype.toString.call(one) === "[object IDBKeyRange]" });
  // Libraries know these by identity: the page calls the browser's, and the guard finds ours by `_act`.
  for (const { prototype } of [MemoryCursor, MemoryCursorWithValue] as any[]) {
    const { advance, continue: next, continuePrimaryKey } = prototype;
    const acts: Record<string, Function> = { advance, continue: next, continuePrimaryKey };
    prototype._act = function (name: string, args: any[]) { return acts[name]!.apply(this, args); };
    for (const name of ["advance", "continue", "continuePrimaryKey"]) delete prototype[name];
  }
};
