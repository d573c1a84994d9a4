/**
 * The one interpreter of drawings: sets nodes as told, and nothing else.
 *
 * It runs inside pages that may be hostile. Every platform function is a captured original, and no method of a shared prototype is
 * called on anything that holds our nodes: lists are objects without a prototype.
 */
import { Kept } from '../kept';
import type { Uncurried } from '../originals';
import { finder } from './find';
import { type Moment, topLayer } from './layer';

/** Actions that give, and so are a person's alone. */
export const GIVES = /^(agree|allow|save|on:|adult|guardian)/;

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
  /** When its action could be read. */
  _read: Moment;
}

/** A tap: what for, by which event, on what, and when that could be read on top of everything (in milliseconds of the page's own clock). */
export type Act = (action: string, event: Event, node: HTMLElement, read: number) => void;

/** What can be drawn in. */
export interface Drawer {
  /** Carries out a drawing, in these styles and no others. */
  _draw(drawing: string, styles: string): void;
  /** Brings a modal drawing above whatever has come over it, where anything is known to have, or may have (`always`); says whether. What gives then waits anew. */
  _above(always?: unknown): boolean;
  /** Whether what is modal stands where it stood when it could be read; if not, that begins anew. */
  _still(): boolean;
}

/** Gives what draws into `root`. `act` hears every tap. */
export const drawer = (root: ShadowRoot, act: Act, kept: readonly Uncurried[]): Drawer => {
  const create = kept[Kept.createElement]!, body = kept[Kept.body]!, activeInDocument = kept[Kept.activeInDocument]!;
  const activeInRoot = kept[Kept.activeInRoot]!, adopt = kept[Kept.adopt], Sheet = kept[Kept.Sheet] as any, listed = kept[Kept.listed]!, replace = kept[Kept.replaceSync];
  const set = kept[Kept.setAttribute]!, unset = kept[Kept.removeAttribute]!, insert = kept[Kept.insertBefore]!;
  const remove = kept[Kept.remove]!, firstOf = kept[Kept.firstChild]!, following = kept[Kept.nextSibling]!, write = kept[Kept.writeText]!;
  const keyOf = kept[Kept.keyOf]!, shifted = kept[Kept.shiftKey]!, execute = kept[Kept.exec]!;
  const focus = kept[Kept.focus]!, listen = kept[Kept.listen]!, prevent = kept[Kept.preventDefault]!;
  /** A piece of a drawing, see `src/ui/drawing.rs`: level, scope, tag and classes; or a text; or name and value. */
  const piece = /\f(\d)(?:([\w.]+):)?(\w+) ?([^\b\f\r]*)|\r([^\b\f\r]*)|[\b]([^=]*)=([^\b\f\r]*)/g;
  const find = finder(kept);
  const never: Moment = { _at: Infinity };
  const into = create(document, 'div'), layer = topLayer(root, into, kept);
  /** What is modal. */
  let dialog: HTMLElement | undefined;
  /** Where what is looked for is written, and what says that nothing was found. */
  let field: HTMLElement | undefined, none: Drawn | undefined;
  let drawn: Names<Drawn> = names(), stops: Names<HTMLElement>, count = 0, modal = false, escape = '', back: Element | null, dressed = '', sheet: any;

  insert(root, into, null);
  listen(root, 'keydown', (event: Event) => {
    const key = keyOf(event);
    if (key === 'Escape') {
      if (modal) prevent(event); // else an engine closes the dialog by itself
      if (escape) act(escape, event, into, 0);
    } else if (modal && key === 'Tab') {
      // From the last stop on to the first and back: for engines without `inert`, and so that focus stays in the dialog.
      const shift = shifted(event), at = activeInRoot(root);
      if (at === stops[shift ? 0 : count - 1] || shift && at === stops.head) {
        prevent(event);
        focus(stops[shift ? count - 1 : 0]!, {});
      }
    }
  });
  // A gesture or a button of the device that leads back.
  listen(into, 'cancel', (event: Event) => {
    prevent(event);
    if (escape) act(escape, event, into, 0);
  }, true);

  const dress = (styles: string): void => {
    if (styles === dressed) return;
    dressed = styles;
    if (replace && adopt) {
      if (!sheet) adopt(root, listed([sheet = new Sheet()]));
      replace(sheet, styles);
    } else {
      if (!sheet) insert(root, sheet = create(document, 'style'), into);
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
        one = operations[scope + number++] = { _level: +found[1], _tag: found[3], _attributes: names(), _text: '', _action: '', _read: never };
        if (found[4]) one._attributes.class = found[4];
      } else if (found[6]) one._attributes[found[6]] = found[7];
      else if (found[7]) one._action = found[7];
      else one._text = found[5];
    }
    return operations;
  };

  const draw = (drawing: string, styles: string): void => {
    const next = read(drawing), before = drawn, parents: Names<Element> = names(), lasts: Names<Element | null> = names();
    const was = modal, shown = dialog, active = activeInRoot(root) || activeInDocument(document);
    let fresh = false, early: Moment | undefined;
    dress(styles);
    parents[0] = into;
    field = none = undefined;
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
      if (one._tag === 'input') {
        field = node;
        if (!old) listen(node, 'input', () => find(drawn, node, none));
      }
      if (attributes['data-none']) none = one;
      if (!old) listen(node, 'click', (event: Event) => {
        const one = drawn[key];
        if (one && one._action) act(one._action, event, node, one._read._at > layer._read()._at ? one._read._at : layer._read()._at);
      });
      for (const name in attributes) {
        const value = attributes[name]!;
        if (name === 'autofocus') {
          stops.head = node;
          if (!old) fresh = true;
        } else if (had[name] !== value) set(node, name, value);
        if (name === 'data-modal') {
          modal = true;
          dialog = node;
          escape = value;
          count = 0; // What stands before it is behind it.
        }
        if (name === 'href' || value === '0') stops[count++] = node; // A link, or what has `tabindex` 0.
      }
      for (const name in had) if (!(name in attributes)) unset(node, name);
      if ((old ? old._text : '') !== one._text) write(node, one._text);
      if (execute(GIVES, one._action)) set(node, 'data-gives', ''); else unset(node, 'data-gives');
      if (one._action) {
        one._read = old && old._action === one._action ? old._read : early = early || layer._early();
        stops[count++] = node;
        if (TESTING) set(node, 'data-action', one._action);
      }

      const last = lasts[level], place = last ? following(last) : firstOf(parents[level]);
      if (place !== node) insert(parents[level], node, place);
      lasts[level] = parents[level + 1] = node;
      lasts[level + 1] = null;
    }

    if (field) find(next, field, none);
    const page = body(document);
    if (modal) {
      if (!was) back = active;
      if (dialog !== shown) layer._stand(dialog);
      if (page) set(page, 'inert', '');
      if (stops.head && (fresh || !activeInRoot(root))) focus(stops.head, { preventScroll: true });
    } else if (was) {
      layer._stand(dialog = undefined);
      if (page) unset(page, 'inert');
      if (back) focus(back, { preventScroll: true });
    }
    layer._drawn();
  };
  return { _draw: draw, _above: layer._above, _still: layer._still };
};
