// The world outside: a proxy to which every host leads that is not of this machine, and the one server behind it, which speaks for all of
// them. What reached it, by whatever name, stands in its notebook; a browser that is given this proxy can reach nobody else.
import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { listen } from '../../www/server/listen.mjs';
import { send } from '../../www/server/files.mjs';
import { npm } from './npm.mjs';

/** What browsers ask for themselves, whatever page is shown. */
const OF_THE_BROWSER = /(^|\.)(mozilla\.(com|net|org)|firefox\.com|getfirefox\.com|gvt1\.com)$|^((update|optimizationguide-pa|safebrowsing|content-autofill)\.googleapis\.com|(clients\d?|accounts|www|android\.clients)\.google\.com)$/;
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

class World {
  #hits = [];
  /** Answers by `host` or `host/path`: `[type, body]`, or a function of the request (`{ path, url, sent }`) that gives them. */
  answers = new Map();

  /** What came: { kind: method or MESSAGE, host, path }. */
  hits() { return [...this.#hits]; }
  clear() { this.#hits = []; }
  note(kind, host, path) { if (!OF_THE_BROWSER.test(host)) this.#hits.push({ kind, host, path }); }

  async answer(request, response) {
    const host = (request.headers.host ?? '').replace(/:\d+$/, ''), url = new URL(request.url, `https://${host}`), path = url.pathname;
    this.note(request.method, host, path);
    const open = {
      'Access-Control-Allow-Origin': request.headers.origin ?? '*', 'Access-Control-Allow-Credentials': 'true', 'Access-Control-Max-Age': '0',
      'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*', 'Access-Control-Allow-Methods': 'GET,POST,PUT,PATCH,DELETE',
      'Cross-Origin-Resource-Policy': 'cross-origin', 'Timing-Allow-Origin': '*',
    };
    const sent = await text(request).catch(() => '');
    if (request.method === 'OPTIONS') return send(response, 204, 'text/plain', '', open);
    const known = this.answers.get(host + path) ?? this.answers.get(host);
    const [type, body] = (typeof known === 'function' ? known({ path, url, sent }) : known) ?? (/\.(gif|png|jpe?g)$/.test(path) ? ['image/gif', PIXEL] : ['application/json', '{}']);
    send(response, 200, type, body, open);
  }
}

/** For its hosts: signed by itself, and no engine of a test looks who signed. */
async function certificate() {
  const { private: key, cert } = await (await npm('selfsigned')).generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
  return { key, cert };
}

/** Starts it: `{ port, world, close }`; `port` is the proxy's. */
export async function worldServer() {
  const world = new World(), { WebSocketServer } = await npm('ws'), sockets = new WebSocketServer({ noServer: true });
  const answer = (request, response) => world.answer(request, response).catch(() => response.destroy());
  const upgrade = (request, socket, head) => sockets.handleUpgrade(request, socket, head, ours => {
    const host = request.headers.host.replace(/:\d+$/, ''), path = new URL(request.url, 'wss://x').pathname, known = world.answers.get(`wss:${host}`);
    world.note('SOCKET', host, path);
    ours.on('message', data => { world.note('MESSAGE', host, path); known?.(ours, String(data)); });
    ours.on('error', () => {});
    known?.(ours);
  });
  const plain = http.createServer(answer).on('upgrade', upgrade), secret = https.createServer(await certificate(), answer).on('upgrade', upgrade);
  for (const server of [plain, secret]) server.on('clientError', (_, socket) => socket.destroy());
  const proxy = await listen(answer, 0, 'proxy'), tunnels = new Set();
  proxy.http.on('connect', (request, socket) => {
    tunnels.add(socket.on('error', () => {}).on('close', () => tunnels.delete(socket)));
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    (request.url.endsWith(':80') ? plain : secret).emit('connection', socket);
  });
  const close = () => { for (const one of sockets.clients) one.terminate(); for (const one of tunnels) one.destroy(); return proxy.close(); };
  return { port: proxy.port, world, close };
}
