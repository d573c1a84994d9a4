/** Style that a script has put into a sheet: it is judged anew when something of it is not given any more. */
import type { Answer } from "../mind";
import { add, all, deleteIn, deleteRule, insertRule, parentRule, parentSheet, rulesIn, rulesOf, ruleText, weak } from "../originals";
import { clean } from "./addresses";
import { baseOf } from "./ask";
import { keep } from "./lasting";

/** By sheet, what its addresses hang on. */
const reached = weak<object, Answer[] | undefined>();

/** Leaves out of the rules of a sheet what is not open any more. */
const leave = (sheet: any): void => {
  reached.set(sheet, undefined);
  const rules = rulesOf(sheet);
  for (let at = rules.length; at--;) {
    const { _css: css, _answer: answer, _by: by } = clean(ruleText(rules[at]), baseOf(self));
    if (answer !== undefined) try {
      deleteRule(sheet, at);
      insertRule(sheet, css, at);
    } catch { /* nothing is left of it, or it is of a kind that loads nothing */ }
    if (by.length) stays(by, sheet);
  }
};

/** Something now stands in a sheet, a rule of it or the declarations of one by these answers. What an element says of its style is judged with it. */
export const stays = (by: readonly Answer[], made: any): void => {
  try { made = parentRule(made); } catch { /* no declarations */ }
  try { made = parentSheet(made); } catch { /* no rule */ }
  if (!made) return;
  let known = reached.get(made);
  if (!known) {
    reached.set(made, known = []);
    keep(made, leave, known);
  }
  const list = known;
  all(by, answer => {
    let has = false;
    all(list, one => { if (one === answer) has = true; });
    if (!has) add(list, answer);
  });
};

/** The rule at a place of a sheet or a group. */
export const ruleAt = (of: any, at: number): unknown => {
  try { return rulesOf(of)[at]; } catch { /* a group, or none */ }
  try { return rulesIn(of)[at]; } catch { return undefined; }
};
/** Takes a rule out of a sheet or a group; says where it stood there, -1 when it is gone. */
export const taken = (from: any, rule: unknown): number => {
  let at = 0, one;
  while ((one = ruleAt(from, at)) && one !== rule) at++;
  if (!one) return -1;
  try { deleteRule(from, at); } catch { deleteIn(from, at); }
  return at;
};
