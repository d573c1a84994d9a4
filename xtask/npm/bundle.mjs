// Bundles the guard into one classic script: ES2017, ASCII, minified, with the gate inlined as base64.
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
  legalComments: 'none',
  logLevel: 'warning',
  define: {
    GATE: JSON.stringify(readFileSync(gate).toString('base64')),
    TESTING: testing,
    VERSION: JSON.stringify(JSON.parse(readFileSync(manifest, 'utf8')).version),
  },
}).catch(() => process.exit(1)); // esbuild has told why
