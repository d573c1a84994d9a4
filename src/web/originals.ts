/**
 * Platform originals, taken once, as this module loads: before any other script of the realm runs. Nothing here is looked up
 * again. They serve every realm that the guard hooks (brand checks and `apply` cross realms); what must be a realm's own
 * (its `fetch`, its getters) is taken by the patch helper from that realm's descriptors when it is hooked.
 */

/** An original with its receiver first. What a realm has not (a worker has no elements) is `undefined` and never called there. */
export type Uncurried = (self: unknown, ...args: any[]) => any;
const realm: any = self;

export const { apply, construct, defineProperty: define, getOwnPropertyDescriptor: describe, getPrototypeOf: protoOf, ownKeys } = Reflect;
export const { assign, create, freeze } = Object;
export const { now, parse: parseDate } = Date;
export const { stringify } = JSON;
export const {
  Blob: BlobType, DOMException: Refusal, Map: Keyed, MutationObserver: Observer, Promise: Later,
  Proxy: Facade, TypeError: Misuse, Uint8Array: Bytes, URL: Address, WeakMap: Weak, XMLHttpRequest: XHR,
} = realm;
export const { createObjectURL: makeURL } = Address;
const engine = realm.WebAssembly || {};

/** Walks arrays and node lists without iterators. */
export const each = <T>(list: ArrayLike<T>, act: (one: T) => void): void => {
  for (let at = 0; at in list; at++) act(list[at] as T);
};

/** A name without the mark before it. */
export const bare = (name: string): string => name.replace(/\W/, "");

const { bind, call } = each as Function;
const uncurry = apply(bind, bind, [call]) as any as (fn: unknown) => Uncurried;

/** What the guard, the desk and the screens need later. */
export const kept: Uncurried[] = [];
// `Interface getter method =setter`, each in its place of `kept.ts`.
each([
  "RegExp exec", "String toLowerCase charCodeAt", "URL origin href",
  "Node parentNode =textContent nodeType isConnected baseURI",
  "Element setAttribute removeAttribute append attachShadow prepend after remove previousElementSibling "
    + "localName getAttribute before querySelectorAll innerHTML =innerHTML",
  "Document createElement cookie =cookie body documentElement activeElement head currentScript",
  "DocumentFragment prepend querySelectorAll", "HTMLTemplateElement content", "HTMLIFrameElement contentWindow",
  "MutationRecord addedNodes", "MutationObserver observe", "EventTarget addEventListener",
  "Event preventDefault target stopImmediatePropagation",
  "StorageEvent key", "Storage removeItem getItem setItem",
  "Request url", "XMLHttpRequest open send responseText",
  "IDBFactory open databases deleteDatabase", "IDBRequest result transaction", "IDBDatabase transaction close createObjectStore",
  "IDBTransaction objectStore abort", "IDBObjectStore get getAll put",
  "ShadowRoot activeElement =adoptedStyleSheets", "CSSStyleSheet replaceSync", "HTMLElement focus", "KeyboardEvent key shiftKey",
  "TextDecoder decode", "TextEncoder encode", "Instance exports", "Memory buffer",
], list => {
  const [name, ...members] = list.split(" ") as [string], type = realm[name] || engine[name];
  each(members, (member: string) => {
    const found: any = type && describe(type.prototype, bare(member));
    kept[kept.length] = found && uncurry(member[0] === "=" ? found.set : found.get || found.value);
  });
});
// Plain functions; of the engine, what starts a program later.
(kept as unknown[]).push(engine.instantiate, JSON.parse, stringify, btoa, Bytes);

export const [
  execute, lower, letterOf, originOf, hrefOf,
  , , nodeType, isConnected, baseURI,
  setAttribute, removeAttribute, append, , , , , ,
  localName, getAttribute, before, find, readMarkup, writeMarkup,
  createElement, readCookie, writeCookie, , , , headOf, currentScript,
  , findInFragment, contentOf, contentWindow,
  addedNodes, observe, listen,
  , target, stopEvent,
  eventKey, removeItem, readItem, writeItem,
  requestURL, openRequest, sendRequest, responseText,
  openDatabase, listDatabases, , resultOf, transactionOf, transact, closeDatabase, ,
  storeOf, abort, readStore,
] = kept as any; // each is `Uncurried`

const own = (collection: any): any => {
  each(["get", "set", "forEach"], name => { collection[name] = collection[name]; });
  return collection;
};
/** Collections whose methods are their own, so that a changed prototype cannot come between. */
export const map = <K, V>(): Map<K, V> => own(new Keyed());
export const weak = <K extends object, V>(): WeakMap<K, V> => own(new Weak());

/** The first of some events. */
export const event = (on: unknown, ...names: string[]): Promise<Event> =>
  new Later((done: (event: Event) => void): void => each(names, name => listen(on, name, done)));
/** What an address gives, at once. */
export const readNow = (address: string): string => {
  const request = new XHR();
  openRequest(request, "GET", address, false);
  sendRequest(request);
  return responseText(request);
};
