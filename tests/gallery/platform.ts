// The interpreter's originals, as the desk has them from the guard, for a page without either.
import type { Platform } from '../../src/web/draw/platform';

export function capture(scope: Window & typeof globalThis): Platform {
  const { document, Object, JSON, Function, Document, ShadowRoot, Node, Element, HTMLElement, EventTarget, Event, KeyboardEvent, CSSStyleSheet } = scope;
  const uncurry = Function.prototype.bind.bind(Function.prototype.call) as (f: unknown) => (...a: unknown[]) => never;
  const descriptor = Object.getOwnPropertyDescriptor;
  const getter = (type: { prototype: object }, name: string) => uncurry(descriptor(type.prototype, name)?.get || (() => null));
  const setter = (type: { prototype: object }, name: string) => uncurry(descriptor(type.prototype, name)?.set || (() => 0));
  const create = uncurry(Document.prototype.createElement);
  const body = getter(Document, 'body');
  const activeInRoot = getter(ShadowRoot, 'activeElement');
  const activeInDocument = getter(Document, 'activeElement');
  const replace = CSSStyleSheet.prototype.replaceSync && uncurry(CSSStyleSheet.prototype.replaceSync);
  const adopt = setter(ShadowRoot, 'adoptedStyleSheets');
  const text = setter(Node, 'textContent');
  const set = uncurry(Element.prototype.setAttribute);
  const unset = uncurry(Element.prototype.removeAttribute);
  const prepend = uncurry(Element.prototype.prepend);
  const prependToRoot = uncurry(scope.DocumentFragment.prototype.prepend);
  let sheet: CSSStyleSheet | HTMLElement | undefined;
  return {
    parse: JSON.parse,
    keys: Object.keys,
    create: tag => create(document, tag),
    prepend: (parent, child) => (parent instanceof Element ? prepend : prependToRoot)(parent, child),
    after: uncurry(Element.prototype.after),
    remove: uncurry(Element.prototype.remove),
    parent: getter(Node, 'parentNode'),
    previous: getter(Element, 'previousElementSibling'),
    set,
    unset,
    text,
    listen: uncurry(EventTarget.prototype.addEventListener),
    prevent: uncurry(Event.prototype.preventDefault),
    key: getter(KeyboardEvent, 'key'),
    shift: getter(KeyboardEvent, 'shiftKey'),
    focus: uncurry(HTMLElement.prototype.focus),
    active: root => root ? activeInRoot(root) : activeInDocument(document),
    inert: on => {
      const page = body(document) as HTMLElement | null;
      if (page) on ? set(page, 'inert', '') : unset(page, 'inert');
    },
    dress: (root, styles) => {
      if (replace) {
        if (!sheet) adopt(root, [sheet = new CSSStyleSheet()]);
        replace(sheet, styles);
      } else {
        if (!sheet) {
          prependToRoot(root, sheet = create(document, 'style') as HTMLElement);
        }
        text(sheet, styles);
      }
    },
  };
}
