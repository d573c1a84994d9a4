/**
 * The one interpreter of drawings: sets nodes as told, and nothing else.
 *
 * It runs inside pages that may be hostile. Every platform function is a captured original (`Platform`), and no method
 * of a shared prototype is called on anything that holds our nodes: lists are objects without a prototype.
 */
import type { Platform } from './platform';

/** Anything by name, without a prototype that a page could have changed. */
type Names<T> = { [name: string]: T };

interface Drawn {
  _node: HTMLElement;
  _tag: string;
  _attributes: Names<string>;
  _text: string | 0;
  _action: string | 0;
}

/** What a drawing is made of, see `src/ui/drawing.rs`. */
type Operation = [level: number, key: string, tag: string, attributes: Names<string> | 0, text: string | 0, action: string | 0];

/**
 * Gives the function that draws into `root`. `act` hears every tap with the event's `isTrusted`: who gives needs it to be
 * true, who refuses does not.
 */
export function drawer(root: ShadowRoot, act: (action: string, trusted: boolean) => void, platform: Platform): (drawing: string) => void {
  const drawn: Names<Drawn> = { __proto__: null } as never;
  const into = platform.create('div');
  let stops: Names<HTMLElement>;
  let count = 0;
  let modal = 0;
  let escape = '';
  let back: Element | null;

  platform.prepend(root, into);
  platform.listen(root, 'keydown', event => {
    const key = platform.key(event);
    if (key === 'Escape') {
      if (escape) act(escape, false);
    } else if (modal && key === 'Tab') {
      // From the last stop on to the first and back: for engines without `inert`, and so that focus stays in the dialog.
      const shift = platform.shift(event);
      const at = platform.active(root);
      if (at === stops[shift ? 0 : count - 1] || (shift && at === stops.head)) {
        platform.prevent(event);
        platform.focus(stops[shift ? count - 1 : 0]!, {});
      }
    }
  });

  return drawing => {
    const operations = platform.parse(drawing) as Operation[];
    const named: Names<1> = { __proto__: null } as never;
    const parents: Names<Element> = { __proto__: null, 0: into } as never;
    const lasts: Names<Element | null> = { __proto__: null, 0: null } as never;
    const was = modal;
    const active = platform.active(root) || platform.active();
    let fresh = 0;
    modal = 0;
    escape = '';
    stops = { __proto__: null } as never;
    count = 0;

    for (let i = 0; i < operations.length; i++) named[operations[i]![1]] = 1;
    for (const key in drawn) {
      if (!named[key]) {
        platform.remove(drawn[key]!._node);
        delete drawn[key];
      }
    }

    for (let i = 0; i < operations.length; i++) {
      const operation = operations[i]!;
      const level = operation[0];
      const key = operation[1];
      const tag = operation[2];
      const attributes = operation[3];
      let entry = drawn[key];
      let made = 0;
      if (!entry || entry._tag !== tag) {
        if (entry) platform.remove(entry._node);
        const created: Drawn = entry = drawn[key] = { _node: platform.create(tag), _tag: tag, _attributes: { __proto__: null } as never, _text: 0, _action: 0 };
        platform.listen(entry._node, 'click', event => {
          if (created._action) act(created._action, event.isTrusted);
        });
        made = 1;
      }
      const node = entry._node;
      const old = entry._attributes;
      const next: Names<string> = entry._attributes = { __proto__: null } as never;
      const names = attributes ? platform.keys(attributes) : [];
      for (let n = 0; n < names.length; n++) {
        const name = names[n]!;
        const value = next[name] = (attributes as Names<string>)[name]!;
        if (name === 'autofocus') {
          stops.head = node;
          if (made) fresh = 1;
        } else if (old[name] !== value) {
          platform.set(node, name, value);
        }
        if (name === 'data-modal') {
          modal = 1;
          escape = value;
          count = 0; // What stands before it is behind it.
        }
        if (name === 'href' || value === '0') stops[count++] = node; // A link, or what has `tabindex` 0.
      }
      for (const name in old) if (!(name in next)) platform.unset(node, name);
      if (entry._text !== operation[4]) platform.text(node, (entry._text = operation[4]) || '');
      if (entry._action = operation[5]) {
        stops[count++] = node;
        if (TESTING) platform.set(node, 'data-action', entry._action);
      }

      const last = lasts[level];
      if (platform.parent(node) !== parents[level] || platform.previous(node) !== last) {
        if (last) platform.after(last, node);
        else platform.prepend(parents[level]!, node);
      }
      lasts[level] = parents[level + 1] = node;
      lasts[level + 1] = null;
    }

    if (modal) {
      if (!was) back = active;
      platform.inert(1);
      if (stops.head && (fresh || !platform.active(root))) platform.focus(stops.head, { preventScroll: true });
    } else if (was) {
      platform.inert(0);
      if (back) platform.focus(back, { preventScroll: true });
    }
  };
}
