/** Markup that becomes elements: what it would load is judged in an inert copy first; only what is held is written anew. */
import {
  baseURI, contentOf, contentTypeOf, createElement, each, execute, find, findFirstInFragment, findInFragment, hostOf, importNode, localName, nodeType, ownerDocument, parentNode, Parser,
  parseMarkup, readMarkup, readOuter, rootOf, setAttribute, startOf, stringify, weak, writeMarkup,
} from "../originals";
import type { Handler } from "../patch";
import { passes, trust } from "../trusted";
import { leads } from "./addresses";
import { change, mind, open, site, text } from "./ask";
import { settle } from "./elements";
import { passive } from "./observe";
import { INSIDE, MAY_LOAD, STILL } from "./parts";
import { met, renew, seen, unseen, watchOf } from "./roots";
import { inStyle, styleAt } from "./style";

/** Behind whole markup this becomes an element; behind markup that breaks off inside of a tag or a script it becomes none. */
export const END = "menshen-end";
/** What was written into a document so far without being whole, and whether what comes next may stand in SVG. */
const begun = weak<Document, string>(), foreign = weak<Document, boolean>();
/**
 * The first script of a document in a frame: its frame's window is asked for, and thereby hooked, and nothing is left of it. One of no
 * origin cannot be: it loads the guard, which has no record there and asks nobody, or ends here.
 */
export const first = (base: string): string => `try{frameElement.contentWindow;document.currentScript.remove()}catch(e){try{__consent=${quoted({ base, src: mind._src, origin: mind._origin })};let t=self.trustedTypes,w=${quoted(`<script src="${mind._src}"></script><script>self.menshen||stop()</script>`)};document.write(t?t.createPolicy("menshen",{createHTML:x=>x}).createHTML(w):w)}catch(e){stop()}}//`;
/** As a text that may stand in a script. */
const quoted = (value: unknown): string => {
  const piece = /[^<]+|</g;
  let text = "";
  for (let found; found = execute(piece, stringify(value));) text += found[0] === "<" ? "\\x3c" : found[0];
  return text;
};

/** Whether scripts of the markup that is judged now will run at all. */
let run = true;
/** Judges what stands in inert markup; says whether it may stay as it is. */
const judged = (list: ArrayLike<Element>, base: string): boolean => {
  let same = true;
  each(list, element => {
    if (!run && localName(element) === "script") setAttribute(element, STILL, "");
    if (localName(element) === "template" ? !judged(findInFragment(contentOf(element), ALL), base) : !settle(element, base)) same = false;
  });
  return same;
};
const ALL = INSIDE + ",template[shadowrootmode]";
/** Judges an inert element with all in it. */
export const judgeIn = (root: Element, base: string): void => {
  settle(root, base);
  judged(find(root, ALL), base);
};

const parsed = (html: string): any => rootOf(parseMarkup(new Parser(), trust(html), "text/html"));
let quiet: Document;
/** A document in which nothing loads. */
export const inert = (): Document => quiet = quiet || ownerDocument(parsed(""));
/** Where markup is XML, it is judged as that. */
const inertXML = (): Document => parseMarkup(new Parser(), trust("<x/>"), "text/xml");
/** What only a parser can tell of: what starts, opens a realm or holds what is inert, and what says by another name what it is. */
const MUST_PARSE = /srcdoc|data-menshen|\\|&#|&(?!(?:amp|lt|gt|quot|nbsp);)\w+;|<.?(script|i?frame|object|embed|meta|set|ani|template|link|base|use|style|noscript)/i;
/** Whether nothing in markup is held, as its text alone tells. */
const harmless = (html: string, base: string): boolean =>
  !execute(MAY_LOAD, html) || !execute(MUST_PARSE, html) && leads(html, base) === undefined;
/**
 * The same markup with what is held parked, or `undefined` where nothing is. A whole document (`null`) keeps its head. Where nobody knows
 * what it is put into, it is judged as what stands anywhere and as what stands in a body.
 */
export const parkedIn = (html: string, base: string, context?: null): string | undefined => harmless(html, base) ? undefined : reread(html, base, context);
/** The markup as it may be. */
export const fitIn = (html: string, base: string, context?: null): string => {
  const kept = parkedIn(html, base, context);
  return kept === undefined ? html : kept;
};
const reread = (html: string, base: string, context?: Node | null): string | undefined => {
  const kept = readAs(html, base, context);
  if (context !== undefined) return kept;
  const inBody = readAs(kept === undefined ? html : kept, base, createElement(inert(), "body"));
  return inBody === undefined ? kept : inBody;
};
const readAs = (html: string, base: string, context?: Node | null): string | undefined => {
  if (!execute(/<.?noscript/i, html)) return parkedOnce(html, base, context);
  // What stands in it is a text where scripts run and markup where they do not; in `noframes` it is a text everywhere.
  const piece = /(<\/?)noscript|[^<]+|</gi;
  let same = "";
  for (let found; found = execute(piece, html);) same += found[1] ? found[1] + "noframes" : found[0];
  const kept = parkedOnce(same, base, context);
  return kept === undefined && parkedOnce(html, base, context) !== kept ? same : kept;
};
const parkedOnce = (html: string, base: string, context?: Node | null): string | undefined => {
  const head = !context && execute(/^\s*(<!doctype[^>]*>)?\s*(?:<(?:html|head|body))?/i, html);
  if (head && (head[0] || context === null)) {
    const root = parsed(html);
    return judged(find(root, ALL), base) ? undefined : (head[1] || "") + readOuter(root);
  }
  // What markup means hangs on the element that it is put into.
  const holder = context ? importNode(execute(/html$/, contentTypeOf(ownerDocument(context))) ? inert() : inertXML(), context) : createElement(inert(), "template");
  writeMarkup(holder, trust(html));
  const list = localName(holder) === "template" ? findInFragment(contentOf(holder), ALL) : find(holder, ALL);
  return judged(list, base) ? undefined : readMarkup(holder);
};

