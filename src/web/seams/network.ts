/** Sends: refused at once with the engine's own error, or kept until the decision where the policy says so. */
import { abortBy, add, anySignal, assign, create, each as walk, execute, Facade, Later, listed, openRequest, parse, put, read, requestSignal, requestURL, sendRequest, signalOf, Stopper, stringify, then, weak } from "../originals";
import { QUEUE, type Answer } from "../mind";
import type { Handler } from "../patch";
import { traced } from "../trace";
import { trust } from "../trusted";
import { baseOf, mind, open, REFUSED, refused, site, text } from "./ask";
import { follows, lasts } from "./lasting";

/** An address that every engine refuses by itself, without sending: its errors are the engine's own. */
const NOWHERE = "data:";
/** The same for sockets: a port that no engine connects to. */
const NO_PORT = "//0:1";

/** The answer for an address or a `Request`. */
const judge = (args: any[], realm: any): Answer => {
  let url;
  if (typeof args[0] === "object") try { url = requestURL(args[0]); } catch { /* not a request */ }
  return url ? site([url], 0, url) : site(args, 0, baseOf(realm));
};
/** What cannot go to the address in front goes nowhere. */
const fetched = (args: any[], realm: any): void => { if (!open(judge(args, realm))) args[0] = NOWHERE; };

/** Gives a request a signal of ours beside the page's own, and what ends it. */
const stoppable = (args: any[]): (() => void) | undefined => {
  const given = args[1] == null ? create(null) : args[1];
  if (typeof given !== "object") return;
  const stopper = new Stopper();
  let signal = signalOf(stopper);
  // Where the page's own cannot be had, or is none, the engine says so.
  try {
    let theirs = given.signal;
    if (theirs === undefined) try { theirs = requestSignal(args[0]); } catch { /* no request */ }
    if (theirs) signal = anySignal(listed([signal, theirs]));
  } catch { return; }
  // The page's own object answers all else: it may be frozen, or a request.
  put(args, 1, new Facade(create(null), { __proto__: null, get: (_: unknown, name: string) => name === "signal" ? signal : read(given, name) }));
  // The last is for nobody but the engine: one forgets a signal that follows others while nobody has it.
  return () => abortBy(stopper, undefined, signal);
};

/** `fetch`: what has not been answered yet, and an answer that is still being read, ends with what gave it. */
export const fetches: Handler = (args, go, _self, realm) => {
  const answer = judge(args, realm), by = [answer];
  const sent = (made: any, end?: false | (() => void)): unknown => {
    if (end) lasts(by, made, end);
    // Who reads piece by piece has the answer, and forgets the promise.
    return new Later((done: (given: unknown) => void, fail: (error: unknown) => void) => then(made, (given: any) => {
      if (end) lasts(by, given, end);
      done(given);
    }, (error: unknown) => fail(traced(error))));
  };
  const stop = () => sent(go([NOWHERE])), begin = () => {
    const end = answer < REFUSED && stoppable(args);
    return sent(go(), end);
  };
  return open(answer) ? begin() : answer & QUEUE
    ? new Later((done: (result: unknown) => void) => mind._hold(answer, () => done(begin()), () => done(stop()), 1))
    : stop();
};

/** What is read of an answer, or copied of it. */
export const answers: Handler = (_args, go, self) => {
  const made = go();
  follows(made, self);
  return made;
};

/** `navigator.sendBeacon`. */
export const beacon: Handler = (args, go, _self, realm) => open(site(args, 0, baseOf(realm))) && go();

/** What is sent to the address or `Request` in front: one that the engine refuses takes its place. */
const instead = (nowhere: string): Handler => (args, go, _self, realm) => {
  const answer = judge(args, realm);
  if (!open(answer)) args[0] = nowhere;
  const made = go();
  if (open(answer)) lasts([answer], made);
  return made;
};
export const sends = instead(NOWHERE), sockets = instead(NO_PORT);

