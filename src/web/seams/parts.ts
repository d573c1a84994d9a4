/** What loads, on which element: the one list that held, judged and inert markup go by. */
import type { Answer } from "../mind";
import {
  all, baseURI, create, each, execute, find, findInFragment, firstChild, getAttribute, getAttributeNS, localName, matches, nodeType, readText, weak,
} from "../originals";
import { leads } from "./addresses";
import { mind, REFUSED, site } from "./ask";

export const MARK = "data-menshen", INERT = "text/plain", TYPE = "type", FRAME = "srcdoc";

/** What loads on whatever element it stands; an element of the page's own making loads nothing by itself. */
const ANY = ["src", "srcset", FRAME, "poster", "background", "ping", "imagesrcset", "attributionsrc", "href", "xlink:href"];
/** What loads on these alone, or decides whether it does. What makes a script run is one of them. */
const MORE: Record<string, string[]> = { __proto__: null as never, script: [TYPE], object: ["data"], link: ["rel"], meta: ["content", "http-equiv"], set: ["to"], animate: ["to", "from", "by", "values"] };
/** Attributes that are style. */
export const STYLED = ["style", "fill", "stroke", "filter", "mask", "cursor", "clip-path", "marker-start", "marker-mid", "marker-end"];
/** What starts, or opens a realm, as it comes into a document, and what is held: the rest was judged when it was set. */
export const STARTERS = ["script", "link", "style", "iframe", "frame", "object", "embed", "meta", "base", "[data-menshen]:not(script)"];
/** Finds every element that loads, or may by its style, and those that have a window inside. */
export let INSIDE = "[*|href]:not(a,area),script,iframe,frame,object,meta,set,animate,style,[data-menshen]";
/** Gives `act` each element that may load of an element or a fragment. */
export const loaders = (node: Node, act: (element: any) => unknown): void => {
  const kind = nodeType(node);
  if (kind === 1 && matches(node, INSIDE)) act(node);
  if (kind === 11) each(findInFragment(node, INSIDE), act);
  else if (kind === 1 && firstChild(node)) each(find(node, INSIDE), act);
};
/** Something in markup may be one of them. */
export const MAY_LOAD = /src|<[^a/][^>]*href|data|poster|ping|background|style|url|image|\\|&#|<(script|i?frame|object|embed|meta|set|ani|template|link|base|use)/i;

/** All names of parts and styles: nothing else needs a look. */
export const NAMES: Record<string, 1> = create(null);
const name = (one: string): void => { NAMES[one] = 1; };
each(ANY, one => {
  name(one);
  if (!execute(/f$/, one)) INSIDE += `,[${one}]`;
});
each(STYLED, one => {
  name(one);
  INSIDE += `,[${one}*="("]`;
});
for (const tag in MORE) each(MORE[tag]!, name);

export const among = (list: string[], name: string): boolean => {
  for (let at = 0; at < list.length; at++) if (list[at] === name) return true;
  return false;
};
/** Elements with a window inside. */
export const FRAMES = /^(i?frame|object|embed)$/;
/** Gives `act` the name of each part of an element. */
export const parts = (element: unknown, act: (name: string) => void): void => {
  const tag = localName(element);
  if (execute(/-/, tag) && tag !== "font-face-uri") return;
  all(ANY, name => { if (loadsOn(tag, name)) act(name); });
  all(MORE[tag] || [], act);
};
/** What a person goes to loads nothing by itself. */
const loadsOn = (tag: string, name: string): boolean => name !== "href" || !execute(/^a(rea)?$/, tag);
/** Whether an element has a part of this name. */
export const isPart = (element: Element | null, name: string): boolean => {
  let found = false;
  if (element && name in NAMES) parts(element, one => { if (one === name) found = true; });
  return found;
};
export const has = (element: Element, name: string): boolean => getAttribute(element, name) !== null;
export const parked = (name: string): string => MARK + "-" + name;
/** On a script that no engine runs: markup of `innerHTML` and its like brought it. */
export const STILL = parked("still");
export const isParked = (element: Element, name: string): boolean => has(element, parked(name));
/** The older address of SVG, the last of all names; what a text has not at a place, a page may have put there. */
export const isOld = (name: string): boolean => name > "w";
/** How often an attribute was changed: what a page has made of an element may have heard of it, and acted. */
export let changes = 0;
export const changed = (): void => { changes++; };
/** What an attribute says, or would say. */
export const valueOf = (element: Element, name: string): string | null =>
  getAttribute(element, parked(name)) || (isOld(name) ? getAttributeNS(element, XLINK, "href") : getAttribute(element, name));
/** The space of the older addresses of SVG, whatever their prefix. */
export const XLINK = "http://www.w3.org/1999/xlink";

/** Links whose relations page code has in its hands, piece by piece: no seam sees what they become. */
export const loud = weak<Element, boolean>();
/** Relations of a link that load nothing. */
const QUIET = /^(canonical|alternate|author|help|license|next|prev|me)$/i;

/** The answer for a part of an element, if that leads anywhere. */
export const answerOf = (element: Element, name: string, base?: string, value = valueOf(element, name)): Answer | undefined => {
  const tag = localName(element);
  if (!value || name === FRAME || name === "rel" || tag === "link" && !loud.get(element) && execute(QUIET, valueOf(element, "rel") || "")) return;
  if (name === TYPE) {
    if (!execute(/^\s*(speculationrules|importmap)\s*$/i, value)) return;
    const rules = readText(element);
    // Where rules name no address they may mean every link; what is written by escapes is none that a page needs.
    return leads(execute(/"(where|document)"|\\/, rules) ? "//*.invalid" : rules, base || baseURI(element));
  }
  if (tag === "meta" ? execute(/^refresh$/i, valueOf(element, "http-equiv") || "") : execute(/set$|ping|values|^(to|from|by)$/, name)) return tag === "meta" && execute(/d\s*a\s*t\s*a\s*:/i, value) ? REFUSED : leads(value, base || baseURI(element));
  if (tag === "meta") return;
  const call = [value], answer = site(call, 0, base || baseURI(element));
  return execute(FRAMES, tag) ? shown(call[0]!, answer) : answer;
};
/** The answer for what is shown as a document: in an address of its own it is of no origin, and nobody can hook it. */
export const shown = (address: string, answer: Answer): Answer =>
  execute(/^data:(?!image\/(?!svg)|audio|video|text\/plain|application\/pdf)/i, address) ? OBSERVE ? (mind.never!("data:"), REFUSED) : REFUSED : answer;
