/** The top layer of the page, in which a modal drawing stands above whatever of the page comes there, too. */
import { Kept } from '../kept';
import type { Uncurried } from '../originals';

/** So long what gives has to stand there before a tap on it counts. */
export const READ_MILLISECONDS = 400;

/** Where a modal drawing stands. */
export interface Layer {
  /** This is modal from now on, or nothing is. */
  _stand(dialog: HTMLElement | undefined): void;
  /** Brings it above whatever has come over it, where anything is known to have, or may have (`always`); says whether. What gives then waits anew. */
  _above(always?: unknown): boolean;
  /** Since when it stands above everything, in milliseconds. */
  _since(): number;
  /** What gives is new, waits for a moment, and shows that it does. */
  _early(): void;
}

/** For what is drawn into `into`, in the tree of `root`. An engine without dialogs has none of this. */
export const topLayer = (root: ShadowRoot, into: Element, kept: readonly Uncurried[]): Layer => {
  const now = kept[Kept.now] as unknown as () => number, wait = kept[Kept.wait]!, waitNoMore = kept[Kept.waitNoMore]!, listen = kept[Kept.listen]!;
  const showModal = kept[Kept.showModal], closeModal = kept[Kept.closeModal]!, activeInRoot = kept[Kept.activeInRoot]!, focus = kept[Kept.focus]!;
  const find = kept[Kept.querySelectorAll]!, matches = kept[Kept.matches]!, rootOf = kept[Kept.documentElement]!;
  const get = kept[Kept.getAttribute]!, set = kept[Kept.setAttribute]!, unset = kept[Kept.removeAttribute]!;
  let dialog: HTMLElement | undefined, under: ArrayLike<Element> = [], since = 0, timer = 0;

  const isModal = (): unknown => {
    // An engine may have dialogs and not this name for those that are modal.
    try { return matches(dialog, ':modal'); } catch { return !showModal || get(dialog, 'open') !== null; }
  };
  /** What else stands there. Elements in closed trees of the page are not told of. */
  const others = (): ArrayLike<Element> => {
    const html = rootOf(document);
    try { return matches(html, ':fullscreen') ? [html] : find(html, ':modal,:popover-open,:fullscreen'); } catch { return []; }
  };
  const early = (): void => {
    set(into, 'data-early', '');
    waitNoMore(timer);
    timer = wait(() => unset(into, 'data-early'), READ_MILLISECONDS);
  };
  /** Time begins anew. */
  const anew = (): void => {
    since = now();
    early();
  };
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
  listen(document, 'fullscreenchange', () => { above(); });
  // What stands elsewhere now may have come beneath a hand.
  listen(self, 'resize', anew);

  return {
    _stand: one => { if (dialog = one) enter(); },
    _above: above,
    _since: () => since,
    _early: early,
  };
};
