/** Clears what a withdrawn or refused item had stored. */
import type { Inner } from "../guard/inner";
import { Channel, VERDICT, Verdict } from "../mind";
import { Kept } from "../kept";

const { ownKeys } = Reflect;

/** Removes from disk the cookies, storage keys and databases that are refused now; never our own. */
export const sweep = ({ _kept: kept, _ask: ask, _key: key, _areas: areas, _factory: factory }: Pick<Inner, "_kept" | "_ask" | "_key" | "_areas" | "_factory">): void => {
  const readCookies = kept[Kept.readCookie], writeCookie = kept[Kept.writeCookie], execute = kept[Kept.exec], removeItem = kept[Kept.removeItem];
  const gone = (channel: Channel, name: string) => name !== key && (ask(channel, name) & VERDICT) === Verdict.Deny;

  /** For this host and each domain above it; partitioned cookies are others. */
  const erase = (name: string, path: string, domain: string): void => {
    const cookie = `${name}=;max-age=0;path=${path};domain=${domain}`;
    writeCookie!(document, cookie);
    writeCookie!(document, cookie + ";secure;partitioned");
    if (domain) erase(name, path, (execute!(/\.(.*)/, domain) || ["", ""])[1]);
  };
  /** For every path that this page sees: a page is not told which one a cookie has. */
  const eraseAll = (name: string): void => {
    let path = "";
    for (const { pathname, hostname } = location; path.length <= pathname.length; path += pathname[path.length] || "/") {
      const next = pathname[path.length];
      if (!next || next === "/") {
        erase(name, path, hostname);
        erase(name, path + "/", hostname);
      }
    }
  };
  const all: string = readCookies!(document), pair = /(?:^|; )([^=;]*)=/g;
  for (let found; found = execute!(pair, all);) if (gone(Channel.Cookie, found[1])) eraseAll(found[1]);
  for (const area of areas) {
    for (const key of area ? ownKeys(area) : []) if (gone(Channel.Key, key as string)) removeItem!(area, key);
  }
  const databases = kept[Kept.databases], deleteDatabase = kept[Kept.deleteDatabase];
  if (factory && databases) databases(factory).then((list: IDBDatabaseInfo[]) => {
    for (const { name } of list) if (gone(Channel.Key, name!)) deleteDatabase!(factory, name);
  }, () => {});
};
