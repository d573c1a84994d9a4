/**
 * Whether a person could see what a tap gives. What a page lays over a screen, moves away or puts under a hand that was about to press
 * something else gives nothing; refusing needs no such look.
 */
import { Kept } from "../kept";
import type { Uncurried } from "../originals";

/** Smaller than this nobody reads it, in CSS pixels. */
const LEAST = 20;

/** What a whole document may be seen through: an engine applies it to the top layer, too. */
const CLEAR = /^(none|((invert\((0|1|0%|100%)\)|(hue-rotate|grayscale|sepia)\([^()]*\))( |$))+)$/;

/** Whether this page stands in a page of another origin, which could put it anywhere. */
const isFramed = (): boolean => {
  try { return !top!.document; } catch { return true; }
};

/** Whether `node`, which `event` hit, is what stands there for a person's eyes, as far as a page can tell. */
export const isSeen = (kept: readonly Uncurried[], root: ShadowRoot, place: Element, event: Event, node: HTMLElement): boolean => {
  const parentOf = kept[Kept.parentNode]!, box = kept[Kept.boxOf]!(node), width = kept[Kept.boxWidth]!(box), height = kept[Kept.boxHeight]!(box);
  const computed = kept[Kept.computed] as unknown as typeof getComputedStyle;
  if (!kept[Kept.exec]!(CLEAR, kept[Kept.valueOf]!(computed(kept[Kept.documentElement]!(document)), "filter")) || isFramed() || width < LEAST || height < LEAST) return false;
  const left = kept[Kept.boxX]!(box), middle = left + width / 2;
  let x = kept[Kept.clientX]!(event), y = kept[Kept.clientY]!(event);
  // A click of a keyboard, a switch or a screen reader has no place of its own.
  if (!x && !y) {
    kept[Kept.focus]!(node, {});
    x = middle;
    y = kept[Kept.boxY]!(kept[Kept.boxOf]!(node)) + height / 2;
  }
  /** Whether it is hit there, and nothing else. */
  const hits = (x: number): boolean => {
    let found = kept[Kept.atInDocument]!(document, x, y) === place && kept[Kept.atInRoot]!(root, x, y);
    while (found && found !== node) found = parentOf(found);
    return !!found;
  };
  return hits(x) && hits(left + width / 10) && hits(middle) && hits(left + width * .9);
};
