/**
 * Platform originals, taken once, as this module loads: before any other script of the realm runs. Nothing here is looked up
 * again. They serve every realm that the guard hooks (brand checks and `apply` cross realms); what must be a realm's own
 * (its `fetch`, its getters) is taken by the patch helper from that realm's descriptors when it is hooked.
 */

/** An original with its receiver first. What a realm has not (a worker has no elements) is `undefined` and never called there. */
export type Uncurried = (self: unknown, ...args: any[]) => any;
const realm: any = self;

const { getOwnPropertyDescriptor } = Reflect;
export const { apply, construct, defineProperty: define, deleteProperty: dropProperty, getPrototypeOf: protoOf, get: read, ownKeys, set: assignTo, setPrototypeOf: become } = Reflect;
/** What a member is, and nothing that a page has given all objects. */
export const describe = (owner: object, name: PropertyKey): PropertyDescriptor | undefined => {
  const found = getOwnPropertyDescriptor(owner, name);
  if (found) become(found, null);
  return found;
};
export const { assign, create, freeze } = Object;
export const { now, parse: parseDate } = Date;
export const { parse, stringify } = JSON;
export const { setTimeout: wait, clearTimeout: waitNoMore } = realm;
export const { fromCodePoint: fromCode } = String;
export const { iterator: ITERATOR } = Symbol;
export const { isView } = ArrayBuffer;
export const {
  AbortController: Stopper, Blob: BlobType, DOMException: Refusal, DOMParser: Parser, Map: Keyed, MutationObserver: Observer, Promise: Later,
  Proxy: Facade, TypeError: Misuse, Uint8Array: Bytes, URL: Address, WeakMap: Weak, WeakRef: Reference, XMLHttpRequest: XHR,
} = realm;
export const { createObjectURL: makeURL, revokeObjectURL: revokeURL } = Address;
const engine = realm.WebAssembly || {};

/**
 * Walks arrays, node lists and the frames of a window without iterators, up to what is undefined: a node list is slow to say what it has
 * not. What a page has put into the prototype of all objects is no part of any.
 */
export const each = <T>(list: ArrayLike<T>, act: (one: T) => void): void => {
  for (let at = 0, one; isOwn(list, at) && (one = list[at]) !== undefined; at++) act(one);
};

/** Walks a list of ours that has no gaps: what page code asks for often waits for nothing else. */
export const all = <T>(list: readonly T[], act: (one: T) => void): void => {
  for (let at = 0; at < list.length; at++) act(list[at]!);
};

/** A name without the mark before it. */
export const bare = (name: string): string => name.replace(/\W/, "");

const { bind, call } = each as Function;
export const uncurry = apply(bind, bind, [call]) as any as (fn: unknown) => Uncurried;
const isOwn = uncurry(Object.prototype.hasOwnProperty);
/** Puts a value at a place of its own, whatever a page has put there in the prototype of all objects. */
export const put = (on: object, at: PropertyKey, value: unknown): boolean =>
  define(on, at, { __proto__: null, value, writable: true, enumerable: true, configurable: true } as PropertyDescriptor);
export const add = (list: unknown[], value: unknown): unknown => put(list, list.length, value);
/** A method of an object, with the object. */
export const bound = (owner: any, name: string): any => owner[name].bind(owner);
/** One signal for several. */
export const anySignal = realm.AbortSignal && realm.AbortSignal.any && bound(realm.AbortSignal, "any");

/** Traps of a facade that pass on what is asked: to `_behind` of what has them. */
export const passing: any = create(null);
each(["has", "ownKeys", "deleteProperty", "getPrototypeOf", "setPrototypeOf", "preventExtensions", "getOwnPropertyDescriptor"], name => {
  const act: (...args: any[]) => unknown = (Reflect as any)[name];
  passing[name] = function (this: any, _: unknown, member: unknown) { return act(this._behind, member); };
});

/** Does something as soon as page code has ended; an older engine cannot say when that is. */
export const soon: ((act: () => void) => void) | undefined = realm.queueMicrotask && bound(realm, "queueMicrotask");

/** A list that an engine walks as it is, whatever a page has made of lists. */
export const listed = (list: unknown[], at = 0): any => ({ [ITERATOR]: () => ({ next: () => ({ done: at >= list.length, value: list[at++] }) }) });

