/** `document.cookie` and `cookieStore`: reads are filtered by name, undecided writes stay in memory. */
import { Channel } from "../mind";
import { add, each, execute, lower, now, parseDate, readCookie, writeCookie } from "../originals";
import type { Handler } from "../patch";
import { text } from "./ask";
import { cookies, shows, write as keep } from "./shadow";

/** Splits one cookie, as written or as read: [, name, value]. */
const split = (cookie: string): string[] => execute(PAIR, cookie);
const PAIR = /^ *(?:([^;=]*?) *=)? *([^;]*?) *(?:;|$)/;

/** Gives `act` the name and value of each cookie in a list. */
export const cookiesIn = (list: string, act: (name: string, value: string) => void): void => {
  const pair = /[^; ][^;]*/g;
  for (let found; found = execute(pair, list);) {
    found = split(found[0]);
    act(found[1] || "", found[2]!);
  }
};

/** The cookies that were read last, and what they are one by one: mostly they are the same again. */
let last: string, apart: (readonly [name: string, value: string])[] = [];

/** The cookies that the page may see, as `document.cookie` gives them. */
export const read: Handler = (_args, _go, document) => {
  const list = readCookie(document);
  let shown = "";
  if (list !== last) {
    last = list;
    apart = [];
    cookiesIn(list, (name, value) => { add(apart, [name, value]); });
  }
  const tell = (name: string, value: string | null) => { if (value !== null) shown += (shown && "; ") + (name && name + "=") + value; };
  each(apart, one => { if (shows(cookies, Channel.Cookie, one[0])) tell(one[0], one[1]); });
  for (const name in cookies) tell(name, cookies[name]!._value);
  return shown;
};

/** What a change of cookies tells. */
export const changes: Handler = (_args, go) => {
  const list: unknown[] = [];
  each(go() as CookieListItem[], one => { if (shows(cookies, Channel.Cookie, one.name!)) add(list, one); });
  return list;
};

/** What everybody shares: a name without a dot, and what countries have below theirs. An engine has a longer list. */
const SUFFIX = /^([^.]+|(com?|net|org|gov|edu|ac|ne|or|go|mil)\.\w\w)$/;
/** Nothing else can have a cookie refused. Made once, as what is asked of each must be. */
const DOUBTFUL = /(^|;) *(domain|httponly|__)/i;
/**
 * Whether engines refuse it (RFC 6265bis, 5.7): scripts try out by that how far up a cookie may go, and one in memory would be lost on its
 * way to the disk.
 */
const isRefused = (cookie: string, name: string): boolean => {
  if (!execute(DOUBTFUL, cookie)) return false;
  const { hostname: host } = location, found = execute(/[^]*; *domain *= *\.?([^; ]*)/i, cookie), domain = found && lower(found[1]);
  if (domain) {
    let above = host;
    while (above && above !== domain) above = (execute(/\.(.*)/, above) || ["", ""])[1];
    if (!above || domain !== host && execute(SUFFIX, domain)) return true;
  }
  if (execute(/^__(host|secure)-/i, name) && !execute(/; *secure *(;|=|$)/i, cookie)) return true;
  return !!execute(/; *httponly *(;|=|$)/i, cookie) || !!execute(/^__host-/i, name) && (domain || !execute(/; *path *= *\/ *(;|$)/i, cookie));
};

const ENDS = /; *(?:max-age=(-?\d+)|expires=([^;]+))/i;

/** `document.cookie`, written. */
export const write: Handler = (args, _go, self) => {
  const cookie = text(args, 0), parts = split(cookie), name = parts[1] || "";
  if (isRefused(cookie, name)) return;
  const ends = execute(ENDS, cookie);
  keep(cookies, Channel.Cookie, name, ends && (ends[1] ? +ends[1] <= 0 : parseDate(ends[2]) < now()) ? null : parts[2]!,
    () => writeCookie(self, cookie));
};
