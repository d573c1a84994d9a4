// Whole applications in the manner of each framework: ways by links and back, lists that are changed over the network, forms, portals, transitions.
import { items } from '../apps/support/files.mjs';
import { group } from '../apps/support/group.mjs';

// Each is a case of its own: they do much, and a machine may have little to spare.
export default [
  ['Angular compiles, routes, fills forms, asks and cleans markup', 'angular.ts'],
  ['React Router loads, acts, blocks and goes back', 'reactrouter.jsx'],
  ['Vue Router nests, keeps, turns away and goes back', 'vuerouter.js'],
  ['Svelte routes by the part behind #', 'svelterouter.js'],
  ['Lit routes pages that are elements', 'litrouter.js'],
].flatMap(([promise, script]) => group(`an application by ${script}`, [[promise, script, { files: items }]]));
