/** Policies that page code makes: their rules are run as ever, and what they make is judged where it is used. */
import { apply, assign, create, each, Misuse, put, weak } from "../originals";
import type { Handler } from "../patch";
import { trust } from "../trusted";
import { baseOf, open, site, text } from "./ask";
import { fitIn } from "./markup";
import { passive } from "./observe";
import { askedBy, type Rules } from "./types";

/** What stands for a policy where the engine makes none but ours: its name, and its rules. */
const policy = weak<object, { readonly _name: string; readonly _rules: Rules }>();

/** `trustedTypes.createPolicy`. */
export const policies: Handler = OBSERVE ? passive : (args, go, self, realm) => {
  const name = text(args, 0), rules: Rules = assign(create(null), args[1]), asks = askedBy(self);
  if (asks) {
    each(["createHTML", "createScript", "createScriptURL"], rule => { if (rules[rule] != null && typeof rules[rule] !== "function") throw new Misuse(rule); });
    const made = create(asks._proto);
    if (name === "default") {
      if (asks._default) throw new Misuse(name);
      asks._default = made;
      asks._rules = rules;
    }
    policy.set(made, { _name: name, _rules: rules });
    return made;
  }
  const wrap = (name: string, judge: (call: any[]) => unknown): void => {
    const rule = rules[name];
    if (rule) rules[name] = (...given: any[]) => {
      const call = [apply(rule, undefined, given)];
      return call[0] == null ? null : judge(call);
    };
  };
  if (name === "default") {
    wrap("createHTML", call => fitIn(text(call, 0), baseOf(realm)));
    wrap("createScriptURL", call => open(site(call, 0, baseOf(realm))) ? call[0] : null);
    put(args, 1, rules);
  }
  return go();
};

/** `trustedTypes.defaultPolicy`: the page's own. */
export const byDefault: Handler = (_args, go, self) => {
  const asks = askedBy(self);
  return asks ? asks._default || null : go();
};

/** `createHTML` and its kin, and `name`. */
export const makes: Handler = (args, go, self, _realm, name) => {
  const known = policy.get(self);
  if (!known) return go();
  if (name === "name") return known._name;
  const rule = known._rules[name];
  if (!rule) throw new Misuse(name);
  text(args, 0);
  const value = apply(rule, undefined, args);
  return trust(value == null ? "" : `${value}`, name[6] === "H" ? 0 : name[12] ? 1 : 2);
};
