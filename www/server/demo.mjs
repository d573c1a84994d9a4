// The demo's two servers in one process, so that the page can be told what reached the other one.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Collected } from './collected.mjs';
import { find, send, sendFile } from './files.mjs';
import { listen } from './listen.mjs';
import { standins } from './standins.mjs';

const www = fileURLToPath(new URL('../', import.meta.url));
const guard = /<script src="menshen\/guard\.js"><\/script>\n?/;

/** Starts both; gives { address, port, sdkPort, collected, close }. Port 0 takes a free one. */
export async function demoServers({ port = 0, sdkPort = 0, build }) {
  const collected = new Collected();
  const other = await listen(standins(collected), sdkPort, 'server of the stand-in SDKs');
  const folders = [{ at: '/menshen/', folder: build }, { at: '/', folder: www }];

  const answer = (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'GET only');
    if (url.pathname === '/collected') return send(response, 200, 'application/json', JSON.stringify(collected.all()));
    if (url.pathname === '/js/where.js') return send(response, 200, 'text/javascript; charset=utf-8', `var demo = window.demo || {};\ndemo.sdkPort = ${other.port};\n`);
    const file = find(folders, url.pathname);
    if (!file || url.pathname.startsWith('/server/') || url.pathname.endsWith('.mjs')) return send(response, 404, 'text/plain', 'not here');
    if (file === path.join(www, 'index.html') && url.searchParams.get('guard') === '0')  // the control: the same page without the guard
      return send(response, 200, 'text/html; charset=utf-8', fs.readFileSync(file, 'utf8').replace(guard, ''));
    sendFile(response, file);
  };

  let page;
  try { page = await listen(answer, port, 'demo page'); } catch (error) { await other.close(); throw error; }
  return {
    address: `http://localhost:${page.port}/`, port: page.port, sdkPort: other.port, collected,
    close: () => Promise.all([page.close(), other.close()]),
  };
}
