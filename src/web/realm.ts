/** What is handed out is made in the realm of whoever asks, as the engine does it: what the guard makes is of the realm that it runs in. */
import { Later, Misuse, protoOf, Refusal, then, weak } from "./originals";

/** What a realm makes promises and errors of, taken before any script of its own. */
interface Makers { readonly _Promise: PromiseConstructor; readonly _Refusal: typeof DOMException; readonly _Misuse: ErrorConstructor }
const makers = weak<object, Makers>(), here = self;
const { prototype: promise } = Later, { prototype: refusal } = Refusal, { prototype: misuse } = Misuse;

/** Takes what a realm makes of. */
export const native = (realm: any): void => {
  const { Promise, DOMException, TypeError } = realm;
  if (realm !== here) makers.set(realm, { _Promise: Promise, _Refusal: DOMException, _Misuse: TypeError });
};

/** A promise or an error of ours as one of the realm; all else as it is. */
export const ofRealm = (realm: any, value: any): any => {
  const own = realm !== here && value && typeof value === "object" && makers.get(realm), kind = own && protoOf(value);
  if (!own) return value;
  if (kind === promise) {
    return new own._Promise((done: (value: unknown) => void, fail: (error: unknown) => void) => then(value, done, (error: unknown) => fail(ofRealm(realm, error))));
  }
  return kind === refusal ? new own._Refusal(value.message, value.name) : kind === misuse ? new own._Misuse(value.message) : value;
};
