// The other origin: stand-ins for third-party SDKs, each under its own host name, and the notebook of what reached them.
// http://<sdk>.localhost:PORT/sdk.js is the SDK; any other path is noted and answered. /collected reads the notebook.
import fs from 'node:fs';
import { Collected } from './collected.mjs';
import { send } from './files.mjs';

const folder = new URL('../standins/', import.meta.url);
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const frame = '<!doctype html><meta charset="utf-8"><title>stand-in</title><p>stand-in frame';
const scripts = new Set(['/sdk.js', '/sdk.mjs', '/worker.js']);

/** The text of one stand-in: the shared part, then its own habits (or those of an ordinary one). */
export function script(sdk) {
  const own = new URL(`${sdk}.js`, folder);
  const habits = /^[a-z0-9-]+$/.test(sdk) && fs.existsSync(own) ? fs.readFileSync(own, 'utf8') : `standin(${JSON.stringify(sdk)}, {});\n`;
  return fs.readFileSync(new URL('base.js', folder), 'utf8') + habits;
}

/** Makes the request handler of the other origin. `collected` may be shared with the caller. */
export function standins(collected = new Collected()) {
  return (request, response) => {
    const url = new URL(request.url, `http://${request.headers.host ?? 'localhost'}`);
    const open = {
      'Access-Control-Allow-Origin': request.headers.origin ?? '*', 'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Headers': 'content-type,x-probe', 'Access-Control-Allow-Methods': 'GET,POST,PUT,DELETE',
      'Cross-Origin-Resource-Policy': 'cross-origin', 'Timing-Allow-Origin': '*',
    };
    if (url.pathname === '/collected') {
      if (request.method === 'DELETE') collected.clear();
      return send(response, 200, 'application/json; charset=utf-8', JSON.stringify(collected.all()), open);
    }
    if (url.pathname === '/favicon.ico') return send(response, 204, 'text/plain', '');
    collected.note(request);
    const sdk = url.hostname.endsWith('.localhost') ? url.hostname.slice(0, -'.localhost'.length) : 'plain';
    const set = { ...open, 'Set-Cookie': `${sdk}_server=1; Path=/; SameSite=None; Secure` };
    request.resume();
    if (scripts.has(url.pathname)) return send(response, 200, 'text/javascript; charset=utf-8', script(sdk), set);
    if (url.pathname.endsWith('.html')) return send(response, 200, 'text/html; charset=utf-8', frame, set);
    if (url.pathname.endsWith('.css')) return send(response, 200, 'text/css', 'body{}', set);
    if (url.pathname.endsWith('.gif')) return send(response, 200, 'image/gif', pixel, set);
    if (request.method === 'OPTIONS') return send(response, 204, 'text/plain', '', open);
    return send(response, 200, 'text/plain', 'collected', set);
  };
}
