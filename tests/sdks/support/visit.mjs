// A person's visit: what reached the world outside on each leg of it, and what stayed on the device.
import { everything } from '../../harness/disk.mjs';
import { ownerOf } from './policy.mjs';

/** What differs from visit to visit in an address: ids, times, numbers. */
const alike = path => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27,}/gi, '*').replace(/[0-9a-f]{12,}/gi, '*').replace(/\d+/g, '*');

/** What came, by SDK: each kind of request once. What belongs to none of them is under ''. */
export function heard(t, list) {
  const found = Object.fromEntries(['', ...list.map(({ id }) => id)].map(id => [id, new Set()]));
  for (const { kind, host, path } of t.world.hits()) found[ownerOf(list, host)?.id ?? ''].add(`${kind} ${host}${alike(path)}`);
  return Object.fromEntries(Object.entries(found).map(([id, set]) => [id, [...set].sort()]));
}

const QUIET = 500;
/** Everything that has come once nothing new comes for a while. */
async function settled(t, list, quiet = QUIET) {
  await t.settled(() => t.world.hits().length, quiet, Math.max(4000, 2 * quiet));
  return heard(t, list);
}
/** Waits until everyone has sent what is wanted of them, at most so long; who has not is judged afterwards. */
const came = (t, list, wanted, ms = 10000) => t.until(() => {
  const now = heard(t, list);
  return list.every(({ id }) => wanted(id, now[id]));
}, 'everyone to send', ms).catch(() => {});
/** Waits until each SDK has begun, or failed to. */
const begun = (t, list) => t.until(() => t.page.evaluate(ids => ids.every(id => id in sdks.made || id in sdks.failed), list.map(({ id }) => id)), 'all to begin', 20000).catch(() => {});
const act = t => t.page.evaluate(() => { act(); });

/** What is on the disk of an origin, but our own; the page goes to a place without the guard for it, and what it sends as it goes counts. */
export async function left(t, origin = t.origin) {
  return everything(await t.disk({ here: true, origin })).filter(name => !/^\w+ menshen/.test(name));
}

/** What is left once the page has come back: what a document still held open is cleared by the next. */
export async function cleared(t, mine) {
  await t.page.goto(t.origin + '/');
  await t.page.evaluate(async () => { await menshen.ready; });
  await t.until(async () => !everything(await t.disk()).some(mine), 'what is withdrawn to go', 4000).catch(() => {});
  return left(t);
}

/** A visit in which nothing may begin: what came, and what stays. It is listened for as long as `like`, a visit, took to send everything. */
export async function closed(t, list, address, like) {
  t.world.clear();
  await t.page.goto(address);
  await act(t);
  await settled(t, list, Math.max(QUIET, like.took));
  const disk = await left(t, new URL(address).origin);
  return { heard: await settled(t, list), disk };
}

/**
 * A visit in three legs: come, load again, go on (`between` comes before that one). `like` is a visit whose legs it is to equal: then it is
 * waited for what is missing. Gives the legs, how long the slowest took, who failed to begin, and what stays.
 */
export async function open(t, list, address, { like, between } = {}) {
  const legs = [];
  let took = 0;
  const leg = async go => {
    t.world.clear();
    await go();
    const start = Date.now();
    await begun(t, list);
    await act(t);
    const wanted = like?.legs[legs.length];
    await came(t, list, (id, now) => list.find(one => one.id === id).late || (wanted ? wanted[id].every(one => now.includes(one)) : now.length));
    took = Math.max(took, Date.now() - start);
    legs.push(await settled(t, list, like ? QUIET : Math.max(2 * QUIET, took))); // what the other visit is to equal is listened to for longer
  };
  await leg(() => t.page.goto(address));
  await leg(() => t.page.reload());
  const failed = await t.page.evaluate(() => sdks.failed), made = Object.keys(await t.page.evaluate(() => Object.fromEntries(Object.keys(sdks.made).map(id => [id, 1]))));
  await between?.();
  if (between) await settled(t, list); // what was on its way still arrives
  t.world.clear();
  await act(t);
  if (!like) await came(t, list, (id, now) => now.length || list.find(one => one.id === id).late);
  await settled(t, list);
  const disk = await left(t, new URL(address).origin);
  return { legs, took, failed, made, disk, after: await settled(t, list) };
}
