/**
 * The one interpreter of drawings: sets nodes as told, and nothing else.
 *
 * It runs inside pages that may be hostile. Every platform function is a captured original, and no method of a shared prototype is
 * called on anything that holds our nodes: lists are objects without a prototype.
 */
import { Kept } from '../kept';
import type { Uncurried } from '../originals';

/** Anything by name, without a prototype that a page could have changed. */
type Names<T> = { [name: string]: T };
const names = (): any => ({ __proto__: null });

/** An operation, and what became of it. */
interface Drawn {
  _level: number;
  _tag: string;
  _attributes: Names<string>;
  _text: string;
  _action: string;
  _node: HTMLElement;
}

/** What can be drawn in. */
export interface Drawer {
  /** Carries out a drawing, in these styles and no others. */
  (drawing: string, styles: string): void;
}

/**
 * Gives the function that draws into `root`. `act` hears every tap with the event's `isTrusted`: who gives needs it to be
 * true, who refuses does not.
 */
export const drawer = (root: ShadowRoot, act: (action: string, trusted: boolean) => void, kept: readonly Uncurried[]): Drawer => {
  const create = kept[Kept.createElement]!, body = kept[Kept.body]!, activeInDocument = kept[Kept.activeInDocument]!;
  const activeInRoot = kept[Kept.activeInRoot]!, adopt = kept[Kept.adopt], replace = kept[Kept.replaceSync];
  const set = kept[Kept.setAttribute]!, unset = kept[Kept.removeAttribute]!, prepend = kept[Kept.prepend]!, after = kept[Kept.after]!;
  const remove = kept[Kept.remove]!, previous = kept[Kept.previousElementSibling]!, parent = kept[Kept.parentNode]!, write = kept[Kept.writeText]!;
  const keyOf = kept[Kept.keyOf]!, shifted = kept[Kept.shiftKey]!, execute = kept[Kept.exec]!, prependToRoot = kept[Kept.prependToFragment]!;
  const focus = kept[Kept.focus]!, listen = kept[Kept.listen]!, prevent = kept[Kept.preventDefault]!;
  /** A piece of a drawing, see `src/ui/drawing.rs`: level, scope, tag and classes; or a text; or name and value. */
  const piece = /\f(\d)(?:([\w.]+):)?(\w+) ?([^\b\f\r]*)|\r([^\b\f\r]*)|[\b]([^=]*)=([^\b\f\r]*)/g;
  const into = create(document, 'div');
  let drawn: Names<Drawn> = names(), stops: Names<HTMLElement>, count = 0, modal = false, escape = '', back: Element | null, dressed = '', sheet: any;

  prependToRoot(root, into);
  listen(root, 'keydown', (event: Event) => {
    const key = keyOf(event);
    if (key === 'Escape') {
      if (escape) act(escape, false);
    } else if (modal && key === 'Tab') {
      // From the last stop on to the first and back: for engines without `inert`, and so that focus stays in the dialog.
      const shift = shifted(event), at = activeInRoot(root);
      if (at === stops[shift ? 0 : count - 1] || shift && at === stops.head) {
        prevent(event);
        focus(stops[shift ? count - 1 : 0]!, {});
      }
    }
  });

  const dress = (styles: string): void => {
    if (styles === dressed) return;
    dressed = styles;
    if (replace && adopt) {
      if (!sheet) adopt(root, [sheet = new CSSStyleSheet()]);
      replace(sheet, styles);
    } else {
      if (!sheet) prependToRoot(root, sheet = create(document, 'style'));
      write(sheet, styles);
    }
  };
  /** The operations by their keys, in order. */
  const read = (drawing: string): Names<Drawn> => {
    const operations = names();
    let scope = '', number = 0, one: any;
    for (let found; found = execute(piece, drawing);) {
      if (found[1]) {
        if (found[2]) {
          scope = found[2];
          number = 0;
        }
        one = operations[scope + number++] = { _level: +found[1], _tag: found[3], _attributes: names(), _text: '', _action: '' };
        if (found[4]) one._attributes.class = found[4];
      } else if (found[6]) one._attributes[found[6]] = found[7];
      else if (found[7]) one._action = found[7];
      else one._text = found[5];
    }
    return operations;
  };

  return (drawing, styles) => {
    const next = read(drawing), before = drawn, parents: Names<Element> = names(), lasts: Names<Element | null> = names();
    const was = modal, active = activeInRoot(root) || activeInDocument(document);
    let fresh = false;
    dress(styles);
    parents[0] = into;
    modal = false;
    escape = '';
    stops = names();
    count = 0;

    drawn = next;
    for (const key in before) {
      if (!next[key] || next[key]._tag !== before[key]!._tag) {
        remove(before[key]!._node);
        delete before[key];
      }
    }

    for (const key in next) {
      const one = next[key]!, { _level: level, _attributes: attributes } = one, old = before[key], had = old ? old._attributes : names();
      const node = one._node = old ? old._node : create(document, one._tag);
      if (!old) listen(node, 'click', (event: Event) => {
        const now = drawn[key];
        if (now && now._action) act(now._action, event.isTrusted);
      });
      for (const name in attributes) {
        const value = attributes[name]!;
        if (name === 'autofocus') {
          stops.head = node;
          if (!old) fresh = true;
        } else if (had[name] !== value) set(node, name, value);
        if (name === 'data-modal') {
          modal = true;
          escape = value;
          count = 0; // What stands before it is behind it.
        }
        if (name === 'href' || value === '0') stops[count++] = node; // A link, or what has `tabindex` 0.
      }
      for (const name in had) if (!(name in attributes)) unset(node, name);
      if ((old ? old._text : '') !== one._text) write(node, one._text);
      if (one._action) {
        stops[count++] = node;
        if (TESTING) set(node, 'data-action', one._action);
      }

      const last = lasts[level];
      if (parent(node) !== parents[level] || previous(node) !== (last || null)) {
        if (last) after(last, node);
        else prepend(parents[level], node);
      }
      lasts[level] = parents[level + 1] = node;
      lasts[level + 1] = null;
    }

    const page = body(document);
    if (modal) {
      if (!was) back = active;
      if (page) set(page, 'inert', '');
      if (stops.head && (fresh || !activeInRoot(root))) focus(stops.head, { preventScroll: true });
    } else if (was) {
      if (page) unset(page, 'inert');
      if (back) focus(back, { preventScroll: true });
    }
  };
};