/** What the guard, the desk and the screens need later. */
export const kept: Uncurried[] = [];
// `Interface getter method =setter`, each in its place of `kept.ts`: first what the guard needs itself.
each([
  "ArrayBuffer byteLength", "RegExp exec", "String toLowerCase charCodeAt", "URL origin href",
  "Node parentNode =textContent nodeType isConnected baseURI getRootNode ownerDocument textContent",
  "Element setAttribute removeAttribute getAttributeNS removeAttributeNS append localName getAttribute before querySelectorAll innerHTML =innerHTML outerHTML matches firstElementChild querySelector remove",
  "Document createElement cookie =cookie documentElement head currentScript write createAttribute importNode",
  "DocumentFragment querySelectorAll querySelector", "HTMLTemplateElement content", "HTMLIFrameElement contentWindow",
  "MutationRecord addedNodes", "MutationObserver observe disconnect takeRecords", "EventTarget addEventListener",
  "Event preventDefault target stopImmediatePropagation", "StorageEvent key newValue", "Storage removeItem getItem setItem",
  "Request url", "XMLHttpRequest open send responseText getResponseHeader", "IDBFactory open databases", "IDBRequest result transaction",
  "IDBDatabase transaction close", "IDBTransaction objectStore abort", "IDBObjectStore get",
  "Attr name namespaceURI value =value ownerElement", "DOMParser parseFromString", "ServiceWorkerContainer getRegistrations",
  "PermissionStatus name", "NavigateEvent userInitiated destination", "NavigationDestination url", "SubmitEvent submitter", "Promise then", "Range startContainer", "Document contentType", "HTMLElement style",
  "Event type cancelable composedPath", "Element assignedSlot", "Text assignedSlot", "ShadowRoot host", "HTMLAnchorElement download", "NavigateEvent downloadRequest", "TrustedTypePolicyFactory createPolicy", "Selection anchorNode",
  "WeakRef deref", "HTMLMediaElement load", "WebSocket close", "EventSource close", "WebTransport close", "WebSocketStream close", "RTCPeerConnection close", "Worker terminate postMessage", "XMLHttpRequest abort", "MessageEvent data", "Element getAttributeNames", "AbortController abort signal", "Request signal",
  "CSSStyleDeclaration parentRule", "CSSRule parentStyleSheet cssText", "CSSStyleSheet cssRules deleteRule insertRule", "CSSGroupingRule cssRules deleteRule",
  "Node insertBefore nextSibling firstChild", "Element attachShadow getBoundingClientRect", "Document body activeElement elementFromPoint",
  "IDBFactory deleteDatabase", "IDBDatabase createObjectStore", "IDBObjectStore getAll put getAllKeys delete",
  "ShadowRoot activeElement =adoptedStyleSheets elementFromPoint", "CSSStyleSheet replaceSync", "HTMLElement focus", "HTMLDialogElement showModal close", "DOMRectReadOnly x y width height", "CSSStyleDeclaration getPropertyValue", "MouseEvent clientX clientY", "KeyboardEvent key shiftKey",
  "TextDecoder decode", "TextEncoder encode", "Instance exports", "Memory buffer", "MediaStream getTracks",
  "MediaStreamTrack stop kind readyState", "ServiceWorkerRegistration unregister active waiting installing",
  "ServiceWorker scriptURL", "CacheStorage keys delete", "BroadcastChannel postMessage", "SubtleCrypto digest", "Event timeStamp", "IntersectionObserver observe disconnect", "IntersectionObserverEntry isVisible", "HTMLInputElement value",
], list => {
  const [name, ...members] = list.split(" ") as [string], type = realm[name] || engine[name];
  each(members, (member: string) => {
    let found: any;
    for (let owner = type && type.prototype; owner && !found; owner = protoOf(owner)) found = describe(owner, bare(member));
    kept[kept.length] = found && uncurry(member[0] === "=" ? found.set : found.get || found.value);
  });
});
/** Of a window: what it stands in. */
const windowGetter = (name: string): Uncurried | undefined => {
  const found = describe(realm, name);
  return found && uncurry(found.get);
};
// Plain functions; of the engine, what starts a program later.
(kept as unknown[]).push(engine.compile, engine.instantiate, engine.Module, engine.Instance, parse, stringify, wait, waitNoMore, btoa, Bytes, Later, Refusal, fromCode, now, define, assign, ownKeys, realm.TextDecoder, realm.TextEncoder, realm.BroadcastChannel, realm.ArrayBuffer, realm.MediaStream, realm.getComputedStyle, realm.crypto && realm.crypto.subtle, realm.CSSStyleSheet, listed, bound(performance, "now"), realm.requestAnimationFrame, windowGetter("frameElement"), windowGetter("parent"), realm.IntersectionObserver);

