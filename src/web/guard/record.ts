/** Reads the record where it lies: localStorage and a host answer at once, IndexedDB a moment later. Writing is the desk's. */
import { define, each, listen, readItem, take, writeItem } from "../originals";
import { fromHex, toHex } from "./gate";

/** Our own name in every store. */
export const KEY = "menshen";

const realm: any = self, { atob } = realm;
const store = (name: string): unknown => {
  try { return realm[name]; } catch { return undefined; }
};
export const local = store("localStorage"), session = store("sessionStorage"), factory = store("indexedDB");
const [open, databases] = take("IDBFactory open databases"), [result, upgrade] = take("IDBRequest result transaction");
const [transact, close] = take("IDBDatabase transaction close"), [storeOf, abort] = take("IDBTransaction objectStore abort");
const [get] = take("IDBObjectStore get");

/**
 * What the host has put there before anything ran: `{v, nonce, snapshot, subject?, surface?, signals?}`. Page code must not read the
 * nonce, nor hear what the host says: all that it is left with is the ear.
 */
export const host = realm.__consent;
if (host) define(realm, "__consent", { value: Object.freeze({ onHost: (text: string) => host.onHost(text) }) });

/** The channel to the host's native code. */
const { consentBridge, webkit } = realm, bridge = consentBridge || webkit && webkit.messageHandlers && webkit.messageHandlers.consentBridge;
export const post: ((message: string) => void) | undefined = bridge && bridge.postMessage.bind(bridge);

/** Whose record it is: empty, or a hash of the app's own key for the person. */
export let subject = "";
export const setSubject = (next: string): void => { subject = next; };

const counter = (snapshot: Uint8Array): number => new DataView(snapshot.buffer, snapshot.byteOffset).getUint32(16, true);

/** How many yes it holds: of two snapshots with one counter the one with fewer is believed. */
const given = (snapshot: Uint8Array): number => {
  let count = 0;
  for (let at = 48; at < snapshot.length; at += 16) if (snapshot[at] === 1) count++;
  return count;
};

/** The newer of two snapshots; a tie goes to the more restrictive. */
export const newer = (one?: Uint8Array, other?: Uint8Array): Uint8Array | undefined => {
  if (!one || !other) return one || other;
  const ahead = counter(other) - counter(one) || given(one) - given(other);
  return ahead > 0 ? other : one;
};

/** What the host has of this person. */
const hosted = (): string | undefined => host && (host.subject || "") === subject && host.snapshot;

/** What the tiers say that answer at once. Our key holds a line a subject: `<subject>:<snapshot in hex>`. */
export const read = (): Uint8Array | undefined => {
  let found: Uint8Array | undefined;
  const believe = (act: () => Uint8Array): void => {
    try { found = newer(found, act()); } catch { /* unreadable is as good as none */ }
  };
  const text = hosted();
  if (text) believe(() => Uint8Array.from(atob(text), letter => (letter as string).charCodeAt(0)));
  believe(() => fromHex(readItem(local, KEY).split("\n").find((line: string) => line.startsWith(subject + ":")).slice(subject.length + 1)));
  return found;
};

/** What the durable tier says; an error is an answer. It never creates what is not there. */
export const readDurable = (done: (snapshot?: Uint8Array) => void): void => {
  const none = () => done();
  const go = () => {
    const opening = open(factory, KEY, 1);
    listen(opening, "upgradeneeded", () => abort(upgrade(opening)));
    listen(opening, "error", none);
    listen(opening, "success", () => {
      const base = result(opening);
      try {
        const request = get(storeOf(transact(base, "record"), "record"), subject + "snapshot");
        each(["success", "error"], type => listen(request, type, () => {
          close(base);
          done(type > "o" ? result(request) : undefined);
        }));
      } catch { none(); }
    });
  };
  try {
    if (databases) databases(factory).then((list: IDBDatabaseInfo[]) => list.some(({ name }) => name === KEY) ? go() : none()).catch(none);
    else go();
  } catch { none(); }
};

/**
 * Whether what is read at once is not behind: a host has it on the disk; else this tab must have seen a settled decision, and have
 * come here by a plain navigation.
 */
export const settled = (): boolean => {
  try {
    return hosted() || readItem(session, KEY) && (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).type === "navigate";
  } catch { return false; }
};

/** Marks this tab as settled; called only once a decision exists. */
export const mark = (): void => {
  try { writeItem(session, KEY, "1"); } catch { /* asked again next time */ }
};

/** Writes the snapshot where it is read at once, in this tick. The desk brings it to the other tiers. */
export const write = (snapshot: Uint8Array): boolean => {
  try {
    const others = (readItem(local, KEY) || "").split("\n").filter((line: string) => line && !line.startsWith(subject + ":"));
    writeItem(local, KEY, others.concat(subject + ":" + toHex(snapshot)).join("\n"));
    mark();
    return true;
  } catch { return false; }
};
