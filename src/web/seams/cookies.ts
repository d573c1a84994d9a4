/** `document.cookie` and `cookieStore`: reads are filtered by name, undecided writes stay in memory. */
import { Channel } from "../mind";
import { execute, now, parseDate, readCookie, writeCookie } from "../originals";
import type { Handler } from "../patch";
import { text } from "./ask";
import { cookies, shows, write } from "./shadow";

/** Splits one cookie, as written or as read: [, name, value]. */
const split = (cookie: string): string[] => execute(/^ *(?:([^;=]*?) *=)? *([^;]*?) *(?:;|$)/, cookie);

/** Gives `act` the name and value of each cookie in a list. */
export const cookiesIn = (list: string, act: (name: string, value: string) => void): void => {
  const pair = /[^; ][^;]*/g;
  for (let found; found = execute(pair, list);) {
    found = split(found[0]);
    act(found[1] || "", found[2]!);
  }
};

/** The cookies that the page may see, as `document.cookie` gives them. */
export const read = (document: Document): string => {
  let shown = "";
  const add = (name: string, value: string | null) => { if (value !== null) shown += (shown && "; ") + (name && name + "=") + value; };
  cookiesIn(readCookie(document), (name, value) => { if (shows(cookies, Channel.Cookie, name)) add(name, value); });
  for (const name in cookies) add(name, cookies[name]!.value);
  return shown;
};

/** `document.cookie`, written. */
export const put: Handler = (self, args) => {
  const cookie = text(args, 0), parts = split(cookie);
  const ends = execute(/; *(?:max-age=(-?\d+)|expires=([^;]+))/i, cookie);
  write(cookies, Channel.Cookie, parts[1] || "", ends && (ends[1] ? +ends[1] <= 0 : parseDate(ends[2]) < now()) ? null : parts[2]!,
    () => writeCookie(self, cookie));
};

// `cookieStore` is another way to the same cookies, and the engine gives it no more than a name and a value.
const given = (args: any[]) => typeof args[0] === "object" ? args[0] : { name: args[0], value: args[1] };
const list = (args: any[], realm: any): { name: string; value: string }[] => {
  const found: { name: string; value: string }[] = [], { name } = given(args);
  cookiesIn(read(realm.document), (one, value) => { if (name === undefined || one === `${name}`) found[found.length] = { name: one, value }; });
  return found;
};
export const getAll: Handler = async (_self, args, _original, realm) => list(args, realm);
export const get: Handler = async (_self, args, _original, realm) => list(args, realm)[0] || null;
/** `set` and `delete`. */
export const store = (gone?: boolean): Handler => async (_self, args, _original, realm) => {
  const { name, value, path = "/", domain, expires, sameSite = "strict", partitioned } = given(args);
  put(realm.document, [`${name}=${value};path=${path};secure;samesite=${sameSite}` + (domain ? ";domain=" + domain : "") +
    (gone ? ";max-age=0" : expires ? ";max-age=" + (expires - now()) / 1000 : "") + (partitioned ? ";partitioned" : "")], 0, 0, "");
};