export const [
  bytesIn, execute, lower, letterOf, originOf, hrefOf,
  parentNode, writeText, nodeType, isConnected, baseURI, treeOf, ownerDocument, readText,
  setAttribute, removeAttribute, getAttributeNS, removeAttributeNS, append, localName, getAttribute, before, find, readMarkup, writeMarkup, readOuter, matches, firstChild, findFirst, remove,
  createElement, readCookie, writeCookie, rootOf, headOf, currentScript, writeDocument, createAttribute, importNode,
  findInFragment, findFirstInFragment, contentOf, contentWindow, addedNodes, observe, unobserve, takeRecords, listen, prevent, target, stopEvent, eventKey, eventValue,
  removeItem, readItem, writeItem, requestURL, openRequest, sendRequest, responseText, headerOf, openDatabase, listDatabases,
  resultOf, transactionOf, transact, closeDatabase, storeOf, abort, readStore,
  attributeName, attributeSpace, attributeValue, writeAttribute, ownerElement, parseMarkup, workersOf, stateName, isByPerson, destinationOf,
  destinationURL, submitterOf, then, startOf, contentTypeOf, styleOf,
  eventType, isCancelable, pathOf, slotOf, slotOfText, hostOf, savedAs, downloadRequest, createPolicy, anchorOf,
  derefOf, loadMedia, closeSocket, closeSource, closeTransport, closeStream, closePeer, endWorker, tellWorker, abortRequest, dataOf, attributeNames, abortBy, signalOf, requestSignal, parentRule, parentSheet, ruleText, rulesOf, deleteRule, insertRule, rulesIn, deleteIn, insertBefore, nextSibling,
] = kept as any; // each is `Uncurried`

const { userActivation } = realm.navigator, isActive = userActivation && uncurry(describe(protoOf(userActivation)!, "isActive")!.get);
/** Whether a person made an event. WebKit says so of a click, too, that a script sends by a label: there nobody has done anything. */
export const isTrusted = (event: Event): boolean =>
  event.isTrusted && !(isActive && eventType(event) === "click" && ownerDocument(target(event)) === realm.document && !isActive(userActivation));

const own = (collection: any): any => {
  each(["get", "set", "forEach"], name => { collection[name] = collection[name]; });
  return collection;
};
/** Collections whose methods are their own, so that a changed prototype cannot come between. */
export const map = <K, V>(): Map<K, V> => own(new Keyed());
export const weak = <K extends object, V>(): WeakMap<K, V> => own(new Weak());

const shadow = realm.Element && describe(realm.Element.prototype, "shadowRoot");
/** The open tree of an element. */
export const shadowOf = uncurry(shadow ? shadow.get : () => {});

/** Makes a fragment, whose scripts run, of markup that is to stand beside a node. */
export const fragmentBeside = (node: unknown, html: unknown): DocumentFragment => {
  const range = new RangeType();
  selectNode(range, node);
  return makeFragment(range, html) as DocumentFragment;
};
const { Range: RangeType } = realm, ranges = RangeType ? RangeType.prototype : create(null), selectNode = uncurry(ranges.selectNode), makeFragment = uncurry(ranges.createContextualFragment);

/** The address of a text of ours. */
export const addressOf = (text: string, type: string): string => makeURL(new BlobType(listed([text]), { __proto__: null, type } as BlobPropertyBag)) as string;

/** The first of some events, or the end of a time in milliseconds. */
export const event = (on: unknown, most: number, ...names: string[]): Promise<unknown> =>
  new Later((done: (event?: Event) => void): void => {
    if (most) wait(done, most);
    each(names, name => listen(on, name, done));
  });
/** A request for what an address gives, at once. */
export const readNow = (address: string): XMLHttpRequest => {
  const request = new XHR();
  openRequest(request, "GET", address, false);
  sendRequest(request);
  return request;
};
