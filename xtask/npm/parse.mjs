// Tells whether a file is a classic script of ES2017: prints nothing when it is.
// node parse.mjs SCRIPT
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';

try {
  parse(readFileSync(process.argv[2], 'utf8'), { ecmaVersion: 2017, sourceType: 'script' });
} catch (error) {
  console.log(`does not parse as a classic ES2017 script: ${error.message}`);
}
