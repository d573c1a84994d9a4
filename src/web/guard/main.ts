/** guard.js: runs first, closes every door, and opens what the person has given. */
import { closeByPolicy, install } from "../install";
import type { Mind } from "../mind";
import { define } from "../originals";
import * as api from "./api";
import * as core from "./core";
import * as gate from "./gate";
import type { Desk, Inner } from "./inner";
import { kept } from "./kept";
import { all } from "./log";
import * as parts from "./parts";
import * as record from "./record";
import { review } from "./sdks";
import type { Settings } from "./settings";
import { testing } from "./testing";
import { capability } from "./uses";

const settings = "menshen:settings" as unknown as Settings, { origin } = location;
const language = (): string => parts.language(settings);

const inner: Inner = {
  _kept: kept,
  _settings: settings,
  _key: record.KEY,
  _write: record.write,
  _factory: record.factory,
  _take: core.take,
  _present: () => core.present,
  _mode: () => core.mode,
  _shut: gate.shut,
  _table: gate.policy,
  _surface: () => core.surface,
  _language: language,
  _part: parts.part,
  _bytes: parts.bytes,
  _subject: () => record.subject,
  _setSubject: record.setSubject,
  _changed: () => changed(),
  _close: api.close,
  _host: record.host,
  _post: record.post,
  _parse: JSON.parse,
  _quote: JSON.stringify,
  _base64: btoa,
  _waiting: () => core.waiting,
  _log: all,
  _fail: api.fail,
};

/** The desk, with the first layer in the language of the screens. */
let opened: Desk | undefined;
const desk = async (): Promise<Desk> => {
  const first = await parts.part(settings.parts.first[language()]!);
  return opened || (opened = first.desk(inner, first));
};
api.attach(desk);

const changed = (): void => {
  core.take(record.read());
  if (opened) opened._changed();
};

const mind: Mind = {
  key: record.KEY,
  ask: (channel, name) => core.ask(channel, channel === 1 ? hostOf(name) : name),
  capability,
  own: other => other.replace(/^ws/, "http") === origin,
  hold: core.hold,
  request: answer => {
    const item = core.itemOf(answer);
    return api.request(item, "#" + item);
  },
  placeholder: () => settings.held[language()]!,
  worker: () => undefined,
  changed,
};

/** `https://host[:port]` as the gate's rules write it: `host:port`. */
const hostOf = (address: string): string => {
  const [scheme, rest] = address.split("://") as [string, string];
  return /:\d+$/.test(rest) ? rest : rest + (/s$/.test(scheme) ? ":443" : ":80");
};

/** What stands before the person when nothing else does: the first layer until a decision, then the small button. */
const show = async (): Promise<void> => {
  if (gate.policy()) {
    const one = await desk();
    if (core.mode) one._idle();
    else one._notice();
  }
};

let door;
try {
  door = install(self as any, mind);
  parts.attach(door);
} catch (error) {
  closeByPolicy(document);
}
define(self, "menshen", { value: Object.freeze(TESTING ? Object.assign({ testing: testing(desk, inner) }, api.api) : api.api) });

if (door) {
  const { sweep } = door;
  core.onDecision(change => {
    review();
    if (change) sweep(answer => !answer.verdict);
  });
  gate.start(settings.tables);
  core.setSurface(settings.surface);
  if (record.settled()) core.settle();
  core.take(record.read());
  const late = setTimeout(show, 150);
  record.readDurable(durable => {
    clearTimeout(late);
    const newest = record.newer(core.present, durable);
    core.settle();
    if (newest === core.present) core.release();
    else core.take(newest);
    review();
    if (core.mode) record.mark();
    api.settled();
    show();
  });
}
