/**
 * Elements that load. An element is judged whenever one of its addresses is set, by script, by markup or by the parser. A held
 * one is inert where it stands: its addresses are parked in attributes beside, a script is `text/plain`, a frame says what it
 * holds. The very same element goes on when its answer opens.
 */
import { Channel, QUEUE, type Answer } from "../mind";
import {
  all, attributeNames, baseURI, before, createElement, each, event, execute, findFirst, getAttribute, isConnected, listen, loadMedia, localName, lower, ownerDocument, parentNode,
  remove as removeNode, removeAttribute, removeAttributeNS, rootOf, setAttribute, weak,
} from "../originals";
import type { Handler } from "../patch";
import { trust } from "../trusted";
import { ask, baseOf, mind, open, site, text, waits } from "./ask";
import { passive } from "./observe";
import { awaits, lasts } from "./lasting";
import { answerOf, changed, FRAME, FRAMES, has, INERT, isOld, isParked, isPart, loud, MARK, NAMES, parked, parts, STILL, TYPE, valueOf, XLINK } from "./parts";
import { settleStyle, styled } from "./style";

/** Elements that are held (1), of our own (2), starting (3). */
const states = weak<Element, number>();
/** Lets an element of our own (a part's script, our screens) through without asking, before it is inserted. */
export const pass = (element: Element): void => { states.set(element, 2); };
export const isOurs = (node: any): boolean => states.get(node) === 2;

/** The answer for an element: of the item that it is marked with, and of each host that it would load from. */
export const judge = (element: Element, base?: string): Answer => {
  const mark = getAttribute(element, MARK);
  let answer = ask(mark ? Channel.Item : Channel.Host, mark || "null");
  parts(element, name => {
    const one = open(answer) && answerOf(element, name, base);
    if (typeof one === "number") answer = one;
  });
  return answer;
};

/** How a document is made fit for a frame: one that stands in its attribute, and that of a blob, by its address. */
let framed: (html: string, base: string) => string, fit: typeof framed;
export const framesBy = (make: typeof framed, show: typeof fit): void => {
  framed = make;
  fit = show;
};
/** What an element is to load in place of this. */
const instead = (element: Element, name: string, value: string, base: string): string => {
  if (OBSERVE || !execute(FRAMES, localName(element))) return value;
  if (name === FRAME) return framed(value, base);
  const call = [value];
  site(call, 0, base);
  // A text that a script leaves would become a document, which nobody judges.
  if (execute(/^javascript:/, call[0]!)) return execute(/%0A;void\(0\)$/, call[0]!) ? value : call[0] + "%0A;void(0)";
  // Nobody can hook what an `embed` shows.
  return !execute(/^blob:/, call[0]!) ? value : execute(/^e/, localName(element)) ? "" : fit(call[0]!, base);
};

/** Elements whose address script gave as a string: where the page has addresses checked, the engine says what becomes of it. */
const plain = weak<Element, boolean>();
const remove = (element: Element, name: string): void => isOld(name) ? removeAttributeNS(element, XLINK, "href") : removeAttribute(element, name);
const restore = (element: Element, name: string, base?: string) => {
  const held = isParked(element, name), value = getAttribute(element, held ? parked(name) : name), to = value && instead(element, name, value, base || baseURI(element));
  if (!held && to === value) return;
  changed();
  // Markup gives the old name of an SVG address a namespace, which is lost here; the new one needs none.
  if (to) setAttribute(element, isOld(name) ? "href" : name, plain.get(element) ? to : trust(to, name === FRAME ? 0 : 1));
  else removeAttribute(element, name);
  removeAttribute(element, parked(name));
};
/** Handlers are scripts, and a data attribute is no place for those: only where the page's own rules let none run but those that it was sealed with. */
const mayHandle = (element: Element): boolean => {
  const mark = findFirst(rootOf(ownerDocument(element)), "meta[name=menshen]");
  return !!mark && !!execute(/^sealed (headers|static|meta) /, getAttribute(mark, "content") || "");
};
/** What sealing has taken out of sight goes back first: it hears of what is loaded. */
const restoreHandlers = (element: Element): void => each(attributeNames(element), (name: string) => {
  const handler = execute(/^data-menshen-(on\w+)$/, name);
  if (!handler || !mayHandle(element)) return;
  setAttribute(element, handler[1], trust(getAttribute(element, name), 2));
  removeAttribute(element, name);
});
const restoreAll = (element: Element, base?: string) => {
  if (!base && has(element, MARK)) restoreHandlers(element);
  const frame = execute(FRAMES, localName(element));
  parts(element, name => { if (frame || isParked(element, name)) restore(element, name, base); });
};

