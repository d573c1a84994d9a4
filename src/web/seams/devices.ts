/** Device calls: an undecided one asks the person, then forwards; a refused one ends as the engine ends it. */
import { Capability, Verdict } from "../mind";
import { apply, assign, construct, create, Misuse, PositionError, Refusal } from "../originals";
import type { Handler } from "../patch";
import { mind, open } from "./ask";

/** Whether the person allows this use, asking where it is undecided. */
const permit = async (wanted: Capability): Promise<boolean> => {
  const answer = mind.capability(wanted);
  return open(answer) || answer.verdict === Verdict.Hold && mind.request(answer);
};
const demand = async (wanted: Capability): Promise<void> => {
  if (!await permit(wanted)) throw new Refusal("Permission denied", "NotAllowedError");
};

/** `MediaDevices.prototype.getUserMedia`. */
export const userMedia: Handler = async (self, args, original) => {
  const { video, audio } = args[0] = assign({}, args[0]);
  if (video) await demand(Capability.Camera);
  if (audio) await demand(Capability.Microphone);
  return apply(original, self, args);
};
/** The older `navigator.getUserMedia(constraints, success, failure)`. */
export const oldUserMedia: Handler = (self, args, original) => {
  (userMedia(self, args, original, 0, "") as Promise<void>).catch(args[2]);
};
/** Notifications by push and by service worker. */
export const push: Handler = async (self, args, original) => {
  await demand(Capability.Notification);
  return apply(original, self, args);
};
/** `Notification.requestPermission`. */
export const askToNotify: Handler = async (self, args, original) => {
  if (await permit(Capability.Notification)) return apply(original, self, args);
  if (args[0]) args[0]("denied");
  return "denied";
};
/** `Notification.permission`. */
export const mayNotify: Handler = (self, args, original) => {
  const { verdict } = mind.capability(Capability.Notification), native = apply(original, self, args);
  return verdict === Verdict.Hold && native !== "denied" ? "default" : verdict ? native : "denied";
};
/** `new Notification`. */
export const notify: Handler = (type, args, original) => {
  if (!open(mind.capability(Capability.Notification))) throw new Misuse("Illegal constructor");
  return construct(original, args, type);
};

let last = 0;
/** Watches that were asked for before their answer: our number to the engine's, 0 while undecided, `null` when given up. */
const watches: Record<number, number | null> = create(null);
/** `getCurrentPosition` and `watchPosition`. */
export const position = (watching?: boolean): Handler => (self, args, original) => {
  const wanted = args[2] && args[2].enableHighAccuracy ? Capability.PreciseLocation : Capability.CoarseLocation;
  if (typeof args[0] !== "function" || open(mind.capability(wanted))) return apply(original, self, args);
  const watch = --last;
  watches[watch] = 0;
  (async () => {
    const may = await permit(wanted);
    if (watches[watch] === null) return;
    if (may) watches[watch] = apply(original, self, args);
    else if (args[1]) args[1](create((PositionError || Object).prototype, { code: { value: 1 }, message: { value: "User denied Geolocation" } }));
  })();
  return watching ? watch : undefined;
};
export const clearWatch: Handler = (self, args, original) => {
  const watch = +args[0], known = watches[watch];
  watches[watch] = null;
  return apply(original, self, [known || watch]);
};
