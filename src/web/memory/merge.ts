/** The decision over a memory database: it is written into the browser's and its handles move there, or it is dropped. */
import { IDBDatabase as MemoryDatabase, IDBVersionChangeEvent as MemoryChange, forceCloseDatabase as forceClose } from "fake-indexeddb";
import { pour, shape } from "./copy";

/** Opens the browser's database of this name, while it is given. */
export type Open = (version?: number) => IDBOpenDBRequest | undefined;

/** What a library's database has beside its stores: the browser's own once it has been written there, and what waits for a pause. */
export interface Raw {
  readonly version: number;
  readonly rawObjectStores: Map<string, any>;
  readonly transactions: readonly any[];
  readonly connections: readonly any[];
  _merges?: boolean;
  _real?: IDBDatabase;
  _next?: (() => void) | undefined;
}

const isQuiet = (raw: Raw): boolean => raw.transactions.every(one => one._state === "finished");
/** Acts once no memory transaction runs; where the page never pauses, between two of them. */
const whenQuiet = (raw: Raw, act: () => void): void => {
  const attempt = raw._next = () => {
    if (raw._next !== attempt || !isQuiet(raw)) return;
    raw._next = undefined;
    act();
  };
  const wait = (): void => {
    attempt();
    if (raw._next === attempt) setTimeout(wait, 4);
  };
  wait();
};
const closeAll = (raw: Raw): void => { for (const handle of raw.connections.slice()) forceClose(handle); };

/** Nothing of it is left; whoever holds it hears `close`. */
export const drop = (raw: Raw): void => {
  for (const one of raw.transactions.slice()) if (one._state !== "finished") one._abort("AbortError");
  closeAll(raw);
};

/** Handles move when no memory transaction runs: what they begin from then on is the browser's. */
export const merge = (raw: Raw, open: Open, done: () => void): void => {
  const fails = (): void => {
    closeAll(raw);
    done();
  };
  const begin = (version?: number): void => {
    let fresh = false;
    const opening = open(version);
    if (!opening) return fails();
    opening.onupgradeneeded = ({ oldVersion }) => {
      fresh = !oldVersion;
      shape(raw, opening);
    };
    // A newer one is on the disk already: records go into the stores that it has.
    opening.onerror = event => {
      event.preventDefault();
      if (version && opening.error!.name === "VersionError") begin();
      else fails();
    };
    opening.onsuccess = () => {
      const real = opening.result, isNewer = real.version > raw.version;
      whenQuiet(raw, () => {
        const work = pour(raw, real, fresh);
        if (work) work.onabort = () => closeAll(raw);
        done();
        if (isNewer) closeAll(raw);
        else raw._real = real;
        if (!raw.connections.length) return real.close();
        for (const handle of raw.connections) handle.objectStoreNames = real.objectStoreNames;
        real.onversionchange = ({ oldVersion, newVersion }) => {
          for (const handle of raw.connections.slice()) handle.dispatchEvent(new MemoryChange("versionchange", { oldVersion, newVersion }));
        };
        real.onclose = () => closeAll(raw);
      });
    };
  };
  whenQuiet(raw, () => begin(raw.version));
};

/** Handles of a database that was written to the browser's go on there. */
export const bridge = (): void => {
  const { prototype } = MemoryDatabase as any, { transaction, close } = prototype;
  prototype.transaction = function (...args: any[]) {
    const raw: Raw = this._rawDatabase;
    raw._next?.();
    return raw._real && !this._closePending ? (raw._real as any).transaction(...args) : transaction.apply(this, args);
  };
  prototype.close = function () {
    close.call(this);
    const raw: Raw = this._rawDatabase;
    if (raw._real && !raw.connections.length) raw._real.close();
  };
};
