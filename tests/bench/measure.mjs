// What runs in the page: it times one call in batches. Between chunks the page's own tasks get their turn, as between the tasks of a
// real page, so that what a call leaves behind for later (records of an observer) is in its time.

/** Prepares, warms up, and keeps `bench()`, which gives nanoseconds a call of one batch that is long enough for the clock. */
const prepare = `(async (prepare, call) => {
  const CHUNK = 100, LONG = 15;
  let count = CHUNK;
  const time = async () => {
    const start = performance.now();
    for (let done = 0; done < count; done += CHUNK) {
      for (let at = 0; at < CHUNK; at++) call();
      await null;
    }
    return performance.now() - start;
  };
  prepare();
  while (Math.min(await time(), await time()) < LONG && count < 1e6) count *= 2;
  window.bench = async () => await time() / count * 1e6;
})`;

export const median = list => [...list].sort((one, other) => one - other)[list.length >> 1];

/** Nanoseconds of a call on the bare page and on the guarded one, each the best of batches that alternate in order and in time. */
export async function compare(pages, addresses, [, , make, call], batches) {
  for (const [at, page] of pages.entries()) {
    await page.goto(addresses[at]);
    await page.evaluate('window.menshen && menshen.ready.then(() => {})');
    await page.evaluate(`${prepare}(${make}, ${call})`);
  }
  const best = [Infinity, Infinity];
  for (let batch = 0; batch < batches; batch++) {
    for (const at of batch & 1 ? [1, 0] : [0, 1]) best[at] = Math.min(best[at], await pages[at].evaluate('bench()'));
  }
  return best;
}
