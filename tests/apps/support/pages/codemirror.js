// CodeMirror: a code editor that measures what it draws and styles itself by adopted sheets.
import { javascript } from '@codemirror/lang-javascript';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { app } from '../report.js';

class Mark extends WidgetType { toDOM() { const e = document.createElement('span'); e.innerHTML = '<img alt="" src="/own.gif?cm">'; e.style.cssText = 'color: red; background: url(/own.gif)'; return e; } }
app(async ({ root, note, until, frame }) => {
  const seen = [], view = new EditorView({
    parent: root, doc: 'const one = 1;\nfunction two() {\n  return "three";\n}\n' + '// line\n'.repeat(200),
    extensions: [basicSetup, javascript(), EditorView.theme({ '&': { height: '120px', backgroundImage: 'url(/own.gif?theme)' }, '.cm-content': { caretColor: 'rgb(1, 2, 3)' } }), EditorView.decorations.of(Decoration.set([Decoration.widget({ widget: new Mark() }).range(3)])), EditorView.updateListener.of(update => { if (update.docChanged) seen.push(update.state.doc.length); })],
  });
  // It reads the language when there is time.
  const read = word => until(() => [...root.querySelectorAll('.cm-line span')].some(one => one.textContent === word), `${word} to be known`);
  await frame(); await read('function'); await read('"three"');
  const lines = () => [...root.querySelectorAll('.cm-line')].slice(0, 4).map(line => line.innerHTML.replace(/ class="[^"]*"/g, ''));
  note('first', [lines(), getComputedStyle(root.querySelector('.cm-content')).caretColor, getComputedStyle(view.dom).height, getComputedStyle(view.dom).backgroundImage, root.querySelectorAll('.cm-line').length, root.querySelector('.cm-gutters').textContent.length > 5]);
  view.dispatch({ changes: { from: 0, insert: '/* in */ ' }, selection: { anchor: 4 } });
  view.dispatch({ changes: { from: 9, to: 14, insert: 'let' } });
  await read('let'); await read('"three"');
  note('changed', [lines(), view.state.sliceDoc(0, 30), seen]);
  view.focus();
  view.dispatch({ selection: { anchor: 0, head: 8 } });
  note('focus', view.hasFocus);
  note('selected', [view.coordsAtPos(4).left > view.coordsAtPos(0).left, view.posAtCoords({ x: view.coordsAtPos(0).left + 1, y: view.coordsAtPos(0).top + 5 }) ]);
  // As the engine does it when a person types.
  const walk = document.createTreeWalker(root.querySelector('.cm-line'), NodeFilter.SHOW_TEXT);
  walk.nextNode().data += ' typed';
  await until(() => view.state.sliceDoc(0, 30).includes('typed'), 'what was typed to be noticed');
  // A person scrolls on: one step alone may come as it is measured.
  let steps = 0;
  await until(() => {
    view.scrollDOM.scrollTop = 1500 + steps++;
    return !root.querySelector('.cm-content').textContent.includes('three');
  }, 'other lines to be drawn');
  note('scrolled', [view.viewport.from > 0, view.state.doc.lines]);
  view.destroy();
  note('gone', root.innerHTML);
});
