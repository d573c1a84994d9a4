// Asks an engine to collect what nobody has any more: Chromium by its own protocol, Firefox by what its memory page does. WebKit can only be
// brought to it: by a page that fills its memory.
const ask = {
  chromium: t => t.page.cdp.send('HeapProfiler.collectGarbage'),
  firefox: t => t.engine.chrome(`['child-gc-request', 'child-cc-request'].forEach(one => Services.obs.notifyObservers(null, one))`),
  webkit: t => t.page.evaluate(async () => {
    for (let round = 0; round < 5; round++) {
      let filled = [];
      for (let at = 0; at < 40; at++) filled.push(new Array(50000).fill(at + 0.5));
      filled = null;
      await new Promise(done => setTimeout(done));
    }
  }),
};

/** Waits until `gone` holds, collecting again and again: a registry hears of it a task later. */
export const collected = (t, gone, what) => t.until(async () => {
  await ask[t.engine.name](t);
  return gone();
}, what, 45000);
