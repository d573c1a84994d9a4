/** `cookieStore`: another way to the cookies of `document.cookie`, which is gated already; it tells their name and value. */

interface Cookie {
  readonly name: string;
  readonly value: string;
}

const wanted = (args: any[]): any => typeof args[0] === "object" ? args[0] : { name: args[0], value: args[1] };

export const list = (args: any[], { cookie }: Document): Cookie[] => {
  const { name } = wanted(args);
  return cookie.split("; ").filter(Boolean).map(pair => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, Math.max(at, 0)), value: pair.slice(at + 1) };
  }).filter(one => name === undefined || one.name === `${name}`);
};

/** Writes, or removes when `gone`. */
export const put = (args: any[], document: Document, gone: boolean): void => {
  const one = wanted(args), { name, value = "", path = "/", sameSite = "strict", domain, expires, partitioned } = one;
  if (/[;=]/.test(name) || /;/.test(value)) throw new TypeError("The name or the value holds a character that is not allowed");
  document.cookie = `${name}=${value};secure;path=${path};samesite=${sameSite}${domain ? ";domain=" + domain : ""}${partitioned ? ";partitioned" : ""}${
    gone ? ";max-age=0" : expires ? ";max-age=" + Math.round((expires - Date.now()) / 1000) : ""}`;
};