/** Who is asked for and says nothing keeps the others waiting for so long. */
const HANGS_MILLISECONDS = 5000;
/** What a script has written that came when its document had been read, as far as it is not whole, and what puts the rest in. */
export const late = weak<Element, string>();
let end: (script: Element) => void;
export const lateBy = (ended: typeof end): void => { end = ended; };
/** Has a script wait for its turn. */
export const park = (script: Element): void => {
  setAttribute(script, parked(TYPE), isParked(script, TYPE) ? getAttribute(script, parked(TYPE)) : getAttribute(script, TYPE) || "");
  setAttribute(script, TYPE, INERT);
  if (!has(script, MARK)) setAttribute(script, MARK, "");
};
/** Whether a module has not come to its end. */
let stuck: unknown;
/** Engines do not say when a module that stands in the page has run: they say it of an empty one behind it, which they run in its order. */
const behind = (script: Element): Element => {
  const probe = createElement(ownerDocument(script), "script");
  pass(probe);
  stuck = true;
  all(["load", "error"], name => listen(probe, name, () => { stuck = false; }));
  setAttribute(probe, TYPE, "module");
  setAttribute(probe, "src", trust("data:text/javascript,", 1));
  all([script, probe], one => {
    setAttribute(one, "async", "");
    removeAttribute(one, "async");
  });
  return probe;
};
/** Held scripts start one after another, as they stand, once the document is read; what one writes comes before the next. */
let turn: Promise<unknown> | undefined;
export const follow = (first: Promise<unknown>): void => { turn = first; };
const start = async (element: Element, others: Promise<unknown> | undefined): Promise<unknown> => {
  await others;
  states.set(element, 0);
  const answer = judge(element), here = isConnected(element), type = valueOf(element, TYPE);
  if (!open(answer)) return settle(element);
  if (mind._ran && here) mind._ran(answer);
  if (!isParked(element, TYPE)) removeAttribute(element, TYPE);
  restoreAll(element);
  if (!here) return;
  late.set(element, "");
  const outside = valueOf(element, "src"), ended = () => end(element), rest = turn, waits = !has(element, "async") && !has(element, "nomodule") && !has(element, STILL);
  const probe = waits && !outside && type === "module" && !stuck && behind(element);
  if (outside) listen(element, "load", ended);
  const loaded = turn = waits && (outside || probe) ? event(probe || element, HANGS_MILLISECONDS, "load", "error") : undefined;
  // Comes into the document anew, where it stands: now the engine looks at it.
  if (probe) before(element, element, probe); else before(element, element);
  if (!outside) ended();
  if (loaded) await loaded;
  if (probe) removeNode(probe);
  const written = turn;
  turn = rest;
  return written;
};

