// The page server: every case has its own origin http://<case>.localhost:PORT with its own routes and its own build.
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { listen } from '../../www/server/listen.mjs';
import { find, send, sendFile } from '../../www/server/files.mjs';
import { mime } from '../../www/server/mime.mjs';
import { npm } from './npm.mjs';

const raw = cookie => `<!doctype html><meta charset="utf-8"><title>raw</title><script>var sent = ${JSON.stringify(cookie).replace(/</g, '\\u003c')}</script>`;
const guard = '<script src="/menshen/guard.js"></script>';

/** The guard, without the entries of its table that are to be left out (`|` between them), see `tests/mutate.mjs`. */
export const mutant = guard => guard.replace('menshen:without', process.env.MENSHEN_WITHOUT || 'none');

/**
 * One case's site. Pages hold `<!--guard-->` where guard.js goes; `?guard=0` leaves it out: that is the control.
 * `bare()` is the same site as a second origin, which never has the guard and stores apart; `behind()` one whose server sends headers;
 * `beside()` gives the address of one more, for another person: what a database says of a record that was removed may come late.
 */
export class Site {
  constructor(host, port) { Object.assign(this, { host, port, origin: `http://${host}:${port}`, routes: new Map(), folders: [], programs: [], log: [] }); }
  bare(host) { return Object.assign(Object.create(this), { host, origin: `http://${host}:${this.port}`, without: true }); }
  behind(host) { return Object.assign(Object.create(this), { host, origin: `http://${host}:${this.port}`, headers: {} }); }
  page(path, html, headers = {}) { return this.file(path, html, { 'Content-Type': 'text/html; charset=utf-8', ...headers }); }
  file(path, body, headers = {}) { this.routes.set(path, { body, headers }); return this.origin + path; }
  /** Serves a build below /menshen/; files named in `changed` are answered from there instead (damaged builds). */
  build(folder, changed = {}) {
    if (process.env.MENSHEN_WITHOUT) changed = { 'guard.js': mutant(fs.readFileSync(path.join(folder, 'guard.js'), 'utf8')), ...changed };
    this.folders = [{ at: '/menshen/', folder }];
    for (const path of this.routes.keys()) if (path.startsWith('/menshen/')) this.routes.delete(path);
    for (const [name, body] of Object.entries(changed)) this.file('/menshen/' + name, body);
  }
  serve(folder, at = '/') { this.folders.push({ at, folder }); }
  /** What begins with `at` is answered by a program: `{ answer(request, response), upgrade(request, socket, head) }`. */
  program(at, program) { this.programs.push({ at, ...program }); }
  programFor(path) { return this.programs.find(({ at }) => path.startsWith(at)); }

  async answer(request, response) {
    const url = new URL(request.url, this.origin);
    if (this.without) url.searchParams.set('guard', '0');
    this.log.push({ method: request.method, path: url.pathname, cookie: request.headers.cookie ?? '' });
    const program = this.programFor(url.pathname);
    if (program) return program.answer(request, response);
    const sent = text(request).catch(() => '');
    // Of the headers only what keeps the tab: Firefox's driver loses one that changes its group of windows.
    const opener = 'Cross-Origin-Opener-Policy', kept = this.headers?.[opener] ? { [opener]: this.headers[opener] } : {};
    if (url.pathname === '/raw') return send(response, 200, 'text/html; charset=utf-8', raw(request.headers.cookie ?? ''), kept);
    const route = this.routes.get(url.pathname);
    if (route) {
      if (route.body === null) return response.destroy();  // a route that never answers: the connection breaks
      const body = typeof route.body === 'function' ? await route.body(url, request.method, await sent) : route.body;
      const html = typeof body === 'string' ? body.replace('<!--guard-->', url.searchParams.get('guard') === '0' ? '' : guard) : body;
      return send(response, 200, mime(url.pathname), html, { ...route.headers, ...this.headers });
    }
    const file = find(this.folders, url.pathname);
    if (file) return sendFile(response, file);
    send(response, 404, 'text/plain', 'not here');
  }
}

export async function pageServer() {
  const sites = new Map();
  const siteOf = request => sites.get((request.headers.host ?? '').split(':')[0]);
  const server = await listen((request, response) => {
    const site = siteOf(request);
    if (site) site.answer(request, response); else send(response, 404, 'text/plain', 'no such case');
  });
  // Every site has a socket that gives back what it hears, but where a program of its own answers.
  const sockets = new (await npm('ws')).WebSocketServer({ noServer: true });
  sockets.on('connection', socket => socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary })));
  server.http.on('upgrade', (request, socket, head) => {
    const program = siteOf(request)?.programFor(request.url);
    if (program) program.upgrade(request, socket, head); else sockets.handleUpgrade(request, socket, head, ours => sockets.emit('connection', ours));
  });
  return { ...server,
    close() { for (const socket of sockets.clients) socket.terminate(); return server.close(); },
    site(name) {
      const add = one => { sites.set(one.host, one); return one; }, made = add(new Site(`${name}.localhost`, server.port));
      made.control = add(made.bare(`control-${name}.localhost`));
      made.sealed = add(made.behind(`sealed-${name}.localhost`));
      made.beside = part => add(made.behind(`${part}-${name}.localhost`)).origin;
      return made;
    },
  };
}
