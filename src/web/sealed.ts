/** The mark of a page whose server picks its headers by a cookie of ours (`src/seal/mark.rs`). */
import type { Inner } from "./guard/inner";
import { Kept } from "./kept";

/** The mark, if the page has one: `sealed headers` and eight letters of the policy's hash. */
export const markOf = ({ _kept: kept }: Pick<Inner, "_kept">): Element | undefined =>
  kept[Kept.querySelectorAll]!(kept[Kept.documentElement]!(document), 'meta[name=menshen][content^="sealed h"]')[0];
