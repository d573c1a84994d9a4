// Bundles guard, screens, desk and late into classic scripts: ES2017, ASCII, minified (terser makes 3 % less of it than esbuild),
// with the gate inlined as text. Properties that begin with `_` are our own and get short names, the same in all.
// node bundle.mjs SOURCE_FOLDER GATE_WASM PKG_JSON TESTING OUTPUT_FOLDER SUFFIX
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';

/** A letter a byte, from `#` on; `~` before it counts 91 more: brotli makes less of it than of hex or base64. */
const letters = bytes => Array.from(bytes, byte => '~'.repeat(byte / 91) + String.fromCharCode(35 + byte % 91)).join('');

const [source, gate, manifest, testing, folder, suffix] = process.argv.slice(2);
const built = await build({
  entryPoints: {
    guard: join(source, 'guard/main.ts'),
    screens: join(source, 'screen/screens.ts'),
    desk: join(source, 'desk/main.ts'),
    late: join(source, 'late/main.ts'),
  },
  outdir: folder,
  write: false,
  bundle: true,
  format: 'iife',
  target: 'es2017',
  platform: 'browser',
  charset: 'ascii',
  minifySyntax: true,
  mangleProps: /^_[a-z]/,
  mangleCache: {}, // without it every output gets names of its own
  legalComments: 'none',
  logLevel: 'warning',
  define: {
    GATE: JSON.stringify(letters(readFileSync(gate))),
    TESTING: testing,
    VERSION: JSON.stringify(JSON.parse(readFileSync(manifest, 'utf8')).version),
  },
}).catch(() => process.exit(1)); // esbuild has told why
mkdirSync(folder, { recursive: true });
const options = {
  ecma: 2017,
  compress: { ecma: 2017, passes: 3, unsafe_arrows: true, hoist_props: true, keep_fargs: false },
  format: { ecma: 2017, ascii_only: true },
};
for (const { path, text: bundled } of built.outputFiles) {
  const { code } = await minify(bundled, options);
  writeFileSync(join(folder, basename(path, '.js') + suffix), code);
}