/** `fetchLater`: what is closed until then is not sent. */
export const later: Handler = (args, go, _self, realm) => {
  const answer = judge(args, realm);
  if (!open(answer)) return go([NOWHERE]);
  const end = stoppable(args), made = go();
  if (end) lasts([answer], end, () => end()); // nobody else keeps it
  return made;
};

/** `addAll`: a list of what is sent for. */
const every: Handler = (args, go, _self, realm) => {
  const list: unknown[] = [];
  walk(args[0] || [], (one: unknown) => {
    const call: unknown[] = [one];
    fetched(call, realm);
    add(list, call[0]);
  });
  return go([list]);
};
export { every as each };

/** `RTCPeerConnection` and its `setConfiguration`: only by servers that are all open; without one it could reach anyone. */
export const peers: Handler = (args, go, self) => {
  const options = assign(create(null), args[0]), servers: unknown[] = [];
  const reached: Answer[] = [];
  let refusal: Answer | undefined;
  const judge = (address: unknown): void => {
    const host = execute(/^(?:stun|turn)s?:(?:\/\/)?([^?]*)/i, `${address}`), answer = host ? site(["https:" + host[1]], 0) : REFUSED;
    if (open(answer)) add(reached, answer); else refusal = answer;
  };
  // Read once, as it is handed on: what a page has put into the prototypes of lists and objects gives no server.
  walk(parse(stringify(options.iceServers) || "[]"), (one: object) => {
    const server = assign(create(null), one), urls = typeof server.urls === "string" ? [server.urls] : server.urls || [];
    walk(urls, judge);
    server.urls = listed(urls);
    add(servers, server);
  });
  if (OBSERVE) {
    if (!reached.length && refusal === undefined) mind.never!("webrtc:");
    return go();
  }
  if (!reached.length || refusal !== undefined) throw refused("NotAllowedError");
  options.iceServers = listed(servers);
  put(args, 0, options);
  const made = go();
  lasts(reached, made || self);
  return made;
};

/** `importScripts` in a worker: its script is in a blob of ours, which has the rules of the page that a script from the network has not. */
export const imports: Handler = (args, go, _self, realm) => {
  for (let at = 0; at < args.length; at++) {
    if (!open(site(args, at, baseOf(realm)))) throw refused("NetworkError");
    args[at] = trust(text(args, at), 1);
  }
  return go();
};

/** What `open` was given last: the URL, resolved, and whether it is asynchronous. */
const requests = weak<XMLHttpRequest, [string, boolean]>();
export const opens: Handler = (args, go, self, realm) => {
  if (self === sending) throw refused("InvalidStateError");
  // What a page makes of its words runs now, not between what is judged and what is opened.
  text(args, 0);
  site(args, 1, baseOf(realm));
  for (let at = 3; at < args.length; at++) if (args[at] != null) text(args, at);
  requests.set(self, [args[1], args.length < 3 || args[2]]);
  return go();
};
/** `abort`: what is kept is not sent any more. */
export const aborts: Handler = (_args, go, self) => {
  const opened = requests.get(self);
  if (opened) requests.set(self, [opened[0], opened[1]]);
  return go();
};
/** A body may run page code as it is sent, after it has been judged where it goes. */
let sending: unknown;
export const dispatches: Handler = (args, go, self) => {
  const opened = requests.get(self) || ["", true], answer = site([opened[0]], 0, opened[0]);
  const stop = () => {
    if (!opened[1]) throw refused("NetworkError");
    openRequest(self, "GET", NOWHERE);
    sendRequest(self);
  };
  const later = (act: () => void) => () => { if (requests.get(self) === opened) act(); };
  if (open(answer)) {
    if (typeof args[0] === "object") sending = self;
    try { go(); } finally { sending = 0; }
    if (opened[1] && answer < REFUSED) lasts([answer], self);
  } else if (opened[1] && answer & QUEUE) mind._hold(answer, later(go), later(stop), 1);
  else stop();
};
