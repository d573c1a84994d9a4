/** `window.menshen`: what the page may ask of the guard. Nothing here gives; giving is a person's act on a screen. */
import { Channel } from "../mind";
import { add, all, assign, each, isTrusted, Later, listen, now } from "../originals";
import type { Wanted } from "../once";
import * as core from "./core";
import { ALL, table } from "./gate";
import type { Desk } from "./inner";
import { accept, src } from "./parts";
import * as record from "./record";
import * as sdks from "./sdks";
import { state } from "./state";

/** Every refusal of ours: an `Error` with a `code`. */
export const fail = (code: string, message: string): never => { throw assign(Error(message), { code }); };

/** Without a gate that runs nothing is known and nothing is open, but the page's own calls do not fail. */
const index = (item: string): number => {
  const found = typeof item === "string" ? core.itemOf(core.ask(Channel.Item, item)) : 0xFFFF;
  return found < 0xFFFF || !table ? found : fail("unknown_item", "not in the policy: " + item);
};

/** What is to be called later must be a function now. */
const callable = (act: unknown): unknown => typeof act === "function" || fail("bad_argument", "not a function");

/** When a person last did something here that the browser vouches for. */
let acted = 0;
/** Hears what a person does in a window. */
export const attend = (realm: unknown): void => each(["pointerup", "click", "keydown"], type => listen(realm, type, (event: Event) => {
  if (isTrusted(event)) acted = now();
}, true));
attend(self);

/** For how long they have not. */
const ago = (): number => now() - acted;
/** When they last said yes to what a page had asked for: for the use of a device that was an act, too. */
let answered = 0;
/** For how long they have neither acted nor said yes. */
export const idle = (): number => now() - (answered > acted ? answered : acted);

/** A tap on our own screens is no act for the page. */
export const forget = (): void => { acted = 0; };

/** The record is read. */
export let settled: () => void;
const ready = new Later((resolve: () => void) => { settled = resolve; }) as Promise<void>;
let desk: Wanted<Desk>;

/** `open` loads the desk. */
export const bring = (open: Wanted<Desk>): void => { desk = open; };

/** Closes in this tick; the desk writes it into every tier and the log when it is there. */
export const end = (what: number): void => {
  const next = core.shut(what);
  if (!next) return;
  // Written first: what the page does as it hears of it may never end.
  if (state._mode) state._unswept = "!";
  record.write(next);
  core.take(next);
  desk(one => one._closed(next, what));
};

/**
 * Waits for the record, then asks the person when it is still open. `item` is an id, or `#` and the index. Of `ready` only the time
 * is believed, and it closes nothing to be early.
 */
export const request = async (at: number, item: string, done: (given: boolean) => void = () => {}, fails?: () => void): Promise<void> => {
  const since = ago();
  await ready;
  if (core.isOpen(at) || at > 0xFFFE) done(core.isOpen(at)); else desk(one => one._ask(item, since, given => {
    const may = given && core.isOpen(at);
    if (may) answered = now();
    done(may);
  }), fails);
};

let watchers: (() => void)[] = [];
/** A copy of the list, without what is not to hear any more: who comes in or goes while all are told changes nothing of that. */
const without = (hear?: unknown): (() => void)[] => {
  const rest: (() => void)[] = [];
  all(watchers, one => { if (one !== hear) add(rest, one); });
  return watchers = rest;
};
/** Tells the page that something was decided. */
export const tell = (): void => all(watchers, core.run);

const ask = (item: string, done: (given: boolean) => void, fails: () => void): void => {
  const at = index(item);
  sdks.trigger(at);
  request(at, item, done, fails);
};
/** What a page is promised; `fails` says that a part of ours did not come. */
const promise = (name: string, act: (resolve: (value: any) => void, fails: () => void, reject: (error: unknown) => void) => void): Promise<any> =>
  new Later((resolve: (value: unknown) => void, reject: (error: unknown) => void) => act(resolve, () => reject(Error(name)), reject));

export const api: Record<string, unknown> = {
  version: VERSION,
  src,
  ready,
  status: (item: string): boolean => core.isOpen(index(item)),
  on: (_: "change", hear: () => void): (() => void) => {
    callable(hear);
    add(without(), hear);
    return () => { without(hear); };
  },
  sdk: (item: string, life: sdks.Life): void => {
    index(item);
    callable(life && life.start);
    sdks.register(item, life);
  },
  request: (item: string) => promise("request", (resolve, fails) => ask(item, resolve, fails)),
  use: (item: string, task: () => unknown) => promise("use", (resolve, fails, reject) => {
    callable(task);
    const since = idle(), begun = now();
    // Who was asked meanwhile has answered by an act.
    ask(item, may => desk(one => one._use(item, task, may, answered >= begun ? 0 : since, resolve, reject), fails), fails);
  }),
  withdraw: (item: string): void => {
    const what = item === "all" ? ALL : index(item);
    if (state._mode || state._writing) end(what); // what is given may not have been written yet
  },
  part: accept,
};
// The rest is the desk's: each call waits for it, with the time of the last act as it is now.
each(["open", "subject", "tell", "claim", "export", "debug", "needsReload"], name => {
  api[name] = (argument: unknown) => promise(name, (resolve, fails, reject) => {
    const since = ago();
    desk(one => one._call(name, argument, since, resolve, reject), fails);
  });
});
