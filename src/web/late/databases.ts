/** `indexedDB.databases`: our own database is not in the list. */
import type { Mind } from "../mind";
import type { Act } from "./devices";

export const databases = ({ _key: key }: Pick<Mind, "_key">): Record<string, Act> => ({
  databases: async (_args, go) => (await go() as IDBDatabaseInfo[]).filter(one => one.name !== key),
});
