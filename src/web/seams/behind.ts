/** What a script writes that was held until its document had been read: it comes in where the script stands, and nothing is written anew. */
import {
  baseURI, before, contentOf, createElement, currentScript, each, findFirstInFragment, findInFragment, fragmentBeside, insertBefore, isConnected, nextSibling, ownerDocument, parentNode, remove, weak, writeMarkup,
} from "../originals";
import type { Handler } from "../patch";
import { passes, trust } from "../trusted";
import { text } from "./ask";
import { late, lateBy, park } from "./elements";
import { inserts } from "./insert";
import { END, fitIn, written } from "./markup";
import { valueOf } from "./parts";

/** The late script that runs now in a document, if it is one. */
const lateIn = (document: unknown): Element | undefined => {
  const script = currentScript(document);
  return script && late.get(script) !== undefined ? script : undefined;
};
/** Stands where what a late script writes next comes in. */
const places = weak<Element, Element>();

/** Brings in what a late script has written. Scripts in it wait for those before them that have an address. */
const put = (script: Element, html: string): void => {
  const document = ownerDocument(script), place = places.get(script) || createElement(document, END);
  late.set(script, "");
  if (!isConnected(place)) insertBefore(parentNode(script), place, nextSibling(script));
  places.set(script, place);
  const fit = fitIn(html, baseURI(document)), fragment = (passes(fit), fragmentBeside(place, trust(fit))), scripts = findInFragment(fragment, "script");
  let waits: unknown;
  each(scripts, (one: Element) => {
    late.set(one, "");
    waits = waits || valueOf(one, "src");
    if (waits) park(one);
  });
  inserts()([fragment], () => before(place, fragment), parentNode(place), document.defaultView, "");
  each(scripts, ended);
};
/** A late script has run: what it began to write is whole now. */
const ended = (script: Element): void => {
  const html = late.get(script);
  if (html && isConnected(script)) put(script, html);
  const place = places.get(script);
  if (place) remove(place);
};
lateBy(ended);

/** `write` and `writeln`. */
export const writes: Handler = (args, go, document, realm, name) => {
  const script = lateIn(document);
  if (OBSERVE || !script) return written(args, go, document, realm, name) as void;
  let html = late.get(script)!, at = 0;
  for (; at < args.length; at++) html += text(args, at);
  if (name[5]) html += "\n";
  late.set(script, html);
  const template = createElement(document, "template");
  writeMarkup(template, trust(`${html}a<${END}>`));
  const content = contentOf(template), end = findFirstInFragment(content, END);
  if (end && parentNode(end) === content && isConnected(script)) put(script, html);
};
/** `document.open`: a script of the page's own text would not empty its document by it either. */
export const opens = (by: Handler): Handler => (args, go, self, realm, name) => OBSERVE || !realm.document || self !== realm.document || !lateIn(self) ? by(args, go, self, realm, name) : self;
