/**
 * Trusted Types: the engine itself asks before a text becomes markup, a script or the address of one. What no seam has seen is judged
 * there; what a page makes by policies of its own comes by the seams.
 */
import { append, apply, create, createElement, createPolicy, execute, findFirst, headOf, listen, protoOf, remove, setAttribute, weak, writeMarkup } from "../originals";
import { passed, passes } from "../trusted";
import { baseOf, open, site } from "./ask";
import { fitIn } from "./markup";

/** The rules that page code gives a policy. */
export type Rules = Record<string, ((...args: unknown[]) => unknown) | undefined>;

/** Where the engine asks us: factories of policies, each with what all its policies inherit and what page code has made its default. */
const asking = weak<object, { readonly _proto: object; _default?: object; _rules?: Rules }>();
export const askedBy = (factory: any) => asking.get(factory);

/** Whether it is this guard that answers, and how often it was asked. */
export let answers: boolean | undefined, questions = 0;
/** Whether the page itself demands what is trusted: by a header, or by what stands in its head, of which all may not have been read. */
let strict: unknown, head: Element | undefined;
const isStrict = (): unknown => strict = strict || head && findFirst(head, "meta[content*=require-trusted-types]");

/** Answers for a realm that is entered; only a policy of this name is asked by the engine. */
export const answer = (realm: any): void => {
  // A list of the page's that does not name us stands for its frames, too: it is asked once, since an engine reports each try.
  if (answers === false) return;
  const factory = realm.trustedTypes, rules: Rules = create(null);
  const rule = (name: string, judge: (text: string, sink: unknown) => unknown): void => {
    rules[name] = (text: any, type, sink) => {
      questions++;
      const isJudged = text === passed;
      passes();
      if (isStrict()) {
        const own = asking.get(factory)!._rules, act = own && own[name];
        text = act ? apply(act, undefined, [text, type, sink]) : null;
        return text == null ? null : judge(`${text}`, sink);
      }
      return isJudged ? text : judge(text, sink);
    };
  };
  // What is parsed apart loads nothing yet.
  rule("createHTML", (html, sink) => execute(/parseFromString$/, sink) ? html : fitIn(html, baseOf(realm)));
  rule("createScriptURL", address => open(site([address], 0, baseOf(realm))) ? address : null);
  rule("createScript", text => text);
  try {
    asking.set(factory, { __proto__: null, _proto: protoOf(createPolicy(factory, "default", rules))! } as any);
    answers = true;
  } catch { // there are no such types here, or the page's own list does not name it
    answers = answers || false;
  }
};

/** Firefox forgets who answers for a frame that is gone, and refuses what its elements are given then. Says whether it had. */
export const answerAnew = (realm: any): boolean => {
  if (!answers || askedBy(realm.trustedTypes)) return false;
  answer(realm);
  return true;
};

/** Has the engine ask: by a rule that no script takes back, and that frames and workers inherit. No other policy can be made. */
export const demand = (document: Document): void => {
  const before = questions;
  if (!answers) return;
  writeMarkup(createElement(document, "div"), "");
  strict = questions - before;
  const place = headOf(document);
  if (strict || !place) return;
  const meta = createElement(document, "meta");
  setAttribute(meta, "http-equiv", "Content-Security-Policy");
  setAttribute(meta, "content", "require-trusted-types-for 'script'; trusted-types default menshen 'allow-duplicates'");
  append(place, meta);
  remove(meta);
  head = place;
  listen(document, "DOMContentLoaded", () => {
    isStrict();
    head = undefined;
  });
};
