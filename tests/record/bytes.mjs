// Promise 17: page scripts can neither read nor write the record, not even by members that every array of bytes has.
import { three } from '../harness/policies.mjs';
import { appPage, status } from '../harness/running.mjs';

/** Runs in the page: whoever hands bytes to a member of theirs that the page has changed is noted, and has them changed. */
const listen = () => {
  window.seen = [];
  const look = bytes => {
    try {
      let hex = '';
      for (let at = 0; at < 4; at++) hex += bytes[at].toString(16).padStart(2, '0');
      if (!seen.includes(hex)) seen.push(hex);
      for (let at = 48; bytes[at] !== undefined; at += 16) bytes[at] = 1;
    } catch { /* no bytes */ }
  };
  for (const place of [Object.getPrototypeOf(Uint8Array.prototype), Uint8Array.prototype]) {
    for (const name of Reflect.ownKeys(place)) {
      const found = Object.getOwnPropertyDescriptor(place, name), wrap = original => function (...given) {
        if (this instanceof Uint8Array) look(this);
        return Reflect.apply(original, this, given);
      };
      if (name === 'constructor') continue;
      if (found.get) found.get = wrap(found.get); else if (typeof found.value === 'function') found.value = wrap(found.value); else continue;
      try { Object.defineProperty(place, name, found); } catch { /* fixed */ }
    }
  }
};

export default [{
  name: 'promise 17: no member of an array of bytes that a page has changed is handed the record',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter']));
    await t.page.evaluate(listen);
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'the yes to be written');
    await t.screens().tap('open:settings');
    await t.page.evaluate(() => menshen.withdraw('counter'));
    await t.until(async () => !await status(t.page, 'counter'), 'the withdrawal');
    await t.settled(() => t.page.evaluate(() => seen.length), 800);
    const [seen, control] = await t.page.evaluate(() => {
      const met = seen.slice();
      new Uint8Array([9, 9, 9, 9]).slice(1);
      return [met, seen.length > met.length];
    });
    t.ok(control, 'the page hears of other bytes (the control)');
    await t.page.goto(t.origin + '/raw');
    const snapshot = await t.page.evaluate(() => localStorage.menshen.split(':')[1]);
    t.equal(seen.filter(hex => hex === snapshot.slice(0, 8)), [], 'the record among what it heard of');
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(async () => { await menshen.ready; });
    t.equal(await status(t.page, 'counter'), false, 'the next visit');
  },
}];
