// The packages themselves, unmodified: as the file that their makers serve, or put together the way a publisher does.
import fs from 'node:fs';
import path from 'node:path';
import { npm } from '../../harness/npm.mjs';
import { root } from '../../harness/paths.mjs';

const folder = path.join(process.env.MENSHEN_NPM ?? path.join(root, 'xtask/npm'), 'node_modules');

/** `sdk:ID` is what an SDK's `module` says. */
const modules = list => ({
  name: 'sdks',
  setup(build) {
    build.onResolve({ filter: /^sdk:/ }, ({ path: name }) => ({ path: name, namespace: 'sdk' }));
    build.onLoad({ filter: /./, namespace: 'sdk' }, ({ path: name }) => ({ contents: list.find(({ id }) => name === `sdk:${id}`).module, resolveDir: folder }));
  },
});

async function together(list, contents) {
  const { outputFiles: [{ text }] } = await (await npm('esbuild')).build({
    stdin: { contents, resolveDir: folder }, bundle: true, write: false, minify: true, format: 'iife', target: 'es2022', platform: 'browser', plugins: [modules(list)],
    conditions: ['browser', 'production'], logLevel: 'silent', define: { 'process.env.NODE_ENV': '"production"', global: 'window' }, loader: { '.css': 'empty' },
  });
  return text;
}

const kept = new Map();
const once = (key, make) => kept.get(key) ?? kept.set(key, make()).get(key);

/** The script of an SDK as it comes from its maker's host: the file in its package, else its module in one script, which leaves its global. */
export const script = one => once(one.id, async () => one.file ? fs.readFileSync(path.join(folder, one.file), 'utf8')
  : together([one], `import api from 'sdk:${one.id}'; window[${JSON.stringify(one.global)}] = api;`));

/** The first-party bundle of a page with all of these SDKs. */
export const bundle = list => once(list.map(({ id }) => id).join(), () => together(list, list.map(({ id }, at) => `import api${at} from 'sdk:${id}';`).join('\n')
  + list.map(({ id }, at) => `\nbegin(${JSON.stringify(id)}, api${at});`).join('')));