/** What a document begins with, and what follows on our own script. */
const split = (html: string): string[] => execute(/^(\s*<!doctype[^>]*>)?(?:<script>try{frameE[^<]+}}\/\/<\/script>)?([^]*)/i, html);
/** A document of a frame, as it may be. */
export const framed = (html: string, base: string): string => {
  const given = split(html), whole = (given[1] || "") + given[2], shown = split(fitIn(whole, base, null));
  return `${shown[1] || ""}<script>${first(base)}</script>${shown[2]}`;
};

/** The element that the markup of a call is put into, where that is one. */
const contextOf = (self: any, name: string, where: unknown): Node | undefined => {
  let context = self;
  try { context = hostOf(self); } catch { /* no shadow root */ }
  try { context = startOf(self); } catch { /* no range */ }
  try {
    if (nodeType(context) > 2 && nodeType(context) < 9) context = parentNode(context);
    if (name[0] === "o" || name[6] === "A" && execute(/^(b.*n|a.*d)$/i, where)) context = parentNode(self);
    if (nodeType(context) === 1 && localName(context) !== "html") return context;
  } catch { /* a range or a document */ }
  return undefined;
};

/** The argument at `at` is markup. */
export const markup = (at: number): Handler => OBSERVE ? passive : (args, go, self, realm, name) => {
  const watched = (): unknown => {
    let result: unknown;
    seen(self, () => { result = go(); });
    met(self, realm);
    return result;
  };
  // What an editor does again may have become another thing meanwhile.
  if (at > 1 && args.length <= at) return watched();
  if (args.length <= at || name[0] !== "o" && styleAt(self)) return inStyle(self, go);
  const html = text(args, at), base = baseURI(realm.document);
  // Of the commands of an editor one takes an address.
  if (at > 1 && execute(/image/i, text(args, 0))) return open(site([html], 0, base)) && go();
  passes(html);
  if (harmless(html, base)) return unseen(watchOf(self), go);
  let kept: string | undefined;
  run = name[0] === "c";
  try { kept = reread(html, base, contextOf(self, name, at > 0 && text(args, 0))); } finally { run = true; }
  if (kept !== undefined) change(args, at, kept);
  passes(kept === undefined ? html : kept);
  return watched();
};
/** `parseHTMLUnsafe` and `parseHTML`: trees in the shadow of what is parsed come in with it, and nobody finds them then. */
export const parses: Handler = OBSERVE ? passive : (args, go, _self, realm) => {
  const html = text(args, 0), kept = execute(/shadowroot/i, html) && parkedIn(html, baseURI(realm.document), null);
  if (kept) change(args, 0, kept);
  passes(kept || html);
  return go();
};

/** `write` and `writeln` take one text in pieces, and go on in the middle of a tag: it is judged, and goes on, as soon as it is whole. */
export const written: Handler = OBSERVE ? passive : (args, go, document, realm, name) => {
  let html = begun.get(document) || "", at = 0;
  for (; at < args.length; at++) html += text(args, at);
  if (name[5]) html += "\n";
  if (!html) return go();
  const template = createElement(inert(), "template");
  writeMarkup(template, trust(`${html}a<${END}>`));
  const isWhole = !execute(/menshen-end/i, html) && findFirstInFragment(contentOf(template), END);
  begun.set(document, isWhole ? "" : html);
  if (!isWhole) return;
  const base = baseURI(document), piece = /[^]*?<\/i?frame\s*>|[^]+/gi;
  let kept = parkedIn(html, base);
  if (kept === undefined && foreign.get(document)) {
    const other = readAs("<svg>" + html, base, createElement(inert(), "body"));
    if (other !== undefined) kept = execute(/^<svg>([^]*?)(<\/svg>)?$/, other)[1];
  }
  if (execute(/<(svg|math)/i, html)) foreign.set(document, true);
  // A frame is hooked before what follows it is read.
  seen(document, () => {
    for (let found; found = execute(piece, kept === undefined ? html : kept);) {
      change(args, 0, found[0]);
      passes(found[0]);
      go([args[0]]);
      met(document, realm);
    }
  });
  // Where it began a document by itself nobody is left to hear it.
  renew(document, realm);
};
