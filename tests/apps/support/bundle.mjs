// A page's script with the libraries that it imports, as one file: unmodified packages, put together the way a publisher does.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../../harness/npm.mjs';
import { root } from '../../harness/paths.mjs';

const pages = fileURLToPath(new URL('pages/', import.meta.url));
const packages = path.join(process.env.MENSHEN_NPM ?? path.join(root, 'xtask/npm'), 'node_modules');

const svelte = {
  name: 'svelte',
  setup(build) {
    build.onLoad({ filter: /\.svelte(\.js)?$/ }, async ({ path: file }) => {
      const { compile, compileModule } = await npm('svelte/compiler'), text = fs.readFileSync(file, 'utf8');
      const { js } = file.endsWith('.js') ? compileModule(text, { filename: file }) : compile(text, { filename: file, css: 'injected' });
      return { contents: js.code, resolveDir: path.dirname(file) };
    });
  },
};

/** Bundles these scripts, `modules` with what several share or fetch later as files beside them; gives { name: text }, styles that they import with them. */
export async function bundle(names, { modules = false } = {}) {
  const { outputFiles } = await (await npm('esbuild')).build({
    entryPoints: names.map(name => path.join(pages, name)), outdir: '/', bundle: true, write: false, minify: true, format: modules ? 'esm' : 'iife', splitting: modules, target: 'es2022', jsx: 'automatic',
    nodePaths: [packages], conditions: ['browser', 'svelte', 'production'], logLevel: 'silent', plugins: [svelte], tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    loader: { '.png': 'dataurl', '.svg': 'dataurl', '.woff2': 'dataurl' },
  });
  return Object.fromEntries(outputFiles.map(file => [path.basename(file.path), file.text]));
}

/** The text of a file of a package. */
export const packaged = file => fs.readFileSync(path.join(packages, file), 'utf8');
