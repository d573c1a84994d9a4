// Loaded before a program that must do without the network: notes every attempt and refuses it.
'use strict';
const fs = require('node:fs'), net = require('node:net'), dns = require('node:dns'), dgram = require('node:dgram');

const refuse = what => function (...args) {
  fs.appendFileSync(process.env.MENSHEN_TRIED, `${what} ${JSON.stringify(args[0]?.host ?? args[0]?.port ?? args[0])}\n`);
  throw Object.assign(new Error(`no network here (${what})`), { code: 'ENETUNREACH' });
};
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  return options?.path && !options.port ? connect.apply(this, args) : refuse('connect').apply(this, [options]); // a pipe is no network
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = dns.promises[name] = refuse(name);
dgram.createSocket = refuse('socket');
