/** Reads the record where it lies: localStorage and a host answer at once, IndexedDB a moment later. Most of writing is the desk's. */
import {
  abort, become, closeDatabase, define, dropProperty, each, execute, freeze, letterOf, listDatabases, listen, map, openDatabase, readItem, readStore, resultOf, storeOf, then, transact,
  transactionOf, writeItem,
} from "../originals";
import { bytesOf, fromHex, toHex } from "./bytes";
import { open } from "./gate";
import { state } from "./state";

/** Our own name in every store. */
export const KEY = "menshen";

const realm: any = self, { atob } = realm;
const store = (name: string): unknown => {
  try { return realm[name]; } catch { return 0; }
};
export const local = store("localStorage"), session = store("sessionStorage"), factory = store("indexedDB");

/**
 * What the host has put there before anything ran: `{v, nonce, snapshot, subject?, surface?, signals?, organisation?}`, the snapshot in base64. A
 * worker gets the same from its page: `{hex, surface, signals, visit, base, module, src}`, and a document of no origin `{base, src, origin}`. Page
 * code must read neither the record nor the nonce, nor hear what the host says: all that it is left with is a host's ear.
 */
export const host = realm.__consent || {};
become(host, null); // what it has not said, a page could
if (!host.nonce) dropProperty(realm, "__consent");
else define(realm, "__consent", { value: freeze({ onHost: (text: string) => host.onHost(text) }), writable: false, configurable: false });

const counter = (snapshot: Uint8Array): number => snapshot[16]! | snapshot[17]! << 8 | snapshot[18]! << 16;
/** How many yes it holds: of two snapshots with one counter the one with fewer is believed. */
const given = (snapshot: Uint8Array): number => {
  let count = 0;
  for (let at = 48; at in snapshot; at += 16) if (snapshot[at] === 1) count++;
  return count;
};

/** Can the gate read it? It then holds this one until it is given the next, which is in the same tick. */
export const readable = (snapshot?: Uint8Array): boolean => !(open(snapshot, 0, 0) & 0xFF00);

/** The newer of two snapshots, the first of which can be read; a tie goes to the more restrictive. */
export const newer = (one?: Uint8Array, other?: Uint8Array): Uint8Array | undefined =>
  readable(other) && (!one || (counter(other!) - counter(one) || given(one) - given(other!)) > 0) ? other : one;

/** Reads base64, as a host gives a snapshot. */
export const fromBase64 = (text: string): Uint8Array => {
  const letters = atob(text);
  return bytesOf(letters.length, at => letterOf(letters, at));
};

/** What the host has of this person. */
const hosted = (): string | false => (host.subject || "") === state._subject && host.snapshot;

/** What lies behind the snapshot in our key: an earlier value that could not be read, kept aside. */
let aside = "";

/** What the tiers say that answer at once. Our key holds `<subject>[!]:<snapshot in hex>:<what is kept aside>`. */
export const read = (): Uint8Array | undefined => {
  let found: Uint8Array | undefined;
  const believe = (read: () => Uint8Array | undefined): void => {
    try { found = newer(found, read()); } catch { /* unreadable is as good as none */ }
  };
  believe(() => fromHex(host.hex));
  believe(() => fromBase64(hosted() as string));
  believe(() => {
    aside = readItem(local, KEY) || "";
    const parts = execute(/^(.*?)(!?):([^:]*):?(.*)$/, aside), snapshot = fromHex(parts[3]);
    if (readable(snapshot)) aside = parts[4];
    if (parts[2]) state._unswept = "!";
    return parts[1] === state._subject ? snapshot : undefined;
  });
  return found;
};

/** Gives `done` what the durable tier says; an error is an answer. It never creates what is not there. */
export const readDurable = (done: (snapshot?: Uint8Array) => void): void => {
  const none = (): void => done(), begin = (): void => {
    const opening = openDatabase(factory, KEY, 1);
    listen(opening, "upgradeneeded", () => abort(transactionOf(opening)));
    listen(opening, "error", none);
    listen(opening, "success", () => {
      const base = resultOf(opening), end = (snapshot?: Uint8Array): void => {
        closeDatabase(base);
        done(snapshot);
      };
      try {
        const work = transact(base, "record"), request = readStore(storeOf(work, "record"), state._subject + "snapshot");
        listen(work, "complete", () => end(resultOf(request)));
        listen(work, "abort", () => end());
      } catch { end(); }
    });
  };
  try {
    // WebKit leaves an empty file behind when the first opening is aborted: the list is looked at first, save in Firefox, whose list
    // may lack a database right after a crash.
    if (!listDatabases || realm.InternalError) begin(); else then(listDatabases(factory), (list: IDBDatabaseInfo[]) => {
      let next = none;
      each(list, one => { if (one.name === KEY) next = begin; });
      next();
    }, none);
  } catch { none(); }
};

/**
 * Our key of the session: `1` where it is settled, else `0`, and which yeses were given for this visit. It is read for that once, since
 * whoever writes it has the same.
 */
const visited = (): string | null => { try { return readItem(session, KEY); } catch { return null; } };
state._visit = host.visit || execute(/^.?([0-9a-f]*)/, visited() || "")[1];
state._begins = visited() === null;

const texts = map<unknown, boolean>();
/** Whether this page has written a text: a frame of the page is told of that, too, as if another tab had. */
export const isOwn = (text: unknown): boolean => !!texts.get(text);
/** Writes a text under our key. */
export const put = (area: unknown, text: string): void => {
  texts.set(text, true);
  writeItem(area, KEY, text);
};

/**
 * Whether what is read at once is not behind: a host has it on the disk; else this tab must have seen a settled decision, and have
 * come here by a plain navigation (0). By any other it may have been brought back after a crash: what it has seen counts no more.
 */
export const settled = (): unknown => {
  try { return hosted() || execute(/^1/, visited()) && (!performance.navigation.type || put(session, "0" + state._visit)); } catch { return false; }
};

/** Marks this tab as settled; called only once a decision exists, and none that an earlier visit made is still waited for. */
export const mark = (): void => {
  try { put(session, "1" + state._visit); } catch { /* asked again next time */ }
};

/** Writes the snapshot where it is read at once, in this tick. The desk brings it to the other tiers. */
export const write = (snapshot: Uint8Array): boolean => {
  try {
    put(local, state._subject + state._unswept + ":" + toHex(snapshot) + ":" + aside);
    if (!state._waiting) mark();
    return true;
  } catch { return false; }
};
