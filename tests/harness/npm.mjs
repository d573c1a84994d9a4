// Finds the npm packages that `cargo xtask test` installed (xtask/npm), or those of the folder named by MENSHEN_NPM.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const require = createRequire(pathToFileURL(path.join(process.env.MENSHEN_NPM ?? path.join(root, 'xtask/npm'), 'package.json')));

function resolve(name) {
  try { return require.resolve(name); } catch {
    throw new Error(`the npm package ${name} is not installed: run \`cargo xtask test\` once`);
  }
}

export async function npm(name) {
  const module = await import(pathToFileURL(resolve(name)).href);
  return module.default ?? module;
}

/** The text of a package's file. */
export const text = name => fs.readFileSync(resolve(name), 'utf8');
