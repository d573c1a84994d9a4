// Translates a program to JavaScript, for where WebAssembly cannot run: a classic script that hands in a function, which gives what an
// instance exports. What it needs of the platform it takes from a kit of originals; the gate's, which runs before the page, makes that kit.
// node translate.mjs WASM NAME SCRIPT
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { strangers } from './strangers.mjs';

const [wasm, name, script] = process.argv.slice(2), isGate = name === 'gate';
const low = `${script}.wasm`, raw = `${script}.mjs`;
const run = (tool, ...args) => execFileSync(process.execPath, [fileURLToPath(new URL(`node_modules/binaryen/bin/${tool}`, import.meta.url)), ...args]);
// What the programs use beyond the first instructions is lowered: wasm2js knows those alone.
const features = ['bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'multivalue', 'sign-ext', 'mutable-globals', 'reference-types'].map(one => `--enable-${one}`);
run('wasm-opt', ...features, wasm, '--llvm-memory-copy-fill-lowering', '--llvm-nontrapping-fptoint-lowering', '--signext-lowering', '-Oz', '-o', low);
run('wasm2js', ...features, '-Oz', low, '-o', raw);
let text = readFileSync(raw, 'utf8');
for (const file of [low, raw]) rmSync(file);

/** Takes out what stands from one mark to the next other, and gives what is between; both must be there, or the tool has changed. */
const cut = (from, to) => {
  const start = text.indexOf(from), end = text.indexOf(to, start + from.length);
  if (start < 0 || end < 0) throw new Error(`${name}: wasm2js wrote no ${JSON.stringify([from, to])}`);
  const between = text.slice(start + from.length, end);
  text = text.slice(0, start) + text.slice(end + to.length);
  return between;
};

const TYPES = ['ArrayBuffer', 'Int8Array', 'Int16Array', 'Int32Array', 'Uint8Array', 'Uint16Array', 'Uint32Array', 'Float32Array', 'Float64Array'];
const MATH = ['imul', 'fround', 'abs', 'clz32', 'min', 'max', 'floor', 'ceil', 'trunc', 'sqrt'];
const VIEWS = { HEAP8: 'Int8Array', HEAP16: 'Int16Array', HEAP32: 'Int32Array', HEAPU8: 'Uint8Array', HEAPU16: 'Uint16Array', HEAPU32: 'Uint32Array', HEAPF32: 'Float32Array', HEAPF64: 'Float64Array' };
const views = Object.entries(VIEWS);

const lines = cut('function initActiveSegments(imports) {\n', '}\n').split('\n').filter(Boolean);
const data = lines.map(line => {
  const found = /^  base64DecodeToExistingUint8Array\(bufferView, (\d+), "(.*)"\);$/.exec(line);
  if (!found) throw new Error(`${name}: its data begins in another way: ${line.slice(0, 80)}`);
  const bytes = [...Buffer.from(found[2], 'base64')];
  return [found[1], bytes.length, ...bytes];
});
// What stands before it decodes base64 and throws an error.
text = text.slice(text.indexOf('function asmFunc('));
const size = cut('function asmFunc(imports) {\n var buffer = new ArrayBuffer(', ');\n');
for (const [view, type] of views) cut(` var ${view} = new ${type}(`, ');\n');
for (const one of MATH) cut(` var Math_${one} = Math.`, ';\n');
cut(' bufferView = HEAPU8;\n initActiveSegments(', ');\n');
cut(' function __wasm_memory_size() {', '\n }\n');
cut(' function __wasm_memory_grow(', '\n }\n');
cut(' return {\n  "memory": Object.create(', '\n  }), \n');
const exported = cut('  "', '\n };\n}\n');
text = text.slice(0, text.indexOf('\nvar retasmFunc ='));

// A getter or a method of a buffer or a view would show the memory to a page that has changed it: the size is kept here, and bytes are
// copied one by one.
const program = `function (kit, imports) {
 ${TYPES.map((type, at) => `var ${type} = kit[${at}];`).join(' ')}
 ${MATH.map((one, at) => `var Math_${one} = kit[${TYPES.length + at}];`).join(' ')}
 var pages, buffer, ${views.map(([view]) => view).join(', ')};
 function lay(count) {
  var next = new ArrayBuffer(count * 65536);
  pages = count; buffer = next; ${views.filter(([view]) => view === 'HEAP32' || view === 'HEAPU8' || text.includes(`${view}[`)).map(([view, type]) => `${view} = new ${type}(next);`).join(' ')}
 }
 function fill(list) { for (var at = 0; at < list[1]; at++) HEAPU8[list[0] + at] = list[2 + at]; }
 function wasm2js_trap() { throw 0; }
 function __wasm_memory_size() { return pages; }
 function __wasm_memory_grow(more) {
  var before = pages, from = HEAP32, at = 0;
  if (more < 0 || before + more > 32767) return -1;
  lay(before + more);
  for (; at < before * 16384; at++) HEAP32[at] = from[at];
  return before;
 }
 lay(${size / 65536});
 ${data.map(list => `fill([${list}]);`).join(' ')}
${text}
 return { memory: { get buffer() { return buffer; } }, "${exported}${isGate ? ', kit: kit' : ''} };
}`;
const found = strangers(`(${program})`);
if (found.length) throw new Error(`${name} in JavaScript uses what a page could have changed: ${found.join(', ')}`);
const kit = `{ ${[...TYPES, ...MATH.map(one => `Math.${one}`)].map((one, at) => `${at}: ${one}`).join(', ')} }`;
const part = `menshen.part(${JSON.stringify(name)}, ${isGate ? `function () { return (${program})(${kit}); }` : program});`;
// Following values through functions of this size takes terser minutes, and saves nothing.
const { code } = await minify(part, { ecma: 2017, compress: { ecma: 2017, reduce_vars: false, collapse_vars: false, inline: 0 }, format: { ecma: 2017, ascii_only: true } });
writeFileSync(script, code + '\n');
