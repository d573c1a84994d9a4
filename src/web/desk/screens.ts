/** The one shadow root that all screens are drawn in, and the small button that leads back to the choice. */
import { drawer } from "../draw/draw";
import type { Platform } from "../draw/platform";
import type { Inner } from "../guard/inner";
import type { First } from "./main";

/** What can be shown. */
export interface Screens {
  /** Draws a screen; with a style its own. */
  draw(drawing: string, style?: string): void;
  /** Closes all screens and shows the small button. */
  idle(): void;
  /** Is a screen standing? */
  isOpen(): boolean;
  /** Who hears the taps. */
  onTap(hear: (action: string, trusted: boolean) => void): void;
  /** Runs `then` as soon as there is a body. */
  whenDrawn(then: () => void): void;
  root(): ShadowRoot;
}

/** The interpreter's originals, from those that the guard kept. */
const platform = ({ _kept: kept }: Inner): Platform => {
  const [create, body, , activeInDocument] = kept.Document as any[], [activeInRoot, adopt] = kept.ShadowRoot as any[];
  const [, , prepend, after, remove, previous, set, unset] = kept.Element as any[], [parent, text] = kept.Node as any[];
  const [replace] = kept.CSSStyleSheet as any[], [prependToRoot] = kept.DocumentFragment as any[], [key, shift] = kept.KeyboardEvent as any[];
  const Sheet = CSSStyleSheet;
  let sheet: any;
  return {
    parse: JSON.parse,
    keys: Object.keys,
    create: tag => create(document, tag),
    prepend: (to, child) => (to instanceof Element ? prepend : prependToRoot)(to, child),
    after, remove, parent, previous, set, unset, text, key, shift,
    listen: kept.EventTarget![0] as any,
    prevent: kept.Event![0] as any,
    focus: kept.HTMLElement![0] as any,
    active: root => root ? activeInRoot(root) : activeInDocument(document),
    inert: on => {
      const page = body(document);
      if (page) on ? set(page, "inert", "") : unset(page, "inert");
    },
    dress: (root, styles) => {
      if (replace && adopt) {
        if (!sheet) adopt(root, [sheet = new Sheet()]);
        replace(sheet, styles);
      } else {
        if (!sheet) prependToRoot(root, sheet = create(document, "style"));
        text(sheet, styles);
      }
    },
  };
};

export const screens = (inner: Inner, { entry }: First): Screens => {
  const originals = platform(inner), { Document, Element, EventTarget } = inner._kept;
  const [create, body, documentElement] = Document as any[], [attachShadow, append] = Element as any[], [listen] = EventTarget as any[];
  let root: ShadowRoot, paint: (drawing: string) => void, dressed = "", standing = false;
  let act: (action: string, trusted: boolean) => void;

  const draw = (drawing: string, style?: string): void => {
    if (!root) {
      const place = create(document, "div");
      root = attachShadow(place, { mode: TESTING ? "open" : "closed" });
      append(documentElement(document), place);
      paint = drawer(root, (action, trusted) => act(action, trusted), originals);
    }
    if (style && style !== dressed) originals.dress(root, dressed = style);
    standing = true;
    paint(drawing);
  };
  return {
    draw,
    idle: () => {
      draw(JSON.stringify(entry.draw), entry.style);
      standing = false;
    },
    isOpen: () => standing,
    onTap: hear => { act = hear; },
    whenDrawn: then => body(document) ? then() : listen(document, "DOMContentLoaded", then),
    root: () => root,
  };
};
