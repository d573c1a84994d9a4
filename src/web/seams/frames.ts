/** Fresh same-origin realms get the seams at once; a person can ask for what a held frame holds. */
import { contentWindow, each, getAttribute, listen, protoOf, setAttribute, target, weak } from "../originals";
import type { Handler } from "../patch";
import { mind } from "./ask";
import { isParked, judge } from "./elements";

/** Realms that are hooked, by the prototype of their window: it cannot be forged, and is `null` across origins. */
const hooked = weak<object, boolean>();
let enter: (realm: any) => void;

/** Marks a realm as hooked, and says how others are entered. */
export const home = (realm: any, install: (realm: any) => void): void => {
  hooked.set(protoOf(realm)!, true);
  enter = install;
};

/** Hooks the realm of a window, if it is of our origin and new. */
const hook = (frame: any): void => {
  const key = frame && protoOf(frame);
  if (key && !hooked.get(key)) enter(frame);
};

/** Hooks the frames of a realm's document. */
export const sweep = (realm: any): void => each(realm, hook);

/** A member that hands out another realm's window or document. */
export const entrance: Handler = (_args, go) => {
  const given = go();
  try { hook(given.defaultView || given); } catch { /* there is none, or it is of another origin */ }
  return given;
};

/** Held frames whose content is being taken back: where not even that shows, it is not tried without end. */
const taken = weak<Element, boolean>();

/**
 * Something has loaded: hook what a frame holds now, and listen to what stands in a held one. An engine under load may have filled a
 * held frame all the same: then it says again what it holds.
 */
export const loaded = (event: Event): void => {
  const frame = target(event);
  let view: any;
  try { view = contentWindow(frame); } catch { return; /* not a frame */ }
  try {
    hook(view);
    if (isParked(frame, "src")) {
      listen(view.document, "click", (act: Event) => { if (act.isTrusted) mind._request(judge(frame)); });
      taken.set(frame, false);
    }
  } catch { // of another origin
    if (isParked(frame, "src") && !taken.get(frame)) {
      taken.set(frame, true);
      setAttribute(frame, "srcdoc", getAttribute(frame, "srcdoc"));
    }
  }
};
