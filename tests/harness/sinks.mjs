// Raw ears on this machine, for what sends no request: a TCP port that counts connections, a UDP port that counts packets.
import dgram from 'node:dgram';
import net from 'node:net';

/** Opens as many ports of a kind as asked for; each remembers how often something came. */
export async function sinks(kind, count) {
  const open = () => new Promise((resolve, reject) => {
    const heard = { count: 0 };
    if (kind === 'tcp') {
      const server = net.createServer(socket => { heard.count++; socket.on('error', () => {}).destroy(); }).on('error', reject);
      server.listen(0, '127.0.0.1', () => resolve(Object.assign(heard, { port: server.address().port, close: () => server.close() })));
    } else {
      const socket = dgram.createSocket('udp4').on('error', reject).on('message', () => { heard.count++; });
      socket.bind(0, '127.0.0.1', () => resolve(Object.assign(heard, { port: socket.address().port, close: () => socket.close() })));
    }
  });
  return Promise.all(Array.from({ length: count }, open));
}
