// Each generated configuration in its real server: which set it answers with, and that the values arrive as they were meant.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { equal, ok } from '../harness/check.mjs';
import { seed } from '../harness/policies.mjs';
import { sealed, serve, servers, site } from './support/serve.mjs';
import { files, page } from './support/tags.mjs';

const html = page('<a href="https://link.example/x">link</a><script type="text/plain" data-menshen="counter">later()</script>');
const made = () => site({ ...files, 'index.html': html, 'deep/page.html': html });

/** Asks as a browser would; gives status and headers. */
const ask = (port, path = '/', headers = {}, method = 'GET') => new Promise((resolve, reject) => {
  const request = http.request({ host: '127.0.0.1', port, path, method, headers, agent: false }, response => {
    response.resume().on('end', () => resolve({ status: response.statusCode, headers: response.headers }));
  });
  request.on('error', reject).end();
});
const document = cookie => ({ 'Sec-Fetch-Dest': 'document', ...cookie === undefined ? {} : { Cookie: cookie } });
const names = ['content-security-policy', 'permissions-policy', 'connection-allowlist', 'referrer-policy', 'cross-origin-opener-policy', 'origin-agent-cluster', 'x-dns-prefetch-control'];
const pick = ({ headers }) => Object.fromEntries(names.map(name => [name, headers[name]]));

/** The sets as they were computed, read from the middleware, which holds them as plain strings. */
async function computed(made, origin) {
  const { config } = await sealed(made, 'express', origin);
  const file = path.join(config, 'menshen.express.cjs'), middleware = createRequire(import.meta.url)(file);
  const run = cookie => {
    const set = {};
    middleware({ headers: { cookie }, url: '/' }, { setHeader(name, value) { set[name.toLowerCase()] = value; }, getHeader() {} }, () => {});
    return Object.fromEntries(names.map(name => [name, set[name]]));
  };
  const mirror = /menshen=o1-[0-9a-f]{8}/.exec(fs.readFileSync(file, 'utf8'))[0];
  return { closed: run(''), open: run(mirror), mirror };
}

/** Cookies that must not open: none, of another revision, of another form, beside, in other letters. */
const closed = mirror => [undefined, '', mirror.replace(/.$/, last => last === '0' ? '1' : '0'), 'menshen=o1-', 'menshen=1', mirror + '0', mirror.replace('o1', 'O1'),
  mirror.replace('menshen', 'Xmenshen'), `x=${mirror.slice(8)}`, mirror.replace('o1', 'o2'), `menshen=c1-0; y=${mirror.slice(8)}`];

const reads = (kind, policy, what) => ({
  name: `seal: ${kind}: the mirror cookie of this revision picks the open set, and nothing else does${what}`, engines: ['none'],
  async run() {
    const it = policy ? await site({ ...files, 'index.html': html, 'deep/page.html': html }, policy()) : await made();
    const server = await serve(kind, it);
    try {
      const sets = await computed(it, server.origin);
      ok(sets.closed['content-security-policy'] !== sets.open['content-security-policy'], 'the sets differ');
      for (const cookie of closed(sets.mirror)) equal(pick(await ask(server.port, '/', document(cookie))), sets.closed, `the answer to ${cookie}`);
      for (const cookie of [sets.mirror, `a=1; ${sets.mirror}; b=2`]) equal(pick(await ask(server.port, '/', document(cookie))), sets.open, `the answer to ${cookie}`);
      equal(pick(await ask(server.port, '/deep/page.html', { Cookie: sets.mirror })), sets.open, 'an engine that does not say what it asks for');
      for (const dest of ['script', 'worker', 'sharedworker', 'serviceworker', 'empty', 'object', 'embed', 'documents']) {
        equal(pick(await ask(server.port, '/own.js', { Cookie: sets.mirror, 'Sec-Fetch-Dest': dest })), sets.closed, `the answer for a ${dest}`);
      }
      for (const path of ['/nothing', '/deep/nothing.html', '/menshen/']) {
        const answer = await ask(server.port, path, document());
        ok(answer.status >= 400, `${path} is not there`);
        const got = pick(answer), policy = 'content-security-policy';
        // Express answers what it does not have by a page with a policy of its own, which lets nothing in at all.
        if (kind === 'express' && got[policy] === "default-src 'none'") got[policy] = sets.closed[policy];
        equal(got, sets.closed, `the answer for ${path}`);
      }
      ok(/\bCookie\b/.test((await ask(server.port, '/', document())).headers.vary), 'documents vary on the cookie');
      ok(!/\bCookie\b/.test((await ask(server.port, '/own.css', { 'Sec-Fetch-Dest': 'style' })).headers.vary ?? ''), 'files do not');
    } finally { server.stop(); }
  },
});

const forgets = kind => ({
  name: `seal: ${kind}: forget me is answered to a POST of the own origin alone`, engines: ['none'],
  async run() {
    const server = await serve(kind, await made());
    try {
      const at = '/menshen/forget', own = { 'Sec-Fetch-Site': 'same-origin' };
      const yes = await ask(server.port, at, own, 'POST');
      equal([yes.status, yes.headers['clear-site-data']], [204, '"cookies", "storage", "cache"'], 'the answer');
      for (const [headers, method] of [[own, 'GET'], [{ 'Sec-Fetch-Site': 'cross-site' }, 'POST'], [{ 'Sec-Fetch-Site': 'same-site' }, 'POST'], [{}, 'POST'], [own, 'HEAD']]) {
        const no = await ask(server.port, at, headers, method);
        ok(no.status >= 400, `${method} ${JSON.stringify(headers)} is refused`);
        equal(no.headers['clear-site-data'], undefined, `${method} ${JSON.stringify(headers)}`);
      }
      equal((await ask(server.port, '/', own, 'POST')).headers['clear-site-data'], undefined, 'another path');
    } finally { server.stop(); }
  },
});

export default [
  ...servers.map(kind => reads(kind, undefined, '')),
  // Thirteen SDKs make values that are longer than a word of nginx may be.
  ...servers.map(kind => reads(kind, seed, ', with the long values of a real policy')),
  ...servers.map(forgets),
];
