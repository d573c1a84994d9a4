/** guard.js: runs first, closes every door, and opens what the person has given. */
import { answers, closeByPolicy, install, leave, pass, questions } from "../install";
import { Kept } from "../kept";
import { assign, become, dataOf, define, execute, freeze, kept, listen, stopEvent, stringify, then, wait, waitNoMore, workersOf } from "../originals";
import { Channel } from "../mind";
import * as api from "./api";
import * as core from "./core";
import * as gate from "./gate";
import { toHex } from "./bytes";
import type { Desk, Inner, Screens } from "./inner";
import { lines } from "./log";
import { once } from "../once";
import * as parts from "./parts";
import { patch, wrap } from "../patch";
import * as record from "./record";
import { marked, ran, review, starting } from "./sdks";
import type { Hash, Language, Settings } from "./settings";
import { state } from "./state";
import { testing } from "./testing";
import { trust } from "../trusted";

/** The channel to the host's native code. */
const { consentBridge, webkit } = self as any, bridge = consentBridge || webkit && webkit.messageHandlers && webkit.messageHandlers.consentBridge;
const post = bridge && bridge.postMessage.bind(bridge);

// Where they are missing the seams are installed all the same: nothing is taken out of them before.
const settings = "menshen:settings" as unknown as Settings, host = record.host;
/** A document of no origin is told that of the page around it. */
const origin: string = host.origin || location.origin, sockets = "ws" + origin.slice(4);
const language = (): Language => parts.language(settings[0]);

const changed = (text?: unknown): void => {
  if (record.isOwn(text)) return;
  core.take(record.read());
  if (opened) opened._changed();
};

/** How long a durable tier may say nothing: WebKit's may for ever, after a page was left while it wrote. */
const SILENCE_MILLISECONDS = 2000;

/**
 * Takes what the durable tier says, where that is newer. A silent one keeps nothing waiting but what only an earlier visit gave: of a
 * later withdrawal it alone may know. What it says in the end counts: `done` is called once more then.
 */
const reread = (done: () => void): void => {
  const { _subject: subject } = state, silence = wait(() => {
    state._waiting = state._waiting && !!state._present;
    done();
  }, SILENCE_MILLISECONDS);
  record.readDurable(durable => {
    waitNoMore(silence);
    state._waiting = false;
    if (subject === state._subject) core.take(record.newer(state._present, durable));
    done();
  });
};

/** The screens, with the first layer in the language of the page. */
let earlier = false;
const first = ({ 1: now, 3: before }: Language): Hash => earlier && before || now;
const screens = once<Screens>((done, fail) => {
  const one = language();
  parts.part("first." + one[0], first(one), make => done(make(inner)), fail);
});

let opened: Desk | undefined;
const desk = once<Desk>((done, fail) => {
  const load = (screen?: Screens): void => parts.part("desk", settings[1], make => done(opened = make(inner, screen)), fail);
  if (parts.inPage) screens(load, fail); else load();
});
api.bring(desk);

const inner: Inner = {
  _key: record.KEY,
  _ask: (channel, name, extra) => channel ? core.ask(channel, channel < 2 ? hostOf(name) : name, extra) : marked(name),
  _again: core.again,
  _capability: which => core.ask(Channel.Capability, "", which),
  // A socket's scheme stands for the page's: `ws` for `http`, `wss` for `https`.
  _own: other => other === origin || other === sockets,
  _hold: core.hold,
  _queue: core.queue,
  _still: core.still,
  _starting: () => starting,
  _ran: answer => { ran[core.itemOf(answer)] = 1; },
  _runs: ran,
  _request: (answer, done) => {
    const item = core.itemOf(answer);
    api.request(item, "#" + item, done);
  },
  _first: first,
  _placeholder: () => settings[3] + language()[2],
  _worker: (base, module) => `self.__consent={base:${stringify(base)},module:${module},src:${stringify(parts.src)},gate:${translated},types:${answers},hex:"${toHex(state._present || [])}",surface:${state._surface},signals:${core.signals()},visit:"${state._visit}"};`
    + parts.ownText(),
  _base: host.base,
  _late: (take, fails) => desk(one => take(one._late), fails),
  _alone: host.module,
  _types: !OBSERVE && (!!self.document || host.types),
  _trust: trust,
  _questions: () => questions,
  _src: parts.src,
  _origin: origin,
  _changed: changed,
  _kept: kept,
  _areas: [record.local, record.session],
  _settings: settings,
  _state: state,
  _factory: record.factory,
  _write: record.write,
  _put: record.put,
  _open: gate.open,
  _reread: reread,
  _take: core.take,
  _shut: core.shut,
  _closing: () => core.closing,
  _close: api.end,
  _forget: api.forget,
  _acted: api.idle,
  _desk: desk,
  _once: once,
  _pass: pass,
  _table: () => gate.table,
  _program: () => gate.program,
  _signals: core.signals,
  _part: parts.part,
  _address: parts.address,
  _fetch: fetch.bind(self),
  _host: host,
  _post: post,
  _fromBase64: record.fromBase64,
  _log: lines,
  _fail: api.fail,
};

