/** IndexedDB: our own database is nobody else's. */
import { apply, each, Refusal } from "../originals";
import type { Handler } from "../patch";
import { mind, text } from "./ask";

/** `open` and `deleteDatabase`. */
export const named: Handler = (self, args, original) => {
  if (text(args, 0) === mind.key) throw new Refusal("The name is taken", "SecurityError");
  return apply(original, self, args);
};

/** `databases`. */
export const list: Handler = async (self, args, original) => {
  const shown: IDBDatabaseInfo[] = [];
  each<IDBDatabaseInfo>(await apply(original, self, args), one => { if (one.name !== mind.key) shown[shown.length] = one; });
  return shown;
};
