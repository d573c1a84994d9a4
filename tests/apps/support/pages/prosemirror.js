// ProseMirror: an editor that reads what the engine did to its element, and draws it anew.
import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { app } from '../report.js';

app(async ({ root, note, until, frame }) => {
  const source = document.createElement('div'), seen = [];
  source.innerHTML = '<h1>Title</h1><p>some <b>bold</b> and <a href="https://elsewhere.example/">a link</a></p><p><img alt="" src="/own.gif?pm"></p><pre>code</pre><hr>';
  const marked = new Plugin({ props: { decorations: state => DecorationSet.create(state.doc, [Decoration.inline(2, 5, { style: 'background: url(/own.gif?mark); color: red', class: 'mark' }), Decoration.widget(1, () => Object.assign(document.createElement('i'), { textContent: 'w' }))]) } });
  const view = new EditorView(root, {
    state: EditorState.create({ doc: DOMParser.fromSchema(schema).parse(source), plugins: [history(), keymap({ 'Mod-b': toggleMark(schema.marks.strong) }), keymap(baseKeymap), marked] }),
    dispatchTransaction(change) { seen.push(change.docChanged); view.updateState(view.state.apply(change)); },
    nodeViews: { image: node => { const dom = document.createElement('img'); dom.src = node.attrs.src + '&view'; dom.alt = 'own'; return { dom }; } },
  });
  note('first', [view.dom.outerHTML, view.state.doc.toJSON()]);
  view.dispatch(view.state.tr.insertText('typed ', 8)); view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 8, 13)));
  toggleMark(schema.marks.em)(view.state, view.dispatch);
  view.focus();
  note('changed', [view.dom.innerHTML, String(getSelection()), view.hasFocus(), view.coordsAtPos(8).bottom > 0]);
  // As the engine does it when a person types.
  const text = document.createTreeWalker(view.dom.querySelector('h1'), NodeFilter.SHOW_TEXT);
  let last;
  while (text.nextNode()) last = text.currentNode;
  last.data += ' more';
  await until(() => view.state.doc.firstChild.textContent === 'Title more', 'what was typed to be noticed');
  view.dom.lastChild.remove();
  await frame();
  note('typed', [view.state.doc.firstChild.textContent, view.state.doc.childCount]);
  view.pasteHTML('<p onclick="x()">pasted <strong>x</strong><script>window.ran = 1<\/script><img src="/own.gif?pasted"></p>');
  view.pasteText('plain');
  note('pasted', [view.dom.innerHTML, window.ran]);
  undo(view.state, view.dispatch); undo(view.state, view.dispatch); redo(view.state, view.dispatch);
  const out = document.createElement('div');
  out.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
  note('undone', [view.state.doc.textContent, out.innerHTML, seen.length > 5]);
  view.destroy();
  note('gone', root.innerHTML);
});
