/** Documents of blobs: what a frame is to show is read first, and shown as a document of a frame's attribute would be. */
import {
  addressOf, append, before, createElement, execute, firstChild, headerOf, importNode, localName, map, ownerDocument, parseMarkup, Parser, readNow, readOuter, responseText,
  revokeURL, rootOf, writeText,
} from "../originals";
import type { Handler } from "../patch";
import { trust } from "../trusted";
import { text } from "./ask";
import { framesBy } from "./elements";
import { first as begin, framed, inert, judgeIn } from "./markup";

/** By the address of a blob, the one that is shown in its place, which stands for itself. */
const shown = map<string, string>();

/** A document of XML: its root alone, for what stands before it is style. */
const xml = (markup: string, base: string): string => {
  const root = rootOf(parseMarkup(new Parser(), trust(markup), "text/xml")), first = firstChild(root);
  if (localName(root) === "script") return "";
  judgeIn(root, base);
  const script = importNode(ownerDocument(root), createElement(inert(), "script"));
  writeText(script, begin(base));
  if (first) before(first, script); else append(root, script);
  return readOuter(root);
};

/** The address that a frame may show for that of a blob; none where it cannot be read. */
export const fit = (address: string, base: string): string => {
  let found = shown.get(address);
  if (found === undefined) {
    found = "";
    try {
      const request = readNow(address), type = headerOf(request, "content-type") || "", markup = responseText(request);
      found = execute(/x[ms]l|multipart/i, type) ? addressOf(xml(markup, base), type) : execute(/html/i, type) || !type && execute(/^\s*</, markup) ? addressOf(framed(markup, base), "text/html;charset=utf-8") : address;
    } catch { /* taken back, or no document */ }
    shown.set(address, found);
    shown.set(found, found);
  }
  return found;
};

framesBy(framed, fit);

/** `revokeObjectURL`. */
export const revokes: Handler = (args, go) => {
  const found = shown.get(text(args, 0));
  if (found) revokeURL(found);
  return go();
};
