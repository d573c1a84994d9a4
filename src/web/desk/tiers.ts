/** Writes the record: localStorage at once, IndexedDB durably (with the log), the host last; and reads the log. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import type { Host } from "../late/host";
import type { Rest } from "../late/main";

/** The tiers that a decision is written to. */
export interface Tiers {
  /**
   * Writes snapshot, log entries and what the host is to know; `done` gets the strongest tier that has it. A closing goes to the
   * host at once, a giving when it is durable here.
   */
  write(snapshot: Uint8Array, entries: string, grants: string, gives: boolean, done: (tier: string) => void): void;
  /** Lets the host know whose record it is now. */
  subject(done: () => void): void;
  /** The log: the entries of every decision, one a line. */
  log(done: (entries: string) => void): void;
}

export const tiers = (inner: Inner, rest: () => Promise<Rest>): Tiers => {
  const { _kept: kept, _factory: factory, _key: key, _state: state } = inner;
  const listen = kept[Kept.listen]!, open = kept[Kept.openDatabase]!, databases = kept[Kept.databases];
  const result = kept[Kept.result]!, upgrade = kept[Kept.transactionOf]!, transact = kept[Kept.transact]!, close = kept[Kept.close]!;
  const createStore = kept[Kept.createObjectStore]!, storeOf = kept[Kept.objectStore]!, abort = kept[Kept.abort]!, all = kept[Kept.getAll]!, put = kept[Kept.put]!;
  /** The way to the host, where there is one that can be reached. */
  const container = (act: (host: Host) => void, none: () => void): void => {
    if (inner._host.nonce) rest().then(({ _host }) => act(_host), none);
    else none();
  };
  container(() => {}, () => {}); // loaded at once: it hears what the app says
  /** Tells the workers of this page to read again; it carries no state. */
  const channel = self.BroadcastChannel && new BroadcastChannel(key);

  let begun = false;
  const within = (mode: IDBTransactionMode, act: (store: unknown) => unknown, done: (ok: boolean, value?: unknown) => void): void => {
    const failed = () => done(false);
    const begin = (): void => {
      try {
        const opening = open(factory, key, 1);
        // Reading never creates what is not there: before a decision nothing of ours is stored.
        listen(opening, "upgradeneeded", () => mode === "readonly" ? abort(upgrade(opening)) : createStore(result(opening), "record", { autoIncrement: true }));
        listen(opening, "error", failed);
        listen(opening, "success", () => {
          const base = result(opening);
          try {
            const work = transact(base, "record", mode, { durability: "strict" });
            const request = act(storeOf(work, "record"));
            listen(work, "complete", () => { close(base); done(true, result(request)); });
            listen(work, "abort", () => { close(base); failed(); });
          } catch { failed(); }
        });
      } catch { failed(); }
    };
    // As in the guard: WebKit leaves an empty file behind, Firefox lists too little. What is being written is not listed yet.
    begun = begun || mode === "readwrite";
    if (!begun && databases && !("InternalError" in self)) databases(factory).then((all: IDBDatabaseInfo[]) => all.some(({ name }) => name === key) ? begin() : failed(), failed);
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
      const here = inner._write(snapshot), hosted = inner._host.snapshot, tell = () => new Promise<boolean>(saved => container(host => host.save(snapshot, grants, saved), () => saved(false))), told = gives || tell();
      within("readwrite", store => {
        const place = state._subject + "snapshot", old = all(store, place);
        if (entries) put(store, state._subject + "\n" + entries);
        // What cannot be read is never lost: it goes aside, and is no text, so that the log passes over it.
        listen(old, "success", () => {
          for (const found of [hosted].concat(result(old))) if (found && !readable(found)) put(store, [found]);
          put(store, snapshot, place);
        });
        return old;
      }, async durable => {
        if (channel) channel.postMessage(0);
        done(await (told === true ? tell() : told) ? "host" : durable ? "indexedDB" : here ? "localStorage" : "memory");
      });
    },
    subject: done => container(host => host.subject(done), done),
    log: done => within("readonly", store => all(store), (_, values) => {
      const head = state._subject + "\n", entries: string[] = [];
      for (const value of values as unknown[] || []) {
        if (typeof value === "string" && value.startsWith(head)) entries.push(value.slice(head.length));
      }
      done(entries.join("\n"));
    }),
  };
};
