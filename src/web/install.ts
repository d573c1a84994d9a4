/** Installs the seams into a realm: the window, each same-origin frame, each dedicated worker. */
import type { Mind } from "./mind";
import { append, createElement, event, headOf, protoOf, setAttribute } from "./originals";
import { isLeftOut } from "./mutation";
import { mendBy } from "./patch";
import { mind, obey } from "./seams/ask";
import { follow, judge, leave, settle } from "./seams/elements";
import { attendStyle } from "./seams/facade";
import { home, isNew, sweep } from "./seams/frames";
import { judgedBy } from "./seams/lasting";
import { watch } from "./seams/navigate";
import { witness } from "./seams/observe";
import { attend } from "./seams/roots";
import { heed } from "./seams/storage";
import { answer, answerAnew, demand } from "./seams/types";
import { patchAll } from "./table";
import { hide } from "./trace";

export { pass } from "./seams/elements";
export { endAll as leave } from "./seams/lasting";
export { answers, questions } from "./seams/types";

/** Closes a document whose seams could not be installed: nothing third-party loads, the page works in its basic form. */
export const closeByPolicy = (document: Document): void => {
  const meta = createElement(document, "meta");
  setAttribute(meta, "http-equiv", "Content-Security-Policy");
  setAttribute(meta, "content", "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:");
  append(headOf(document), meta);
};

const enter = (realm: any): void => {
  const { document } = realm;
  // A window may get another document, and lose what listens to it.
  if (document && isNew(document)) {
    attend(document, realm);
    heed(realm);
    if (mind._entered && realm !== self) mind._entered(realm);
  }
  if (!isNew(protoOf(realm)!)) return;
  // Whatever fails, every entry point is patched.
  try {
    if (document) {
      watch(realm);
      attendStyle(realm);
      if (mind._bridges) mind._bridges(realm);
    }
    if (mind._types && !(TESTING && isLeftOut("types"))) answer(realm);
  } finally {
    patchAll(realm);
  }
};
home(frame => { try { enter(frame); } catch { if (!OBSERVE) closeByPolicy(frame.document); } });

/** Patches the entry points of `global` (a window, a worker's scope) and of the realms that it opens, so that they ask `given`. */
export const install = (global: any, given: Mind): void => {
  const { document } = global;
  obey(given);
  judgedBy(judge, leave);
  mendBy(answerAnew);
  hide(given._src);
  if (OBSERVE) witness(element => settle(element), sweep);
  follow(document && document.readyState === "loading" && event(document, 0, "DOMContentLoaded"));
  enter(global);
  if (document && mind._types) demand(document);
};
