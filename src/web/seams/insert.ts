/** What comes into a document: each element is judged as it is now, and a script runs only once the frames beside it are hooked. */
import {
  all, add, baseURI, before, each, execute, find, findFirst, findFirstInFragment, findInFragment, firstChild, getAttribute, hostOf, importNode, isConnected, localName, nodeType, ownerDocument, parentNode, removeAttribute, rootOf, setAttribute, treeOf, weak, type Uncurried,
} from "../originals";
import type { Go, Handler } from "../patch";
import { open, refused } from "./ask";
import { judge, settle } from "./elements";
import { inert } from "./markup";
import { passive } from "./observe";
import { among, changes, FRAMES, has, INERT, INSIDE, loaders, MARK, parked, STARTERS, TYPE, valueOf } from "./parts";
import { isWatched, met, unseen, watchOf } from "./roots";
import { inStyle, styleAt } from "./style";

/** Whether something in an element or a fragment starts as it comes in. An engine finds one kind far sooner than several. */
const holds = (first: Uncurried, node: unknown): boolean => {
  for (let at = 0; at < STARTERS.length; at++) if (first(node, STARTERS[at])) return true;
  return false;
};
/** Whether no element comes to life by a node that is inserted: the most do not, and cost one look. */
const isQuiet = (node: any, home: unknown, here: unknown): boolean => {
  let kind: unknown;
  try { kind = typeof node === "object" && nodeType(node); } catch { /* no node: the engine says so */ }
  // A node of another document begins to load as soon as it is of this one.
  return !kind || kind === 3 || ownerDocument(node) === home && (!here ||
    (kind === 1 ? !among(STARTERS, localName(node)) && !has(node, MARK) && !(firstChild(node) && holds(findFirst, node)) : kind !== 11 || !holds(findFirstInFragment, node)));
};

/** The nodes before `to` are inserted: what is none is passed over. */
export const inserts = (to = 1e9): Handler => OBSERVE ? passive : (args, go, self, realm) => {
  let watch: ReturnType<typeof watchOf>, home: unknown, here: unknown = 1, quiet = true;
  // Most of a page is put together before it comes in: of what stands in no document the least is asked.
  try {
    if (here = isConnected(self)) watch = watchOf(self);
    home = watch && watch._document || ownerDocument(self);
    // What stands in the shadow of an element of another document comes in with it, and nobody finds it then.
    if (!isWatched(home) && hostOf(treeOf(self))) home = 0;
  } catch { /* a range, or no shadow */ }
  if (styleAt(self)) return inStyle(self, go);
  for (let at = 0; at < args.length && at < to; at++) if (!isQuiet(args[at], home, here)) quiet = false;
  return !quiet ? comes(to, args, go, self, realm, home, here) : here ? unseen(watch, go) : go();
};
/** Something comes to life. */
const comes = (to: number, args: any[], go: Go, self: any, realm: any, home: unknown, here: unknown): unknown => {
  const enter = (): unknown => here ? unseen(watchOf(self), go) : go();
  /** Gives `act` each element that comes to life. */
  const visit = (act: (element: Element) => unknown): void => {
    for (let at = 0; at < args.length && at < to; at++) {
      const node = args[at];
      if (isQuiet(node, home, here)) continue;
      if (nodeType(node) === 1 && ownerDocument(node) === home) {
        act(node);
        all(STARTERS, tag => each(find(node, tag), act));
      } else loaders(node, act);
    }
  };
  // Again while anything was changed: what hears of it may have brought in more.
  for (let seen = -1, rounds = 0; seen !== changes && rounds < 9; rounds++) {
    seen = changes;
    visit(settle);
  }
  const scripts: Element[] = [], late: Element[] = [];
  let frames: unknown;
  visit(element => {
    const tag = localName(element);
    if (tag === "script") add(scripts, element);
    if (!execute(FRAMES, tag)) return;
    frames = 1;
    const address = valueOf(element, "src");
    if (address && execute(/^[\0-\x20]*j/i, address)) {
      add(late, element);
      setAttribute(element, parked("src"), address);
      removeAttribute(element, "src");
    }
  });
  if (!frames) return enter();
  const types: (string | null)[] = [];
  each(scripts, element => {
    add(types, getAttribute(element, TYPE));
    setAttribute(element, TYPE, INERT);
  });
  let at = 0;
  try {
    return enter();
  } finally {
    met(self, realm);
    each(late, settle);
    each(scripts, element => {
      const type = types[at++] as string | null;
      if (type === null) removeAttribute(element, TYPE); else setAttribute(element, TYPE, type);
      if (type !== INERT && parentNode(element)) before(element, element);
    });
  }
};

/** What a processor was given as its sheet: an engine may read it again as late as it transforms. */
const sheets = weak<object, unknown>();
const readable = (sheet: any): void => {
  let root = sheet, list: ArrayLike<Element> = [];
  try { root = rootOf(root); } catch { /* an element */ }
  try { list = find(root, "import,include"); } catch { /* no node: the engine says so */ }
  each(list, element => { if (!open(judge(element))) throw refused("NetworkError"); });
};
/** `importStylesheet`: parsed in a document in which nothing loads, its sheets would load from here. One without an address means itself. */
export const imported: Handler = (args, go, self) => {
  readable(args[0]);
  sheets.set(self, args[0]);
  return go();
};
/** `transformToDocument`. */
export const transforms: Handler = (_args, go, self) => {
  readable(sheets.get(self));
  return go();
};

/** `transformToFragment`: what it makes belongs to a document at once, so it is made in one where nothing loads. */
export const made: Handler = OBSERVE ? passive : (args, go, self) => {
  readable(sheets.get(self));
  const to = args[1], fragment = go([args[0], inert()]);
  if (!fragment) return fragment;
  each(findInFragment(fragment, INSIDE), element => settle(element as Element, baseURI(to)));
  return importNode(to, fragment, true);
};