/** Judges an element as it is, and holds it or lets it go on; says which. In inert markup (`base` given) nobody waits for it. */
export const settle = (element: Element, base?: string): boolean => {
  const tag = localName(element), state = states.get(element);
  const styled = settleStyle(element, base);
  if (state === 2) return styled;
  const answer = judge(element, base), may = open(answer);
  if (may && tag === "script" && mind._ran && isConnected(element)) mind._ran(answer);
  if (!may) {
    parts(element, name => {
      const value = valueOf(element, name);
      const quiet = name === TYPE ? INERT : name === FRAME ? tag === "iframe" && mind._placeholder(answer) : tag === "img" && value && "data:";
      if ((value || quiet) && getAttribute(element, name) !== quiet) {
        changed();
        setAttribute(element, parked(name), value || "");
        if (quiet) setAttribute(element, name, trust(quiet, name === FRAME ? 0 : 1)); else remove(element, name);
        if (!has(element, MARK)) setAttribute(element, MARK, "");
      }
    });
    if (!state && !base) {
      states.set(element, 1);
      awaits(element);
      // An image that nobody sees is a message: it is kept for its host, or not sent afterwards.
      if (tag === "img" && answer & QUEUE && !isConnected(element)) mind._hold(answer, () => settle(element), () => {}, 1);
    }
  } else if (getAttribute(element, TYPE) !== INERT || !has(element, MARK)) {
    if (state === 1) states.set(element, 0);
    restoreAll(element, base);
  } else if (state !== 3) {
    states.set(element, 3);
    turn = start(element, turn);
  }
  return may && styled && !(base && execute(FRAMES, tag));
};

/** What plays on where no document has it. */
const MEDIA = /^(audio|video)$/;
/**
 * Something was decided: judges anew what has loaded, or is held; says whether nothing of it waits any more. What has run cannot be taken
 * back, and runs once.
 */
export const leave = (element: any): boolean => {
  const tag = localName(element), held = states.get(element) === 1, styled = settleStyle(element);
  if ((held ? tag !== "img" || isConnected(element) : tag !== "script") && open(judge(element)) === held) {
    settle(element);
    const player = tag === "source" ? parentNode(element) : element;
    if (!held && player && execute(MEDIA, localName(player))) loadMedia(player);
  }
  return styled && states.get(element) !== 1;
};

/** Sets what an element loads, where that is not open; else the caller sets it as ever. */
export const change = (element: Element, name: string, value: string, given?: unknown): boolean => {
  if (!isPart(element, name)) return false;
  plain.set(element, typeof given === "string");
  // An address changes nothing but itself on an element of which nothing is held.
  if (!has(element, MARK) && execute(/(src|set|href|poster|background|ping)$/, name)) {
    const answer = answerOf(element, name, undefined, value);
    if ((answer === undefined || open(answer)) && instead(element, name, value, baseURI(element)) === value) {
      if (answer !== undefined && execute(MEDIA, localName(element))) lasts([answer], element, leave);
      return false;
    }
  }
  setAttribute(element, parked(name), value);
  settle(element);
  return true;
};

/** An address of SVG, of which no element is known: it is set once it is open. */
export const animated: Handler = (args, go, _self, realm) => {
  const answer = site([text(args, 0)], 0, baseOf(realm));
  if (open(answer)) go(); else waits(answer, go);
};

/** `new Audio`: it loads before anyone sees it. */
export const audio: Handler = (args, go, self, realm, name) => {
  if (OBSERVE) return passive(args, go, self, realm, name);
  const element = go([]);
  if (args[0] !== undefined && !change(element, "src", text(args, 0))) setAttribute(element, "src", args[0]);
  return element;
};

/** `relList`: whatever a link is until now, its address is judged. */
export const relations: Handler = (_args, go, self) => {
  loud.set(self, true);
  settle(self);
  return go();
};

/** A change of an attribute: `setAttribute` and its kin with the name at `at`, or the setter of the same name (-1). */
export const address = (at: number): Handler => OBSERVE ? passive : (args, go, self, realm, member) => {
  let name = lower(at < 0 ? member === "httpEquiv" ? "http-equiv" : member : text(args, at));
  if (at < 1 && !(name in NAMES)) return go();
  if (at > 0 && args[0] && execute(/xlink$/, text(args, 0))) name = "xlink:" + execute(/[^:]*$/, name)[0];
  const value = text(args, at + 1);
  if (!change(self, name, value, args[at + 1]) && !styled(name, value, realm, css => {
    args[at + 1] = css;
    go();
  })) go();
};
