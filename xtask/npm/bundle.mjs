// Bundles the guard into one classic script: ES2017, ASCII, minified, with the gate inlined as hex: brotli
// makes less of hex than of base64. Properties that begin with `_` are the guard's own and get short names.
// node bundle.mjs ENTRY GATE_WASM PKG_JSON TESTING OUTPUT
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const [entry, gate, manifest, testing, outfile] = process.argv.slice(2);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  format: 'iife',
  target: 'es2017',
  platform: 'browser',
  charset: 'ascii',
  minify: true,
  mangleProps: /^_/,
  legalComments: 'none',
  logLevel: 'warning',
  define: {
    GATE: JSON.stringify(readFileSync(gate).toString('hex')),
    TESTING: testing,
    VERSION: JSON.stringify(JSON.parse(readFileSync(manifest, 'utf8')).version),
  },
}).catch(() => process.exit(1)); // esbuild has told why
