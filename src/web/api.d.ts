/**
 * The page API of menshen: what `import … from "menshen"` gives, and `window.menshen` in a page that carries guard.js.
 *
 * Importing needs no window and does nothing, so a server may import it. *Calling* needs guard.js in the page: without it the
 * functions that return promises reject, and the others throw, a `MenshenError` with the code `no_guard`.
 *
 * Nothing here gives anything: giving is a person's act on one of menshen's own screens. Closing takes effect at once.
 *
 * An *item* is anything that a person decides on, named by its id in the policy: a purpose (`"personalised"`), a permission's use
 * (`"media.camera/scan"`, with an SDK `"media.camera/faceCheck/arcsoft"`), an SDK (`"baidu"`; one of several purposes
 * `"tencent/share"`), a storage class or a sharing act.
 */

/** Why a call was refused. */
export type Code =
  /** There is no guard.js in this page (or this is no page). */
  | "no_guard"
  /** The policy has no item of this id. */
  | "unknown_item"
  /** What is to be called later is no function. */
  | "bad_argument"
  /** The person has said no, now or earlier, or a signal keeps the item closed. */
  | "refused"
  /** A person's tap of the last second, or the capability, is needed. */
  | "not_allowed";

/** What every refusal of menshen is. */
export interface MenshenError extends Error {
  readonly code: Code | (string & {});
}

/** The life of an SDK, as the page knows to begin and end it. */
export interface Life {
  /**
   * Starts the SDK. Called once for every time that the gate opens to it. `signal` is aborted just before `stop` is called; hand
   * it to `fetch` and `addEventListener`. Sockets, workers and media that `start` opens before it returns are ended by menshen.
   */
  start(given: { readonly signal: AbortSignal }): unknown;
  /** Stops the SDK: its item, or one that it needs, was withdrawn or refused. What has this and does not throw needs no reload. */
  stop?(): unknown;
}

/** A screen that `open` can show; `item:` is followed by an item's id. */
export type Screen = "settings" | "choose" | "list-collected" | "list-shared" | "history" | "export" | "erase" | "first" | `item:${string}`;

/** What the publisher's app knows and the browser does not. */
export type Happening = "signedIn" | "organisationClosed" | "accountCancelled" | (string & {});

/** One line of the report: what the gate said of one resource, for one reason, in this document. */
export interface Line {
  readonly channel: "item" | "host" | "cookie" | "key" | "bridge" | "capability";
  /** The item id, `host:port`, the cookie's name, the storage key, the bridge's method, or the use that was active. */
  readonly resource: string;
  /** The item's place in the policy's order, from 0; 65535 where no item is known. */
  readonly item: number;
  readonly verdict: "deny" | "hold" | "allow";
  readonly reason:
    | "given" | "required" | "impersonal" | "no-record" | "undecided" | "changed" | "refused" | "withdrawn" | "expired" | "undeclared"
    | "not-here" | "signal" | "organisation" | "sunset" | "use-unknown" | "damaged" | "own" | "reported" | "browse" | "unknown";
  /** How often, since the document began. */
  readonly count: number;
  /** The last time, in milliseconds since 1970. */
  readonly time: number;
}

/** What was held or refused, or in an observing build would have been. */
export interface Held {
  readonly kind: Line["channel"];
  /** As `resource`; in an observing build a bare call of a capability is named by the capability. `data:` and `webrtc:` can never be declared. */
  readonly name: string;
  readonly verdict: "deny" | "hold";
  readonly reason: Line["reason"];
  readonly count: number;
  /** Where the policy does not name it: the JSON that would declare it, and the list that it goes into. Hosts, cookies and keys may also stand
   * in the policy's `hosts` and `storage`. */
  readonly declare?: { readonly into: string; readonly json: string };
}

/**
 * How far something is so. `proven`: the engine or the host has said so itself, just now. `declared`: the page's mark or the app says so,
 * and nothing here could prove it, or the proof failed. `absent`: nothing says so.
 */
export type State = "proven" | "declared" | "absent";

