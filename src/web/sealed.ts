/** The mark of a sealed page (`src/seal/mark.rs`): `sealed`, how, and eight letters of the policy's hash. */
import type { Inner } from "./guard/inner";
import { Kept } from "./kept";

type Read = Pick<Inner, "_kept">;

/** The mark of a page whose server picks its headers by a cookie of ours. */
export const markOf = ({ _kept: kept }: Read): Element | undefined =>
  kept[Kept.querySelectorAll]!(kept[Kept.documentElement]!(document), 'meta[name=menshen][content^="sealed headers "]')[0];

/** How the page says that it was sealed: `headers`, `static`, `meta` or `html`; nothing where it says nothing. */
export const howOf = ({ _kept: kept }: Read): string => {
  const mark = kept[Kept.querySelectorAll]!(kept[Kept.documentElement]!(document), "meta[name=menshen]")[0];
  return (mark && kept[Kept.exec]!(/^sealed (headers|static|meta|html) [0-9a-f]{8}$/, kept[Kept.getAttribute]!(mark, "content")) || ["", ""])[1];
};
