/** The places of the originals that `originals.ts` takes: how desk and screens find them. */

/** A row here is a row of the list there. */
export const enum Kept {
  byteLength, exec, toLowerCase, charCodeAt, origin, href,
  parentNode, writeText, nodeType, isConnected, baseURI, getRootNode, ownerDocument, readText,
  setAttribute, removeAttribute, getAttributeNS, removeAttributeNS, append, localName, getAttribute, before, querySelectorAll, readMarkup, writeMarkup, outerMarkup, matches, firstElementChild, querySelector, remove,
  createElement, readCookie, writeCookie, documentElement, head, currentScript, writeDocument, createAttribute, importNode,
  findInFragment, findFirstInFragment, content, contentWindow, addedNodes, observe, unobserve, takeRecords, listen, preventDefault, target, stopImmediatePropagation,
  eventKey, eventValue, removeItem, getItem, setItem, requestURL, openRequest, sendRequest, responseText, headerOf, openDatabase, databases,
  result, transactionOf, transact, close, objectStore, abort, readStore,
  attributeName, attributeSpace, attributeValue, writeAttribute, ownerElement, parseMarkup, workersOf, permissionName,
  userInitiated, destination, destinationURL, submitter, then, startContainer, contentType, style,
  eventType, cancelable, composedPath, slotOf, slotOfText, host, savedAs, downloadRequest, createPolicy, anchorNode,
  deref, loadMedia, closeSocket, closeSource, closeTransport, closeStream, closePeer, endWorker, tellWorker, abortRequest, dataOf, attributeNames, abortBy, signalOf, requestSignal, parentRule, parentSheet, ruleText, rulesOf, deleteRule, insertRule, rulesIn, deleteIn,
  // What desk and screens alone need.
  insertBefore, nextSibling, firstChild, attachShadow, boxOf, body, activeInDocument, atInDocument, deleteDatabase,
  createObjectStore, getAll, put, getAllKeys, deleteEntry, activeInRoot, adopt, atInRoot, replaceSync, focus, showModal, closeModal, boxX, boxY, boxWidth, boxHeight, valueOf, clientX, clientY, keyOf, shiftKey, decode, encode, exports, buffer,
  getTracks, stopTrack, trackKind, readyState, unregister, active, waiting, installing, scriptURL, cacheNames, deleteCache, postMessage, digest, timeStamp, beginSight, endSight, isVisible, typed,
  // Plain functions, without a receiver.
  compile, instantiate, Module, Instance, parse, stringify, wait, waitNoMore, btoa, Bytes, Later, Refusal, fromCode, now, define, assign, ownKeys, Decoder, Encoder, Channel, Buffer, Stream, computed, subtle, Sheet, listed, clock, frame, frameElement, parentWindow, Sight,
}
