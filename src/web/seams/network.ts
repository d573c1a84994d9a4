/** Sends: refused at once with the engine's own error, or kept until the decision where the policy says so. */
import { apply, Later, openRequest, Refusal, requestURL, sendRequest, weak } from "../originals";
import type { Handler } from "../patch";
import { baseOf, mind, open, site } from "./ask";

/** An address that every engine refuses by itself, without sending: its errors are the engine's own. */
const NOWHERE = "data:";

const failed = () => new Refusal("Failed to load", "NetworkError");

/** `fetch`. */
export const fetches: Handler = (self, args, original, realm) => {
  let url;
  if (typeof args[0] === "object") try { url = requestURL(args[0]); } catch { /* not a request */ }
  const answer = url ? site([url], 0, url) : site(args, 0, baseOf(realm));
  const go = () => apply(original, self, args), stop = () => apply(original, self, [NOWHERE]);
  return open(answer) ? go() : answer.queue
    ? new Later((done: (result: unknown) => void) => mind.hold(answer, () => done(go()), () => done(stop())))
    : stop();
};

/** `navigator.sendBeacon`. */
export const beacon: Handler = (self, args, original, realm) => open(site(args, 0, baseOf(realm))) && apply(original, self, args);

/** `importScripts` in a worker. */
export const imports: Handler = (self, args, original, realm) => {
  for (let at = 0; at < args.length; at++) if (!open(site(args, at, baseOf(realm)))) throw failed();
  return apply(original, self, args);
};

/** What `open` was given last: the URL, resolved, and whether it is asynchronous. */
const requests = weak<XMLHttpRequest, [string, boolean]>();
export const opens: Handler = (self, args, original, realm) => {
  site(args, 1, baseOf(realm));
  requests.set(self, [args[1], args.length < 3 || args[2]]);
  return apply(original, self, args);
};
/** `abort`: what is kept is not sent any more. */
export const aborts: Handler = (self, args, original) => {
  const opened = requests.get(self);
  if (opened) requests.set(self, [opened[0], opened[1]]);
  return apply(original, self, args);
};
export const sends: Handler = (self, args, original) => {
  const opened = requests.get(self) || ["", true], answer = site([opened[0]], 0, opened[0]);
  const go = () => apply(original, self, args);
  const stop = () => {
    if (!opened[1]) throw failed();
    openRequest(self, "GET", NOWHERE);
    sendRequest(self);
  };
  const later = (act: () => void) => () => { if (requests.get(self) === opened) act(); };
  if (open(answer)) go();
  else if (opened[1] && answer.queue) mind.hold(answer, later(go), later(stop));
  else stop();
};
