/** Texts in which addresses stand: style, lists of images, rules. Only what is absolute can lead elsewhere. */
import { VERDICT, type Answer } from "../mind";
import { add, execute, fromCode } from "../originals";
import { open, REFUSED, site } from "./ask";

/**
 * A text, the answer for the last of what was left out of it, if anything was, those for all of that which may come still, and those for
 * what stays and may be taken back.
 */
export interface Cleaned { readonly _css: string; readonly _answer?: Answer; readonly _held: Answer[]; readonly _by: Answer[] }

/** Text as an engine reads it: without escapes, and without what an address does not keep. */
const plain = (text: string): string => {
  const piece = /\\([\da-f]{1,6})(?:\r\n|\s)?|\\(?:\r\n|[\n\f\r])|\t|\\?([^])/gi;
  let result = "";
  for (let found; found = execute(piece, text);) {
    const letter = found[1] ? fromCode(+("0x" + found[1]) % 0x110000) : found[2] || "";
    if (!found[1] || letter > "\r") result += letter;
  }
  return result;
};

/** No address can stand in it. */
export const quiet = (text: string): boolean => !execute(LOUD, text);
/** Made once: an engine makes a literal anew each time it is met. */
const LOUD = /["'(/\\]/;

/** Leaves out every address that is not open. What only shows itself behind escapes takes the whole text with it. */
export const clean = (text: string, base: string): Cleaned => {
  const held: Answer[] = [], by: Answer[] = [];
  let answer: Answer | undefined;
  const scan = (text: string): string => {
    // In turn: an address, its host and its path; what begins with no address and goes on to a letter that one can follow; a letter.
    // The names of XML's languages are no addresses. A path ends where any reader could see an end: what stands behind is looked at again.
    const piece = /((?:(?:http|ws|ftp)s?:|[\\/]{2})(?!\/*www\.w3\.org\/)[\\/]*[^\0- "'(),;<=>*/?#\\]*)(?:[/?#\\][^\0- "'(),;<=>*]*|$|(?=\s(?![^/?#\\]*@))|())|[\\/]?[^\0- "'(),;=<>\\/][^\0- "'(),;=<>]*|[^]/gi;
    let result = "";
    for (let found, at = 0; found = execute(piece, text); at = piece.lastIndex) {
      let kept = found[0];
      if (found[1]) {
        const one = site([kept], 0, base);
        // A host goes on behind what looks like its end unless that is what the address began with.
        if (!open(one) || found[2] === "" && !execute(/^(""|''|\(\))$/, (at && text[at - 1]) + text[piece.lastIndex]!)) {
          answer = open(one) ? REFUSED : one;
          if (answer & VERDICT && answer !== held[held.length - 1]) add(held, answer);
          kept = "data:,";
        } else if (one < REFUSED && one !== by[by.length - 1]) add(by, one);
      }
      result += kept;
    }
    return result;
  };
  const result = scan(text), before = answer;
  if (execute(/[\\\t]/, result)) {
    answer = undefined;
    scan(plain(result));
    if (answer !== undefined) return { _css: "", _answer: answer, _held: held, _by: by };
  }
  return { _css: result, _answer: before, _held: held, _by: by };
};

/** The answer for what a list of addresses, or markup, leads to that is not open: an engine leaves lines and tabs out of an address. */
export const leads = (text: string, base: string): Answer | undefined => {
  let { _answer: answer } = clean(text, base), joined = "";
  if (answer === undefined && execute(BREAKS, text)) {
    const piece = /[^\t\n\r]+/g;
    for (let found; found = execute(piece, text);) joined += found[0];
    answer = clean(joined, base)._answer;
  }
  return answer;
};
const BREAKS = /[\t\n\r]/;
