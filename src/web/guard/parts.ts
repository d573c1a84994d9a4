/** Loads what comes later: classic scripts beside guard.js that only the guard's own elements may hand in. */
import { append, create, createElement, currentScript, each, execute, headOf, listen, lower, readNow, readOuter, responseText, setAttribute, weak, writeDocument } from "../originals";
import { once, type Wanted } from "../once";
import { pass } from "../install";
import { trust } from "../trusted";
import { host } from "./record";
import type { Hash, Language } from "./settings";

/** A worker has no document, and starts with the text of this script; a document of no origin has no part, and asks nothing. */
export const inPage = typeof document === "object" && !host.origin;
const own: HTMLScriptElement = inPage ? currentScript(document) : host;
export const { src = "", nonce } = own;
const { importScripts } = self as any;
/** The folder of guard.js. */
export const base = src.slice(0, src.lastIndexOf("/") + 1);

const loaded: Record<string, Wanted<any>> = create(null), awaited = weak<object, ((payload: unknown) => void) | undefined>();

/** The language of the screens: the page's, else the person's, else the policy's first. */
export const language = (languages: readonly Language[]): Language => {
  let found: Language | undefined;
  // Of Chinese the script counts, which most tags leave to the region.
  const script = (tag: string): string => execute(/^zh/, tag) ? execute(/hant|tw|hk|mo/, tag) ? "zh-hant" : "zh-hans" : tag;
  const first = (tag: string): string => execute(/^[^-]*/, tag)[0];
  const look = (wanted: string): void => each([script, first], same => each(languages, one => {
    if (!found && same(lower(one[0])) === same(lower(wanted))) found = one;
  }));
  look(document.documentElement.lang);
  each(navigator.languages, look);
  return found || languages[0]!;
};

/** What a part's script calls, once; anything but a script that the guard put there is ignored. */
export const accept = (_name: string, payload: unknown): void => {
  const script = inPage && currentScript(document) || own, hand = awaited.get(script);
  awaited.set(script, undefined);
  if (hand) hand(payload);
};

/** Where a file of ours lies. */
export const address = (name: string, hash: Hash): string => {
  const letter = /\w/g;
  let short = "";
  for (let found; short.length < 12 && (found = execute(letter, hash));) short += found[0];
  return base + name + "." + short + ".js";
};
/** What must be in it: nothing certain on file://, where no check is passed. */
export const integrity = (hash: Hash): string => hash[12] ? "sha256-" + hash + "=" : "";

/**
 * Loads a part's script, once, and hands on its payload. One that the page must wait for (`first`) is written behind this very script:
 * the parser reads on when it has run. Where the parser does not wait for this script either, a script of the page may stand there, and
 * none is taken.
 */
export const part = (name: string, hash: Hash, take: (payload: any) => void, fails?: () => void, first?: boolean): void => (loaded[hash] = loaded[hash] || once((done, fail) => {
  if (!inPage) {
    awaited.set(own, done);
    try {
      return importScripts(trust(address(name, hash), 1)); // what throws has failed
    } finally { awaited.set(own, undefined); }
  }
  let script = createElement(document, "script");
  if (integrity(hash)) setAttribute(script, "crossorigin", "");
  setAttribute(script, "integrity", integrity(hash));
  setAttribute(script, "nonce", nonce || "");
  setAttribute(script, "src", trust(address(name, hash), 1));
  if (first) script = !own.nextElementSibling && (writeDocument(document, trust(readOuter(script))), own.nextElementSibling);
  pass(script);
  awaited.set(script, done);
  listen(script, "error", fail);
  if (!first) append(headOf(document), script);
}))(take, fails);

/** The text of guard.js, for workers to start with. */
export const ownText = (): string => responseText(readNow(src));
