/** The one shadow root that all screens are drawn in, and the small button that leads back to the choice. */
import { type Drawer, drawer } from "../draw/draw";
import { Layout } from "../generated";
import type { Inner, Screens } from "../guard/inner";
import { Kept } from "../kept";
import { markOf } from "../sealed";

/** What `menshen build` writes into the part `first`: a part for each language. */
type First = readonly [
  /** The style of the small button, and what the first layer needs beyond it. */
  entryStyle: string, firstStyle: string,
  /** The drawings of both. */
  entry: string, layer: string,
  /** Where the desk finds the texts of this language and revision. */
  texts: number,
];
const [entryStyle, firstStyle, entry, layer, texts] = "menshen:first" as unknown as First;

/** What the first layer's *disagree* closes: the policy as a whole. */
const DISAGREE = 0x10000;

/** Does the policy have an item that the record does not know as it is now? Items are known by their material hash. */
const isNewTo = (snapshot: Uint8Array, table: Uint8Array): boolean => {
  const known: any = { __proto__: null }, items = table[Layout.Items]! | table[Layout.Items + 1]! << 8;
  for (let at = 36; at < snapshot.length; at += 16) known[snapshot.slice(at, at + 8) as any] = 1;
  for (let at = Layout.Head + 4 * items; at < Layout.Head + 12 * items; at += 8) if (!known[table.slice(at, at + 8) as any]) return true;
  return false;
};

/** Sets the screens up; called once by the guard. */
menshen.part("first", (inner: Inner): Screens => {
  const { _kept: kept } = inner;
  let root: ShadowRoot, paint: Drawer, standing = false;

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
      const place = kept[Kept.createElement]!(document, "div");
      root = kept[Kept.attachShadow]!(place, { mode: TESTING ? "open" : "closed" });
      kept[Kept.append]!(kept[Kept.documentElement]!(document), place);
      paint = drawer(root, act, kept);
    }
    standing = true;
    paint(drawing, more === undefined ? entryStyle : entryStyle + firstStyle + more);
  };
  const idle = (): void => {
    draw(entry);
    standing = false;
  };
  const show = (): void => {
    const { _mode, _present } = inner._state, table = inner._table();
    if (_mode) {
      idle();
      if (table && _present && isNewTo(_present, table)) inner._desk().then(desk => desk._event("start", ""));
    } else if (!standing) {
      draw(layer, "");
      inner._desk().then(desk => desk._prepare());
    }
    if (markOf(inner)) inner._desk().then(desk => desk._mirror());
  };
  return {
    // The programs have no first layer of their own: it is data, and here.
    _draw: (drawing, more) => draw(drawing === "first" ? layer : drawing, more),
    _idle: idle,
    _show: () => kept[Kept.body]!(document) ? show() : kept[Kept.listen]!(document, "DOMContentLoaded", show),
    _root: () => root,
    _texts: texts,
  };
});
