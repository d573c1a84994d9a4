// Whole applications in the manner of each framework: ways by links and back, lists that are changed over the network, forms, portals, transitions.
import { items } from './support/files.mjs';
import { group } from './support/group.mjs';

export default group('applications', [
  ['Angular compiles, routes, fills forms, asks and cleans markup', 'angular.ts', { files: items }],
  ['React Router loads, acts, blocks and goes back', 'reactrouter.jsx', { files: items }],
  ['Vue Router nests, keeps, turns away and goes back', 'vuerouter.js', { files: items }],
  ['Svelte routes by the part behind #', 'svelterouter.js', { files: items }],
  ['Lit routes pages that are elements', 'litrouter.js', { files: items }],
]);
