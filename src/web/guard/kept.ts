/** Originals that the desk will need when it comes: taken now, before any page script, handed over then. */
import { each, take, type Uncurried } from "../originals";

/** By interface, in the order of these lists. */
export const kept: Record<string, Uncurried[]> = {};
each([
  "Document createElement body documentElement activeElement cookie =cookie",
  "DocumentFragment prepend",
  "ShadowRoot activeElement =adoptedStyleSheets",
  "CSSStyleSheet replaceSync",
  "Node parentNode =textContent",
  "Element attachShadow append prepend after remove previousElementSibling setAttribute removeAttribute",
  "HTMLElement focus",
  "EventTarget addEventListener",
  "Event preventDefault",
  "KeyboardEvent key shiftKey",
  "RegExp exec",
  "Storage removeItem",
  "IDBFactory open databases deleteDatabase",
  "IDBRequest result transaction",
  "IDBDatabase createObjectStore transaction close",
  "IDBTransaction objectStore abort",
  "IDBObjectStore getAll put",
], list => { kept[list.split(" ")[0]!] = take(list); });
