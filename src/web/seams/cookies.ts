/** `document.cookie` and `cookieStore`: reads are filtered by name, undecided writes stay in memory. */
import { Channel } from "../mind";
import { execute, now, parseDate, readCookie, writeCookie } from "../originals";
import type { Handler } from "../patch";
import { text } from "./ask";
import { cookies, shows, write as keep } from "./shadow";

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
export const read: Handler = (_args, _go, document) => {
  let shown = "";
  const add = (name: string, value: string | null) => { if (value !== null) shown += (shown && "; ") + (name && name + "=") + value; };
  cookiesIn(readCookie(document), (name, value) => { if (shows(cookies, Channel.Cookie, name)) add(name, value); });
  for (const name in cookies) add(name, cookies[name]!._value);
  return shown;
};

/** `document.cookie`, written. */
export const write: Handler = (args, _go, self) => {
  const cookie = text(args, 0), parts = split(cookie);
  const ends = execute(/; *(?:max-age=(-?\d+)|expires=([^;]+))/i, cookie);
  keep(cookies, Channel.Cookie, parts[1] || "", ends && (ends[1] ? +ends[1] <= 0 : parseDate(ends[2]) < now()) ? null : parts[2]!,
    () => writeCookie(self, cookie));
};
