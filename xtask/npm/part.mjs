// Turns the bindings of a program into a part that the guard accepts: a classic ES2017 script with one call.
// node part.mjs NAME BINDINGS OUTPUT
//
// The payload is a function of the program's bytes or module, which resolves to the class `Program`.
// Its property `wasm` is the text "menshen:wasm", which an inline build replaces by the bytes in hex.
import { basename, dirname } from 'node:path';
import { build } from 'esbuild';

const [name, bindings, outfile] = process.argv.slice(2);
const contents = `
import { initSync, Program } from './${basename(bindings)}';
const start = source => (source instanceof WebAssembly.Module ? Promise.resolve(source) : WebAssembly.compile(source))
  .then(module => { initSync({ module }); return Program; });
start.wasm = 'menshen:wasm';
menshen.part(${JSON.stringify(name)}, start);
`;
await build({
  stdin: { contents, resolveDir: dirname(bindings), sourcefile: 'part.js' },
  outfile,
  bundle: true,
  format: 'iife',
  target: 'es2017',
  platform: 'browser',
  charset: 'ascii',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'silent' }, // in a loader that is not used and falls away
}).catch(() => process.exit(1)); // esbuild has told why
