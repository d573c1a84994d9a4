/** Where it only observes: the call is the engine's own, and what came of it is judged where it stands, for the log alone. */
import { nodeType, ownerElement } from "../originals";
import type { Handler } from "../patch";
import { loaders } from "./parts";

let judge: (element: Element) => unknown, hook: (realm: any) => void;
/** Says how elements are judged, and how fresh frames are hooked. */
export const witness = (by: typeof judge, hooks: typeof hook): void => {
  judge = by;
  hook = hooks;
};

/** An element with all that it holds, a fragment, or the element of an attribute. Everything else is seen when it comes into a document. */
const look = (node: any): void => {
  try {
    const kind = nodeType(node);
    if (kind === 2 && ownerElement(node)) judge(ownerElement(node));
    else loaders(node, judge);
  } catch { /* no node */ }
};

export const passive: Handler = (_args, go, self, realm) => {
  const result = go();
  look(self);
  look(result);
  hook(realm);
  return result;
};
