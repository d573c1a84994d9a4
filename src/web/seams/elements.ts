/**
 * Elements that load. An element is judged whenever one of its addresses is set, by script, by markup or by the parser. A held
 * one is inert where it stands: its addresses are parked in attributes beside, a script is `text/plain`, a frame says what it
 * holds. The very same element goes on when its answer opens.
 */
import { Channel, QUEUE, type Answer } from "../mind";
import {
  addedNodes, baseURI, before, each, event, execute, find, getAttribute, isConnected, localName, lower, nodeType,
  removeAttribute, setAttribute, weak,
} from "../originals";
import type { Handler } from "../patch";
import { ask, mind, open, site, text } from "./ask";

const MARK = "data-menshen", INERT = "text/plain", TYPE = "type", FRAME = "srcdoc";

/** What is parked of which element: what makes it inert, and its addresses. */
const PARTS: Record<string, string[]> = {
  __proto__: null as never,
  script: [TYPE, "src", "href", "xlink:href"],
  iframe: ["src", FRAME],
  img: ["src", "srcset"],
};
export const LOADERS = "script,iframe,img";

/** Elements that are held (1), of our own (2), starting (3). */
const states = weak<Element, number>();
/** Lets an element of our own (a part's script) through without asking, before it is inserted. */
export const pass = (element: Element): void => { states.set(element, 2); };

const has = (element: Element, name: string) => getAttribute(element, name) !== null;
const parked = (name: string) => MARK + "-" + name;
export const isParked = (element: Element, name: string) => has(element, parked(name));
const valueOf = (element: Element, name: string): string | null => getAttribute(element, parked(name)) || getAttribute(element, name);

/** The answer for an element: of the item that it is marked with, and of each host that it would load from. */
export const judge = (element: Element, base: string = baseURI(element)): Answer => {
  const mark = getAttribute(element, MARK);
  let answer = ask(mark ? Channel.Item : Channel.Host, mark || "null");
  each(PARTS[localName(element)]!, name => {
    // Only a list is taken apart, where the engine does it: an address may hold commas and white space.
    const address = name !== FRAME && valueOf(element, name), part = name === "srcset" ? /[^,\t\n\f\r ]([^\t\n\f\r ]*[^,\t\n\f\r ])?/g : /[^]+/g;
    for (let found; address && open(answer) && (found = execute(part, address));) answer = site(found, 0, base);
  });
  return answer;
};

const restore = (element: Element, name: string) => {
  const value = getAttribute(element, parked(name));
  if (value) setAttribute(element, name, value); else removeAttribute(element, name);
  removeAttribute(element, parked(name));
};
const restoreAll = (element: Element) => each(PARTS[localName(element)]!, name => { if (isParked(element, name)) restore(element, name); });

/** Held scripts start one after another, as they came, once the document is read; the marked ones wait for each other. */
let turn: Promise<unknown>;
export const follow = (first: Promise<unknown>): void => { turn = first; };
const start = async (element: Element, others: Promise<unknown>): Promise<unknown> => {
  await others;
  states.set(element, 0);
  if (!open(judge(element))) return settle(element);
  const loaded = isConnected(element) && !isParked(element, TYPE) && valueOf(element, "src") && !has(element, "nomodule") && event(element, "load", "error");
  restore(element, TYPE);
  restoreAll(element);
  before(element, element); // comes into the document anew, where it stands: now the engine looks at it
  return loaded;
};

/** Judges an element as it is, and holds it or lets it go on; says which. In inert markup (`base` given) nobody waits for it. */
export const settle = (element: Element, base?: string): boolean => {
  const tag = localName(element), parts = PARTS[tag], state = states.get(element);
  if (!parts || state === 2) return true;
  const answer = judge(element, base), may = open(answer);
  if (!may) {
    each(parts, name => {
      const value = valueOf(element, name);
      const instead = name === TYPE ? INERT : name === FRAME ? mind._placeholder(answer) : tag === "img" && value && "data:";
      if ((value || instead) && getAttribute(element, name) !== instead) {
        setAttribute(element, parked(name), value || "");
        if (instead) setAttribute(element, name, instead); else removeAttribute(element, name);
        if (!has(element, MARK)) setAttribute(element, MARK, "");
      }
    });
    if (!state && !base) {
      states.set(element, 1);
      mind._hold(answer, () => {
        states.set(element, 0);
        // An image that nobody sees is a message: what was refused is not sent afterwards.
        if (tag !== "img" || isConnected(element) || answer & QUEUE) settle(element);
      });
    }
  } else if (getAttribute(element, TYPE) !== INERT || !has(element, MARK)) restoreAll(element);
  else if (state !== 3) {
    states.set(element, 3);
    turn = start(element, turn);
  }
  return may;
};

/** What the parser brings in, and all that stands below it. */
export const seen = (records: MutationRecord[]): void => each(records, record => each(addedNodes(record), (node: Element) => {
  if (nodeType(node) === 1) {
    settle(node);
    each(find(node, LOADERS), settle as any);
  }
}));

/** A change of a part: `setAttribute` and its kin with the name at `at`, or the setter of the same name (-1). */
export const address = (at: number): Handler => (args, go, self, _realm, member) => {
  const parts = PARTS[localName(self)], wanted = parts && at >= 0 ? lower(text(args, at)) : member;
  let change = true;
  each(parts || [], name => {
    if (name === wanted) {
      change = false;
      setAttribute(self, parked(name), text(args, at + 1));
      settle(self);
    }
  });
  return change ? go() : undefined;
};
