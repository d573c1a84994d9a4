/** What of the device calls must answer at once: the rest is in `late/`. */
import { Capability, VERDICT, Verdict } from "../mind";
import { Misuse } from "../originals";
import type { Handler } from "../patch";
import { mind, open } from "./ask";

/** `Notification.permission`. */
export const mayNotify: Handler = (_args, go) => {
  const verdict = mind._capability(Capability.Notification) & VERDICT, native = go();
  return verdict === Verdict.Hold && native !== "denied" ? "default" : verdict ? native : "denied";
};

/** `new Notification`. */
export const notify: Handler = (_args, go) => {
  if (!open(mind._capability(Capability.Notification))) throw new Misuse("menshen");
  return go();
};
