/** `window.menshen`: what the page may ask of the guard. Nothing here gives; giving is a person's act on a screen. */
import { Channel } from "../mind";
import { assign, each, Later } from "../originals";
import * as core from "./core";
import { ALL, shut, table } from "./gate";
import type { Desk } from "./inner";
import { accept } from "./parts";
import * as record from "./record";
import * as sdks from "./sdks";
import { state } from "./state";

/** Every refusal of ours: an `Error` with a `code`. */
export const fail = (code: string, message: string): never => { throw assign(Error(message), { code }); };

/** Without a gate that runs nothing is known and nothing is open, but the page's own calls do not fail. */
const index = (item: string): number => {
  const found = core.itemOf(core.ask(Channel.Item, item));
  return found < 0xFFFF || !table ? found : fail("unknown_item", "not in the policy: " + item);
};

/** When a person last did something here that the browser vouches for. */
export let acted = -1e4;
each(["pointerup", "click", "keydown"], type => addEventListener(type, event => {
  if (event.isTrusted) acted = event.timeStamp;
}, true));

/** A tap on our own screens is no act for the page. */
export const forget = (): void => { acted = -1e4; };

let isReady: () => void;
const ready = new Later((resolve: () => void) => { isReady = resolve; }) as Promise<void>;
let desk: () => Promise<Desk>;

/** The record is read; `open` loads the desk. */
export const attach = (open: () => Promise<Desk>): void => { desk = open; };
export const settled = (): void => isReady();

/** Closes in this tick; the desk writes it into every tier and the log when it is there. */
export const end = (what: number): void => {
  const next = shut(what);
  if (!next) return;
  core.take(next);
  record.write(next);
  desk().then(one => one._closed(next, what));
};

/** Waits for the record, then asks the person when it is still open. `item` is an id, or `#` and the index. */
export const request = async (at: number, item: string): Promise<boolean> => {
  const ago = performance.now() - acted;
  await ready;
  return core.isOpen(at) || at < 0xFFFF && (await desk())._ask(item, ago);
};

let watchers: (() => void)[] = [];
/** Tells the page that something was decided. */
export const tell = (): void => each(watchers, core.run);

const ask = async (item: string): Promise<boolean> => {
  const at = index(item);
  sdks.trigger(at);
  return request(at, item);
};

export const api: Record<string, unknown> = {
  version: VERSION,
  ready,
  status: (item: string): boolean => core.isOpen(index(item)),
  on: (_: "change", hear: () => void): (() => void) => {
    watchers = watchers.concat(hear);
    return () => { watchers = watchers.filter(one => one !== hear); };
  },
  sdk: (item: string, life: sdks.Life): void => {
    index(item);
    sdks.register(item, life);
  },
  request: ask,
  use: async (item: string, task: () => unknown): Promise<unknown> => {
    const may = ask(item);
    return (await desk())._use(item, task, may);
  },
  withdraw: (item: string): void => {
    const what = item === "all" ? ALL : index(item);
    if (state._mode) end(what);
  },
  part: accept,
};
// The rest is the desk's: each call waits for it, with the time of the last act as it is now.
each(["open", "subject", "tell", "claim", "export", "debug"], name => {
  api[name] = async (argument: unknown) => {
    const at = performance.now() - acted;
    return (await desk())._call(name, argument, at);
  };
});
