// Bundles the entry of the npm package as an ES module, readable, for a bundler to take.
// node entry.mjs ENTRY OUTPUT
import { build } from 'esbuild';

const [entry, outfile] = process.argv.slice(2);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  format: 'esm',
  target: 'es2019',
  legalComments: 'none',
  logLevel: 'warning',
}).catch(() => process.exit(1)); // esbuild has told why
