// Promise 11: a snapshot that cannot be read, of whatever tier, is kept aside when the next decision is written; it is never lost.
import { three } from '../harness/policies.mjs';
import { appPage, starts, status } from '../harness/running.mjs';

const html = t => appPage(t, ['counter']);
async function agreed(t) {
  await t.guarded(three(), html(t));
  await t.screens().agree();
  await t.until(async () => (await starts(t.page)).counter, 'the SDK to start');
  await t.page.goto(t.origin + '/raw');
}

// The three run in the page without a guard. Bytes are told as hex.
const read = async () => {
  const base = await new Promise((done, fail) => { const r = indexedDB.open('menshen', 1); r.onsuccess = () => done(r.result); r.onerror = () => fail(r.error); });
  const all = await new Promise(done => { const r = base.transaction('record').objectStore('record').getAll(); r.onsuccess = () => done(r.result); });
  base.close();
  const told = value => value instanceof Uint8Array ? [...value].map(byte => byte.toString(16).padStart(2, '0')).join('') : Array.isArray(value) ? value.map(told).join(' ') : String(value);
  return { local: localStorage.getItem('menshen') ?? '', durable: all.map(told) };
};
const writeLocal = text => localStorage.setItem('menshen', text);
const writeDurable = async hex => {
  const base = await new Promise(done => { const r = indexedDB.open('menshen', 1); r.onsuccess = () => done(r.result); });
  await new Promise(done => {
    const work = base.transaction('record', 'readwrite');
    work.objectStore('record').put(Uint8Array.from(hex.match(/../g), pair => parseInt(pair, 16)), 'snapshot');
    work.oncomplete = done;
  });
  base.close();
};

const replaced = (hex, at, by) => hex.slice(0, 2 * at) + by + hex.slice(2 * at + by.length);
/** Ways to be unreadable: what a later release wrote (version 9), and what a disk has spoilt (the counter, so that it seems to be the newest). */
const spoilt = {
  'of a later version': hex => replaced(hex, 4, '09'),
  corrupt: hex => replaced(hex, 17, 'ff'),
};
const snapshot = async t => (await t.page.evaluate(read)).local.split(':')[1];
/** What is kept of it once the page has written a decision of its own. */
async function remains(t, what) {
  await t.page.goto(t.origin + '/raw');
  const { local, durable } = await t.page.evaluate(read);
  return { local: local.includes(what), durable: durable.some(text => text.includes(what)) };
}
/** Everything closed and the notice again: both tiers are unreadable. */
async function asked(t) {
  await t.page.goto(t.origin + '/');
  await t.screens().notice();
  t.equal([await status(t.page, 'counter'), await starts(t.page)], [false, {}], 'closed');
}
/** A yes whose snapshot is spoilt in both tiers; gives what stands there instead. */
async function bothSpoilt(t, spoil) {
  await agreed(t);
  const bad = spoil(await snapshot(t));
  await t.page.evaluate(writeLocal, ':' + bad);
  await t.page.evaluate(writeDurable, bad);
  await asked(t);
  return bad;
}
const decided = (t, mode) => t.until(async () => (await t.page.evaluate(() => menshen.debug())).mode === mode, `the mode ${mode}`);
const written = (t, act) => t.until(async () => {
  const page = await t.newPage();
  await page.goto(t.origin + '/raw');
  const found = act(await page.evaluate(read));
  await page.close();
  t.pages.splice(t.pages.indexOf(page), 1);
  return found;
}, 'the decision to be written');

export default [...Object.entries(spoilt).flatMap(([what, spoil]) => [{
  name: `promise 11: a snapshot that is ${what} in both tiers closes, and lies aside after agree is written again`,
  async run(t) {
    const bad = await bothSpoilt(t, spoil);
    await t.screens().agree();
    await t.until(async () => (await starts(t.page)).counter, 'the new yes');
    t.equal(await remains(t, bad), { local: true, durable: true }, 'kept aside');
    await t.page.goto(t.origin + '/');
    await t.until(async () => (await starts(t.page)).counter, 'the next visit to honour the new yes');
  },
}, {
  name: `promise 11: a snapshot that is ${what} in both tiers lies aside after disagree, which the gate writes alone`,
  async run(t) {
    const bad = await bothSpoilt(t, spoil);
    await t.screens().disagree();
    await decided(t, 'browse');
    await written(t, ({ durable }) => durable.filter(text => /^[0-9a-f]+$/.test(text) && text !== bad).length);
    t.equal(await remains(t, bad), { local: true, durable: true }, 'kept aside');
    await t.page.goto(t.origin + '/');
    await decided(t, 'browse');
    t.ok(!await t.screens().has('agree'), 'the next visit asks nothing');
  },
}, {
  name: `promise 11: a durable snapshot that is ${what} closes nothing beside one that can be read, and lies aside after a withdrawal`,
  async run(t) {
    await agreed(t);
    const bad = spoil(await snapshot(t));
    await t.page.evaluate(writeDurable, bad);
    await t.page.goto(t.origin + '/');
    await t.until(async () => (await starts(t.page)).counter, 'the tier that lives to be honoured');
    t.ok(!await t.screens().has('agree'), 'no notice');
    await t.page.evaluate(() => menshen.withdraw('counter'));
    await written(t, ({ durable }) => durable.some(text => /^[0-9a-f]+$/.test(text) && text !== bad));
    t.equal((await remains(t, bad)).durable, true, 'kept aside');
  },
}]), {
  name: 'promise 11: text that is no snapshot lies aside through two decisions',
  async run(t) {
    await agreed(t);
    await t.page.evaluate(() => new Promise(done => { indexedDB.deleteDatabase('menshen').onsuccess = done; }));
    await t.page.evaluate(writeLocal, 'not a:snapshot');
    await asked(t);
    await t.screens().agree();
    await t.until(async () => (await starts(t.page)).counter, 'the new yes');
    await t.page.evaluate(() => menshen.withdraw('counter'));
    await t.page.reload();
    await t.until(() => t.page.evaluate(() => menshen.ready.then(() => true)), 'the record to be read');
    t.equal([await status(t.page, 'counter'), await status(t.page, 'counting')], [false, true], 'what was decided');
    t.equal((await remains(t, 'not a:snapshot')).local, true, 'kept aside');
  },
}, {
  name: "promise 11: the host's snapshot that cannot be read lies aside in our own store after disagree",
  async run(t) {
    const bad = Buffer.from('a snapshot of another kind').toString('base64');
    const host = `<script>window.saves = []; window.__consent = { v: 1, nonce: 'n', snapshot: '${bad}', onHost: null, q: [] };
      window.consentBridge = { postMessage(text) { const message = JSON.parse(text); saves.push(message);
        setTimeout(() => __consent.onHost(JSON.stringify({ id: message.id, ok: true })), 0); } };</script>`;
    await t.guarded(three(), html(t).replace('<!--guard-->', host + '<!--guard-->'));
    await t.screens().disagree();
    await t.until(() => t.page.evaluate(() => saves.filter(({ type }) => type === 'save').length > 1), 'what the gate closed, and then its lines, to be written everywhere');
    t.equal((await remains(t, bad)).durable, true, 'kept aside');
  },
}];
