// Seals a site with the package's own command and has the real server serve it with the configuration that was written.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { find, send, sendFile } from '../../../www/server/files.mjs';
import { listen } from '../../../www/server/listen.mjs';
import { build, menshen } from '../../harness/build.mjs';
import { npm } from '../../harness/npm.mjs';
import { folder } from '../../harness/paths.mjs';
import { three } from '../../harness/policies.mjs';
import { freePort } from '../../harness/ports.mjs';
import { kill, start } from '../../harness/processes.mjs';
import { until } from '../../harness/wait.mjs';

export const servers = ['nginx', 'caddy', 'express'];
let count = 0;

const write = (file, text) => { fs.mkdirSync(path.dirname(file), { recursive: true }); fs.writeFileSync(file, text); return file; };

/** A site on disk: its pages and files, and a build of the policy below /menshen/. */
export async function site(files, policy = three(), options = {}) {
  const at = folder('site');
  fs.cpSync(await build(policy, options), path.join(at, 'menshen'), { recursive: true });
  for (const [name, text] of Object.entries(files)) write(path.join(at, name), text);
  return { at, policy: write(path.join(folder('policy'), 'policy.json'), JSON.stringify(policy)) };
}

/** Seals it for a server; gives the folder, and that of the configuration. */
export async function sealed({ at, policy }, kind, origin, ...more) {
  const out = folder('sealed'), config = folder('config');
  const server = kind === 'html' ? [] : ['--server', kind, ...kind === 'meta' ? [] : ['--config', config]];
  const { code, error } = await menshen('seal', at, '--policy', policy, '--origin', origin, '-o', out, ...server, ...more);
  if (code) throw new Error(`menshen seal: ${error}`);
  return { out, config };
}

const types = 'types { text/html html; text/javascript js mjs; text/css css; image/gif gif; image/svg+xml svg; application/wasm wasm; application/json json; }';

/** The headers that stand in a `_headers` file. */
export const headersOf = config => Object.fromEntries(fs.readFileSync(path.join(config, '_headers'), 'utf8').split('\n')
  .filter(line => /^ {2}\S/.test(line)).map(line => /^ {2}([^:]+): (.*)$/.exec(line).slice(1)));

const kinds = {
  async nginx({ out, config }, port) {
    const work = folder('nginx'), temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${work}/${name};`).join(' ');
    const user = process.getuid() === 0 ? 'user root;' : '';
    const file = write(path.join(work, 'nginx.conf'), `daemon off; ${user} pid ${work}/pid; worker_processes 1; error_log stderr error; events { }
http { ${types} default_type text/plain; access_log off; ${temporary} include ${config}/menshen.http.conf;
  server { listen 127.0.0.1:${port}; root ${out}; include ${config}/menshen.server.conf; } }`);
    return start('nginx', ['-e', 'stderr', '-p', work, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  },
  async caddy({ out, config }, port) {
    const work = folder('caddy');
    const file = write(path.join(work, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\nimport ${config}/menshen.Caddyfile\nhttp://:${port} {\n\tbind 127.0.0.1\n\timport menshen\n\troot * ${out}\n\tfile_server\n}\n`);
    return start('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work } });
  },
  async express({ out, config }, port) {
    const express = await npm('express'), app = express();
    app.use(createRequire(import.meta.url)(path.join(config, 'menshen.express.cjs')));
    app.use(express.static(out, { maxAge: 0 }));
    return listen(app, port);
  },
  /** What a static host does with `_headers`: no such host can be installed, so its rules are obeyed here. */
  async netlify({ out, config }, port) {
    return listen(files(out, headersOf(config)), port);
  },
  meta: ({ out }, port) => listen(files(out), port),
  html: ({ out }, port) => listen(files(out), port),
};

const files = (root, headers) => (request, response) => {
  const file = find([{ folder: root }], new URL(request.url, 'http://x').pathname);
  if (file) sendFile(response, file, headers); else send(response, 404, 'text/html', 'not here', headers);
};

/** Seals a site for a server and serves it; the origin has a name of its own. A `file` is opened where it lies. */
export async function serve(kind, made, ...more) {
  if (kind === 'file') {
    const places = await sealed(made, 'meta', 'file://', '--guard', 'menshen/guard.js', ...more);
    return { ...places, origin: 'file:', url: `file://${places.out}/index.html`, stop() {} };
  }
  const port = await freePort(), origin = `http://${kind}-${++count}.localhost:${port}`;
  const places = await sealed(made, kind, origin, ...more);
  const server = await kinds[kind](places, port);
  let said = '';
  server.stderr?.on('data', text => { said += text; });
  const ended = () => server.failure || server.exitCode != null;
  try {
    await until(async () => {
      if (ended()) throw new Error(`${kind} ended: ${server.failure?.message ?? ''} ${said}`);
      return fetch(`http://127.0.0.1:${port}/`).then(answer => answer.status);
    }, `${kind} to answer`, ended() ? 0 : 15000);
  } catch (error) { throw new Error(`${error.message} ${said.slice(-600)}`); }
  return { ...places, origin, url: origin + '/', port, stop: () => server.close ? server.close() : kill(server.pid) };
}

/** The site as it is, without the guard and without headers: the control. */
export async function plain(made) {
  const { port, close } = await listen(files(made.at));
  return { origin: `http://plain-${++count}.localhost:${port}`, stop: close };
}
