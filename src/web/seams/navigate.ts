/** Where a script sends this page, a frame or a form: as the policy says. A person's own act goes anywhere. */
import { baseURI, destinationOf, destinationURL, downloadRequest, each, eventType, execute, getAttribute, hostOf, isByPerson, isCancelable, isTrusted, listen, localName, parentNode, pathOf, prevent, savedAs, slotOf, slotOfText, submitterOf, target, treeOf } from "../originals";
import type { Handler } from "../patch";
import { baseOf, mind, open, REFUSED, site, text } from "./ask";
import { fit } from "./blobs";
import { entrance, loaded } from "./frames";
import { shown } from "./parts";
import { renew } from "./roots";

/**
 * Whether the address at `args[0]` may be gone to. Code that is run for another window may give the text of a document, which no seam sees; none
 * gives what is empty, or throws a plain text, as the address of a form that React answers itself does.
 */
const leads = (args: any[], base?: string, isElsewhere?: unknown, isSaved?: unknown): boolean => {
  const answer = site(args, 0, base), to = text(args, 0);
  return open(isElsewhere && execute(/^javascript:(?!(void[( ]0\)?|throw new Error\('(\\'|[^\\'%])*'\))?;?$)/i, to) ? REFUSED : isSaved ? answer : shown(to, answer));
};

/** Where there is a Navigation API it sees all of them. */
const navigates = (event: any, realm: any): void => {
  const to = destinationURL(destinationOf(event));
  // A document of a blob is of our origin, and shown only where it has been made fit for it.
  if (!isByPerson(event) && (!leads([to], undefined, false, downloadRequest(event) !== null) || execute(/^blob:/, to) && fit(to, baseOf(realm)) !== to)) prevent(event);
};

/** Whether a form that is sent now is sent by a script. */
let scripted = false;
/** A click that no person made, on a link, which a closed tree may have around a slot; a form says itself that it is sent. */
const acted = (event: Event): void => {
  if (!(scripted = !isTrusted(event))) return;
  each(pathOf(event), node => { if (!follows(node)) prevent(event); });
};
/** Before the page's own listeners, which may keep the event from going on, and after them: they may have changed where it goes. */
const sent = (event: Event): void => {
  if (scripted && !(goes(submitterOf(event), "formaction") && goes(target(event), "action"))) prevent(event);
};

/** Whether it may go to its address. */
const goes = (element: any, name: string): boolean => {
  const address = element && getAttribute(element, name);
  let isSaved;
  try { isSaved = savedAs(element); } catch { /* no link of HTML */ }
  return !address || leads([address], baseURI(element), !execute(/href/, name) || getAttribute(element, "target"), isSaved);
};
const tagOf = (node: any): string => { try { return localName(node); } catch { return ""; /* no element */ } };
/** Whether a link may be followed, if it is one. */
const follows = (node: any): boolean => !execute(/^a(rea)?$/, tagOf(node)) || goes(node, "href") && goes(node, "xlink:href");

/** Hears a document or a shadow tree, whose forms no document hears. What is heard already is not heard twice. */
export const hear = (node: unknown): void => {
  let root: unknown;
  try { root = treeOf(node); } catch { return; /* a window */ }
  listen(root, "load", loaded, true);
  each(["click", "keydown"], type => listen(root, type, acted, true));
  each([true, false], early => listen(root, "submit", sent, early));
};

/** What an event comes to after a node: the slot that shows it, or what is around it, in its own tree or outside of that. */
const after = (node: any): any => {
  let next: any;
  each([slotOf, slotOfText, hostOf, parentNode], step => { try { next = next || step(node); } catch { /* a node of another kind */ } });
  return next;
};

/** `click` and `dispatchEvent`: a listener of ours may not come to hear of it, or be gone since `document.open`. */
export const acts: Handler = (args, go, self, realm, name) => {
  const isClick = name < "d", event = args[0];
  let isAct: unknown = isClick, fine = true;
  try { isAct = isClick || execute(/click|^key|^DOMA/, eventType(event)); } catch { /* the engine refuses it itself */ }
  if (!isAct) return go();
  scripted = true;
  for (let node = self; node; node = after(node)) {
    if (!tagOf(node)) hear(node);
    if (!follows(node)) fine = false;
  }
  if (fine) return rises(args, go, self, realm, name);
  if (isClick) return;
  prevent(event);
  return isCancelable(event) && go();
};

/** Brings something into the top layer: what asks the person stays above it. */
export const rises: Handler = (_args, go) => {
  try { return go(); } finally { if (mind._above) mind._above(); }
};

export const watch = (realm: any): void => {
  if (realm.navigation) listen(realm.navigation, "navigate", (event: Event) => navigates(event, realm));
};

/** `window.open`, and `document.open`, which takes all listeners away. */
export const opens: Handler = (args, go, self, realm, name) => {
  if (args.length && !leads(args, baseOf(realm), args.length < 2 || args[1] !== "_self")) return null;
  const given = entrance(args, go, self, realm, name);
  renew(self, realm);
  return given;
};

/** `submit` and `requestSubmit`. The other one says itself that it is sent, but not to who is kept from hearing it. */
export const submits: Handler = (args, go, self, _realm, name) => {
  scripted = true;
  hear(self);
  return goes(self, "action") && (name > "s" || goes(args[0], "formaction")) ? go() : undefined;
};
