// Lexical: an editor whose state is drawn into its element.
import { $createParagraphNode, $createTextNode, $getRoot, $getSelection, $isRangeSelection, createEditor, DecoratorNode, FORMAT_TEXT_COMMAND } from 'lexical';
import { app } from '../report.js';

class Picture extends DecoratorNode {
  static getType() { return 'picture'; }
  static clone(node) { return new Picture(node.__key); }
  createDOM() { const image = document.createElement('img'); image.src = '/own.gif?lexical'; image.style.cssText = 'width: 5px; background: url(/own.gif)'; return image; }
  updateDOM() { return false; }
  decorate() { return null; }
  isInline() { return true; }
}
app(async ({ root, note, until, frame, later }) => {
  root.contentEditable = 'true';
  const errors = [], texts = [], editor = createEditor({ namespace: 'app', onError: error => errors.push(error.message), nodes: [Picture], theme: { text: { bold: 'strong' }, paragraph: 'p' } });
  editor.registerTextContentListener(text => texts.push(text));
  editor.setRootElement(root);
  const update = act => new Promise(done => editor.update(act, { onUpdate: done, discrete: true }));
  await update(() => {
    const line = $createParagraphNode();
    line.append($createTextNode('bold').toggleFormat('bold'), $createTextNode(' plain').setStyle('color: red; background: url(/own.gif?style)'), new Picture());
    $getRoot().clear().append(line, $createParagraphNode().append($createTextNode('second')));
  });
  note('first', [root.innerHTML, editor.getEditorState().toJSON()]);
  await update(() => { const [, second] = $getRoot().getChildren(); second.getFirstChild().select(0, 3); });
  await update(() => { const selection = $getSelection(); if ($isRangeSelection(selection)) selection.formatText('italic'); });
  await update(() => { $getRoot().getFirstChild().getFirstChild().insertBefore($createTextNode('before ')); });
  note('changed', [root.innerHTML, editor.read(() => $getRoot().getTextContent()), errors]);
  const find = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let node;
  while ((node = find.nextNode()) && node.data !== 'ond');
  // What comes this soon after its own it takes for an echo.
  await later(150);
  node.data = 'typed';
  await frame(); await frame();
  note('typed', [editor.read(() => $getRoot().getTextContent()), texts.length > 1, FORMAT_TEXT_COMMAND.type]);
  const state = JSON.stringify(editor.getEditorState());
  await update(() => { $getRoot().clear(); });
  editor.setEditorState(editor.parseEditorState(state));
  await until(() => root.querySelector('img'));
  note('again', [root.innerHTML, errors]);
});
