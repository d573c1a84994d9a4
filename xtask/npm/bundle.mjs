// Bundles guard, screens, desk, late, bridges, tags and memory into classic scripts: ES2017, ASCII, minified (terser makes 3 % less of it than esbuild),
// with the gate inlined as text, and the guard once more as it only observes. Properties that begin with `_` are our own and get short
// names, the same in all. With the gate in JavaScript as well, there is a guard that has that one inside and needs no WebAssembly.
// node bundle.mjs SOURCE_FOLDER GATE_WASM PKG_JSON TESTING OUTPUT_FOLDER SUFFIX [GATE_SCRIPT]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';

/** A letter a byte, from `#` on; `~` before it counts 91 more: brotli makes less of it than of hex or base64. */
const letters = bytes => Array.from(bytes, byte => '~'.repeat(byte / 91) + String.fromCharCode(35 + byte % 91)).join('');

/** The scripts that only the guard calls, by output: the part's name, and what its script says first. */
const parts = {
  screens: ['first', ''],
  desk: ['desk', ''],
  late: ['late', ''],
  memory: ['memory', '/*! with fake-indexeddb, Apache-2.0 */'],
};
/** Page code that a script runs before the guard has what it hands in could hand in something else: all of it, helpers too, goes into a function. */
const whole = (output, text) => {
  if (/^guard/.test(output)) return once(text);
  if (!parts[output]) return text;
  const [name, banner] = parts[output];
  return `${banner}"use strict";menshen.part("${name}",(a,b,c)=>{let made;(hand=>{${text}})(make=>{made=make(a,b,c)});return made})`;
};

/** Where this very guard answers already, in a window that a page of ours has around it or has opened, that one only has to meet the document. */
const once = text => `"use strict";(a=>{if(!a||a.configurable||a.value.src!==document.currentScript.src){${text}}else new MessageEvent("",{source:self}).source})(Object.getOwnPropertyDescriptor(self,"menshen"))`;

/** What a part's script hands in. */
const handedIn = file => {
  let payload;
  new Function('menshen', readFileSync(file, 'utf8'))({ part: (_, made) => { payload = made; } });
  return String(payload);
};

const [source, gate, manifest, testing, folder, suffix, script] = process.argv.slice(2);
/** Puts the gate in JavaScript in the place that `src/web/guard/translated.ts` holds. */
const translated = {
  name: 'translated',
  setup: ({ onLoad }) => onLoad({ filter: /guard.translated\.ts$/ }, () => ({ contents: `export const translated = ${handedIn(script)};` })),
};
const inside = { wasm: letters(readFileSync(gate)) };
const bundled = (entryPoints, { wasm = '', plugins = [], observe = false }, mangleCache) => build({
  entryPoints,
  plugins,
  outdir: folder,
  write: false,
  bundle: true,
  format: 'iife',
  target: 'es2017',
  platform: 'browser',
  charset: 'ascii',
  minifySyntax: true,
  mangleProps: /^_[a-z]/,
  mangleCache, // without it every output gets names of its own
  legalComments: 'none',
  logLevel: 'warning',
  define: {
    GATE: JSON.stringify(wasm),
    NO_WASM: String(!wasm),
    OBSERVE: String(observe),
    TESTING: testing,
    VERSION: JSON.stringify(JSON.parse(readFileSync(manifest, 'utf8')).version),
  },
}).catch(() => process.exit(1)); // esbuild has told why
const options = {
  ecma: 2017,
  compress: { ecma: 2017, passes: 3, unsafe_arrows: true, hoist_props: true, keep_fargs: false },
  format: { ecma: 2017, ascii_only: true },
};
const main = join(source, 'guard/main.ts');
// The guard, which costs most, has the first choice of names; what stands before or behind it calls everything as it does.
const guard = await bundled({ guard: main }, inside, {});
const rest = await bundled({
  screens: join(source, 'screen/screens.ts'),
  desk: join(source, 'desk/main.ts'),
  late: join(source, 'late/main.ts'),
  bridges: join(source, 'bridges/main.ts'),
  tags: join(source, 'tags/main.ts'),
}, inside, guard.mangleCache);
const alone = script ? await bundled({ 'guard-nowasm': main }, { plugins: [translated] }, rest.mangleCache) : { outputFiles: [] };
const observing = await bundled({ 'guard.observe': main }, { ...inside, observe: true }, rest.mangleCache);
// Apart, and after: the names of its library would take the shortest.
const memory = await bundled({ memory: join(source, 'memory/main.ts') }, inside, rest.mangleCache);
mkdirSync(folder, { recursive: true });
for (const { path, text } of [guard, rest, alone, observing, memory].flatMap(({ outputFiles }) => outputFiles)) {
  const output = basename(path, '.js'), { code } = await minify(whole(output, text), options);
  writeFileSync(join(folder, output + suffix), code);
}
