/** `cookieStore`: another way to the cookies of `document.cookie`, which is gated already; it tells their name and value. */
import type { Act } from "./devices";

const wanted = (args: any[]): any => typeof args[0] === "object" ? args[0] : { name: args[0], value: args[1] };

const list: Act = (args, _go, _ticket, { cookie }) => {
  const { name } = wanted(args);
  return cookie.split("; ").filter(Boolean).map(pair => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, Math.max(at, 0)), value: pair.slice(at + 1) };
  }).filter(one => name === undefined || one.name === `${name}`);
};

/** Writes, or removes when the life that it gives to all is over. */
const put = (life: string): Act => (args, _go, _ticket, document) => {
  const { name, value = "", path = "/", sameSite = "strict", domain, expires, partitioned } = wanted(args);
  if (/[;=]/.test(name) || /;/.test(value)) throw new TypeError("not allowed in a cookie");
  document.cookie = `${name}=${value};secure;path=${path};samesite=${sameSite}${domain ? ";domain=" + domain : ""}${partitioned ? ";partitioned" : ""}${
    life || (expires ? ";max-age=" + Math.round((expires - Date.now()) / 1000) : "")}`;
};

export const cookies: Record<string, Act> = {
  get: (args, go, ticket, document, fail) => (list(args, go, ticket, document, fail) as object[])[0] || null,
  getAll: list,
  set: put(""),
  delete: put(";max-age=0"),
};
