/** Attribute nodes: the other way to what an element loads. */
import {
  attributeName, attributeSpace, attributeValue, createAttribute, execute, lower, nodeType, ownerDocument, ownerElement, removeAttribute, writeAttribute,
} from "../originals";
import type { Handler } from "../patch";
import { text } from "./ask";
import { change, settle } from "./elements";
import { passive } from "./observe";
import { isPart, parked } from "./parts";
import { unseen, watchOf } from "./roots";
import { inStyle, styled } from "./style";

/** The name of a part, whatever its prefix. */
const nameOf = (given: unknown): string => {
  const name = lower(attributeName(given));
  return execute(/xlink$/, attributeSpace(given) || "") ? "xlink:" + execute(/[^:]*$/, name)[0] : name;
};
/** `setAttributeNode`, `setNamedItem`: a parked one comes in its place first, so that the element is known and judged. */
export const attach: Handler = OBSERVE ? passive : (args, go, _self, realm) => {
  const given = args[0];
  let name: string, value: string, stand: Attr;
  try {
    name = nameOf(given);
    value = attributeValue(given);
    stand = createAttribute(ownerDocument(given), parked(name));
  } catch { return go(); /* no attribute: the engine says so */ }
  if (ownerElement(given)) return go();
  writeAttribute(stand, value);
  go([stand]);
  const element = ownerElement(stand), part = isPart(element, name);
  if (part) {
    settle(element!);
    return null;
  }
  removeAttribute(element, parked(name));
  if (!styled(name, value, realm, css => writeAttribute(given, css))) writeAttribute(given, value);
  return go();
};

/** `value`, `nodeValue` and `textContent`: of an attribute, what its element loads; of a style, its text. */
export const rewrite: Handler = OBSERVE ? passive : (args, go, self, realm) => {
  const kind = nodeType(self), element = kind === 2 && ownerElement(self);
  if (!element) return inStyle(self, kind === 1 ? () => unseen(watchOf(self), go) : go);
  const name = nameOf(self), value = text(args, 0);
  return change(element, name, value) || styled(name, value, realm, css => writeAttribute(self, css)) ? undefined : go();
};
