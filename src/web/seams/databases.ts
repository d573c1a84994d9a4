/** IndexedDB: our own database is nobody else's. */
import { each } from "../originals";
import type { Handler } from "../patch";
import { mind, refused, text } from "./ask";

/** `open` and `deleteDatabase`. */
export const named: Handler = (args, go) => {
  if (text(args, 0) === mind._key) throw refused("SecurityError");
  return go();
};

/** `databases`. */
export const list: Handler = async (_args, go) => {
  const shown: IDBDatabaseInfo[] = [];
  each<IDBDatabaseInfo>(await go(), one => { if (one.name !== mind._key) shown[shown.length] = one; });
  return shown;
};
