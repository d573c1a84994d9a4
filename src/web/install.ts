/** Installs the seams into a realm: the window, each same-origin frame, each dedicated worker. */
import type { Mind } from "./mind";
import { append, createElement, event, headOf, listen, observe, Observer, setAttribute } from "./originals";
import { obey } from "./seams/ask";
import { follow, seen } from "./seams/elements";
import { home, loaded } from "./seams/frames";
import { stored } from "./seams/storage";
import { patchAll } from "./table";

export { pass } from "./seams/elements";

/** Closes a document whose seams could not be installed: nothing third-party loads, the page works in its basic form. */
export const closeByPolicy = (document: Document): void => {
  const meta = createElement(document, "meta");
  setAttribute(meta, "http-equiv", "Content-Security-Policy");
  setAttribute(meta, "content", "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:");
  append(headOf(document), meta);
};

const enter = (realm: any): void => {
  const { document } = realm;
  if (document) {
    observe(new Observer(seen), document, { childList: true, subtree: true });
    listen(document, "load", loaded, true);
    listen(realm, "storage", stored, true);
  }
  home(realm, frame => { try { enter(frame); } catch { closeByPolicy(frame.document); } });
  patchAll(realm);
};

/** Patches the entry points of `global` (a window, a worker's scope) and of the realms that it opens, so that they ask `given`. */
export const install = (global: any, given: Mind): void => {
  const { document } = global;
  obey(given);
  follow(document && document.readyState === "loading" && event(document, "DOMContentLoaded"));
  enter(global);
};
