// Editors: they watch what the engine does to their element, and write it anew.
import { own } from './support/files.mjs';
import { group } from './support/group.mjs';

const inert = 'the page behind the first layer is inert: nothing in it has the focus';

export default group('editors', [
  ['Quill edits', 'quill.js', { files: own, before: { 'by command': inert } }],
  ['ProseMirror edits', 'prosemirror.js', { files: own }],
  ['Lexical edits', 'lexical.js', { files: own }],
  ['CodeMirror edits', 'codemirror.js', { files: own, before: { focus: inert } }],
]);
