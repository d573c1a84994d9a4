/** What of the device calls must answer at once: the rest is in `late/`. */
import { type Answer, Capability, Channel, ENDS, QUEUE, VERDICT, Verdict } from "../mind";
import { execute, Later, listen, Misuse, stateName, stopEvent, then } from "../originals";
import type { Go, Handler } from "../patch";
import { ask, baseOf, mind, open, refused, site, text } from "./ask";

/** `Notification.permission`. */
export const mayNotify: Handler = (_args, go) => said(go(), Capability.Notification, "default");
/** What a page hears of a permission: never more than the engine says, and never more than the person. */
const said = (native: string, which: Capability, undecided: string): string => {
  const verdict = mind._capability(which) & VERDICT;
  return verdict === Verdict.Allow || native === "denied" ? native : verdict ? undecided : "denied";
};

/** `new Notification`. */
export const notify: Handler = (_args, go) => {
  if (!open(mind._capability(Capability.Notification))) throw new Misuse("menshen");
  return go();
};

const may = (which: Capability): boolean => open(mind._capability(which));

/** Gives a promise: what is given goes on at once, with the person's gesture; what is undecided asks. */
export const asks = (which: Capability): Handler => (_args, go, _self, realm, name) => {
  const answer = mind._capability(which);
  if (!open(answer)) return later("asked", [name], go, realm, which);
  const given = go();
  // It may have been given for this use alone.
  if (answer & ENDS) then(later("used", [given], go, realm, which), null, () => {});
  return given;
};
/** What the page is promised carries nothing of ours: neither who answers nor whether it may. */
export const later = (act: string, args: any[], go: Go, realm: any, which = 0): Promise<unknown> => new Later((done: (result: unknown) => void, fail: (error: unknown) => void) =>
  mind._late(late => late(act, args, go, realm, which, done, fail), () => fail(refused("NotAllowedError"))));
/** The screen: what watches it is seen from here on. */
export const captures: Handler = (args, go, self, realm, name) => {
  const given = asks(Capability.ScreenCapture)(args, go, self, realm, name);
  later("captured", [given], go, realm);
  return given;
};
/** A copy of a track, or of a stream of them. */
export const copies: Handler = (_args, go, self, realm) => {
  const made = go();
  later("copied", [made, self], go, realm);
  return made;
};
/** Gives nothing. */
export const begins = (which: Capability): Handler => (_args, go, self, realm) => may(which) ? go() : void later("begun", [self], go, realm, which);
/** Nobody is asked: it gives this. */
export const instead = (which: Capability, value?: unknown): Handler => (_args, go) => may(which) ? go() : value;
/** Nobody is asked: it fails as where the page's own policy forbids it. */
export const fails = (which: Capability): Handler => (_args, go) => {
  if (!may(which)) throw refused("SecurityError");
  return go();
};
/** `toBlob`: gives nothing to the function in front. */
export const empty = (which: Capability): Handler => (args, go) => may(which) ? go() : args[0](null);
/** The events of the sensors go nowhere while they are not given. */
const filter = (event: Event): void => { if (!may(Capability.Sensors)) stopEvent(event); };
/** `addEventListener`, and the property for it; a window hears one filter of a kind once, whoever asks it to. */
export const senses: Handler = (args, go, self, realm, name) => {
  const type = execute(/^(?:on)?(device(?:motion|orientation(?:absolute)?))$/, args.length > 1 ? text(args, 0) : name);
  if (type) listen(self || realm, type[1], filter, true);
  return go();
};

/** Names of the Permissions API. */
const NAMES: Record<string, Capability> = {
  __proto__: null as never,
  geolocation: Capability.CoarseLocation, camera: Capability.Camera, microphone: Capability.Microphone, notifications: Capability.Notification,
  push: Capability.Notification,
};
/** `PermissionStatus.state`. */
export const permission: Handler = (_args, go, self) => {
  const which = NAMES[stateName(self)], native = go();
  return which === undefined ? native : said(native, which, "prompt");
};

/** Named by what is in front: a database, a cache, a registration. */
const named = (args: any[]): boolean => {
  const name = text(args, 0), answer = ask(Channel.Key, name);
  // What is on the disk may be read while the durable tier is being asked.
  return name !== mind._key && (open(answer) || (answer & QUEUE) > 0);
};
export const keyed: Handler = (args, go) => {
  // WebKit shows a getter here, which gives a function that it refuses itself.
  if (args.length && !named(args)) throw refused("SecurityError");
  return go();
};
export const keyedLater: Handler = async (args, go, self, realm, name) => keyed(args, go, self, realm, name);
/** `caches`: what is open goes on, the rest is in memory or not to be seen. */
export const cached: Handler = (args, go, self, realm, name) =>
  !mind._alone && (execute(/^[km]/, name) || !named(args)) ? later("cached", [self, name, args], go, realm) : keyedLater(args, go, self, realm, name);
/** Waits for the decision, if there may be one. */
const decided = (answer: Answer, go: Go): unknown => {
  if (!(answer & VERDICT)) throw refused("SecurityError");
  return open(answer) ? go() : new Later((done: (given: unknown) => void, fail: (error: unknown) => void) =>
    mind._hold(answer, () => done(go()), () => fail(refused("SecurityError"))));
};
/** The private files of the origin: nobody gets to them before they are given. */
export const files: Handler = async (_args, go) => decided(ask(Channel.Key, "opfs"), go);
/** A service worker stays when the page has gone: it waits for its path to be decided. */
export const registers: Handler = async (args, go, _self, realm) => {
  const address = [text(args, 0)];
  if (!open(site(address, 0, baseOf(realm)))) throw refused("SecurityError");
  return decided(ask(Channel.Key, execute(/^\w+:\/\/[^/]*([^?#]*)/, address[0])[1]), go);
};
