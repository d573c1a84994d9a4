/** Markup that becomes elements: what it would load is judged in an inert copy first; only held markup is written anew. */
import { baseURI, contentOf, createElement, each, execute, findInFragment, readMarkup, writeMarkup } from "../originals";
import type { Handler } from "../patch";
import { text } from "./ask";
import { LOADERS, settle } from "./elements";
import { sweep } from "./frames";

/** The argument at `at` is markup. */
export const markup = (at: number): Handler => (args, go, _self, realm, name) => {
  // `write` and `writeln` take one text in pieces.
  if (name[0] === "w") {
    let whole = "";
    each(args, piece => { whole += `${piece}`; });
    args = [whole];
  }
  const html = text(args, at), { document } = realm, loads = execute(/<(script|iframe|ima?ge?)/i, html);
  if (loads) {
    const template = createElement(document, "template");
    writeMarkup(template, html);
    each<Element>(findInFragment(contentOf(template), LOADERS), element => { if (!settle(element, baseURI(document))) args[at] = 0; });
    if (!args[at]) args[at] = readMarkup(template);
  }
  const result = go(args);
  if (loads) sweep(realm);
  return result;
};
