/**
 * Platform originals, taken once, as this module loads: before any other script of the realm runs. Nothing here is looked up
 * again. They serve every realm that the guard hooks (brand checks and `apply` cross realms); what must be a realm's own
 * (its `fetch`, its getters) is taken by the patch helper from that realm's descriptors when it is hooked.
 */

/** An original with its receiver first. What a realm has not (a worker has no elements) is `undefined` and never called there. */
export type Uncurried = (self: unknown, ...args: any[]) => any;
type Eights<T> = [T, T, T, T, T, T, T, T];
type Eight = Eights<Uncurried>;

const realm: any = self;

export const { apply, construct, defineProperty: define, getOwnPropertyDescriptor: describe, getPrototypeOf: protoOf, ownKeys } = Reflect;
export const { assign, create } = Object;
export const { now, parse: parseDate } = Date;
export const { stringify } = JSON;
export const {
  Blob: BlobType, DOMException: Refusal, Map: Keyed, MutationObserver: Observer, Promise: Later,
  Proxy: Facade, TypeError: Misuse, URL: Address, WeakMap: Weak, XMLHttpRequest: XHR,
} = realm;
export const { createObjectURL: makeURL } = Address;

/** Walks arrays and node lists without iterators. */
export const each = <T>(list: ArrayLike<T>, act: (one: T) => void): void => {
  for (let at = 0; at in list; at++) act(list[at] as T);
};

const { bind, call } = each as Function;
const uncurry = apply(bind, bind, [call]) as any as (fn: unknown) => Uncurried;

/** Takes an interface's members: `Interface getter method =setter`. */
export const take = (list: string): Eight => {
  const names = list.split(" "), type = realm[names[0]!];
  return names.slice(1).map(name => {
    const found: any = type && describe(type.prototype, name.replace("=", ""));
    return found && uncurry(name[0] === "=" ? found.set : found.get || found.value);
  }) as any;
};

export const [
  [execute], [lower], [originOf, hrefOf],
  [nodeType, isConnected, baseURI],
  [localName, getAttribute, setAttribute, removeAttribute, before, find, readMarkup, writeMarkup], [append],
  [createElement, headOf, readCookie, writeCookie], [findInFragment], [contentOf], [contentWindow],
  [addedNodes], [observe], [listen], [target, stopEvent],
  [eventKey], [readItem, writeItem, removeItem],
  [requestURL], [openRequest, sendRequest, responseText],
] = [
  "RegExp exec", "String toLowerCase", "URL origin href",
  "Node nodeType isConnected baseURI",
  "Element localName getAttribute setAttribute removeAttribute before querySelectorAll innerHTML =innerHTML", "Element append",
  "Document createElement head cookie =cookie", "DocumentFragment querySelectorAll", "HTMLTemplateElement content", "HTMLIFrameElement contentWindow",
  "MutationRecord addedNodes", "MutationObserver observe", "EventTarget addEventListener", "Event target stopImmediatePropagation",
  "StorageEvent key", "Storage getItem setItem removeItem",
  "Request url", "XMLHttpRequest open send responseText",
].map(take) as any as [...Eights<Eight>, ...Eights<Eight>, ...Eights<Eight>];

const own = (collection: any): any => {
  each(["get", "set", "forEach"], name => { collection[name] = collection[name]; });
  return collection;
};
/** Collections whose methods are their own, so that a changed prototype cannot come between. */
export const map = <K, V>(): Map<K, V> => own(new Keyed());
export const weak = <K extends object, V>(): WeakMap<K, V> => own(new Weak());
