// Starts the gate synchronously, without a policy and with a damaged one: prints nothing when it stays closed.
// node instantiate.mjs GATE_WASM
import { readFileSync } from 'node:fs';

const ALLOW = 2, CHANNELS = 8;

try {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[2])));
  const closed = when => {
    for (let channel = 0; channel < CHANNELS; channel++) {
      const answer = exports.ask(channel, 0, 0, 0);
      if ((answer & 3) >= ALLOW) console.log(`the gate answers ${answer} on channel ${channel} ${when}`);
    }
  };
  closed('before it has a policy');
  new Uint8Array(exports.memory.buffer, exports.buffers(), 4096).fill(0xa5);
  if (!(exports.open(4096, 0, 0, 1, 0) & 0xff)) console.log('the gate takes a damaged policy');
  closed('with a damaged policy');
  if (!exports.shut(0x10000, 0)) console.log('the gate cannot close');
} catch (error) {
  console.log(`the gate does not start: ${error.message}`);
}