/** What a page is protected by. */
export interface Layers {
  /** The gate runs on the compiled policy. */
  readonly guard: State;
  /** No script stands before the guard. */
  readonly first: State;
  /** Tags of third parties are inert; never more than declared. */
  readonly html: State;
  /** A Content-Security-Policy refuses what the policy does not name. It is asked where the page is marked as sealed. */
  readonly csp: State;
  /** Permissions-Policy is obeyed; only Chromium can tell. */
  readonly permissions: State;
  /** The other headers; never more than declared. */
  readonly headers: State;
  /** The engine asks for Trusted Types. No level needs it. */
  readonly trustedTypes: State;
  /** A native host keeps the record. */
  readonly host: State;
  /** The host answers permission requests by the record; never more than declared. */
  readonly callbacks: State;
}

/** What the gate did in this document. It leaves this device only if you send it. */
export interface Report {
  /** What the page promises, level by level: see docs/levels.md. */
  readonly levels: Readonly<Record<"drop-in" | "sealed" | "hosted", State>>;
  /** Why. */
  readonly layers: Layers;
  /** Is this a build that decides and logs, and holds nothing (`menshen build --observe`)? */
  readonly observe: boolean;
  /** The lines of the log that let nothing through, with what would declare them. */
  readonly held: readonly Held[];
  /** `none`: nothing decided yet; `browse`: the person disagreed; `decided`: the person agreed or chose. */
  readonly mode: "none" | "browse" | "decided";
  /** Is the durable store still being asked? What is given waits until it has answered. */
  readonly waiting: boolean;
  /**
   * Calls that wait for a decision: how many do, how many may, and how many were refused since the document began because there was no
   * room. Held elements are none of them: those wait where they stand.
   */
  readonly queue: { readonly calls: number; readonly most: number; readonly refused: number };
  /** At most 500 lines, the oldest first. */
  readonly log: readonly Line[];
}

/** What `claim` hands out: whoever holds it may `export` and `debug` without a tap. Keep it out of reach of other scripts. */
export type Capability = object;

/** Only in builds made with `menshen build --testing`: decisions without taps. A release build has nothing of it. */
export interface Testing {
  /** Gives (`true`) or refuses (`false`) items by id. */
  set(decisions: Readonly<Record<string, boolean>>): Promise<void>;
  agree(): Promise<void>;
  disagree(): Promise<void>;
  /** Removes the record; what is open stays open until the next visit. */
  reset(): Promise<void>;
  /** The screens' shadow root, open in such a build. */
  root(): Promise<ShadowRoot>;
}

/** Resolved once the record is read; never rejected where there is a guard. Whether anything is *given* is another matter. */
export const ready: Promise<void>;

/**
 * Is the item, with all that it needs, allowed now? Says never why not, so that a page cannot tell a refusal from no answer yet.
 * @throws {MenshenError} `unknown_item`, `no_guard`
 */
export function status(item: string): boolean;

/**
 * Calls `hear` when the record has been read, and after every decision, made here, in another tab or in the host: ask
 * `status` what holds now.
 * @returns a function that ends it
 * @throws {MenshenError} `no_guard`
 */
export function on(type: "change", hear: () => void): () => void;

/**
 * Registers an SDK: it is started when its item and every use that it needs here are given (and, where the policy names a
 * trigger, after `request` of its item in this document), and stopped when that ends.
 * @throws {MenshenError} `unknown_item`, `no_guard`
 */
export function sdk(item: string, life: Life): void;

/**
 * Runs `task` as this use of a permission: asks the person first when the item is still open, and lets the device calls that
 * `task` makes until its promise settles count as this use. Call it from a tap. Tracks of camera, microphone and screen that it took,
 * and their copies, stop with it; a withdrawal stops them at once.
 * @returns what `task` gives
 * @throws {MenshenError} (as a rejection) `refused`, `not_allowed` without a tap where the policy asks for one (`gesture`), `unknown_item`, `no_guard`; and whatever `task` throws
 */
