/** The one shadow root that all screens are drawn in, and the small button that leads back to the choice. */
import { type Drawer, drawer, GIVES } from "../draw/draw";
import { Layout } from "../generated";
import type { Inner, Screens } from "../guard/inner";
import { Kept } from "../kept";
import { itemsOf, keyAt } from "../desk/measure";
import { markOf } from "../sealed";
import { isSeen } from "./seen";

/** What `menshen build` writes into the part `first`: a part for each language. */
type First = readonly [
  /** The style of the small button, and what the first layer needs beyond it. */
  entryStyle: string, firstStyle: string,
  /** The drawings of both. */
  entry: string, layer: string,
  /** Where the desk finds the texts of this language and revision. */
  texts: number,
];
const own = "menshen:first" as unknown as First;

/** What the first layer's *disagree* closes: the policy as a whole. */
const DISAGREE = 0x10000;

/** The signal by which an organisation attests that a person is of age, see `src/gate/decide.rs`. */
const ADULT = 8;

/** Does the policy have an item that the record does not know as it is now? Items are known by their material hash. */
const isNewTo = (snapshot: Uint8Array, table: Uint8Array): boolean => {
  const known: any = { __proto__: null }, items = itemsOf(table);
  for (let at = 36; snapshot[at] !== undefined; at += 16) known[keyAt(snapshot, at)] = 1;
  for (let at = Layout.Head + 4 * items; at < Layout.Head + 12 * items; at += 8) if (!known[keyAt(table, at)]) return true;
  return false;
};

/** Has it changed since the decision in what a person is told without being asked? */
const isToTell = (snapshot: Uint8Array, table: Uint8Array): boolean => !!table[Layout.Tells] && keyAt(snapshot, Layout.DecidedOn) !== keyAt(table, Layout.Content);

/** When the service ends, in Unix seconds; 0 where nobody knows. */
const sunsetOf = (table: Uint8Array): number => {
  let date = 0;
  for (let at = 3; at >= 0; at--) date = date * 256 + table[Layout.Sunset + at]!;
  return date;
};

/** Sets the screens up; called once by the guard. The screens of another language are asked for nothing but what they say. */
hand((inner?: Inner): Screens | First => {
  if (!inner) return own;
  const { _kept: kept } = inner;
  let { 0: entryStyle, 1: firstStyle, 2: entry, 3: layer, 4: texts } = own;
  const execute = kept[Kept.exec]!, clock = kept[Kept.clock] as unknown as () => number;
  let place: Element, root: ShadowRoot, paint: Drawer, standing = false, larger = 0;

  /** *Disagree* needs nothing that is not here; every other tap is kept until the desk is there. */
  const act = (action: string, event: Event, node: HTMLElement, read: number): void => {
    // A hand presses before the page hears of it, and that may be long; a screen reader has no time of its own.
    const isRead = () => (kept[Kept.timeStamp]!(event) || clock()) >= read && paint._still();
    // What gives is a person's who could read it; what has come over it goes behind it.
    if (execute(GIVES, action) && !((TESTING || event.isTrusted && isRead()) && isSeen(kept, root, place, event, node) && !paint._above())) return;
    inner._forget();
    if (action === "disagree") {
      idle();
      inner._close(DISAGREE);
    } else {
      const language = execute(/^language:(.*)/, action);
      if (language) speak(language[1]);
      else if (action === "size") size((larger + 1) % 3);
      else inner._desk(desk => desk._tap(action), lost);
    }
  };
  /** A tap has found nobody: what a person is to know of that stands on the first layer, until something is drawn. */
  const lost = (): void => kept[Kept.setAttribute]!(place, "data-offline", "");
  /** How large the text is: as ever, or one of two sizes for whom it is easier to read. A page for such people asks for it by an attribute. */
  const size = (wanted: number): void => {
    larger = wanted;
    if (wanted) kept[Kept.setAttribute]!(place, "data-large", "" + wanted); else kept[Kept.removeAttribute]!(place, "data-large");
  };
  /** What stands there is said in another language. Not while a decision is on its way: the program that waits for it would be gone. */
  const speak = (tag: string): void => {
    const { 0: languages } = inner._settings;
    for (let at = 0; at < languages.length; at++) if (languages[at]![0] === tag) inner._part("first." + tag, inner._first(languages[at]!), (other: () => First) => {
      if (inner._state._writing) return;
      ({ 0: entryStyle, 1: firstStyle, 2: entry, 3: layer, 4: texts } = other());
      if (!inner._state._mode) draw(layer, "");
      inner._desk(desk => desk._speak());
    });
  };
  const draw = (drawing: string, more?: string): void => {
    if (!root) {
      place = kept[Kept.createElement]!(document, "div");
      inner._pass(place);
      if (kept[Kept.getAttribute]!(kept[Kept.documentElement]!(document), "data-menshen-large") !== null) size(1);
      // The organisation has said that this person is of age: nobody asks.
      if (inner._signals() & ADULT) kept[Kept.setAttribute]!(place, "data-adult", "");
      root = kept[Kept.attachShadow]!(place, { __proto__: null, mode: TESTING ? "open" : "closed" });
      kept[Kept.append]!(kept[Kept.documentElement]!(document), place);
      paint = drawer(root, act, kept);
      // A page's elements in closed trees can be found by nobody.
      inner._above = () => { paint._above(1); };
    }
    standing = true;
    kept[Kept.removeAttribute]!(place, "data-offline");
    paint._draw(drawing, more === undefined ? entryStyle : entryStyle + firstStyle + more);
  };
  const idle = (): void => {
    draw(entry);
    standing = false;
  };
  const show = (): void => {
    const { _mode, _present, _begins } = inner._state, table = inner._table(), sunset = table ? sunsetOf(table) : 0;
    // That the service ends is said once a visit; when it has ended nobody is asked.
    const ends = sunset && (_mode ? _begins : kept[Kept.now]!(0) / 1000 >= sunset);
    if (_mode || ends) {
      idle();
      if (ends || table && _present && (isNewTo(_present, table) || isToTell(_present, table))) inner._desk(desk => desk._event("start", ""));
    } else if (!standing) {
      draw(layer, "");
      inner._desk(desk => desk._prepare());
    }
    if (markOf(inner)) inner._desk(desk => desk._mirror());
  };
  return {
    // The programs have no first layer of their own: it is data, and here.
    _draw: (drawing, more) => draw(drawing === "first" ? layer : drawing, more),
    _idle: idle,
    _lost: lost,
    _show: () => kept[Kept.body]!(document) ? show() : kept[Kept.listen]!(document, "DOMContentLoaded", show),
    _root: () => root,
    _texts: () => texts,
  };
});
