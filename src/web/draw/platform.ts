/** The originals that the interpreter needs, captured before any page script has run. */

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
