// Answers GET from a list of folders, first match wins; never leaves them, never lets anything be cached.
import fs from 'node:fs';
import path from 'node:path';
import { mime } from './mime.mjs';

export function find(folders, pathname) {
  let name;
  try { name = decodeURIComponent(pathname); } catch { return null; }
  if (name.includes('\0')) return null;
  for (const { at = '/', folder } of folders) {
    if (!name.startsWith(at)) continue;
    const root = path.resolve(folder);
    let file = path.resolve(root, '.' + path.sep + name.slice(at.length));
    if (file !== root && !file.startsWith(root + path.sep)) continue;
    let stat = fs.statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) stat = fs.statSync(file = path.join(file, 'index.html'), { throwIfNoEntry: false });
    if (stat?.isFile()) return file;
  }
  return null;
}

export function sendFile(response, file, headers = {}) {
  response.writeHead(200, { 'Content-Type': mime(file), 'Cache-Control': 'no-store', ...headers });
  fs.createReadStream(file).pipe(response);
}

export function send(response, status, type, body, headers = {}) {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
  response.end(body);
}
