/** What a member is called on: something of another kind meets the engine's own refusal, and nothing else. */
import { protoOf, weak } from "./originals";

/** The kind that an object shows: the prototype of an interface, or a global, of whichever realm. */
const kinds = weak<object, string>();

/**
 * Whether what a member of `owner` is called on is of another kind, as far as the prototypes tell; a page may change those. What is no
 * kind's own is never asked: an engine takes any receiver of a static member.
 */
export const strangersTo = (realm: any, owner: object, place: string): ((self: any) => boolean) => {
  const isGlobal = place === "!self";
  if (place[0] === "!" && !isGlobal) return () => false;
  const kind = kinds.get(owner) || place;
  kinds.set(owner, kind);
  return self => {
    let one = self == null ? realm : self;
    if (typeof one !== "object" && typeof one !== "function") return true;
    // A prototype is nothing of its own kind; a global is.
    for (one = isGlobal ? one : protoOf(one); one; one = protoOf(one)) if (kinds.get(one) === kind) return false;
    return true;
  };
};
