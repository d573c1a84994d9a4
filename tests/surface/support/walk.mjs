// What runs inside a realm, before anything else in it: lists all that a script can reach by name, and keeps each entry's
// functions, so that it can be said later which of them the guard has put something of its own in front of.

/** In the realm: `entries` by key, as `Place name` (see README.md for the form), and `changed()`, the keys patched since. */
export function walk(self) {
  const entries = {}, seen = new Map(), constants = [];
  const { getOwnPropertyDescriptor: describe, getPrototypeOf: protoOf, ownKeys } = Reflect;
  const label = key => typeof key === 'symbol' ? String(key).replace(/^Symbol\(Symbol\.(.*)\)$/, '@@$1') : key;
  const isObject = value => value !== null && (typeof value === 'object' || typeof value === 'function');
  const inert = new Set(['constructor', '@@toStringTag', '@@unscopables', '@@species']);
  const own = new Set(['length', 'name', 'prototype', 'arguments', 'caller']);

  const add = (place, owner, key, name = label(key)) => {
    const found = describe(owner, key);
    if (!found || inert.has(name)) return;
    const isAccessor = 'get' in found;
    // A number that cannot be written is no door. (WebKit shows some getters as plain text.)
    if (!isAccessor && !isObject(found.value) && !found.writable && typeof found.value !== 'string') { constants.push(`${place} ${name}`); return; }
    const note = (name, slot) => { entries[`${place} ${name}`] ??= { owner, key, slot, was: found[slot] }; };
    if (isAccessor) {
      if (found.get) note(name, 'get');
      if (found.set) note('=' + name, 'set');
    } else note(name, 'value');
  };

  /** A constructor, its own members, and those of its prototype. */
  const type = (name, owner, key, constructor) => {
    add(name, owner, key, '+');
    if (seen.has(constructor)) return;
    seen.set(constructor, name);
    for (const key of ownKeys(constructor)) if (!own.has(key)) add('!' + name, constructor, key);
    const { prototype } = constructor;
    // `Image` and its like only make what another interface describes.
    if (!isObject(prototype) || seen.has(prototype) || describe(prototype, 'constructor')?.value !== constructor) return;
    seen.set(prototype, name);
    for (const key of ownKeys(prototype)) add(name, prototype, key);
  };
  /** What is listed by its interface. */
  const isInstance = value => { const proto = protoOf(value); return proto !== null && proto !== Object.prototype && seen.has(proto); };
  const top = self.document ? '!self' : '!worker';
  const isType = (name, value) => typeof value === 'function' && describe(value, 'prototype') !== undefined;

  /** An object that stands there by its name: `CSS`, `Intl`. What it holds is named behind a dot. */
  const space = (name, object, depth = 0) => {
    if (seen.has(object)) return;
    seen.set(object, name);
    for (const key of ownKeys(object)) {
      const found = describe(object, key), value = found.value;
      if (isType(key, value)) type(`${name}.${label(key)}`, object, key, value);
      else if (isObject(value) && typeof value === 'object' && !seen.has(value) && depth < 2) space(`${name}.${label(key)}`, value, depth + 1);
      else add('!' + name, object, key);
    }
  };

  // The intrinsics that have no name of their own.
  const hidden = [['(AsyncFunction)', async () => {}], ['(GeneratorFunction)', function* () {}], ['(AsyncGeneratorFunction)', async function* () {}]];
  for (const [name, one] of hidden) type(name, protoOf(one), 'constructor', protoOf(one).constructor);
  type('(TypedArray)', protoOf(Int8Array.prototype), 'constructor', protoOf(Int8Array));

  // The global's own, and what it inherits short of EventTarget.
  const chain = [];
  for (let one = self; one && one !== self.EventTarget.prototype && one !== Object.prototype; one = protoOf(one)) chain.push(one);
  for (const one of chain) seen.set(one, 'self');
  const names = new Map();
  for (const one of chain) for (const key of ownKeys(one)) if (!/^\d+$/.test(label(key)) && !names.has(key)) names.set(key, one);
  const later = [];
  for (const [key, owner] of names) {
    const name = label(key), { value } = describe(owner, key);
    // An alias is a member of the global; an interface is listed under the name that it calls itself.
    if (isType(name, value)) {
      if (value.name === name || !names.has(value.name)) type(name, owner, key, value); else later.push([owner, key]);
    }
  }
  for (const [owner, key] of later) add(top, owner, key);
  for (const [key, owner] of names) {
    const found = describe(owner, key), { value } = found;
    if (isType(label(key), value)) continue;
    add(top, owner, key);
    if (isObject(value) && !seen.has(value) && !isInstance(value)) space(label(key), value);
  }
  // What hangs on the global, on the navigator and on the document without having a constructor there.
  const reach = (from, holder, path) => {
    for (const key of ownKeys(holder)) {
      if (typeof key === 'symbol') continue;
      let value;
      try { value = Reflect.get(holder, key, from); } catch { continue; }
      if (!isObject(value) || typeof value === 'function') continue;
      for (let one = value; one && one !== Object.prototype && !seen.has(one); one = protoOf(one)) {
        const tag = one[Symbol.toStringTag];
        if (one !== value || !seen.has(protoOf(one))) space(`(${tag || path + label(key)})`, one);
        else break;
      }
    }
  };
  for (const one of chain) reach(self, one, '');
  // What cannot be forged lies on the objects themselves.
  space('location', self.location);
  if (self.document) space('document', self.document);
  reach(self.navigator, protoOf(self.navigator), 'navigator.');
  if (self.document) reach(self.document, self.Document.prototype, 'document.');

  return {
    entries, constants,
    changed: () => Object.keys(entries).filter(key => {
      const { owner, key: name, slot, was } = entries[key], found = describe(owner, name);
      // A plain value may be made anew at each look.
      return !found || found[slot] !== was && (typeof was === 'function' || typeof found[slot] === 'function');
    }),
  };
}
