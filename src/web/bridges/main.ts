/**
 * Native bridges: what carries calls to native code asks for the methods that the policy declares, from the moment it is there. This is a
 * part inside guard.js, in the builds whose policy declares any; it runs as the guard does, before any other script.
 */
import { Kept } from "../kept";
import { Channel, VERDICT, Verdict } from "../mind";
import type { Handler } from "../patch";
import { type Bridged, Gives, type Hand, type Held } from "./hosts";

/** The guard takes it here. */
declare const hand: Hand;

const { apply, defineProperty: define, getOwnPropertyDescriptor, getPrototypeOf: protoOf, ownKeys, setPrototypeOf: become } = Reflect;
const { assign, create, freeze } = Object;
const { parse, stringify } = JSON;
const { DOMException: Refusal, Promise: Later, Proxy: Facade } = self as any;

/** What a member is, and nothing that a page has given all objects. */
const describe = (owner: object, name: PropertyKey): PropertyDescriptor | undefined => {
  const found = getOwnPropertyDescriptor(owner, name);
  if (found) become(found, null);
  return found;
};

hand((inner, hosts, patches) => {
  const execute = inner._kept[Kept.exec]!, put = patches[0], wrapped = patches[1], forms = hosts[0];
  /** What a handler of a host is called. */
  const named: WeakMap<object, string> = new WeakMap();
  named.get = named.get;
  named.set = named.set;
  const each = <T>(list: ArrayLike<T>, act: (one: T) => void): void => {
    for (let at = 0; at < list.length; at++) act(list[at] as T);
  };

  /** Answers a call. Its arguments are read once: what is judged is what goes on, and it is judged again when it does. */
  const gated = (path: string, gives: number): Handler => (args, go, self, realm) => {
    const door = gives === Gives.Door;
    for (let at = 0; at < args.length; at++) {
      const given = args[at];
      if (door) { if (given !== undefined) args[at] = `${given}`; } else if (typeof given === "object") args[at] = parse(stringify(given));
    }
    freeze(args);
    const gap = door && execute(/^gap:([^]*)/, args[1]), how = gap ? Gives.Nothing : gives;
    const sync = door && execute(/^_dsbridge=(.*)/, args[0]);
    let message = gap ? gap[1] : args[0], held: Held | undefined;
    if (typeof message === "string") try { message = parse(message); } catch { /* it is no JSON */ }

    const judge = (name: string): void => {
      const _name = execute(/^.{0,255}/, name)[0];
      if ((inner._ask(Channel.Bridge, _name) & VERDICT) !== Verdict.Allow) held = { _name, _next: held };
    };
    const look = (given: any): void => each(forms, keys => {
      let name = "";
      // A part that is not there leaves nothing that could be a name.
      each(keys, key => { name = typeof given[key] === "string" ? name + (name && ".") + given[key] : "\n"; });
      judge(name);
    });
    const isHeld = (): unknown => {
      held = undefined;
      judge(named.get(self as object) || path);
      if (!door) look(args); else if (sync) judge(sync[1]);
      if (typeof message === "object" && message) look(message);
      return held;
    };
    const sure = (): unknown => {
      if (isHeld()) throw new Refusal("menshen", "NotAllowedError");
      return go();
    };
    if (!isHeld() || how > 1) return sure();
    const given = new Later((done: (result: unknown) => void, fail: (error: unknown) => void) =>
      inner._late(late => late("bridged", [held, args, message, how] as Bridged, sure, realm, 0, done, fail), () => fail(new Refusal("menshen", "NotAllowedError"))));
    return how ? "" : given;
  };

  return realm => {
    const shape = assign(describe(realm.Document.prototype, "title")!, { enumerable: false });

    /** Gates what is or will be at `path` below `owner`; gives what must stand in the owner's place, where that does not let itself be changed. */
    const cover = (owner: any, path: string, act: Handler, late: number): any => {
      const parts = execute(/^([^.]+)\.?(.*)/, path), name = parts[1], rest = parts[2], found = owner[name];
      const within = (value: any): any =>
        typeof value === "function" ? rest ? value : wrapped(realm, value, name, act, 0)
        : typeof value !== "object" || !value ? value
        : rest ? cover(value, rest, act, late) : handlers(value, act);
      if (found == null) {
        let value = found;
        if (late) {
          const other = describe(owner, name); // of another member of the same host
          define(owner, name, shape);
          put(realm, owner, name, () => value);
          put(realm, owner, name, args => {
            value = within(args[0]);
            if (other && other.set) {
              apply(other.set, owner, [value]);
              value = apply(other.get!, owner, []);
            }
          }, "=");
        }
        return owner;
      }
      const covered = within(found);
      if (covered === found) return owner;
      let place = owner, member: any;
      while (place && !(member = describe(place, name))) place = protoOf(place);
      if (member && member.get) put(realm, place, name, () => covered);
      else define(place || owner, name, assign(member || create(null), { value: covered }));
      return owner[name] === covered ? owner : instead(owner, name, act);
    };

    /** What Android puts into a page shows its own methods whatever is written over them, and answers to no other receiver. */
    const instead = (owner: any, name: string, act: Handler): object => {
      const stand = create(protoOf(owner));
      each(ownKeys(owner) as string[], key => {
        const value = owner[key];
        define(stand, key, {
          __proto__: null,
          value: typeof value !== "function" ? value : wrapped(realm, value, key, (args, go, self) => {
            const native = (changed = args): unknown => go(changed, owner);
            return key === name ? act(args, native, self, realm, key) : native();
          }, 0),
          writable: true, enumerable: true, configurable: true,
        } as PropertyDescriptor);
      });
      return stand;
    };

    /** An object whose members are handlers, which share their one method. */
    const handlers = (all: any, act: Handler): any => {
      const see = (name: any): any => {
        const handler = all[name];
        if (handler && handler.postMessage) {
          named.set(handler, name);
          cover(handler, "postMessage", act, 0);
        }
        return handler;
      };
      each(ownKeys(all), see);
      return new Facade(all, {
        __proto__: null,
        get: (_: unknown, name: any) => see(name),
        getOwnPropertyDescriptor: (_: unknown, name: any) => see(name) && describe(all, name),
      });
    };

    each(hosts[1], host => {
      const code = host[1];
      // What lets itself be changed in no way is native code's own to guard.
      try { cover(realm, host[0], gated(host[0], code & 3), code & Gives.Late); } catch { /* so it stays */ }
    });
  };
});
