// What the pages' workers are: a few calls that Comlink exposes.
import * as Comlink from 'comlink';

Comlink.expose({
  name: typeof WorkerGlobalScope === 'function' && self instanceof WorkerGlobalScope ? 'worker' : 'other',
  Counter: class { constructor(count) { this.count = count; } add(more) { this.count += more; } },
  sum: (a, b) => a + b,
  async each(list, act) { for (const one of list) await act(one); },
  size: bytes => bytes.byteLength,
  data: async () => (await fetch('/data.json')).json(),
  fails() { throw new Error('it failed'); },
});
