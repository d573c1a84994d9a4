// The ports that the probes of `menshen.debug()` name, on every address of this machine: whoever connects after all is heard.
import net from 'node:net';

const PORTS = [1, 7, 9];

/** Hears all of them, for as long as this process lives; `count()` says how often. Where a system lets nobody listen there it is deaf. */
let heard;
export const ears = () => heard ??= (async () => {
  let count = 0;
  const open = await Promise.all(PORTS.map(port => new Promise((resolve, reject) => {
    const server = net.createServer(socket => { count++; socket.on('error', () => {}).destroy(); }).unref();
    server.on('error', error => { if (['EACCES', 'EADDRINUSE'].includes(error.code)) resolve(0); else reject(error); });
    server.listen(port, '127.0.0.1', () => resolve(port));
  })));
  // The control: they do hear what goes to the address of the probes.
  const mine = open.filter(Boolean);
  for (const port of mine) await new Promise(done => net.connect(port, '0.0.0.0').on('close', done).on('error', () => {}));
  if (count !== mine.length) throw new Error(`the ears heard ${count} of ${mine.length}`);
  return { count: () => count - mine.length };
})();
