/** Fresh same-origin realms get the seams at once; a person can ask for what a held frame holds. */
import { contentWindow, each, getAttribute, isTrusted, listen, protoOf, setAttribute, target, weak } from "../originals";
import type { Handler } from "../patch";
import { trust } from "../trusted";
import { mind } from "./ask";
import { judge } from "./elements";
import { isParked } from "./parts";

/** What is hooked: documents, and realms by the prototype of their window, which cannot be forged and is `null` across origins. */
const hooked = weak<object, boolean>();
/** Marks it as hooked; says whether it was not. A frame may get another document in the same realm. */
export const isNew = (key: object): boolean => {
  const known = hooked.get(key);
  hooked.set(key, true);
  return !known;
};

let enter: (realm: any) => void;
/** Says how realms are entered. */
export const home = (install: (realm: any) => void): void => { enter = install; };

/** Hooks the realm of a window, if it is of our origin. */
const hook = (frame: any): void => { if (frame && protoOf(frame)) enter(frame); };

/** Hooks the frames of a realm's document. */
export const sweep = (realm: any): void => each(realm, hook);

/** A member that hands out another realm's window or document. */
export const entrance: Handler = (_args, go) => {
  const given = go();
  try { hook(given.defaultView || given); } catch { /* there is none, or it is of another origin */ }
  return given;
};

/** `documentPictureInPicture.requestWindow`. */
export const opened: Handler = async (_args, go) => {
  const frame = await (go() as Promise<any>);
  hook(frame);
  return frame;
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
      listen(view.document, "click", (act: Event) => { if (isTrusted(act)) mind._request(judge(frame)); });
      taken.set(frame, false);
    }
  } catch { // of another origin
    if (isParked(frame, "src") && !taken.get(frame)) {
      taken.set(frame, true);
      setAttribute(frame, "srcdoc", trust(getAttribute(frame, "srcdoc")));
    }
  }
};
