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
    build.onLoad({ filter: /\.svelte$/ }, async ({ path: file }) => {
      const { compile } = await npm('svelte/compiler');
      return { contents: compile(fs.readFileSync(file, 'utf8'), { filename: file, css: 'injected' }).js.code, resolveDir: pages };
    });
  },
};

/** Bundles these scripts; gives { name: text }, styles that they import with them. */
export async function bundle(names) {
  const { outputFiles } = await (await npm('esbuild')).build({
    entryPoints: names.map(name => path.join(pages, name)), outdir: '/', bundle: true, write: false, minify: true, format: 'iife', target: 'es2022', jsx: 'automatic',
    nodePaths: [packages], conditions: ['browser', 'production'], logLevel: 'silent', plugins: [svelte],
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    loader: { '.png': 'dataurl', '.svg': 'dataurl' },
  });
  return Object.fromEntries(outputFiles.map(file => [path.basename(file.path), file.text]));
}

/** The text of a file of a package. */
export const packaged = file => fs.readFileSync(path.join(packages, file), 'utf8');
