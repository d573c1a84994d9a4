//! The originals that the interpreter needs, captured before any page script has run.

/** Captured platform functions, with the object they work on as the first argument. */
export interface Platform {
  parse(text: string): unknown;
  keys(object: object): string[];
  create(tag: string): HTMLElement;
  prepend(parent: Node, child: Node): void;
  after(sibling: Node, child: Node): void;
  remove(node: Node): void;
  parent(node: Node): Node | null;
  previous(node: Node): Element | null;
  set(node: Element, name: string, value: string): void;
  unset(node: Element, name: string): void;
  text(node: Node, text: string): void;
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void;
  prevent(event: Event): void;
  key(event: Event): string;
  shift(event: Event): boolean;
  focus(node: Element, options: FocusOptions): void;
  /** The focused element of the root, or of the document. */
  active(root?: ShadowRoot): Element | null;
  /** Takes the page behind the screen out of reach, or gives it back. */
  inert(on: 0 | 1): void;
  /** Gives the root these styles, and no others in their place. */
  dress(root: ShadowRoot, styles: string): void;
}

/** Captures the originals of one window. The screens' host must be a child of the root element, outside `body`. */
export function capture(scope: Window & typeof globalThis, nonce?: string): Platform {
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
          set(sheet = create(document, 'style') as HTMLElement, 'nonce', nonce || '');
          prependToRoot(root, sheet);
        }
        text(sheet, styles);
      }
    },
  };
}
