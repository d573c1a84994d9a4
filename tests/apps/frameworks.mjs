// Frameworks that render the whole page.
import { group } from './support/group.mjs';
import { own } from './support/files.mjs';

export default group('frameworks', [
  ['React renders, routes and updates', 'react.jsx', { files: own }],
  ['Vue compiles, renders, routes and updates', 'vue.js', { files: own }],
  ['Svelte renders, moves and updates', 'svelte.js', { files: own }],
  ['Lit renders into shadow roots and updates', 'lit.js', { files: own }],
]);
