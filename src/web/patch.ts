/**
 * The one helper that builds every patch. A patched member keeps its descriptor's shape, name, length and missing
 * `prototype`; a bad receiver or too few arguments meet the original, whose errors are the engine's own; and it shows
 * the original's source text, in every hooked realm.
 */
import { apply, construct, define, describe, Facade, Misuse, protoOf, weak } from "./originals";

/** Goes on to the original, with other arguments or on another receiver where given. */
export type Go = (args?: any[], self?: any) => any;

/** What stands in an entry point's place. It ends in `go`, or refuses by throwing or by what the engine itself would give. */
export type Handler = (args: any[], go: Go, self: any, realm: any, name: string) => unknown;

const masks = weak<Function, Function>();

/** Shows the original's source in place of a patch's. Itself a handler of `Function.prototype.toString`. */
export const source: Handler = (args, go, self) => go(args, masks.get(self) || self);

/** Patches `name`, which lies on `owner` or is inherited by it, where there is one: as a setter, as a constructor, else as what it is. */
export const patch = (realm: any, owner: any, name: string, handler: Handler, mark?: string): void => {
  let member: any;
  while (owner && !(member = describe(owner, name))) owner = protoOf(owner);
  if (!member) return;
  const slot = mark === "=" ? "set" : member.get ? "get" : "value", original = member[slot];
  if (typeof original !== "function" || masks.get(original)) return; // WebKit shows some getters as plain values
  const { length } = original, act = (args: any[], go: Go, self: any) => args.length < length ? go() : handler(args, go, self, realm, name);
  const wrapped = new Facade(original, {
    __proto__: null,
    apply: (_: unknown, me: unknown, args: any[]) => act(args, (changed = args, self = me) => apply(original, self, changed), me),
    construct: (_: unknown, args: any[], type: Function) => act(args, (changed = args) => construct(original, changed, type), type),
  });
  if (mark === "+") define(original.prototype, "constructor", { value: wrapped });
  masks.set(wrapped, original);
  member[slot] = wrapped;
  if (!define(owner, name, member)) throw new Misuse(name); // a member that cannot be patched is an open door
};