// What it has not, a page may have put into the prototype of all objects, and would be called with it.
become(inner, null);

/** `https://host[:port]` as the gate's rules write it: `host:port`. */
const hostOf = (address: string): string => {
  const parts = execute(/(s?):\/\/(.*?)(:\d+)?$/, address);
  return parts[2] + (parts[3] || (parts[1] ? ":443" : ":80"));
};

const show = (): void => {
  if (parts.inPage && gate.table) screens(one => one._show());
};

/** The text of what stands for the gate, for workers: `undefined` where nothing does. */
let translated: string;
const start = (make?: () => gate.Exports): void => {
  translated = "" + make;
  earlier = gate.start(settings[4], make);
};

if (OBSERVE) {
  inner.observe = true;
  // What no policy can declare: refused always, and so it is said.
  inner.never = what => core.ask(Channel.Host, what, -1);
  console.warn(`menshen: the policy ${settings[7]![0]} is only observed: nothing is held, nothing is protected. menshen.debug() lists what would have been held.`);
}

const shown = freeze(TESTING ? assign({ testing: testing(desk, screens, inner) }, api.api) : api.api);
/** In every window that is hooked this guard answers, before page code or a guard of its own comes there: that one stands down. */
const appear = (realm: object): boolean => define(realm, "menshen", { __proto__: null, value: shown } as PropertyDescriptor);
inner._entered = realm => { if (appear(realm)) api.attend(realm); }; // where one of another address has answered already, that one hears

let door = 1;
try {
  const bridges = settings && settings[6];
  if (bridges && bridges[1]) bridges[1](make => { inner._bridges = make(inner, bridges[0], [patch, wrap]); });
  install(self, inner);
  start(host.gate);
  state._surface = host.surface || settings[2];
} catch {
  door = 0;
  if (!OBSERVE) closeByPolicy(document);
}
appear(self);

/** Clears what is closed now. Where the page is left before it is done, the next one does it. */
const clear = (): void => {
  state._unswept = "!";
  desk(one => one._sweep());
};
/** Service workers of earlier visits run without any page: whether there are some. */
const { serviceWorker } = navigator;
const attend = (): void => {
  try { then(workersOf(serviceWorker), (all: unknown[]) => { if (all[0]) clear(); }, () => {}); } catch { /* there are none here */ }
};

const tags = settings && settings[8];
if (tags && parts.inPage) tags[1](make => make(tags[0], state, api.api.status as any, api.api.on as any));

let before: unknown, told = 0, waited: unknown;
const anew = (): void => { if (door) leave(); };
core.onDecision(change => {
  const { _present: present, _waiting: waiting } = state, signals = core.signals();
  // At the start the durable tier mostly says the same again.
  if (present !== before || signals !== told || waiting !== waited) anew();
  before = present;
  told = signals;
  waited = waiting;
  api.tell();
  review();
  if (change && parts.inPage) clear();
}, anew);

/** A decision is written in this time, or not at all. */
const WRITTEN_MILLISECONDS = 3000;
/**
 * In a worker: its page has decided. What the page says in the same tick closes all that is given until the record has been read again, which is
 * when a message says that it is written. Neither says anything else.
 */
const attendPage = (): void => {
  let late: number;
  const again = (): void => {
    waitNoMore(late);
    reread(show);
  };
  listen(self, "message", (event: Event) => {
    if (dataOf(event) !== record.KEY) return;
    stopEvent(event);
    state._waiting = true;
    waitNoMore(late);
    late = wait(again, WRITTEN_MILLISECONDS);
  });
  new (kept[Kept.Channel] as any)(record.KEY).onmessage = again;
};

const begin = (): void => {
  state._waiting = !record.settled();
  core.take(record.read());
  const late = wait(show, 150);
  reread(() => {
    waitNoMore(late);
    if (state._mode && !state._waiting) record.mark();
    api.settled();
    show();
    if (host.nonce) desk(() => {}); // it hears what the app says
    if (parts.inPage) if (state._unswept) clear(); else attend();
  });
  if (!parts.inPage) attendPage();
};

if (!door) api.settled(); // nothing is known and nothing opens: who waits goes on
else if (NO_WASM || gate.program) begin();
// WebAssembly is refused: the page is read on when the gate in JavaScript is here, or cannot come. A worker has no other.
else parts.part("gate", settings[5], make => {
  start(make);
  begin();
}, () => api.settled(), true);
