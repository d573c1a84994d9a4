/** Values that a page has checked before they become markup or script: Trusted Types, where there are any. */
import { all, bound, each, uncurry } from "./originals";

/** One type of them. */
interface Kind {
  readonly _is: (value: unknown) => boolean;
  readonly _read: (value: unknown) => string;
  readonly _make: (text: string) => any;
}
const realm: any = self, { trustedTypes } = realm, same = (text: string): string => text;
let policy: any;
try {
  policy = trustedTypes.createPolicy("menshen", { createHTML: same, createScriptURL: same, createScript: same });
} catch { /* the page's own rule does not name it: then only the page can make any */ }

const kinds: Kind[] = [];
if (trustedTypes) each(["HTML", "ScriptURL", "Script"], name => {
  kinds[kinds.length] = {
    _is: bound(trustedTypes, "is" + name),
    _read: uncurry(realm["Trusted" + name].prototype.toString),
    _make: policy ? bound(policy, "create" + name) : same,
  };
});

/** The type of a value, if it has one. */
export const kindOf = (value: unknown): Kind | undefined => {
  let found;
  if (typeof value === "object") all(kinds, kind => { if (kind._is(value)) found = kind; });
  return found;
};
/** A text that a seam has judged, on its way to the engine: where that asks once more, it may pass. */
export let passed: unknown;
export const passes = (text?: string): void => { passed = text; };
/** What we write ourselves: markup (0), the address of a script (1), its text (2). */
export const trust = (text: string, kind = 0): any => policy ? kinds[kind]!._make(text) : text;
