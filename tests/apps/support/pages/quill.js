// Quill: a rich text editor; its document by its own calls, by pasted markup, by what is typed.
import 'quill/dist/quill.snow.css';
import Quill from 'quill';
import { app } from '../report.js';

app(async ({ root, note, until, press, frame }) => {
  root.innerHTML = '<div id="editor"><p>before <b>it</b></p></div>';
  const events = [], editor = new Quill('#editor', { theme: 'snow', modules: { toolbar: [['bold', 'italic'], [{ list: 'ordered' }], ['link', 'image', 'code-block'], [{ color: [] }], [{ header: [1, 2, false] }]], history: { delay: 0 } } });
  editor.on('text-change', (delta, old, source) => events.push(source, delta.ops.length));
  note('first', [editor.root.innerHTML, root.querySelector('.ql-toolbar').innerHTML.length, getComputedStyle(editor.root).paddingTop]);
  editor.insertText(0, 'Hello ', { bold: true, color: 'red' }); editor.formatText(6, 6, 'italic', true); editor.formatLine(0, 1, 'header', 1);
  editor.insertEmbed(editor.getLength() - 1, 'image', '/own.gif?quill'); editor.insertText(editor.getLength() - 1, '\ncode', { 'code-block': true }); editor.insertText(0, 'link', 'link', 'https://elsewhere.example/');
  note('written', [editor.root.innerHTML, editor.getContents(), editor.getText()]);
  editor.clipboard.dangerouslyPasteHTML(0, '<p style="color: rgb(1, 2, 3); background-image: url(/own.gif)">pasted <i>x</i></p><ul><li>one</li><li>two</li></ul><img alt="" src="/own.gif?pasted"><script>window.ran = 1<\/script>');
  note('pasted', [editor.root.innerHTML, window.ran, editor.getSemanticHTML().length]);
  editor.setContents([{ insert: 'anew\n' }], 'user'); editor.history.undo(); const undone = editor.getText().length; editor.history.redo();
  note('undone', [undone, editor.root.innerHTML, events]);
  editor.setSelection(0, 4);
  note('selected', [editor.getSelection(), editor.getFormat(), String(getSelection()).trim(), editor.getBounds(1).height > 0]);
  press(root.querySelector('.ql-bold'));
  note('bold', editor.root.innerHTML);
  // As the engine does it when a person types.
  editor.root.querySelector('strong').firstChild.data = 'typed';
  await until(() => editor.getText() === 'typed\n', 'what was typed to be noticed');
  editor.root.innerHTML = '<p>set <em>whole</em></p>';
  await until(() => editor.getText() === 'set whole\n');
  note('typed', editor.getContents());
  document.execCommand('insertText', false, '!');
  await frame();
  note('by command', editor.getContents());
});