export function use<T>(item: string, task: () => T | PromiseLike<T>): Promise<T>;

/**
 * Asks the person for one item, if it is still open, and pulls the trigger of an SDK that waits for one.
 * @returns is it allowed now?
 * @throws {MenshenError} (as a rejection) `unknown_item`, `no_guard`
 */
export function request(item: string): Promise<boolean>;

/**
 * Opens a screen, by default the settings.
 * @throws {MenshenError} (as a rejection) `no_guard`
 */
export function open(screen?: Screen): Promise<void>;

/**
 * Takes back one item, or everything that is not required. The gate shuts in this tick, running SDKs are stopped; the stores
 * follow. What was not given is refused by it.
 * @throws {MenshenError} `unknown_item`, `no_guard`
 */
export function withdraw(item: string): void;

/**
 * Switches to this person's own record on this device, at sign-in; `null` goes back to the device's own, at sign-out. Nobody
 * inherits what another gave. `key` is any text that is the same at every sign-in; only a hash of it is stored.
 * @throws {MenshenError} (as a rejection) `no_guard`
 */
export function subject(key: string | null): Promise<void>;

/**
 * Says what happened in your app. `accountCancelled` takes everything back, `organisationClosed` what the organisation decides on.
 * @throws {MenshenError} (as a rejection) `no_guard`
 */
export function tell(happening: Happening): Promise<void>;

/**
 * The ids of what has run in this document and is not given any more: a script cannot be unloaded, its timers and listeners go on,
 * without its servers and stores, until the page is loaded again. Empty where a reload would change nothing.
 * @throws {MenshenError} (as a rejection) `no_guard`
 */
export function needsReload(): Promise<string[]>;

/**
 * The capability for `export` and `debug`, handed out once in a document: take it in your first script.
 * @throws {MenshenError} (as a rejection) `not_allowed` when it is taken, `no_guard`
 */
export function claim(): Promise<Capability>;

declare function exportRecord(capability?: Capability): Promise<string>;
export {
  /**
   * The whole record as JSON text: every decision with its time, its words' hash and its control, chained. Opens to a tap of the
   * last second, or to the capability.
   * @throws {MenshenError} (as a rejection) `not_allowed`, `no_guard`
   */
  exportRecord as export,
};

/**
 * What the gate let through, held and refused in this document, and at which level the page is. Opens to a tap of the last second, or to the capability.
 * @throws {MenshenError} (as a rejection) `not_allowed`, `no_guard`
 */
export function debug(capability?: Capability): Promise<Report>;

/** `window.menshen`, frozen. */
export interface Menshen {
  /** The version of the package that guard.js was built by. */
  readonly version: string;
  /** Where this guard.js lies. A window that it governs, a frame or one that the page has opened, shows this very object; a guard of the same address stands down there. */
  readonly src: string;
  /** {@inheritDoc ready} */
  readonly ready: typeof ready;
  /** {@inheritDoc status} */
  readonly status: typeof status;
  /** {@inheritDoc on} */
  readonly on: typeof on;
  /** {@inheritDoc sdk} */
  readonly sdk: typeof sdk;
  /** {@inheritDoc use} */
  readonly use: typeof use;
  /** {@inheritDoc request} */
  readonly request: typeof request;
  /** {@inheritDoc open} */
  readonly open: typeof open;
  /** {@inheritDoc withdraw} */
  readonly withdraw: typeof withdraw;
  /** {@inheritDoc subject} */
  readonly subject: typeof subject;
  /** {@inheritDoc tell} */
  readonly tell: typeof tell;
  /** {@inheritDoc needsReload} */
  readonly needsReload: typeof needsReload;
  /** {@inheritDoc claim} */
  readonly claim: typeof claim;
  /** The whole record as JSON text; see the export `export` of the package. */
  readonly export: typeof exportRecord;
  /** {@inheritDoc debug} */
  readonly debug: typeof debug;
  /** {@inheritDoc Testing} */
  readonly testing?: Testing;
}

declare global {
  interface Window {
    readonly menshen?: Menshen;
  }
}
