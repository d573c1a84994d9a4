// Ports of this machine, for programs that take none by themselves.
import net from 'node:net';

/** A port that nobody listens on. */
export const freePort = () => new Promise((resolve, reject) => {
  const server = net.createServer().on('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
