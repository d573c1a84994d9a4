// The other origin, one for each case: what was asked of it, and every TCP connection, even one without a request.
import http from 'node:http';
import net from 'node:net';

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect id="x" width="9" height="9"/></svg>';
const bodies = { gif: ['image/gif', pixel], js: ['text/javascript', ''], mjs: ['text/javascript', ''], css: ['text/css', ''], svg: ['image/svg+xml', svg], html: ['text/html', '<p>other'], json: ['application/json', '{}'], vtt: ['text/vtt', 'WEBVTT\n'] };
const listening = server => new Promise(done => server.listen(0, '127.0.0.1', () => done(server.address().port)));

export async function other(host = 'counter.localhost') {
  const hits = [], connections = new Set();
  let connects = 0, silent = 0;
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://x');
    if (pathname !== '/favicon.ico') hits.push(pathname);
    request.resume();
    const to = searchParams.get('to');
    if (to) { response.writeHead(302, { Location: to }); return response.end(); }
    const [type, body] = bodies[pathname.split('.').pop()] ?? ['text/html', '<p id=there>there'];
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
    response.end(body);
  });
  server.on('connection', () => { connects++; });
  // A port that never answers: only what connects ahead comes here.
  const quiet = net.createServer(socket => { silent++; connections.add(socket); socket.on('error', () => {}); });
  const port = await listening(server), ahead = await listening(quiet);
  return {
    origin: `http://${host}:${port}`, elsewhere: `http://127.0.0.1:${port}`, ahead: `http://${host}:${ahead}`, hits,
    /** Everything that came: paths, and how many connections to both ports. */
    seen: () => ({ hits: [...new Set(hits)].sort(), connects: connects + silent }),
    silent: () => silent,
    close() { server.close(); server.closeAllConnections(); quiet.close(); for (const socket of connections) socket.destroy(); },
  };
}
