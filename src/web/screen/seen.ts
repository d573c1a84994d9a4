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

/** The parts of a colour as an engine writes it: from 0 to 255, or of `srgb` from 0 to 1. */
const COLOUR = /^(rgba?\(|color\(srgb )([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/;
/** So far apart the brightness of a text and of what it stands on is at least, of 255. */
const CONTRAST = 50;

/** Whether the colours that a page has given our screen let what stands on `node` be read; one in another form than these says nothing. */
const isLegible = (kept: readonly Uncurried[], node: any): boolean => {
  const computed = kept[Kept.computed] as unknown as typeof getComputedStyle;
  /** How bright a colour is; not at all a number where something shows through it. */
  const bright = (of: any, name: string): number => {
    const found = kept[Kept.exec]!(COLOUR, kept[Kept.valueOf]!(computed(of), name));
    return !found || found[5] < 1 ? NaN : (found[2] * .3 + found[3] * .59 + found[4] * .11) * (found[1][0] === "c" ? 255 : 1);
  };
  const text = bright(node, "color");
  let ground = NaN;
  // Some ground is our own wash over another: what it stands on counts.
  for (let one = node; one && !(ground >= 0) && kept[Kept.nodeType]!(one) === 1; one = kept[Kept.parentNode]!(one)) ground = bright(one, "background-color");
  return text - ground >= CONTRAST || ground - text >= CONTRAST;
};

/**
 * Whether this page stands in another, where a person does not see it at (`x`, `y`): one of another origin could put it anywhere, and one of
 * its own could make it transparent, or lay something over it.
 */
const isHidden = (kept: readonly Uncurried[], x: number, y: number): boolean => {
  const computed = kept[Kept.computed] as unknown as typeof getComputedStyle, value = kept[Kept.valueOf]!;
  try {
    for (let view: any = self; view !== top; view = kept[Kept.parentWindow]!(view)) {
      const frame = kept[Kept.frameElement]!(view), box = kept[Kept.boxOf]!(frame);
      x += kept[Kept.boxX]!(box);
      y += kept[Kept.boxY]!(box);
      if (kept[Kept.atInDocument]!(kept[Kept.ownerDocument]!(frame), x, y) !== frame) return true;
      for (let one = frame; one && kept[Kept.nodeType]!(one) === 1; one = kept[Kept.parentNode]!(one)) {
        const style = computed(one);
        if (value(style, "opacity") < 1 || !kept[Kept.exec]!(CLEAR, value(style, "filter"))) return true;
      }
    }
    return false;
  } catch { return true; }
};

/** Whether the page lets the engine show a picture of it, and not itself. */
const isPictured = (kept: readonly Uncurried[]): boolean => {
  try { return kept[Kept.matches]!(kept[Kept.documentElement]!(document), ":active-view-transition"); } catch { return false; }
};

/** Whether `node`, which `event` hit, is what stands there for a person's eyes, as far as a page can tell. */
export const isSeen = (kept: readonly Uncurried[], root: ShadowRoot, place: Element, event: Event, node: HTMLElement): boolean => {
  const parentOf = kept[Kept.parentNode]!, box = kept[Kept.boxOf]!(node), width = kept[Kept.boxWidth]!(box), height = kept[Kept.boxHeight]!(box);
  const computed = kept[Kept.computed] as unknown as typeof getComputedStyle;
  if (!kept[Kept.exec]!(CLEAR, kept[Kept.valueOf]!(computed(kept[Kept.documentElement]!(document)), "filter")) || isPictured(kept) || width < LEAST || height < LEAST || !isLegible(kept, node)) return false;
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
  return !isHidden(kept, x, y) && hits(x) && hits(left + width / 10) && hits(middle) && hits(left + width * .9);
};
