/**
 * Platform originals, taken once, as this module loads: before any other script of the realm runs. Nothing here is looked up
 * again. They serve every realm that the guard hooks (brand checks and `apply` cross realms); what must be a realm's own
 * (its `fetch`, its getters) is taken by the patch helper from that realm's descriptors when it is hooked.
 */

/** An original with its receiver first. What a realm has not (a worker has no elements) is `undefined` and never called there. */
type Original = (self: unknown, ...args: any[]) => any;
type Eight = [Original, Original, Original, Original, Original, Original, Original, Original];

const realm: any = self;

export const { apply, construct, defineProperty: define, getOwnPropertyDescriptor: describe, getPrototypeOf: protoOf, ownKeys } = Reflect;
export const { assign, create } = Object;
export const { now, parse: parseDate } = Date;
export const { stringify } = JSON;
export const {
  Blob: BlobType, DOMException: Refusal, GeolocationPositionError: PositionError, MutationObserver: Observer, Promise: Later,
  Proxy: Facade, TypeError: Misuse, URL: Address, WeakMap: Weak, XMLHttpRequest: XHR,
} = realm;
export const { createObjectURL: makeURL } = Address;

/** Walks arrays and node lists without iterators. */
export const each = <T>(list: ArrayLike<T>, act: (one: T) => void): void => {
  for (let at = 0; at in list; at++) act(list[at] as T);
};

/**
 * Reads a list of members, `slot interface,interface member member`, and gives `act` each: how to find in a realm the object that
 * has it (`*` is the global itself, `!Interface` the interface and not its prototype), its name and its slot.
 */
export const members = (list: string, act: (owner: (realm: any) => any, name: string, slot: string) => void): void => {
  const [slot, places, ...names] = list.split(" ") as [string, string];
  each(places.split(","), place => each(names, name => act(
    realm => place === "*" ? realm : place[0] === "!" ? realm[place.slice(1)] : realm[place] && realm[place].prototype, name, slot)));
};

const { bind, call } = each as Function;
const uncurry = apply(bind, bind, [call]) as any as (fn: unknown) => Original;
const taken: Original[] = [];
each([
  "value RegExp exec", "value String toLowerCase", "get URL origin href",
  "get Node nodeType isConnected baseURI parentNode nextSibling", "value Node insertBefore",
  "get Element localName innerHTML", "set Element innerHTML", "value Element getAttribute setAttribute removeAttribute append querySelectorAll",
  "value Document createElement", "get Document cookie", "set Document cookie", "value DocumentFragment querySelectorAll",
  "get HTMLTemplateElement content", "get HTMLIFrameElement contentWindow contentDocument",
  "get MutationRecord addedNodes", "value MutationObserver observe",
  "value EventTarget addEventListener", "get Event target", "value Event stopImmediatePropagation",
  "get StorageEvent key", "value Storage getItem setItem removeItem",
  "get Request url", "value XMLHttpRequest open send", "get XMLHttpRequest responseText",
], list => members(list, (owner, name, slot) => {
  const type = owner(realm);
  taken.push(type && uncurry((describe(type, name) as any)[slot]));
}));
export const [
  execute, lower, originOf, hrefOf,
  nodeType, isConnected, baseURI, parentNode, nextSibling, insertBefore,
  localName, readMarkup, writeMarkup, getAttribute, setAttribute, removeAttribute, append, find,
  createElement, readCookie, writeCookie, findInFragment,
  contentOf, contentWindow, contentDocument,
  addedNodes, observe,
  listen, target, stopEvent,
  eventKey, readItem, writeItem, removeItem,
  requestURL, openRequest, sendRequest, responseText,
] = taken as any as [...Eight, ...Eight, ...Eight, ...Eight, ...Eight];

/** A map whose methods are its own, so that a changed prototype cannot come between. */
export const weak = <K extends object, V>(): WeakMap<K, V> => {
  const made = new Weak();
  each(["get", "set"], name => { made[name] = made[name]; });
  return made;
};

const areas = ["localStorage", "sessionStorage"].map(kind => describe(realm, kind));
/** Gives `act` the storage areas themselves, as far as this document has them. */
export const disks = (act: (area: Storage) => void): void => each(areas, area => {
  try {
    act(apply(area!.get!, realm, []));
  } catch { /* an opaque origin has none */ }
});
