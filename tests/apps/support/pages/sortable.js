// SortableJS: a list whose order is a person's; dragged here by pointer events.
import Sortable from 'sortablejs';
import { app } from '../report.js';

app(async ({ root, note, until, later }) => {
  root.innerHTML = '<ul id="list" style="width:200px">' + [1, 2, 3, 4].map(n => `<li data-id="${n}" style="height:20px">${n}<img alt="" src="/own.gif?${n}"></li>`).join('') + '</ul>';
  const list = document.getElementById('list'), log = [], made = Sortable.create(list, { animation: 0, forceFallback: true, fallbackTolerance: 0, onStart: () => log.push('start'), onEnd: ({ oldIndex, newIndex }) => log.push('end', oldIndex, newIndex) });
  const at = (element, dy = 10) => { const { left, top } = element.getBoundingClientRect(); return { clientX: left + 20, clientY: top + dy, bubbles: true, cancelable: true, composed: true, pointerType: 'mouse', button: 0, buttons: 1, isPrimary: true }; };
  // In Safari it listens to the mouse alone.
  const fire = (target, type, where) => { target.dispatchEvent(new PointerEvent(`pointer${type}`, where)); target.dispatchEvent(new MouseEvent(`mouse${type}`, where)); };
  const [first] = list.children, last = list.children[3];
  fire(first, 'down', at(first)); await later(20);
  fire(document, 'move', at(first, 18));
  // It looks where the pointer is every 50 ms.
  for (const over of [list.children[1], list.children[2], last]) await until(async () => {
    fire(document, 'move', at(over, 18));
    await later(60);
    return [...list.children].indexOf(first) > [...list.children].indexOf(over);
  }, 'it to be dragged on');
  note('while', [!!document.querySelector('.sortable-fallback, [style*="fixed"]'), log[0]]);
  fire(document, 'up', at(last, 18));
  await until(() => log.includes('end'));
  note('after', [made.toArray(), log, [...list.children].map(one => one.textContent)]);
  made.sort(['4', '3', '2', '1'], true);
  await later(60);
  note('sorted', [made.toArray(), [...list.children].map(one => one.getAttribute('style'))]);
  made.destroy();
  note('gone', list.innerHTML);
});
