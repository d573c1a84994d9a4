/** The facade of an element's `style`, whose members are set like texts of style. */
import { apply as call, assignTo, become, create, createElement, define, describe, each, execute, Facade, importNode, map, ownKeys, passing, protoOf, put, read, styleOf, weak } from "../originals";
import type { Handler } from "../patch";
import { apply, natives } from "./style";

/**
 * The engine's own accessors of style, by the prototype that keeps them (an engine makes them anew where nobody does): they get the
 * declaration itself, whatever a page adds gets the facade.
 */
const natively = weak<object, Map<unknown, boolean>>();
export const attendStyle = (realm: any): void => {
  const attend = (owner: object): void => {
    const own = map<unknown, boolean>();
    each(ownKeys(owner), name => {
      const found = describe(owner, name)!;
      own.set(found.get, true);
      own.set(found.set, true);
    });
    natively.set(owner, own);
  };
  each(ownKeys(realm) as string[], type => { if (typeof type === "string" && execute(/^CSS.*(tion|ies|ors)$/, type)) attend(realm[type].prototype); });
  // Not every engine names what an element's style is.
  sample = sample || createElement(realm.document, "p");
  const style = styleOf(importNode(realm.document, sample));
  attend(protoOf(style)!);
  attend(realm.Object.prototype);
  // Asked once, while nobody has given all objects a getter: the engine stumbles over that.
  if (isHollow === undefined) isHollow = !!describe(style, "color");
};
/** An element of HTML: a document of XML makes none by its name. */
let sample: unknown;
/** Where members are a declaration's own, an engine holds each answer of a facade against them: there it stands before an empty object. */
let isHollow: boolean | undefined;
/** The member that an object has or inherits, whether an accessor of it is the engine's own, and whether all that was asked is. */
const memberOf = (from: object | null, name: PropertyKey): { readonly _found: PropertyDescriptor | undefined; readonly _own: Map<unknown, boolean> | undefined; readonly _plain: boolean } => {
  let plain = true;
  for (let on = from; on; on = protoOf(on)) {
    const found = describe(on, name), own = natively.get(on);
    if (!own) plain = false;
    if (found) return { _found: found, _own: own, _plain: plain };
  }
  return { _found: undefined, _own: undefined, _plain: plain };
};

/** What stands behind a facade, and its traps: those are the same for all, since a list has as many facades as rows. */
class Behind {
  /** Whether a page has defined something on the declaration: until then what lies on it itself is the engine's. */
  _defined = false;
  readonly _shown: any;
  constructor(readonly _behind: any, readonly _hollow: any, readonly _realm: any) { this._shown = new Facade(_hollow, this); }
  _member(name: PropertyKey): ReturnType<typeof memberOf> { return memberOf(this._defined ? this._behind : protoOf(this._behind), name); }
  get(_: unknown, name: string): unknown {
    const { _found, _own } = this._member(name), get = _found && _found.get;
    return get ? call(get, _own && _own.get(get) ? this._behind : this._shown, []) : read(this._behind, name, this._shown);
  }
  set(_: unknown, name: string, value: unknown): boolean {
    const native = this._behind, { _found, _own, _plain } = this._member(name), act = _found && _found.set, own = act && _own && _own.get(act);
    if (_found && _found.get && !act) return false;
    // The text of all is judged where it is set; what the page has made judges itself.
    if (act && (!own || name === "cssText")) {
      call(act, own ? native : this._shown, [value]);
      return true;
    }
    // What gives the text is the page's, too: it may have changed what is set.
    if (typeof value !== "string") return this.set(_, name, value === null ? "" : `${value}`);
    return apply(value, this._realm, css =>
      act ? (call(act, native, [css]), true)
      : _plain ? assignTo(native, name, css)
      : put(native, name, css), native, name) as boolean;
  }
  defineProperty(_: unknown, name: string, made: PropertyDescriptor): boolean {
    const native = this._behind;
    become(made, null);
    if (describe(made, "value")) return this.set(_, name, made.value);
    this._defined = true;
    const done = define(native, name, made), now = describe(native, name);
    if (now && !now.configurable) define(this._hollow, name, now);
    return done;
  }
}
become(Behind.prototype, passing);

/** Facades of `style`: their members are set like texts of style. */
const facades = weak<object, any>();
export const facade: Handler = (_args, go, _self, realm) => {
  const native = go();
  let shown = facades.get(native);
  if (!shown) {
    shown = new Behind(native, isHollow ? create(protoOf(native)) : native, realm)._shown;
    facades.set(native, shown);
    natives.set(shown, native);
  }
  return shown;
};
