/** guard.js: runs first, closes every door, and opens what the person has given. */
import { closeByPolicy, install } from "../install";
import { assign, define, execute, freeze, kept, stringify } from "../originals";
import { Channel } from "../mind";
import * as api from "./api";
import * as core from "./core";
import * as gate from "./gate";
import { toHex } from "./bytes";
import type { Desk, Inner, Screens } from "./inner";
import { lines } from "./log";
import * as parts from "./parts";
import * as record from "./record";
import { marked, review } from "./sdks";
import type { Language, Settings } from "./settings";
import { state } from "./state";
import { testing } from "./testing";

/** The channel to the host's native code. */
const { consentBridge, webkit } = self as any, bridge = consentBridge || webkit && webkit.messageHandlers && webkit.messageHandlers.consentBridge;
const post = bridge && bridge.postMessage.bind(bridge);

// Where they are missing the seams are installed all the same: nothing is taken out of them before.
const settings = "menshen:settings" as unknown as Settings, { origin } = location, host = record.host;
const language = (): Language => parts.language(settings[0]);

const changed = (): void => {
  core.take(record.read());
  if (opened) opened._changed();
};

/** Takes what the durable tier says, where that is newer. It has answered then: nothing waits for it any more. */
const reread = (done: () => void): unknown => record.readDurable(durable => {
  state._waiting = false;
  core.take(record.newer(state._present, durable));
  done();
});

/** The screens, with the first layer in the language of the page. */
let shown: Screens | undefined, earlier = false;
const screens = async (): Promise<Screens> => {
  const [tag, first, , before] = language(), make = await parts.part("first." + tag, earlier && before || first);
  return shown || (shown = make(inner));
};

let opened: Desk | undefined;
const desk = async (): Promise<Desk> => {
  const [make, screen] = await Promise.all([parts.part("desk", settings[1]), screens()]);
  return opened || (opened = make(inner, screen));
};
api.attach(desk);

const inner: Inner = {
  _key: record.KEY,
  _ask: (channel, name, extra) => channel ? core.ask(channel, channel < 2 ? hostOf(name) : name, extra) : marked(name),
  _capability: which => core.ask(Channel.Capability, "", which),
  _own: other => other === origin,
  _hold: core.hold,
  _request: answer => {
    const item = core.itemOf(answer);
    return api.request(item, "#" + item);
  },
  _placeholder: () => settings[3] + language()[2],
  _worker: base => `__consent={base:${stringify(base)},hex:"${toHex(state._present || [])}",surface:${state._surface},signals:${core.signals()}};`
    + parts.ownText(),
  _base: host.base,
  _late: async () => (await desk())._late,
  _changed: changed,
  _kept: kept,
  _areas: [record.local, record.session],
  _settings: settings,
  _state: state,
  _factory: record.factory,
  _write: record.write,
  _open: gate.open,
  _reread: reread,
  _take: core.take,
  _shut: gate.shut,
  _close: api.end,
  _forget: api.forget,
  _desk: desk,
  _table: () => gate.table,
  _signals: core.signals,
  _part: parts.part,
  _address: parts.address,
  _integrity: parts.integrity,
  _fetch: fetch.bind(self),
  _host: host,
  _post: post,
  _fromBase64: record.fromBase64,
  _log: lines,
  _fail: api.fail,
};

/** `https://host[:port]` as the gate's rules write it: `host:port`. */
const hostOf = (address: string): string => {
  const parts = execute(/(s?):\/\/(.*?)(:\d+)?$/, address);
  return parts[2] + (parts[3] || (parts[1] ? ":443" : ":80"));
};

const show = async (): Promise<void> => {
  if (parts.inPage && gate.table) (await screens())._show();
};

let door = 1;
try {
  install(self, inner);
  earlier = gate.start(settings[4]);
  state._surface = host.surface || settings[2];
} catch {
  door = 0;
  closeByPolicy(document);
}
define(self, "menshen", { value: freeze(TESTING ? assign({ testing: testing(desk, screens, inner) }, api.api) : api.api) });

core.onDecision(change => {
  api.tell();
  review();
  if (change && parts.inPage) desk().then(one => one._sweep());
});

if (door) {
  state._waiting = !record.settled();
  core.take(record.read());
  const late = setTimeout(show, 150);
  reread(() => {
    clearTimeout(late);
    if (state._mode) record.mark();
    api.settled();
    show();
    if (host.nonce) desk(); // it hears what the app says
  });
  // The page of this worker has decided: the message says nothing but "read again".
  if (!parts.inPage) new BroadcastChannel(record.KEY).onmessage = () => reread(show);
} else api.settled(); // nothing is known and nothing opens: who waits goes on
