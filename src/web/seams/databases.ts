/** IndexedDB: our own database is nobody else's. What it is left out of, the list, is in `late/`. */
import type { Handler } from "../patch";
import { mind, refused, text } from "./ask";

/** `open` and `deleteDatabase`. */
export const named: Handler = (args, go) => {
  if (text(args, 0) === mind._key) throw refused("SecurityError");
  return go();
};
