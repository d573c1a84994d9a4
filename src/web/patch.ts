/**
 * The one helper that builds every patch. A patched member keeps its descriptor's shape, name, length and missing
 * `prototype`; a bad receiver or too few arguments meet the original, whose errors are the engine's own; and it shows
 * the original's source text, in every hooked realm.
 */
import { apply, become, construct, create, define, describe, each, Facade, Misuse, ownKeys, protoOf, weak } from "./originals";
import { ofRealm } from "./realm";
import { strangersTo } from "./receiver";
import { traced } from "./trace";

/** Goes on to the original, with other arguments or on another receiver where given. */
export type Go = (args?: any[], self?: any) => any;

/** What stands in an entry point's place. It ends in `go`, or refuses by throwing or by what the engine itself would give. */
export type Handler = (args: any[], go: Go, self: any, realm: any, name: string) => unknown;

const copy = (args: any[]): any[] => {
  const list: any[] = [];
  for (let at = 0; at < args.length; at++) list[at] = args[at];
  return list;
};

const masks = weak<Function, Function>();

/** Shows the original's source in place of a patch's. Itself a handler of `Function.prototype.toString`. */
export const source: Handler = (args, go, self) => go(args, masks.get(self) || self);

let mend = (_realm: any): unknown => false;
/** What may be put right in a realm when a call has failed, which is then made once more. */
export const mendBy = (mended: typeof mend): void => { mend = mended; };

/** Nobody is of another kind. */
const anyone = (): boolean => false;

/**
 * What stands in a function's place; with fewer arguments than `least` it is the function itself. Who calls it on something of another
 * kind meets the original: at once where the handler would ask somebody (`first`), else when the handler has not gone on by itself.
 */
export const wrap = (realm: any, original: any, name: string, handler: Handler, least = original.length, mark?: string, isStrange: (self: any) => boolean = anyone, first?: boolean): any => {
  if (masks.get(original)) return original;
  const act = (args: any[], go: Go, self: any) => args.length < least ? go() : handler(OBSERVE ? copy(args) : args, go, self, realm, name);
  // Page code calls this more often than anything else of ours: one closure a call, and no more.
  const call = (me: unknown, args: any[], again?: boolean): unknown => {
    let went: boolean | undefined;
    if (!first || !isStrange(me)) try {
      const result = act(args, (changed = args, self = me) => {
        went = true;
        return apply(original, self, OBSERVE ? args : changed); // where it only observes, the engine gets the page's own
      }, me);
      if (went || !isStrange(me)) return ofRealm(realm, result);
    } catch (error) {
      if (!again && mend(realm)) return call(me, args, true);
      if (went || !isStrange(me)) throw traced(ofRealm(realm, error));
    }
    return apply(original, create(null), args); // whatever the receiver really is, this opens nothing
  };
  let wrapped: any;
  // A method has no `prototype` either, and engines call it far sooner than a facade.
  if (mark && mark !== "+") {
    wrapped = { call(this: unknown, ...args: any[]) { return call(this, args); } }.call;
    become(wrapped, protoOf(original));
    each(ownKeys(original), key => define(wrapped, key, describe(original, key)!));
  } else wrapped = new Facade(original, {
    __proto__: null,
    apply: mark ? undefined : (_: unknown, me: unknown, args: any[]) => call(me, args), // a constructor without `new` meets the original's error
    construct(_: unknown, args: any[], type: Function) {
      try { return act(args, (changed = args) => construct(original, OBSERVE ? args : changed, type), type); } catch (error) { throw traced(ofRealm(realm, error)); }
    },
  });
  masks.set(wrapped, original);
  return wrapped;
};

/** Patches `name`, which lies on `owner` or is inherited by it, where there is one: as a setter, as a constructor, else as what it is. */
export const patch = (realm: any, owner: any, name: string, handler: Handler, mark?: string, place = "!", first?: boolean): boolean => {
  let member: any;
  while (owner && !(member = describe(owner, name))) owner = protoOf(owner);
  if (!member) return false;
  const slot = mark === "=" ? "set" : member.get ? "get" : "value", original = member[slot];
  if (typeof original !== "function" || masks.get(original)) return false; // WebKit shows some getters as plain values
  const wrapped = member[slot] = wrap(realm, original, name, handler, original.length, mark, strangersTo(realm, owner, place), first);
  // `Audio` and its like share the prototype of another.
  if (mark === "+" && original.prototype.constructor === original) define(original.prototype, "constructor", { __proto__: null, value: wrapped } as PropertyDescriptor);
  if (!define(owner, name, member)) throw new Misuse(name); // a member that cannot be patched is an open door
  return true;
};
