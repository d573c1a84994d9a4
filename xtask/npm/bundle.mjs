// Bundles the guard and its desk into classic scripts: ES2017, ASCII, minified (terser makes 3 % less of it than esbuild),
// with the gate inlined as hex: brotli makes less of hex than of base64. Properties that begin with `_` are our own and get short names, the same in both.
// node bundle.mjs SOURCE_FOLDER GATE_WASM PKG_JSON TESTING GUARD_OUTPUT DESK_OUTPUT
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';

const [source, gate, manifest, testing, guard, desk] = process.argv.slice(2);
const built = await build({
  entryPoints: { guard: join(source, 'guard/main.ts'), desk: join(source, 'desk/main.ts') },
  outdir: dirname(guard),
  write: false,
  bundle: true,
  format: 'iife',
  globalName: 'desk', // of the desk's exports, inside the part that `menshen build` wraps it in
  target: 'es2017',
  platform: 'browser',
  charset: 'ascii',
  minifySyntax: true,
  mangleProps: /^_[a-z]/,
  legalComments: 'none',
  logLevel: 'warning',
  define: {
    GATE: JSON.stringify(readFileSync(gate).toString('hex')),
    TESTING: testing,
    VERSION: JSON.stringify(JSON.parse(readFileSync(manifest, 'utf8')).version),
  },
}).catch(() => process.exit(1)); // esbuild has told why
mkdirSync(dirname(guard), { recursive: true });
const options = {
  ecma: 2017,
  compress: { ecma: 2017, passes: 3, unsafe_arrows: true, unsafe_methods: true, hoist_props: true, keep_fargs: false },
  format: { ecma: 2017, ascii_only: true },
};
for (const { path, text: bundled } of built.outputFiles) {
  const { code: text } = await minify(bundled, options);
  if (path.endsWith('desk.js')) writeFileSync(desk, text);
  else writeFileSync(guard, text.replace(/^((?:"use strict";)?)var desk=/, '$1'));
}
