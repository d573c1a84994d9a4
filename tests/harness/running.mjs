// A small app under test: it registers the SDKs of a policy with the page API and counts what starts and stops.
// Each SDK's script comes from its own host on the other origin, as a real one does.
import { page } from './html.mjs';

const app = (ids, homes) => {
  window.starts = {}; window.stops = {}; window.changes = 0;
  if (!window.menshen) return;
  menshen.on('change', () => { window.changes++; });
  ids.forEach(id => menshen.sdk(id, {
    start() {
      starts[id] = (starts[id] || 0) + 1;
      const script = document.createElement('script');
      script.src = homes[id];
      document.head.append(script);
    },
    stop() { stops[id] = (stops[id] || 0) + 1; if (window.standins && standins[id]) standins[id].stop(); },
  }));
};

export const appPage = (t, ids, { prefix, body = '' } = {}) => page({
  body: `<button id="ask">ask</button><button id="use">use</button><script>(${app})(${JSON.stringify(ids)}, ${JSON.stringify(Object.fromEntries(ids.map(id =>
    [id, t.collector.at(id, '/sdk.js', prefix ? { prefix } : {})])))});
    document.getElementById('ask').addEventListener('click', function () { window.asked = menshen.request(this.dataset.item).then(function (v) { return window.answer = v; }, function (e) { return window.answer = e.code || String(e); }); });
    document.getElementById('use').addEventListener('click', function () { window.ran = 0; menshen.use(this.dataset.item, function () { window.ran++; return 1; }).then(function (v) { window.answer = v; }, function (e) { window.answer = e.code || String(e); }); });
  </script>${body}` });

/** Presses the page's own button that calls menshen.request(item). */
export async function ask(page, item, button = '#ask') {
  await page.evaluate((button, item) => { window.answer = undefined; document.querySelector(button).dataset.item = item; }, button, item);
  await page.click(button);
}
export const starts = page => page.evaluate(() => window.starts || {});
export const stops = page => page.evaluate(() => window.stops || {});
/** Waits until the record is in this mode: `browse`, `decided`. */
export const mode = (t, wanted) => t.until(async () => (await t.page.evaluate(() => menshen.debug())).mode === wanted, `the mode ${wanted}`);
export const status = (page, item) => page.evaluate(item => menshen.status(item), item);
/** Cookies and storage keys with the SDK's own prefix that lie on the disk. (Databases are not among the first set of seams.) */
export const left = (found, prefix = 'ctr_') => ['cookies', 'local', 'session'].flatMap(kind => (found[kind] ?? []).filter(name => name.startsWith(prefix)).map(name => `${kind} ${name}`));
/** Brings the page, whose SDK keeps what begins with `ctr_`, so far that the person has agreed and something of it lies on the disk. */
export async function storing(t, policy) {
  await t.guarded(policy, appPage(t, ['counter'], { prefix: 'ctr_' }));
  await t.screens().agree();
  await t.until(async () => left(await t.disk()).length >= 2, 'the SDK to have stored something (the control)');
}
/**
 * Removes what the origin has, our record too, as on a device that is new; leaves the page at a place without the guard. A database that
 * says nothing is asked again from another page: WebKit's may be silent for ever, after a page was left while it wrote.
 */
export const anew = t => t.until(async () => {
  await t.page.goto(t.origin + '/raw');
  return t.page.evaluate(() => new Promise(done => {
    localStorage.clear();
    sessionStorage.clear();
    const gone = indexedDB.deleteDatabase('menshen');
    gone.onsuccess = gone.onerror = gone.onblocked = () => done(true);
    setTimeout(done, 2000, false);
  }));
}, 'the record to be removed');
