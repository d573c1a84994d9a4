/** What a promise of the platform carries is what it says: no page code may make something else of it on the way. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";

/** From now on nothing of this type can have a `then` that somebody else has made; says whether that could be had. */
export const alone = ({ _kept: kept }: Pick<Inner, "_kept">, type: Kept): boolean =>
  kept[Kept.define]!((kept[type] as any).prototype, "then", { __proto__: null, value: undefined } as any);
