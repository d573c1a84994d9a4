// What runs inside a realm: says of each member that it shows what it looks like, and how it fails on a receiver of another kind.

/** In the realm: a promise of one text a member, by its key as `walk` names it; and of the order of each owner's members. */
export async function shapes(self, entries) {
  const { getOwnPropertyDescriptor: describe, getPrototypeOf: protoOf, ownKeys, apply } = self.Reflect, { Promise, Object, Function } = self;
  const LANGUAGE = /^\(|^Intl\b|^(Object|Function|Boolean|Symbol|(Aggregate|Suppressed|Eval|Range|Reference|Syntax|Type|URI)?Error|Number|BigInt|Date|String|RegExp|Array|\w+Array|Map|Set|WeakMap|WeakSet|WeakRef|ArrayBuffer|SharedArrayBuffer|DataView|FinalizationRegistry|Iterator|Promise|\w*DisposableStack)$/;
  const source = Function.prototype.toString, shown = {}, waiting = [];
  const show = key => typeof key === 'symbol' ? String(key) : key;
  const isObject = value => value !== null && (typeof value === 'object' || typeof value === 'function');

  /** Whose an object is: this realm's own, or that of whoever stands in front of a member. */
  const owned = value => {
    for (let one = value; one; one = protoOf(one)) if (one === Object.prototype) return 'own';
    return 'foreign';
  };
  /** What is thrown or given, without what differs between two looks. */
  const said = error => isObject(error) ? `${owned(error)} ${error.name}: ${String(error.message).replace(/https?:[^\s'")]+/g, 'URL').replace(/^[^]* is not a constructor/, 'x is not a constructor')}` : `a ${typeof error}`;
  const given = value => isObject(value) ? `${owned(value)} ${Object.prototype.toString.call(value)}` : typeof value;

  const attempt = (key, what, act) => {
    const name = `${key} ${what}`;
    let value;
    try { value = act(); } catch (error) { shown[name] = `throws ${said(error)}`; return; }
    shown[name] = `gives ${given(value)}`;
    if (value instanceof Promise) {
      waiting.push(Promise.race([new Promise(done => setTimeout(() => done('says nothing'), 1500)), value.then(value => `resolves ${given(value)}`, error => `rejects ${said(error)}`)])
        .then(end => { shown[name] += `, ${end}`; }));
    }
  };
  const look = (fn, isMethod) => {
    if (typeof fn !== 'function') return typeof fn;
    const flags = key => { const { writable, enumerable, configurable } = describe(fn, key); return `${+!!writable}${+enumerable}${+configurable}`; };
    const keys = isMethod ? ownKeys(fn).map(key => `${show(key)} ${flags(key)}`) : ownKeys(fn).map(show);
    return `${fn.name}(${fn.length}) ${source.call(fn)} ${fn.toString === source || ''} ${keys} ${protoOf(fn) === Function.prototype ? 'function' : protoOf(fn) && protoOf(fn).name} ${Object.isExtensible(fn)}`;
  };

  const owners = new Map();
  for (const [key, { owner, key: name, slot }] of Object.entries(entries)) {
    const found = describe(owner, name);
    if (!found) { shown[key] = 'nothing'; continue; }
    const [place, member] = key.split(' '), fn = found[slot];
    // A frame reaches its parent: that is looked at by itself.
    if (place.includes('(Window)')) continue;
    if (!owners.has(owner)) owners.set(owner, owner === self ? 'the global' : place);
    shown[key] = `${Object.keys(found)} ${+!!found.writable}${+found.enumerable}${+found.configurable} ${look(fn, member !== '+')}`;
    if (typeof fn !== 'function') continue;
    if (member === '+') {
      attempt(key, 'without new', () => fn());
      continue;
    }
    // What is no interface's takes any receiver, and so does most of the language's: the call would be made.
    const isGlobal = place === '!self' || place === '!worker';
    if (place[0] === '!' && !isGlobal || LANGUAGE.test(place) && key !== 'Function toString') continue;
    const args = slot === 'value' ? Array(Math.min(fn.length, 4)).fill('x') : slot === 'set' ? ['x'] : [];
    attempt(key, 'of an object', () => apply(fn, {}, args));
    if (args.length) attempt(key, 'of an object, with nothing', () => apply(fn, {}, []));
    if (slot !== 'get') attempt(key, 'as a constructor', () => new fn());
    if (isGlobal || LANGUAGE.test(place)) continue;
    attempt(key, 'of nothing', () => apply(fn, undefined, args));
    attempt(key, 'of its own kind\'s prototype', () => apply(fn, owner, args));
  }
  for (const [owner, place] of owners) shown[`${place} (order)`] ??= ownKeys(owner).map(show).join(' ');
  await Promise.all(waiting);
  return shown;
}
