// Starts the gate synchronously and asks it something before it has a policy: prints nothing when it denies.
// node instantiate.mjs GATE_WASM
import { readFileSync } from 'node:fs';

try {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[2])));
  const answer = exports.ask(1, 0, 0, 0);
  if (answer & 3) console.log(`the gate answers ${answer} before it has a policy; only deny will do`);
} catch (error) {
  console.log(`the gate does not start: ${error.message}`);
}
