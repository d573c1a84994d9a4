// Socket.IO: it begins by requests and goes on by a socket; it asks, hears, sends bytes, loses its way and finds it again.
import { io, Manager } from 'socket.io-client';
import { app } from '../report.js';

app(async ({ note, until }) => {
  const log = [], open = [], make = (...args) => { const socket = io(...args); open.push(socket); return socket; };
  const socket = make({ auth: { name: 'app' }, query: { q: '1' }, reconnectionDelay: 20, reconnectionDelayMax: 20, extraHeaders: { 'X-App': 'own' } }), ways = [];
  socket.io.on('open', () => { ways.push(socket.io.engine.transport.name); socket.io.engine.on('upgrade', way => ways.push(way.name)); });
  socket.io.on('reconnect', () => log.push('again'));
  socket.on('disconnect', reason => log.push(reason)); socket.on('hello', (...args) => log.push(['hello', ...args])); socket.onAnyOutgoing(name => log.push(`sends ${name}`));
  await until(() => socket.connected && ways.includes('websocket') && log.some(one => one[0] === 'hello'), 'the socket');
  note('connected', [ways, socket.io.uri.replace(location.host, ''), socket.id.length, log]);
  const answers = [await socket.timeout(5000).emitWithAck('add', 1, 2), [...new Uint8Array(await socket.emitWithAck('bytes', new Uint8Array([1, 2, 3]), { in: new Blob(['b']) }))], await socket.timeout(50).emitWithAck('silent').catch(error => error.message)];
  note('asked', answers);
  const other = make({ forceNew: true, transports: ['polling'] }), third = make({ forceNew: true, transports: ['websocket'] }), heard = [];
  for (const [name, one] of Object.entries({ other, third })) one.on('news', (...args) => heard.push([name, ...args]));
  await until(() => other.connected && third.connected, 'two more');
  await Promise.all([other.emitWithAck('join', 'room'), third.emitWithAck('join', 'room')]);
  socket.emit('tell', 'room', { a: ['ä', null, 1.5] }, new Uint8Array([9]).buffer); await until(() => heard.length === 2, 'the news');
  note('a room', [heard.map(([name, said, bytes]) => [name, said, [...new Uint8Array(bytes)]]).sort(), other.io.engine.transport.name, third.io.engine.transport.name]);
  const refused = make('/closed', { auth: { key: 'wrong' } }), errors = []; refused.on('connect_error', error => errors.push([error.message, error.data])); await until(() => errors.length, 'the refusal');
  refused.auth = { key: 'right' }; refused.connect(); await until(() => refused.connected, 'the second try');
  note('another room', [errors, await refused.emitWithAck('who'), refused.io === socket.io]);
  socket.io.engine.close(); await until(() => log.includes('again') && socket.connected, 'the way back');
  socket.emit('leave me'); await until(() => log.includes('io server disconnect'), 'the end by the server');
  note('lost and found', [log.filter(one => typeof one === 'string'), socket.active]);
  const nobody = new Manager(`${location.origin}/`, { path: '/nobody', reconnection: false, autoConnect: false, transports: ['polling'] }), failed = await new Promise(done => nobody.open(done));
  note('nobody there', [failed.message, failed.type, failed.description]);
  for (const one of open) one.disconnect();
  note('closed', open.map(({ connected }) => connected));
});
