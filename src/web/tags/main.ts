/**
 * Tells scripts of other makers what was chosen, in the makers' own words (Google Consent Mode and its like). It opens nothing: their scripts
 * start, or do not, by the gate. This is a part inside guard.js, in the builds whose policy names any; it runs before any other script.
 */
import type { Form, HandTags } from "./form";

/** The guard takes it here. */
declare const hand: HandTags;

const { apply } = Reflect, { stringify } = JSON, FUNCTION = 1, ONE = 2;

hand((forms, state, status, on) => {
  const realm = self as any;
  const each = <T>(list: ArrayLike<T>, act: (one: T) => void): void => {
    for (let at = 0; at < list.length; at++) act(list[at] as T);
  };
  /** A maker's scripts take a telling only as the arguments of a call. */
  const pack = function (this: unknown): IArguments { return arguments; };

  const begin = ({ 0: name, 1: how, 2: first, 3: then, 4: keys, 5: wait, 6: besides }: Form): void => {
    let last = "", lacks: boolean | undefined;
    /** Whatever carries it is the page's, and may be broken. */
    const say = (before: readonly unknown[], told: unknown): void => {
      const pieces: unknown[] = [];
      each(before, one => { pieces[pieces.length] = one; });
      pieces[pieces.length] = told;
      try {
        let to = realm[name];
        if (!to && how & FUNCTION) {
          to = realm[name] = function (this: unknown) {
            const queue = to.q = to.q || [];
            queue.push(arguments);
          };
        } else if (!to) to = realm[name] = [];
        if (how & FUNCTION) apply(to, realm, pieces);
        else apply(to.push, to, how & ONE ? [apply(pack, realm, pieces)] : pieces);
      } catch { /* nobody hears it */ }
    };
    const words = (given: (items: readonly string[]) => boolean): Record<string, unknown> => {
      const all: Record<string, unknown> = {};
      each(keys, ({ 0: word, 1: granted, 2: items }) => { all[word] = (items.length ? given(items) : granted) ? "granted" : "denied"; });
      return all;
    };
    const redact = (told: Record<string, unknown>): void => {
      const denied = !!besides && told[besides[0]] === "denied";
      if (besides && denied !== lacks) say(["set", besides[1]], lacks = denied);
    };
    const given = (items: readonly string[]): boolean => {
      let all = true;
      // An item of another revision is not known to this one.
      each(items, item => { try { all = all && status(item); } catch { all = false; } });
      return all;
    };

    const none = words(() => false);
    if (wait) none.wait_for_update = wait;
    if (first.length) say(first, none);
    redact(none);
    const tell = (): void => {
      // Before a choice, and while the record is being asked, nothing but that everything is denied is known.
      if (!state._mode || state._waiting) return;
      const told = words(given), text = stringify(told);
      if (text === last) return;
      last = text;
      say(then, told);
      redact(told);
    };
    on("change", tell);
  };
  each(forms, begin);
});
