// GrapesJS, a whole builder of pages: blocks are put into a frame, moved, styled, written into, undone, copied, kept and given out.
import grapesjs from 'grapesjs';
import 'grapesjs/dist/css/grapes.min.css';
import { app } from '../report.js';

app(async ({ root, note, until, frame, press }) => {
  root.innerHTML = '<div id="tools"></div><div id="editor" style="height: 500px"><h1 class="title">Title</h1><p style="color: red">first</p></div>';
  const editor = grapesjs.init({
    container: '#editor', fromElement: true, height: '500px', width: 'auto', telemetry: false, cssIcons: '',
    storageManager: { type: 'local', autosave: false, autoload: false, options: { local: { key: 'app-project' } } }, assetManager: { assets: ['/own.gif?asset'], upload: false },
    blockManager: { blocks: [{ id: 'text', label: 'Text', category: 'Basic', content: '<div data-gjs-type="text" class="text">Write here</div>' }, { id: 'image', label: 'Image', content: { type: 'image', attributes: { src: '/own.gif?block' } } }] },
    canvas: { styles: ['/sheet.css'] },
  });
  const events = [];
  for (const name of ['component:add', 'component:remove', 'component:selected', 'undo', 'redo', 'storage:end:store', 'storage:end:load', 'device:change', 'run:preview', 'style:property:update']) editor.on(name, () => { if (events.at(-1) !== name) events.push(name); });
  await new Promise(done => editor.onReady(done));
  const canvas = () => editor.Canvas.getDocument(), inside = selector => canvas()?.querySelector(selector), all = selector => [...document.querySelectorAll(selector)];
  const plain = html => html.replace(/ id="i\w+"/g, '').replace(/#i\w+/g, '#ID').replace(/ (draggable|data-gjs-\w+|data-highlightable)="[^"]*"/g, '');
  await until(() => inside('h1'), 'the page in the frame');
  note('first', [plain(editor.getHtml()), editor.getCss(), plain(inside('[data-gjs-type=wrapper]').innerHTML), getComputedStyle(inside('p')).color, canvas().defaultView.document.head.querySelector('link').getAttribute('href')]);
  const wrapper = editor.getWrapper(), blocks = editor.Blocks.getAll().map(one => one.id);
  press(all('.gjs-pn-btn.fa-th-large, .gjs-pn-btn[title*="Blocks"]')[0]); await until(() => all('.gjs-block').length === 2, 'the blocks');
  note('blocks', [blocks, all('.gjs-block').map(one => one.textContent.trim()), all('.gjs-pn-btn').length]);
  const [text] = editor.addComponents(editor.Blocks.get('text').get('content')), [picture] = editor.addComponents(editor.Blocks.get('image').get('content'));
  await until(() => inside('.text') && inside('img')?.naturalWidth, 'what was added');
  editor.select(text); editor.addStyle?.({ 'margin-top': '9px', 'background-image': 'url(/own.gif?styled)' }); text.addStyle({ 'margin-top': '9px', 'background-image': 'url(/own.gif?styled)' });
  await until(() => getComputedStyle(inside('.text')).marginTop === '9px', 'the style');
  note('styled', [editor.getSelected() === text, editor.getCss().replace(/#i\w+/g, '#ID'), all('.gjs-sm-sector').length]);
  const view = text.getView();
  view.onActive(new (canvas().defaultView.MouseEvent)('dblclick', { bubbles: true })); await until(() => inside('.text').isContentEditable, 'the text to be edited');
  inside('.text').innerHTML = 'written <b>here</b>'; await view.disableEditing(); await frame();
  note('written', plain(text.toHTML()));
  picture.move(wrapper, { at: 0 }); await until(() => inside('[data-gjs-type=wrapper]').firstElementChild.localName === 'img');
  const copy = text.clone(); wrapper.append(copy); wrapper.components().at(1).remove(); await until(() => !inside('h1'));
  note('moved and copied', plain(editor.getHtml()));
  editor.UndoManager.undo(); await until(() => inside('h1')); editor.UndoManager.redo(); await until(() => !inside('h1'));
  note('undone', [plain(editor.getHtml()), editor.UndoManager.hasUndo(), editor.UndoManager.hasRedo()]);
  editor.select(copy); editor.runCommand('core:copy'); editor.runCommand('core:paste'); await until(() => canvas().querySelectorAll('.text').length === 3); editor.runCommand('core:component-delete'); await until(() => canvas().querySelectorAll('.text').length < 3);
  note('pasted', canvas().querySelectorAll('.text').length);
  editor.setDevice('Mobile portrait'); await until(() => editor.getDevice() === 'Mobile portrait'); editor.runCommand('preview'); await frame(); note('preview', [editor.Commands.isActive('preview'), getComputedStyle(document.querySelector('.gjs-frame-wrapper')).display]); editor.stopCommand('preview'); editor.setDevice('Desktop');
  await editor.store(); const kept = localStorage.getItem('app-project'); editor.setComponents('<i>nothing</i>'); await until(() => inside('i')); await editor.load(); await until(() => inside('.text') && !inside('i'), 'what was kept');
  note('kept', [kept.length > 200, Object.keys(JSON.parse(kept)).sort(), plain(editor.getHtml())]);
  editor.Modal.open({ title: 'Code', content: '<textarea id="code"></textarea>' }); await until(() => document.querySelector('#code')); note('a dialog', [editor.Modal.getTitle(), document.querySelector('.gjs-mdl-content').innerHTML]); editor.Modal.close();
  editor.runCommand('core:open-code'); await until(() => document.querySelector('.CodeMirror')); note('its code', all('.CodeMirror').map(one => one.CodeMirror.getValue().length > 20)); editor.Modal.close();
  editor.runCommand('core:open-assets', { target: picture }); await until(() => document.querySelector('.gjs-am-asset')); note('pictures', all('.gjs-am-asset').length); editor.Modal.close();
  note('events', [...new Set(events)].sort());
  editor.destroy();
  note('destroyed', [document.querySelector('#editor')?.innerHTML.length < 20, all('iframe').length]);
  localStorage.clear();
});
