/** Clears what a withdrawn or refused item had stored. */
import type { Inner } from "../guard/inner";
import { Channel, VERDICT, Verdict } from "../mind";
import { Kept } from "../kept";

/** Removes from disk the cookies, storage keys, databases and caches that are refused now; never our own. */
export const sweep = (inner: Pick<Inner, "_kept" | "_ask" | "_key" | "_areas" | "_factory" | "_state" | "_put">): void => {
  const { _kept: kept, _ask: ask, _key: key, _areas: areas, _factory: factory, _state: state } = inner;
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
  for (let place = 0; place < areas.length; place++) {
    const area = areas[place], keys = area ? kept[Kept.ownKeys]!(area) : [];
    for (let at = 0; at < keys.length; at++) if (gone(Channel.Key, keys[at])) removeItem!(area, keys[at]);
  }
  const databases = kept[Kept.databases], deleteDatabase = kept[Kept.deleteDatabase];
  if (factory && databases) kept[Kept.then]!(databases(factory), (list: IDBDatabaseInfo[]) => {
    for (let at = 0; at < list.length; at++) if (gone(Channel.Key, list[at]!.name!)) deleteDatabase!(factory, list[at]!.name);
  }, () => {});

  const cacheNames = kept[Kept.cacheNames], deleteCache = kept[Kept.deleteCache], { caches } = self;
  if (cacheNames && caches) kept[Kept.then]!(cacheNames(caches), (list: string[]) => {
    for (let at = 0; at < list.length; at++) if (gone(Channel.Key, list[at]!)) deleteCache!(caches, list[at]);
  }, () => {});

  // Done: whatever snapshot lies there by now stays as it is.
  state._unswept = "";
  const local = areas[0], parts = execute!(/^(\w*)!(:[^]*)/, local ? kept[Kept.getItem]!(local, key) : "");
  if (parts) inner._put(local, parts[1] + parts[2]);
};
