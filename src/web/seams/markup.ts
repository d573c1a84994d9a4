/** Markup that becomes elements: what it would load is judged in an inert copy first; only held markup is written anew. */
import { baseURI, contentOf, createElement, each, execute, findInFragment, readMarkup, weak, writeMarkup } from "../originals";
import type { Handler } from "../patch";
import { text } from "./ask";
import { LOADERS, settle } from "./elements";
import { sweep } from "./frames";

/** Behind whole markup this becomes an element; behind markup that breaks off inside of a tag or a script it becomes none. */
const END = "menshen-end";
/** What was written into a document so far without being whole. */
const begun = weak<Document, string>();

/** The argument at `at` is markup. */
export const markup = (at: number): Handler => (args, go, _self, realm, name) => {
  const { document } = realm;
  let template: Element;
  const find = (html: string, what: string): ArrayLike<Element> => {
    writeMarkup(template = createElement(document, "template"), html);
    return findInFragment(contentOf(template), what);
  };
  // `write` and `writeln` take one text in pieces, and go on in the middle of a tag: it is judged, and goes on, as soon as it is whole.
  if (name[0] === "w") {
    let html = begun.get(document) || "";
    each(args, piece => { html += `${piece}`; });
    if (name[5]) html += "\n";
    const isWhole = !execute(/menshen-end/i, html) && find(`${html}a<${END}>`, END)[0];
    begun.set(document, isWhole ? "" : html);
    if (!isWhole) return;
    args = [html];
  }
  const html = text(args, at), loads = execute(/<(script|iframe|ima?ge?)/i, html);
  if (loads) {
    each<Element>(find(html, LOADERS), element => { if (!settle(element, baseURI(document))) args[at] = 0; });
    if (!args[at]) args[at] = readMarkup(template!);
  }
  const result = go(args);
  if (loads) sweep(realm);
  return result;
};
