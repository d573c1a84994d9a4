/** The trees that elements stand in: a document, and each shadow root, whose elements no document sees. */
import { addedNodes, anchorOf, each, hostOf, nodeType, observe, Observer, ownerDocument, rootOf, shadowOf, soon, startOf, takeRecords, treeOf, unobserve, weak } from "../originals";
import type { Go, Handler } from "../patch";
import { refused } from "./ask";
import { isOurs, leave, settle } from "./elements";
import { sweep } from "./frames";
import { keep } from "./lasting";
import { hear } from "./navigate";
import { passive } from "./observe";
import { loaders } from "./parts";
import { heed } from "./storage";

/** Who watches a tree, what it does, which tree, whether that is a document, and whether a parser is at work in it or the watcher has stepped aside. */
interface Watch { readonly _watcher: unknown; readonly _see: (records?: MutationRecord[]) => void; readonly _root: Node; readonly _document: unknown; readonly _realm: any; _parses: boolean; _aside: boolean }
const watches = weak<Node, Watch>();
const start = (watch: Watch): void => {
  watch._aside = false;
  observe(watch._watcher, watch._root, { __proto__: null, childList: true, subtree: true });
};
/** Who watches the tree that a node stands in. */
export const watchOf = (node: unknown): Watch | undefined => {
  try { return watches.get(treeOf(node)); } catch { return undefined; /* a range or a list */ }
};

/** Something was decided: what stands in a tree and is not open any more is held again, and what is open now starts. */
const leaveAll = (root: any): void => loaders(nodeType(root) === 9 ? rootOf(root) : root, element => { try { leave(element); } catch { /* the rest goes on */ } });

export const isWatched = (root: any): boolean => !!watches.get(root);

/** Judges what the parser brings in, and hooks frames as soon as they are there. */
export const attend = (root: Node, realm: any): void => {
  const see = (records?: MutationRecord[]): void => {
    if (records) each(records, record => each(addedNodes(record), (node: Node) => {
      loaders(node, settle);
      // A parser makes open trees of its own, of which it says nothing.
      const tree = nodeType(node) === 1 && !isOurs(node) && shadowOf(node);
      if (tree && !isWatched(tree)) {
        attend(tree, realm);
        loaders(tree, settle);
      }
    }));
    sweep(realm);
  }, watch: Watch = { _watcher: new Observer(see), _see: see, _root: root, _document: nodeType(root) === 9 && root, _realm: realm, _parses: false, _aside: false };
  watches.set(root, watch);
  keep(root, leaveAll);
  start(watch);
  hear(root);
};

/**
 * Does in a tree what needs no more judging: engines write a record for whoever watches, which costs more than the call. Until page code
 * has ended, no parser brings anything in, but where it writes by itself what a parser reads at once.
 */
export const unseen = (watch: Watch | undefined, go: Go): unknown => {
  if (!watch || watch._aside) return go();
  const before = takeRecords(watch._watcher);
  if (before[0]) watch._see(before);
  unobserve(watch._watcher);
  if (watch._parses || !soon) try { return go(); } finally { start(watch); }
  watch._aside = true;
  soon(() => {
    start(watch);
    watch._see();
  });
  return go();
};
/** What is taken out brings nothing in. */
export const removes: Handler = OBSERVE ? passive : (_args, go, self) => unseen(watchOf(self), go);
/** Has a parser read at `node`: that is watched, even within what is not. */
export const seen = (node: unknown, act: () => void): void => {
  const watch = watchOf(node);
  if (!watch) return act();
  const before = watch._parses;
  start(watch);
  watch._parses = true;
  try { act(); } finally { watch._parses = before; }
};

/** Judges what has come in beside a node, and hooks the frames there: whichever realm's member was called, they are those of its document. */
export const met = (node: any, realm: any): void => {
  try { node = startOf(node); } catch { /* no range */ }
  try { node = ownerDocument(node) || node; } catch { /* no node */ }
  const watch = watches.get(node);
  if (watch) watch._see(takeRecords(watch._watcher)); else sweep(realm);
};

/** A document that is written anew has taken the listeners away, those of its window too. */
export const renew = (document: any, realm: any): void => {
  const watch = watches.get(document);
  hear(document);
  heed(watch ? watch._realm : realm);
};

/** `attachShadow`. */
export const shadows: Handler = (_args, go, _self, realm) => {
  const root = go();
  attend(root, realm);
  return root;
};

/** The host of the tree that a node stands in, where page code has not made that: our own screens. */
const hider = (node: any): unknown => {
  try {
    const tree = treeOf(node);
    return nodeType(tree) === 11 && !isWatched(tree) && hostOf(tree);
  } catch { return undefined; /* no node, or in no shadow */ }
};
/** Of events and selections: Firefox hands out what stands in a closed tree. */
export const hides: Handler = (_args, go, self, _realm, name) => {
  if (name[0] === "d" && hider(anchorOf(self))) return;
  let found = go(), node = found;
  try { node = startOf(found); } catch { /* no range */ }
  const host = hider(node);
  if (host && node !== found) throw refused("IndexSizeError");
  return host || found;
};
