// What is held in the tests of holding and releasing: a maker's server that knows how often it was asked (`asked` since the page was there, `all` ever), also one that never answers, and
// the ways in which markup comes into a page.
import crypto from 'node:crypto';
import { send } from '../../../www/server/files.mjs';
import { listen } from '../../../www/server/listen.mjs';
import { read } from '../../harness/build.mjs';
import { page } from '../../harness/html.mjs';
import { change, three } from '../../harness/policies.mjs';

const open = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };
/** Each script says that it ran, and which element it stood in. */
export const said = name => `ran.push(${JSON.stringify(name)}); if (document.currentScript) stood.push(document.currentScript.id);`;
export const integrity = text => 'sha384-' + crypto.createHash('sha384').update(text).digest('base64');

/** The maker of the SDK `counter`. `/run/NAME` is a script that says its name; `slow` ones take a moment, `/hang` never answers, `/break` breaks the connection. */
export async function maker() {
  const asked = [], all = [], live = new Set();
  const server = await listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x'), last = pathname.split('/').pop();
    const hit = { path: pathname, url: request.url, method: request.method, referer: request.headers.referer ?? '', origin: request.headers.origin ?? '' };
    all.push(hit);
    asked.push(hit);
    request.resume();
    live.add(response);
    response.on('close', () => live.delete(response));
    const answer = (status, type, body) => setTimeout(send, searchParams.has('slow') ? 300 : 0, response, status, type, body, open);
    if (pathname.startsWith('/hang')) return;
    if (pathname.startsWith('/break')) return response.destroy();
    if (pathname.startsWith('/none')) return answer(404, 'text/plain', '');
    if (pathname.startsWith('/throw')) return answer(200, 'text/javascript', `${said(last)} throw new Error('its own');`);
    if (pathname.startsWith('/write')) return answer(200, 'text/javascript', `${said(last)} document.write(${JSON.stringify(searchParams.get('html'))});`);
    if (pathname.startsWith('/run')) return answer(200, 'text/javascript', said(last));
    if (pathname.startsWith('/frame')) return answer(200, 'text/html', `<!doctype html><script>parent.postMessage({ frame: ${JSON.stringify(last)}, name: self.name, origin: self.origin }, '*')</script>`);
    answer(200, 'text/plain', 'answer');
  });
  return { asked, all, ever: path => all.some(one => one.path === path), at: `http://counter.localhost:${server.port}`, count: path => asked.filter(one => one.path === path).length, close: server.close };
}

/** A policy of one SDK, whose hosts keep what is sent until the decision when `queue` is on. */
export const policy = queue => change(three(), one => { one.sdks[0].queue = !!queue; });

/** Runs a case beside its maker. `other.at` is `window.at` in the page. */
export const beside = act => async t => {
  const other = await maker();
  try { return await act(t, other); } finally { await other.close(); }
};
/** Cases that share a page: `act` judges each by itself. */
export async function each(all, nameOf, act) {
  const results = [];
  for (const one of all) {
    const name = `hold and release: ${nameOf(one)}`;
    try { await act(one); results.push({ name }); } catch (error) { results.push({ name, error: error.message }); }
  }
  return results;
}
/** The page. With `still` no minute passes in it before `elapse` says so. */
export async function visit(t, other, { head = '', body = '', queue, headers, still } = {}) {
  const start = `<script>var ran = [], stood = [], at = ${JSON.stringify(other.at)};</script>`;
  const stop = '{ const was = setTimeout, late = []; self.setTimeout = (act, ms, ...more) => ms === 1000 || ms === 60000 ? late.push(act) : was(act, ms, ...more); self.elapse = () => { for (const act of late.splice(0)) act(); }; }';
  await t.guarded(policy(queue), page({ head: start + head, body }), { headers, changed: folder => still ? { 'guard.js': stop + read(folder, 'guard.js') } : {} });
  await t.screens().notice();
  // What a browser asks for ahead of the page, before any script, nobody holds here: a sealed page is for that.
  if (body) { await t.settled(() => other.asked.length); other.asked.length = 0; }
}
export const give = t => t.page.evaluate(() => menshen.testing.set({ counter: true }));
export const refuse = t => t.page.evaluate(() => menshen.testing.set({ counter: false }));
export const ran = t => t.page.evaluate(() => window.ran);
export const elapse = t => t.page.evaluate(() => elapse());

/** Ways in which markup comes into a page: as it is written, or by a script that has it as `html`. `scripts` says whether scripts of it run at all; `mark` is the way in an id. */
export const ways = [
  { way: 'the parser', mark: 'parser', scripts: true, still: html => html },
  { way: 'a declared shadow tree', mark: 'shadow', scripts: true, still: html => `<div><template shadowrootmode="open">${html}</template></div>` },
  { way: 'document.write', mark: 'write', scripts: true, live: html => { document.write(html); } },
  { way: 'innerHTML', mark: 'inner', live: html => { document.querySelector('main').appendChild(document.createElement('div')).innerHTML = html; } },
  { way: 'insertAdjacentHTML', mark: 'adjacent', live: html => { document.querySelector('main').insertAdjacentHTML('beforeend', html); } },
  { way: 'a fragment of a range', mark: 'range', scripts: true, live: html => { document.querySelector('main').append(document.createRange().createContextualFragment(html)); } },
  { way: 'appendChild', mark: 'append', scripts: true, live: html => {
    for (const one of new DOMParser().parseFromString(html, 'text/html').querySelectorAll('head > *, body > *')) {
      const made = document.createElement(one.localName);
      for (const { name, value } of one.attributes) made.setAttribute(name, value);
      made.textContent = one.textContent;
      document.querySelector('main').appendChild(made);
    }
  } },
];
/** What stands in the body for markup that comes in this way. */
export const bring = ({ still, live }, html) => still ? still(html) : `<script>(${live})(${JSON.stringify(html).replace(/<\//g, '<\\/')})</script>`;
