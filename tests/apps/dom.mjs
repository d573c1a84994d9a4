// Libraries that write markup and move elements.
import { own } from './support/files.mjs';
import { group } from './support/group.mjs';

export default group('markup', [
  ['jQuery writes markup with scripts, moves, animates and loads', 'jquery.js', { files: own }],
  ['htmx swaps fragments of the own origin', 'htmx.js', { files: own }],
  ['Alpine runs what attributes say', 'alpine.js', { files: own }],
  ['DOMPurify cleans markup', 'dompurify.js', { files: own }],
  ['SortableJS moves what is dragged', 'sortable.js', { files: own, covered: 'the first layer lies over the page, and what is dragged is found by the place of the pointer' }],
]);
