/** localStorage and sessionStorage: a facade that filters by key, keeps undecided writes in memory, and never shows our own key. */
import { Channel } from "../mind";
import { add, create, each, eventKey, eventValue, Facade, listen, ownKeys, protoOf, readItem, removeItem, stopEvent, weak, writeItem } from "../originals";
import type { Handler } from "../patch";
import { mind, refused, text } from "./ask";
import { shows, write, type Shadow } from "./shadow";

/** What stands for an area: its facade, and what the members of `Storage.prototype` do on it. */
interface Area {
  readonly _facade: any;
  readonly [member: string]: (key: any, value?: any) => unknown;
}
/** Areas by facade and by native object. */
const areas = weak<any, Area>();

/** Over all realms, by the name of the area. */
const shadows: Record<string, Shadow> = create(null);

/** `new BroadcastChannel`: what our own tabs tell each other by is no page's. */
export const channels: Handler = (args, go) => {
  if (text(args, 0) === mind._key) throw refused("SecurityError");
  return go();
};

/** `window.localStorage` and `window.sessionStorage`. */
export const storage: Handler = (_args, go, _self, _realm, name) => {
  const native = go(), shadow = shadows[name] = shadows[name] || create(null);
  if (native && !areas.get(native)) {
    const plain = create(protoOf(native));
    const read = (key: string): string | null => key in shadow ? shadow[key]!._value : shows(shadow, Channel.Key, key) ? readItem(native, key) : null;
    // Gives nothing: a trap that says `!put(…)` says true.
    const put = (key: string, value: string | null): unknown =>
      write(shadow, Channel.Key, key, value, () => value === null ? removeItem(native, key) : writeItem(native, key, value));
    const keys = (): string[] => {
      const found: string[] = [], look = (key: string) => { if (read(key) !== null) add(found, key); };
      each(ownKeys(native) as string[], key => { if (!(key in shadow)) look(key); });
      for (const key in shadow) look(key);
      return found;
    };
    const named = (_: unknown, key: string): PropertyDescriptor | undefined => {
      const value = key in plain ? null : read(key);
      return value === null ? undefined : { value, writable: true, enumerable: true, configurable: true };
    };
    const area: Area = {
      _facade: new Facade(plain, {
        __proto__: null,
        get: (_: unknown, key: string) => {
          const found = named(0, key);
          return found ? found.value : plain[key];
        },
        has: (_: unknown, key: string) => key in plain || !!named(0, key),
        set: (_: unknown, key: string, value: unknown) => !put(key, `${value}`),
        defineProperty: (_: unknown, key: string, to: PropertyDescriptor) => !put(key, `${to.value}`),
        deleteProperty: (_: unknown, key: string) => !put(key, null),
        ownKeys: keys,
        getOwnPropertyDescriptor: named,
      }),
      getItem: key => read(`${key}`),
      setItem: (key, value) => put(`${key}`, `${value}`),
      removeItem: key => put(`${key}`, null),
      key: at => keys()[at >>> 0] || null,
      length: () => keys().length,
      clear: () => each(keys(), key => put(key, null)),
    };
    each([native, plain, area._facade], one => areas.set(one, area));
  }
  return native && areas.get(native)!._facade;
};

/** A member of `Storage.prototype`, on a facade. */
export const member: Handler = (args, go, self, _realm, name) => {
  const area = areas.get(self);
  return area ? area[name]!(args[0], args[1]) : go();
};

/** `StorageEvent.prototype.storageArea`. */
export const storageArea: Handler = (_args, go, _self, realm) => {
  const native = go(), known = () => areas.get(native);
  if (native && !known()) each(["localStorage", "sessionStorage"], area => realm[area]); // has not been asked for yet
  return native && known()!._facade;
};

/** Another document has written: the page learns only of keys that it may see, and never of ours. */
const stored = (event: Event): void => {
  const key = eventKey(event);
  if (key === mind._key) mind._changed(eventValue(event));
  if (key !== null && !shows(create(null), Channel.Key, key)) stopEvent(event);
};
/** Hears a window of it; a document that is written anew takes every listener away. */
export const heed = (realm: unknown): void => { listen(realm, "storage", stored, true); };

/** `window.name` of a whole window outlives its page; of a frame it is what links are aimed at. Any realm's member tells of any window. */
const names: Shadow = create(null), NAME = "window.name", isWhole = (view: any): boolean => view.top === view;
export const readName: Handler = (_args, go, self, realm) => isWhole(self || realm) && NAME in names ? names[NAME]!._value : go();
export const writeName: Handler = (args, go, self, realm) => {
  if (isWhole(self || realm)) write(names, Channel.Key, NAME, text(args, 0), go); else go();
};
