/** What an engine itself says of whether something is covered, faded or distorted (IntersectionObserver v2, `trackVisibility`): few do. */
import { Kept } from '../kept';
import type { Uncurried } from '../originals';

/** The shortest delay that the draft of the W3C allows, in milliseconds. */
const DELAY = 100;

/** Of one element at a time. */
export interface Sight {
  /** Looks at this one from now on. */
  _at(element: Element | null | undefined): void;
  /** Whether nothing is known to keep it from being seen. */
  _clear(): boolean;
}

export const sight = (kept: readonly Uncurried[]): Sight => {
  const Watcher = kept[Kept.Sight] as any, isVisible = kept[Kept.isVisible], computed = kept[Kept.computed] as unknown as typeof getComputedStyle;
  let watched: Element | null | undefined, clear = true, watcher: unknown;
  return {
    _at: element => {
      if (!isVisible || element === watched) return;
      watched = element;
      clear = true;
      if (watcher) kept[Kept.endSight]!(watcher);
      if (!element) return;
      watcher = new Watcher((entries: ArrayLike<unknown>) => {
        for (let at = 0; entries[at] !== undefined; at++) clear = isVisible(entries[at]);
      }, { __proto__: null, trackVisibility: true, delay: DELAY });
      kept[Kept.beginSight]!(watcher, element);
    },
    // A filter of the whole document lets an engine say of nothing that it is seen; which ones may be there is for others to judge.
    _clear: () => clear || kept[Kept.valueOf]!(computed(kept[Kept.documentElement]!(document)), 'filter') !== 'none',
  };
};
