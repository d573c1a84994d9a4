/** What answers later: handles the members that the seams leave to it. It sees no original but by `go`. */
import type { Late, Mind } from "../mind";
import { databases } from "./databases";
import { devices } from "./devices";
import { cookies } from "./store";

export const late = (mind: Pick<Mind, "_capability" | "_request" | "_key">): Late => {
  const acts = Object.assign(devices(mind), cookies, databases(mind));
  return (member, args, go, { document }, ticket) => acts[member]!(args, go, ticket, document);
};
