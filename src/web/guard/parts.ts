/** Loads what comes later: classic scripts beside guard.js that only the guard's own elements may hand in. */
import { append, create, createElement, currentScript, headOf, Later, listen, readNow, setAttribute, weak } from "../originals";
import { pass } from "../install";
import type { Hash, Language } from "./settings";

/** A worker has no document, and starts with the text of this script. */
export const inPage = typeof document === "object";
const own: HTMLScriptElement = inPage ? currentScript(document) : {}, { src = "", nonce } = own;
/** The folder of guard.js. */
export const base = src.slice(0, src.lastIndexOf("/") + 1);

const loaded: Record<string, Promise<any>> = create(null), awaited = weak<object, (payload: unknown) => void>();

/** The language of the screens: the page's, else the person's, else the policy's first. */
export const language = (languages: readonly Language[]): Language => {
  const first = (tag: string) => tag.split("-")[0]!.toLowerCase();
  for (const wanted of [document.documentElement.lang].concat(navigator.languages)) {
    const found = languages.find(([one]) => one === wanted) || languages.find(([one]) => first(one) === first(wanted));
    if (found) return found;
  }
  return languages[0]!;
};

/** What a part's script calls; anything but a script that the guard put there is ignored. */
export const accept = (_name: string, payload: unknown): void => {
  const hand = awaited.get(currentScript(document) || own);
  if (hand) hand(payload);
};

/** Where a file of ours lies. */
export const address = (name: string, hash: Hash, kind = ".js"): string => base + name + "." + hash.replace(/\W/g, "").slice(0, 12) + kind;
/** What must be in it: nothing certain on file://, where no check is passed. */
export const integrity = (hash: Hash): string => hash[12] ? "sha256-" + hash + "=" : "";

/** Loads a part's script, once. */
export const part = (name: string, hash: Hash): Promise<any> => loaded[hash] || (loaded[hash] = new Later((resolve: (payload: any) => void, reject: (error: Error) => void) => {
  const script = createElement(document, "script");
  awaited.set(script, resolve);
  listen(script, "error", () => {
    delete loaded[hash];
    reject(Error(name));
  });
  if (integrity(hash)) setAttribute(script, "crossorigin", "");
  setAttribute(script, "integrity", integrity(hash));
  setAttribute(script, "nonce", nonce || "");
  pass(script);
  setAttribute(script, "src", address(name, hash));
  append(headOf(document), script);
}));

/** The text of guard.js, for workers to start with. */
export const ownText = (): string => readNow(src);
