// node www/serve.mjs [--port 4300] [--sdk-port 4301] [--build FOLDER] [--check]: serves the demo page and the stand-in SDKs.
// It builds nothing. FOLDER is what `menshen build` wrote for www/policies/messenger.json; it is answered below /menshen/.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoServers } from './server/demo.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const args = process.argv.slice(2);
const value = (name, otherwise) => { const at = args.indexOf(name); return at < 0 ? otherwise : args[at + 1]; };
const build = path.resolve(value('--build', path.join(here, '../dist/demo')));

const known = new Set(['--port', '--sdk-port', '--build', '--check']);
const wrong = args.find(arg => arg.startsWith('--') && !known.has(arg));
if (wrong || args.includes('--help')) {
  console.error(`${wrong ? `unknown option ${wrong}\n` : ''}usage: node www/serve.mjs [--port 4300] [--sdk-port 4301] [--build FOLDER] [--check]`);
  process.exit(wrong ? 2 : 0);
}

try {
  if (!fs.existsSync(path.join(build, 'guard.js'))) throw new Error(`no guard.js in ${build}: run \`cargo xtask demo\`, which builds it`);
  const servers = await demoServers({ port: Number(value('--port', 4300)), sdkPort: Number(value('--sdk-port', 4301)), build });
  console.log(`demo page         ${servers.address}`);
  console.log(`stand-in SDKs     http://<sdk>.localhost:${servers.sdkPort}  (what reached them: ${servers.address}collected)`);
  if (args.includes('--check')) {
    const { check } = await import('../tests/demo/check.mjs');
    const good = await check(servers);
    await servers.close();
    process.exit(good ? 0 : 1);
  }
  console.log('Press Ctrl+C to stop.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { console.log('stopped'); process.exit(0); });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
