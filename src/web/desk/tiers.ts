/** Writes the record: localStorage at once, IndexedDB durably (with the log), the host last; and reads the log. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import type { Host } from "../late/host";
import type { Rest } from "../late/main";
import type { Wanted } from "../once";

/** The tiers that a decision is written to. */
export interface Tiers {
  /**
   * Writes snapshot, log entries and what the host is to know; `done` gets the strongest tier that has it. A closing goes to the
   * host at once, a giving when it is durable here.
   */
  write(snapshot: Uint8Array, entries: string, grants: string, gives: boolean, done: (tier: string) => void): void;
  /** Lets the host know whose record it is now. */
  subject(done: () => void): void;
  /** Removes the record of this person, what of it could not be read included. */
  erase(done: () => void): void;
  /** The log: the entries of every decision, one a line. */
  log(done: (entries: string) => void): void;
}

/** How long the database may say nothing to a request, and to those after it: it has failed then, although it may still do what it was asked. */
const SILENCE_MILLISECONDS = 3000, AGAIN_MILLISECONDS = 300;

export const tiers = (inner: Inner, rest: Wanted<Rest>): Tiers => {
  const { _kept: kept, _factory: factory, _key: key, _state: state } = inner;
  const listen = kept[Kept.listen]!, open = kept[Kept.openDatabase]!, databases = kept[Kept.databases];
  const result = kept[Kept.result]!, upgrade = kept[Kept.transactionOf]!, transact = kept[Kept.transact]!, close = kept[Kept.close]!;
  const createStore = kept[Kept.createObjectStore]!, storeOf = kept[Kept.objectStore]!, abort = kept[Kept.abort]!, wait = kept[Kept.wait]!, waitNoMore = kept[Kept.waitNoMore]!, all = kept[Kept.getAll]!, put = kept[Kept.put]!;
  /** The way to the host, where there is one that can be reached. */
  const container = (act: (host: Host) => void, none: () => void): void => {
    if (inner._host.nonce) rest(one => act(one._host), none);
    else none();
  };
  container(() => {}, () => {}); // loaded at once: it hears what the app says
  /** Tells the workers of this page to read again; it carries no state. */
  const execute = kept[Kept.exec]!;
  let channel: unknown;
  try { channel = new (kept[Kept.Channel] as any)(key); } catch { /* an older engine has none; a guard around this one keeps the name for itself */ }

  let begun = false, patience = SILENCE_MILLISECONDS, connection: unknown;
  // One that is being made as the page is left keeps every later one waiting in WebKit, until the browser ends.
  listen(self, "pagehide", () => { if (connection) close(connection); });
  const within = (mode: IDBTransactionMode, act: (store: unknown) => unknown, done: (ok: boolean, value?: unknown) => void): void => {
    const end = (ok: boolean, value?: unknown): void => {
      waitNoMore(silence);
      if (ok) patience = SILENCE_MILLISECONDS;
      done(ok, value);
      done = () => {};
    }, failed = () => end(false), silence = wait(() => {
      patience = AGAIN_MILLISECONDS;
      failed();
    }, patience);
    const begin = (): void => {
      try {
        const opening = open(factory, key, 1);
        // Reading never creates what is not there: before a decision nothing of ours is stored.
        listen(opening, "upgradeneeded", () => {
          connection = result(opening);
          if (mode === "readonly") abort(upgrade(opening)); else createStore(connection, "record", { __proto__: null, autoIncrement: true });
        });
        listen(opening, "error", failed);
        listen(opening, "success", () => {
          const base = connection = result(opening);
          try {
            const work = transact(base, "record", mode, { durability: "strict" });
            const request = act(storeOf(work, "record"));
            listen(work, "complete", () => { close(base); end(true, result(request)); });
            listen(work, "abort", () => { close(base); failed(); });
          } catch { failed(); }
        });
      } catch { failed(); }
    };
    // As in the guard: WebKit leaves an empty file behind, Firefox lists too little. What is being written is not listed yet.
    begun = begun || mode === "readwrite";
    if (!begun && databases && !("InternalError" in self)) kept[Kept.then]!(databases(factory), (all: IDBDatabaseInfo[]) => {
      for (let at = 0; at < all.length; at++) if (all[at]!.name === key) return begin();
      failed();
    }, failed);
    else begin();
  };

  /** Whether the gate can read it; afterwards it holds what it held. */
  const readable = (found: unknown): boolean => {
    let fault = 1;
    try { fault = inner._open(typeof found === "string" ? inner._fromBase64(found) : found, 0, 0) & 0xFF00; } catch { /* not even bytes */ }
    inner._open(state._present, state._surface, inner._signals());
    return !fault;
  };

  return {
    write: (snapshot, entries, grants, gives, done) => {
      const here = inner._write(snapshot), hosted = inner._host.snapshot;
      let saved: boolean | undefined, durable: boolean | undefined;
      const end = (): void => { if (saved !== undefined && durable !== undefined) done(saved ? "host" : durable ? "indexedDB" : here ? "localStorage" : "memory"); };
      const told = (ok: boolean): void => {
        saved = ok;
        end();
      };
      const tell = (): void => container(host => host.save(snapshot, grants, told), () => told(false));
      if (!gives) tell();
      within("readwrite", store => {
        const place = state._subject + "snapshot", old = all(store, place);
        if (entries) put(store, state._subject + "\n" + entries);
        // What cannot be read is never lost: it goes aside, and is no text, so that the log passes over it.
        const keep = (found: unknown): void => { if (found && !readable(found)) put(store, [found]); };
        listen(old, "success", () => {
          const before = result(old);
          keep(hosted);
          for (let at = 0; at < before.length; at++) keep(before[at]);
          put(store, snapshot, place);
        });
        return old;
      }, ok => {
        if (channel) kept[Kept.postMessage]!(channel, 0);
        durable = ok;
        if (gives) tell(); else end();
      });
    },
    subject: done => container(host => host.subject(done), done),
    erase: done => {
      for (let at = 0; at < 2; at++) try { kept[Kept.removeItem]!(inner._areas[at], key); } catch { /* there is none */ }
      container(host => host.erase(), () => {});
      let others = false;
      within("readwrite", store => {
        const keys = kept[Kept.getAllKeys]!(store), values = all(store);
        // Those of another person on this device stay.
        listen(values, "success", () => {
          const places: any = result(keys), found: any = result(values);
          for (let at = 0; at < places.length; at++) {
            const snapshot = typeof places[at] === "string", lines = typeof found[at] === "string";
            const mine = snapshot ? places[at] === state._subject + "snapshot" : !lines || execute(/^.*/, found[at])[0] === state._subject;
            if (mine) kept[Kept.deleteEntry]!(store, places[at]); else others = true;
          }
        });
        return values;
      }, () => {
        if (!others) kept[Kept.deleteDatabase]!(factory, key);
        if (channel) kept[Kept.postMessage]!(channel, 0);
        done();
      });
    },
    log: done => within("readonly", store => all(store), (_, values: any = []) => {
      let entries = "";
      for (let at = 0; at < values.length; at++) {
        const parts = typeof values[at] === "string" && execute(/^(.*)\n([^]*)/, values[at]);
        if (parts && parts[1] === state._subject) entries += (entries && "\n") + parts[2];
      }
      done(entries);
    }),
  };
};
