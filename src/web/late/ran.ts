/** SDKs that have run here and are not given any more: what they have set up (timers, listeners) ends with the document alone. */
import { Layout } from "../generated";
import type { Inner } from "../guard/inner";
import { Question, VERDICT, Verdict } from "../mind";

/** Their ids; `ids` says what a table's hash of an id stands for. */
export const needsReload = (inner: Inner, ids: Readonly<Record<number, string>>): string[] => {
  const table = inner._table(), found: string[] = [];
  for (const place in inner._runs) {
    const index = +place, at = Layout.Head + 4 * index;
    if (!table || index > 0xFFFE || (inner._again(Question.Index, "", index) & VERDICT) === Verdict.Allow) continue;
    const id = ids[(table[at]! | table[at + 1]! << 8 | table[at + 2]! << 16 | table[at + 3]! << 24) >>> 0];
    if (id) found[found.length] = id;
  }
  return found;
};
