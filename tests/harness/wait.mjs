// Waiting for conditions, never for time alone.
export const pause = ms => new Promise(done => setTimeout(done, ms));

/** Polls `condition` until it gives something true; the last value or error goes into the failure. */
export async function until(condition, what = 'the condition', ms = 15000) {
  const end = Date.now() + ms;
  let last;
  for (;;) {
    try { last = await condition(); if (last) return last; } catch (error) { last = error; }
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}; last: ${last?.message ?? JSON.stringify(last)}`);
    await pause(25);
  }
}

/** Waits until `count` has not changed for `quiet` ms (at most `ms`), and gives it. */
export async function settled(count, quiet = 700, ms = 6000) {
  let value = await count(), since = Date.now();
  for (const end = since + ms; Date.now() - since < quiet && Date.now() < end;) {
    await pause(50);
    const next = await count();
    if (JSON.stringify(next) !== JSON.stringify(value)) { value = next; since = Date.now(); }
  }
  return value;
}
