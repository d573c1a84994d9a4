/** What the guard hands to the desk: the only way from the screens to the gate. */
import type { Call } from "../late/calls";
import type { Use } from "../late/uses";
import type { Answer, Channel, Late, Mind, Question } from "../mind";
import type { once, Wanted } from "../once";
import type { Uncurried } from "../originals";
import type { Exports } from "./gate";
import type { Line } from "./log";
import type { Hash, Language, Settings } from "./settings";
import type { State } from "./state";

/** The guard, as the desk sees it: what answers the seams, and more. */
export interface Inner extends Mind {
  /** The verdict for a question that no call of the page has put: it is not logged. */
  readonly _again: (channel: Channel | Question, name: string, extra?: number) => Answer;
  /** Originals by their place, see `Kept`. */
  readonly _kept: readonly Uncurried[];
  /** localStorage and sessionStorage, as far as there are any. */
  readonly _areas: readonly unknown[];
  readonly _settings: Settings;
  readonly _state: State;
  readonly _factory: unknown;
  /** Writes a text under our key, of which a frame of the page is told as another tab is. */
  readonly _put: (area: unknown, text: string) => void;
  /** Writes the tier that is read at once. */
  readonly _write: (snapshot: Uint8Array) => boolean;
  /** Puts a snapshot into the gate, and says in bits 8-15 why it cannot be read. */
  readonly _open: (snapshot: any, surface: number, signals: number) => number;
  /** Takes what the durable tier says, where that is newer than what the gate holds. */
  readonly _reread: (done: () => void) => void;
  /** Takes a snapshot into the gate in this tick. */
  readonly _take: (snapshot: Uint8Array | undefined) => void;
  /** The snapshot that follows from a closure. */
  readonly _shut: (what: number) => Uint8Array | undefined;
  /** Closes in this tick: an item's index, or what `shut` takes beside it. */
  readonly _close: (what: number) => void;
  /** A person's act was for our screens and not for the page. */
  readonly _forget: () => void;
  /** For how long the person has neither acted in the page nor said yes to what it had asked for, in milliseconds. */
  readonly _acted: () => number;
  /** Whether `menshen.use` runs for an item, by its index. */
  _using?: (item: number) => boolean;
  /** Items of which something has run here, by index. */
  readonly _runs: Readonly<Record<number, 1>>;
  /** Loads the desk. */
  readonly _desk: Wanted<Desk>;
  /** What is made once, by plain calls. */
  readonly _once: typeof once;
  /** Lets an element of ours through, before it is inserted. */
  readonly _pass: (element: Element) => void;
  readonly _table: () => Uint8Array | undefined;
  /** The gate; in JavaScript it has a kit, and the other programs come so too. */
  readonly _program: () => Exports | undefined;
  /** What closes and never opens: bits of the gate's signals. */
  readonly _signals: () => number;
  /** Loads a part's script and hands on its payload. */
  readonly _part: (name: string, hash: Hash, take: (payload: any) => void, fails?: () => void) => void;
  /** The part `first` in a language, of the revision that holds. */
  readonly _first: (language: Language) => Hash;
  /** Where a part lies. */
  readonly _address: (name: string, hash: Hash) => string;
  /** The page's `fetch`. */
  readonly _fetch: typeof fetch;
  /** What the host has put there, and the channel to it, taken before any page script. */
  readonly _host: any;
  readonly _post: ((message: string) => void) | undefined;
  readonly _fromBase64: (text: string) => Uint8Array;
  readonly _log: ReadonlyMap<string, Line>;
  /** How many calls are kept, how many there may be, and how many were refused since there was no room. */
  readonly _queue: () => readonly number[];
  /** A text of ours as the engine takes it: markup, or with 1 the address of a script. */
  readonly _trust: (text: string, kind?: number) => any;
  /** How often the engine has asked whether a text may become markup, a script or its address. */
  readonly _questions: () => number;
  /** Is everything only observed? */
  observe?: boolean;
  readonly _fail: (code: string, message: string) => never;
}

/** What is shown. */
export interface Screens {
  /** Draws a screen; `more` is the style that the first layer does without. */
  readonly _draw: (drawing: string, more: string) => void;
  /** Closes all screens and shows the small button. */
  readonly _idle: () => void;
  /** A tap has found no program. */
  readonly _lost: () => void;
  /** Shows the first layer until a decision, then the small button; as soon as there is a body. */
  readonly _show: () => void;
  readonly _root: () => ShadowRoot;
  /** Which of the desk's texts are in the language of the screens, and of their revision. */
  readonly _texts: () => number;
}

/** What the desk gives back. */
export interface Desk {
  /** Loads the program that asks, so that it is there at the tap. */
  readonly _prepare: () => void;
  /** A tap on a screen. */
  readonly _tap: (action: string) => void;
  /** Writes what the gate closed, and lets the log know. */
  readonly _closed: (snapshot: Uint8Array, what: number) => void;
  /** Asks the person; `item` is an id, or `#` and an index. `ago` is how long ago a person acted in the page, in milliseconds. */
  readonly _ask: (item: string, ago: number, done: (given: boolean) => void) => void;
  /** Calls of the page that can wait. */
  readonly _call: Call;
  /** The gate took a snapshot of another tab or the host. */
  readonly _changed: () => void;
  /** Answers the members that answer later anyway. */
  readonly _late: Late;
  /** Runs a task as a use. */
  readonly _use: Use;
  /** Removes from disk what is refused now. */
  readonly _sweep: () => void;
  /** Lets the server of a sealed page know whether a host is open. */
  readonly _mirror: () => void;
  /** The screens say everything in another language from now on. */
  readonly _speak: () => void;
  /** A plain event for the flow. */
  readonly _event: (name: string, detail: string, done?: () => void) => void;
}
