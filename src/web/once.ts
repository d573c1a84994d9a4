/**
 * What is made once, and handed on by plain calls: never by a promise. Page code that has changed what promises are made of hears what
 * they carry, and can answer in their place.
 */

/** Hands the value to `take`, at once where it is there. `fails` hears that it cannot be had now. */
export type Wanted<T> = (take: (value: T) => void, fails?: () => void) => void;

const nothing = (): void => {};

/** Makes the value when it is first wanted. After a failure whoever wants it next makes another attempt. */
export const once = <T>(make: (done: (value: T) => void, fail: () => void) => void): Wanted<T> => {
  let value: T | undefined, making = false, hand = nothing as (value: T) => void, drop = nothing;
  const end = (act: () => void): void => {
    making = false;
    hand = drop = nothing;
    act();
  };
  const fail = (): void => { if (making) end(drop); };
  return (take, fails = nothing) => {
    if (value) return take(value);
    // Chained, since a list asks its prototype where its next place is empty. What throws keeps nothing from the others.
    const handed = hand, dropped = drop;
    hand = one => { try { handed(one); } finally { take(one); } };
    drop = () => { try { dropped(); } finally { fails(); } };
    if (making) return;
    making = true;
    try {
      make(one => {
        if (!value) {
          value = one;
          const all = hand;
          end(() => all(one));
        }
      }, fail);
    } catch { fail(); }
  };
};
