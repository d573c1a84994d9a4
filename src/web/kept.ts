/** The places of the originals that `originals.ts` takes: how desk and screens find them. */

/** A row here is a row of the list there. */
export const enum Kept {
  exec, toLowerCase, charCodeAt, origin, href,
  parentNode, writeText, nodeType, isConnected, baseURI,
  setAttribute, removeAttribute, append, attachShadow, prepend, after, remove, previousElementSibling,
  localName, getAttribute, before, querySelectorAll, readMarkup, writeMarkup,
  createElement, readCookie, writeCookie, body, documentElement, activeInDocument, head, currentScript,
  prependToFragment, findInFragment, content, contentWindow,
  addedNodes, observe, listen,
  preventDefault, target, stopImmediatePropagation,
  eventKey, removeItem, getItem, setItem,
  requestURL, openRequest, sendRequest, responseText,
  openDatabase, databases, deleteDatabase, result, transactionOf, transact, close, createObjectStore,
  objectStore, abort, readStore, getAll, put,
  activeInRoot, adopt, replaceSync, focus, keyOf, shiftKey,
  decode, encode, exports, buffer,
  // Plain functions, without a receiver.
  instantiate, parse, stringify, btoa, Bytes,
}
