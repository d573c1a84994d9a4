/** What answers later: comes with the desk, and handles the members that the seams leave to it. It sees no original but by `go`. */
import type { Late, Mind } from "../mind";
import { devices } from "./devices";
import { list, put } from "./store";

export const late = (mind: Pick<Mind, "_capability" | "_request">): Late => {
  const device = devices(mind);
  return (member, args, go, { document }, ticket) => {
    switch (member) {
      case "get": return list(args, document)[0] || null;
      case "getAll": return list(args, document);
      case "set": return put(args, document, false);
      case "delete": return put(args, document, true);
      default: return device[member]!(args, go, ticket);
    }
  };
};
