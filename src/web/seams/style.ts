/** What style loads: addresses in its text are judged, and what is not open is left out until it is. */
import {
  add, all, assign, baseURI, bytesIn, create, each, execute, isView, ITERATOR, getAttribute, listed, localName, lower, nodeType, ownKeys, parentNode, put, readText, removeAttribute, setAttribute, weak, writeText,
} from "../originals";
import type { Go, Handler } from "../patch";
import { clean, quiet } from "./addresses";
import { baseOf, mind, open, site, text } from "./ask";
import { awaits } from "./lasting";
import { among, changed, INERT, parked, STYLED, TYPE } from "./parts";
import { ruleAt, stays, taken } from "./sheets";

/** What was set last, by what it was set on and its name: what waits and has been set anew meanwhile does not come back. */
const latest = weak<object, Record<string, unknown>>();
/**
 * Puts a style in place without what is not open, and anew once more of it is, unless `name` of `made` ("" is the whole of it) was set
 * again. There it does not stay longer than it is open.
 */
export const apply = (whole: string, realm: any, act: (css: string) => unknown, made?: any, name?: string): unknown => {
  const isNamed = name !== undefined;
  let last = isNamed ? latest.get(made) : undefined;
  if (last) if (name) last[name] = 0; else latest.set(made, last = create(null));
  if (quiet(whole)) return act(whole);
  const { _css: kept, _held: held, _by: by } = clean(whole, baseOf(realm)), result = act(kept);
  if (held.length) {
    const mine = {};
    if (isNamed) {
      if (!last) latest.set(made, last = create(null));
      last![name] = mine;
    }
    // Where no more can be kept it is dropped at once, and stays out.
    let over = true;
    const again = (): void => {
      if (over || isNamed && (latest.get(made) !== last || last![name] !== mine)) return;
      over = true;
      apply(whole, realm, act, made, name);
    };
    all(held, answer => mind._hold(answer, again, again));
    over = false;
  }
  if (made && by.length) stays(by, made);
  return result;
};

/** The declarations behind the facades of `style`. */
export const natives = weak<object, any>();
/** A member that reads of a facade. */
export const member: Handler = (args, go, self) => go(args, natives.get(self) || self);

/** The text of style at `at`. */
export const css = (at: number): Handler => (args, go, self, realm, name) => {
  const to = natives.get(self) || self;
  if (args[at] === null) return go(args, to);
  const isRule = name[6] === "R", key = isRule ? undefined : at ? lower(text(args, 0)) : "";
  let rule: unknown;
  return apply(text(args, at), realm, css => {
    // What comes once more comes where it stands.
    if (rule && (args[1] = taken(to, rule)) < 0) return;
    args[at] = css;
    const result = go(args, to);
    rule = isRule && ruleAt(to, result);
    return result;
  }, to, key);
};
/** What a page hands over, read once: lists and, `deep` levels of them, dictionaries, whose texts `read` gives. An address is a text, whatever it is. */
const copied = (given: any, read: (value: unknown, name: string) => unknown, deep: number, name = ""): unknown => {
  if (given && typeof given === "object") {
    if (given[ITERATOR]) {
      const list: unknown[] = [];
      for (const one of given) add(list, copied(one, read, deep, name));
      return listed(list);
    }
    if (deep && name !== "src") {
      const made = assign(create(null), given);
      each(ownKeys(made) as string[], key => { made[key] = copied(made[key], read, deep - 1, key); });
      return made;
    }
  }
  return execute(/^[nb]/, typeof given) || given == null ? given : read(given, name);
};
/** Keyframes at `at`: lists of dictionaries, or a dictionary of lists. */
export const keyframes = (at: number): Handler => (args, go, _self, realm) => {
  args[at] = copied(args[at], value => clean(`${value}`, baseOf(realm))._css, 1);
  return go();
};
/** What plays shows pictures, of its chapters too. */
export const pictures: Handler = (args, go, _self, realm) => {
  put(args, 0, copied(args[0], (value, name) => {
    const call = [value];
    return name !== "src" || open(site(call, 0, baseOf(realm))) ? call[0] : "data:,";
  }, 9));
  return go();
};
/** Texts from `from` on; the second argument is style as well. */
export const values = (from: number): Handler => (args, go, self, realm, name) => {
  for (let at = from; at < args.length; at++) args[at] = clean(text(args, at), baseOf(realm))._css;
  return css(1)(args, go, self, realm, name);
};
/** A sheet with a base of its own: what its addresses hang on is judged once for all of them. */
export const based: Handler = (args, go, _self, realm) => {
  const options = assign(create(null), args[0]), call = [options.baseURL];
  put(args, 0, options);
  if (call[0] !== undefined && !open(site(call, 0, baseOf(realm)))) options.baseURL = undefined;
  else options.baseURL = call[0];
  return go();
};
/** A source at `at` that may be bytes. */
export const source = (at: number): Handler => (args, go, _self, realm) => {
  const given = args[at];
  let isText = true;
  if (typeof given === "object") try { isText = !isView(given) && !(bytesIn(given) >= 0); } catch { /* it becomes a text */ }
  if (isText) args[at] = clean(text(args, at), baseOf(realm))._css;
  return go();
};
/** Sets an attribute that is style; says whether it was one. */
export const styled = (name: string, value: string, realm: any, act: (css: string) => unknown): boolean => {
  const found = among(STYLED, name);
  if (found) apply(value, realm, act);
  return found;
};

/** Judges one text of style; what is left out of it is kept beside it. In inert markup nobody waits for it. */
const settleText = (element: Element, kept: string, base: string | undefined, read: () => string | null, write: (css: string) => void): boolean => {
  const before = getAttribute(element, kept), whole = (before === null ? read() : before) || "";
  if (before === null && quiet(whole)) return true;
  const { _css: rest, _answer: answer } = clean(whole, base || baseURI(element));
  if (answer === undefined) {
    if (before !== null) {
      changed();
      removeAttribute(element, kept);
      write(before);
    }
    return true;
  }
  if (before === null) setAttribute(element, kept, whole);
  // Some of it may have come, or gone.
  if (read() !== rest) {
    changed();
    write(rest);
  }
  if (!base) awaits(element);
  return false;
};
/** Judges what an element says of style. */
export const settleStyle = (element: Element, base?: string): boolean => {
  let open = localName(element) !== "style" || settleText(element, TEXT, base, () => readText(element), css => writeText(element, css));
  all(STYLED, name => {
    if (!settleText(element, parked(name), base, () => getAttribute(element, name), css => setAttribute(element, name, css))) open = false;
  });
  return open;
};
const TEXT = parked("text");

/** The style element that this is, or whose text it is. */
export const styleAt = (node: any): Element | undefined => {
  try {
    const kind = nodeType(node), element = kind === 3 ? parentNode(node) : node;
    if (kind < 4 && localName(element) === "style") return element;
  } catch { /* no element */ }
  return undefined;
};
/** Changes what a style element says: it means nothing until it has been judged. */
export const inStyle = (self: any, go: Go): unknown => {
  const element = styleAt(self);
  if (!element) return go();
  const type = getAttribute(element, TYPE);
  setAttribute(element, TYPE, INERT);
  removeAttribute(element, TEXT);
  try {
    return go();
  } finally {
    settleStyle(element);
    if (type === null) removeAttribute(element, TYPE); else setAttribute(element, TYPE, type);
  }
};
