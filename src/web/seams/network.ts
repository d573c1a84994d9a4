/** Sends: refused at once with the engine's own error, or kept until the decision where the policy says so. */
import { Later, openRequest, requestURL, sendRequest, weak } from "../originals";
import { QUEUE } from "../mind";
import type { Handler } from "../patch";
import { baseOf, mind, open, refused, site } from "./ask";

/** An address that every engine refuses by itself, without sending: its errors are the engine's own. */
const NOWHERE = "data:";

/** `fetch`. */
export const fetches: Handler = (args, go, _self, realm) => {
  let url;
  if (typeof args[0] === "object") try { url = requestURL(args[0]); } catch { /* not a request */ }
  const answer = url ? site([url], 0, url) : site(args, 0, baseOf(realm));
  const stop = () => go([NOWHERE]);
  return open(answer) ? go() : answer & QUEUE
    ? new Later((done: (result: unknown) => void) => mind._hold(answer, () => done(go()), () => done(stop())))
    : stop();
};

/** `navigator.sendBeacon`. */
export const beacon: Handler = (args, go, _self, realm) => open(site(args, 0, baseOf(realm))) && go();

/** `importScripts` in a worker. */
export const imports: Handler = (args, go, _self, realm) => {
  for (let at = 0; at < args.length; at++) if (!open(site(args, at, baseOf(realm)))) throw refused("NetworkError");
  return go();
};

/** What `open` was given last: the URL, resolved, and whether it is asynchronous. */
const requests = weak<XMLHttpRequest, [string, boolean]>();
export const opens: Handler = (args, go, self, realm) => {
  site(args, 1, baseOf(realm));
  requests.set(self, [args[1], args.length < 3 || args[2]]);
  return go();
};
/** `abort`: what is kept is not sent any more. */
export const aborts: Handler = (_args, go, self) => {
  const opened = requests.get(self);
  if (opened) requests.set(self, [opened[0], opened[1]]);
  return go();
};
export const sends: Handler = (_args, go, self) => {
  const opened = requests.get(self) || ["", true], answer = site([opened[0]], 0, opened[0]);
  const stop = () => {
    if (!opened[1]) throw refused("NetworkError");
    openRequest(self, "GET", NOWHERE);
    sendRequest(self);
  };
  const later = (act: () => void) => () => { if (requests.get(self) === opened) act(); };
  if (open(answer)) go();
  else if (opened[1] && answer & QUEUE) mind._hold(answer, later(go), later(stop));
  else stop();
};
