// Finds the npm packages that `cargo xtask test` installed (xtask/npm), or those of the folder named by MENSHEN_NPM.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const require = createRequire(pathToFileURL(path.join(process.env.MENSHEN_NPM ?? path.join(root, 'xtask/npm'), 'package.json')));

export async function npm(name) {
  let file;
  try { file = require.resolve(name); } catch {
    throw new Error(`the npm package ${name} is not installed: run \`cargo xtask test\` once`);
  }
  const module = await import(pathToFileURL(file).href);
  return module.default ?? module;
}
