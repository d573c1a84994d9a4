/** The one shadow root that all screens are drawn in, and the small button that leads back to the choice. */
import { drawer } from "../draw/draw";
import type { Platform } from "../draw/platform";
import type { Inner, Screens } from "../guard/inner";
import type { Hash } from "../guard/settings";

/** What `menshen build` writes into the part `first`: a part for each language. */
type First = readonly [
  /** The style of the small button, and what the first layer needs beyond it. */
  entryStyle: string, firstStyle: string,
  /** The drawings of both. */
  entry: readonly unknown[], layer: readonly unknown[],
  tag: string,
  /** The parts `text` and `all`. */
  text: Hash, all: Hash,
];
const [entryStyle, firstStyle, entry, layer, tag, text, all] = "menshen:first" as unknown as First;

/** What the first layer's *disagree* closes: the policy as a whole. */
const DISAGREE = 0x10000;

/** The interpreter's originals, from those that the guard kept. */
const platform = ({ _kept: kept }: Inner): Platform => {
  const [create, , , body, , activeInDocument] = kept.Document as any[], [activeInRoot, adopt] = kept.ShadowRoot as any[];
  const [set, unset, , , prepend, after, remove, previous] = kept.Element as any[], [parent, text] = kept.Node as any[];
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

/** Does the policy have an item that the record does not know as it is now? Items are known by their material hash. */
const isNewTo = (snapshot: Uint8Array, table: Uint8Array): boolean => {
  const known = new Set<string>(), items = table[32]! | table[33]! << 8;
  for (let at = 36; at < snapshot.length; at += 16) known.add("" + snapshot.slice(at, at + 8));
  for (let at = 40 + 4 * items; at < 40 + 12 * items; at += 8) if (!known.has("" + table.slice(at, at + 8))) return true;
  return false;
};

/** Sets the screens up; called once by the guard. */
menshen.part("first", (inner: Inner): Screens => {
  const originals = platform(inner), { Document, Element, EventTarget } = inner._kept, { stringify } = JSON;
  const [create, , , body, documentElement] = Document as any[], [, , append, attachShadow] = Element as any[], [listen] = EventTarget as any[];
  let root: ShadowRoot, paint: (drawing: string) => void, dressed = "", standing = false;

  /** *Disagree* needs nothing that is not here; every other tap is kept until the desk is there. */
  const act = (action: string, trusted: boolean): void => {
    inner._forget();
    if (action === "disagree") {
      idle();
      inner._close(DISAGREE);
    } else inner._desk().then(desk => desk._tap(action, trusted));
  };
  const draw = (drawing: string, more?: string): void => {
    if (!root) {
      const place = create(document, "div");
      root = attachShadow(place, { mode: TESTING ? "open" : "closed" });
      append(documentElement(document), place);
      paint = drawer(root, act, originals);
    }
    const css = more === undefined ? entryStyle : entryStyle + firstStyle + more;
    if (css !== dressed) originals.dress(root, dressed = css);
    standing = true;
    paint(drawing);
  };
  const idle = (): void => {
    draw(stringify(entry));
    standing = false;
  };
  const show = (): void => {
    const { _mode, _present } = inner._state, table = inner._table();
    if (_mode) {
      idle();
      if (table && _present && isNewTo(_present, table)) inner._desk().then(desk => desk._event("start", ""));
    } else if (!standing) {
      draw(stringify(layer), "");
      inner._desk().then(desk => desk._prepare());
    }
  };
  return {
    // The programs have no first layer of their own: it is data, and here.
    _draw: (drawing, css) => draw(drawing === "first" ? stringify(layer) : drawing, css),
    _idle: idle,
    _show: () => body(document) ? show() : listen(document, "DOMContentLoaded", show),
    _root: () => root,
    _texts: whole => whole ? inner._part("all." + tag, all) : inner._part("text." + tag, text),
  };
});
