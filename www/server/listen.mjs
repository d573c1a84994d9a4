// Starts an HTTP server on this machine only; a busy port becomes one clear sentence.
import http from 'node:http';

export function listen(handler, port = 0, what = 'server') {
  const server = http.createServer(handler);
  server.keepAliveTimeout = 2000;
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(error.code === 'EADDRINUSE'
      ? new Error(`port ${port} is busy: the ${what} cannot start. Stop the other program or choose another port.`)
      : error));
    server.listen(port, '127.0.0.1', () => resolve({
      http: server, port: server.address().port,
      close: () => new Promise(done => { server.close(done); server.closeAllConnections(); }),
    }));
  });
}
