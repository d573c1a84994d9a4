// A person's visit: what reached the world outside on each leg of it, and what stayed on the device.
import { everything } from '../../harness/disk.mjs';
import { ownerOf } from './policy.mjs';

/** What differs from visit to visit in an address: ids, times, numbers. */
const alike = path => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27,}/gi, '*').replace(/[0-9a-f]{12,}/gi, '*').replace(/\d+/g, '*');

/** What came, by SDK: each kind of request once. What belongs to none of them is under ''. */
function heard(t, list) {
  const found = Object.fromEntries(['', ...list.map(({ id }) => id)].map(id => [id, new Set()]));
  for (const { kind, host, path } of t.world.hits()) found[ownerOf(list, host)?.id ?? ''].add(`${kind} ${host}${alike(path)}`);
  return Object.fromEntries(Object.entries(found).map(([id, set]) => [id, [...set].sort()]));
}
/** The same without the scripts themselves, which only some ways fetch: what they do is the same in all ways. */
function done(t, list) {
  const scripts = new Set(list.map(({ at }) => { const { host, pathname } = new URL(at); return `GET ${host}${alike(pathname)}`; }));
  return Object.fromEntries(Object.entries(heard(t, list)).map(([id, all]) => [id, all.filter(one => !scripts.has(one))]));
}

const QUIET = 500, LONG = 1500;
/** Waits until nothing new has come for a while. */
const settled = (t, quiet = QUIET) => t.settled(() => t.world.hits().length, quiet, Math.max(4000, 2 * quiet));
/** Waits until everyone has done what is wanted of them, at most so long; who has not is judged afterwards. */
const came = (t, list, wanted, ms = 10000) => t.until(() => {
  const now = done(t, list);
  return list.every(one => wanted(one, now[one.id]));
}, 'everyone to send', ms).catch(() => {});
const something = ({ late }, now) => late || now.length;
const all = wanted => ({ id, late, hasty }, now) => late || wanted[id].every(one => one === hasty || now.includes(one));
/** Waits until each SDK has begun, or failed to. */
const begun = (t, list) => t.until(() => t.page.evaluate(ids => ids.every(id => id in sdks.made || id in sdks.failed), list.map(({ id }) => id)), 'all to begin', 20000).catch(() => {});
const act = t => t.page.evaluate(() => { act(); });
/** Goes on to another document: a driver may say that it is there while the old one still is. */
async function go(t, there) {
  await t.page.evaluate(() => { window.old = true; });
  await there();
  await t.page.until(() => !window.old && document.readyState === 'complete', 'the new document');
}

/** What is on the disk of an origin, but our own; the page goes to a place without the guard for it. */
const left = async (t, origin = t.origin) => everything(await t.disk({ here: true, origin })).filter(name => !/^\w+ menshen/.test(name));

/** One load of the page: what came of it until all that is wanted had come and nothing followed for so long, and how long that took. */
async function leg(t, list, there, wanted, quiet) {
  t.world.clear();
  await go(t, there);
  const start = Date.now();
  await begun(t, list);
  await act(t);
  await came(t, list, wanted);
  const took = Date.now() - start;
  await settled(t, quiet);
  return { done: done(t, list), took };
}
const failures = t => t.page.evaluate(() => ({ failed: sdks.failed, made: Object.keys(sdks.made) }));

/**
 * A visit without the guard. The first of its kind in an engine is whole: the page is loaded twice and goes on after that, and it is listened
 * to for long. Those that follow need only show that in their way, too, everyone begins, sends and keeps.
 */
export async function free(t, list, address, whole) {
  const legs = [await leg(t, list, () => t.page.goto(address), whole ? all(whole.legs[0].done) : something, whole ? 0 : LONG)];
  const { failed, made } = await failures(t);
  let after;
  if (!whole) {
    legs.push(await leg(t, list, () => t.page.reload(), something, LONG));
    t.world.clear();
    await act(t);
    await came(t, list, something);
  }
  const disk = await left(t, new URL(address).origin);
  // What is sent by a clock of its own is sent at the latest as the page is left.
  await came(t, list, ({ late }, now) => !late || now.length);
  await settled(t);
  const rest = done(t, list), sent = Object.fromEntries(Object.keys(rest).map(id => [id, [...new Set([...legs.flatMap(({ done }) => done[id]), ...rest[id]])].sort()]));
  if (!whole) after = rest;
  return { legs, failed, made, disk, sent, after, took: Math.max(...legs.map(({ took }) => took)) };
}

/** A visit in which nothing may begin: it is listened for as long as one without the guard took to send everything, and while the person goes on to `next`. */
export async function closed(t, list, address, { took }, next) {
  t.world.clear();
  await t.page.goto(address);
  await act(t);
  await settled(t, Math.max(QUIET, took));
  const disk = await left(t, new URL(address).origin);
  await next();
  return { heard: heard(t, list), disk };
}

/** A visit in which all is given, which is to equal the `whole` one: come, load again, and go on once all has been taken back. `mine` tells names on the disk that are to go. */
export async function given(t, list, address, whole, mine) {
  const legs = [];
  for (const there of [() => t.page.goto(address), () => t.page.reload()]) legs.push(await leg(t, list, there, all(whole.legs[legs.length].done), QUIET));
  const { failed } = await failures(t);
  await t.page.evaluate(ids => { for (const id of ids) menshen.withdraw(id); }, list.map(({ id }) => id));
  // What the page had sent still arrives: the engine answers a request of the page's own behind it.
  await t.page.evaluate(async () => { await (await fetch('/page.js')).text(); });
  await settled(t);
  t.world.clear();
  await act(t);
  await settled(t);
  // What a document still held open is cleared by the next.
  await t.page.goto(t.origin + '/');
  await t.page.evaluate(async () => { await menshen.ready; });
  await t.until(async () => !everything(await t.disk()).some(mine), 'what is withdrawn to go', 4000).catch(() => {});
  const disk = await left(t);
  return { legs, failed, after: heard(t, list), disk };
}
