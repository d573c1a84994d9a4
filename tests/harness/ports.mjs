// Ports of this machine, for programs that take none by themselves.
import net from 'node:net';

/** Below the ports that systems give out by themselves, so that no connection takes one before its program does. */
const FIRST = 20000, COUNT = 10000;
let next = Math.floor(Math.random() * COUNT);

const free = port => new Promise(resolve => {
  const server = net.createServer().on('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
});

/** A port that nobody listens on, and that this process has not given out. */
export async function freePort() {
  for (let tries = 0; tries < COUNT; tries++) {
    const port = FIRST + next++ % COUNT;
    if (await free(port)) return port;
  }
  throw new Error(`no port from ${FIRST} to ${FIRST + COUNT} is free`);
}
