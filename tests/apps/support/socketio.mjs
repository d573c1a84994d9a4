// The server that the page of Socket.IO speaks to, on the page's own origin.
import { npm } from '../../harness/npm.mjs';

/** Puts it below /socket.io/ of the site; gives what ends it. */
export async function sockets(site) {
  const { Server } = await npm('socket.io'), { Server: Engine } = await npm('engine.io');
  const all = new Server({ serveClient: false }), engine = new Engine({ pingInterval: 20000 });
  all.bind(engine);
  all.on('connection', socket => {
    socket.emit('hello', socket.handshake.auth, socket.handshake.query.q, socket.handshake.headers['x-app']);
    socket.on('add', (a, b, answer) => answer(a + b));
    socket.on('bytes', (bytes, { in: more }, answer) => answer(Buffer.concat([bytes, more])));
    socket.on('silent', () => {});
    socket.on('join', (room, answer) => { socket.join(room); answer(room); });
    socket.on('tell', (room, ...args) => socket.to(room).emit('news', ...args));
    socket.on('leave me', () => socket.disconnect());
  });
  const closed = all.of('/closed').use((socket, next) => socket.handshake.auth.key === 'right' ? next() : next(Object.assign(new Error('not with this key'), { data: { key: socket.handshake.auth.key } })));
  closed.on('connection', socket => socket.on('who', answer => answer(socket.nsp.name)));
  site.program('/socket.io/', { answer: (request, response) => engine.handleRequest(request, response), upgrade: (...args) => engine.handleUpgrade(...args) });
  return () => all.close();
}
