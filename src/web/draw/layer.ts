/** The top layer of the page, in which a modal drawing stands above whatever of the page comes there, too. */
import { Kept } from '../kept';
import type { Uncurried } from '../originals';
import { sight } from './sight';

/** So long what gives has to stand there before a tap on it counts. */
export const READ_MILLISECONDS = 400;

/** When something could be read for long enough, in milliseconds of the page's own clock; not yet is at no time. */
export interface Moment { _at: number }

/** Where a modal drawing stands. */
export interface Layer {
  /** This is modal from now on, or nothing is. */
  _stand(dialog: HTMLElement | undefined): void;
  /** Brings it above whatever has come over it, where anything is known to have, or may have (`always`); says whether. What gives then waits anew. */
  _above(always?: unknown): boolean;
  /** When what stands here could be read, above everything. */
  _read(): Moment;
  /** What gives is new: it waits until it has been painted and could be read, and shows that it does. */
  _early(): Moment;
  /** Something in it was drawn: it may be of another size now. */
  _drawn(): void;
  /** Whether it stands where it stood when it could be read, if not that begins anew; and nothing is known to keep it from being seen. */
  _still(): boolean;
}

/** For what is drawn into `into`, in the tree of `root`. An engine without dialogs has none of this. */
export const topLayer = (root: ShadowRoot, into: Element, kept: readonly Uncurried[]): Layer => {
  const clock = kept[Kept.clock] as unknown as () => number, frame = kept[Kept.frame]!, boxOf = kept[Kept.boxOf]!, firstOf = kept[Kept.firstChild]!, wait = kept[Kept.wait]!, listen = kept[Kept.listen]!;
  const showModal = kept[Kept.showModal], closeModal = kept[Kept.closeModal]!, activeInRoot = kept[Kept.activeInRoot]!, focus = kept[Kept.focus]!;
  const find = kept[Kept.querySelectorAll]!, matches = kept[Kept.matches]!, rootOf = kept[Kept.documentElement]!;
  const get = kept[Kept.getAttribute]!, set = kept[Kept.setAttribute]!, unset = kept[Kept.removeAttribute]!;
  let dialog: HTMLElement | undefined, under: ArrayLike<Element> = [], read: Moment = { _at: Infinity }, last: Moment | undefined, stood = "";

  const isModal = (): unknown => {
    // An engine may have dialogs and not this name for those that are modal.
    try { return matches(dialog, ':modal'); } catch { return !showModal || get(dialog, 'open') !== null; }
  };
  /** What else stands there. Elements in closed trees of the page are not told of. */
  const others = (): ArrayLike<Element> => {
    const html = rootOf(document);
    try { if (matches(html, ':fullscreen')) return [html]; } catch { return []; }
    const all: any = { __proto__: null };
    let count = 0;
    const add = (kind: string): void => {
      // Each by itself: an engine that does not know one knows none of a list.
      try {
        const found = find(html, kind);
        for (let at = 0; found[at] !== undefined; at++) all[count++] = found[at];
      } catch { /* it has none */ }
    };
    add(':modal');
    add(':fullscreen');
    add(':popover-open');
    add('select:open');
    return all;
  };
  const look = sight(kept);
  const sheetOf = (): Element | null | undefined => dialog && firstOf(dialog);
  /** Where it stands. */
  const place = (): string => {
    const sheet = sheetOf();
    if (!sheet) return "";
    const box = boxOf(sheet);
    return kept[Kept.boxX]!(box) + " " + kept[Kept.boxY]!(box) + " " + kept[Kept.boxWidth]!(box) + " " + kept[Kept.boxHeight]!(box);
  };
  const early = (): Moment => {
    const moment = last = { _at: Infinity };
    set(into, 'data-early', '');
    // It is painted between one frame and the next; a page may keep both from coming for as long as it likes.
    frame(() => frame(() => wait(() => {
      moment._at = clock();
      if (moment === read) stood = place();
      if (moment === last) unset(into, 'data-early');
    }, READ_MILLISECONDS)));
    return moment;
  };
  /** Time begins anew. */
  const anew = (): void => { read = early(); };
  const enter = (): void => {
    anew();
    if (!showModal) return;
    under = others();
    const at = activeInRoot(root);
    try {
      closeModal(dialog);
      showModal(dialog);
    } catch { /* taken out of the document: nothing of it shows */ }
    if (at) focus(at, { preventScroll: true });
  };
  const above = (always?: unknown): boolean => {
    if (!dialog) return false;
    const there = others();
    let fresh = !!always || !isModal();
    for (let at = 0; there[at] !== undefined; at++) {
      let known = false;
      for (let place = 0; under[place] !== undefined; place++) if (under[place] === there[at]) known = true;
      if (!known) fresh = true;
    }
    if (fresh) enter();
    return fresh;
  };
  listen(into, 'close', () => { above(); }, true);
  listen(document, 'toggle', () => { above(); }, true);
  // What fills the screen may stand in a closed tree; what the press of a hand closes was above until then.
  listen(document, 'fullscreenchange', () => { above(1); });
  listen(self, 'pointerdown', () => { above(); }, true);
  // What stands elsewhere now may have come beneath a hand.
  listen(self, 'resize', anew);

  return {
    _stand: one => { if (dialog = one) enter(); },
    _above: above,
    _read: () => read,
    _early: early,
    _drawn: () => {
      look._at(sheetOf());
      if (read._at < Infinity) stood = place();
    },
    _still: () => {
      const same = stood === place();
      if (!same) anew();
      return same && look._clear();
    },
  };
};
