// Long lists of which little is in the page: TanStack Virtual, react-window and Clusterize make, measure, move and take away rows while one scrolls.
import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import Clusterize from 'clusterize.js';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Grid, List, useListRef } from 'react-window';
import { app } from '../report.js';

const at = {};
function Tan() {
  const box = useRef(null), [count, set] = useState(10000), [wide, widen] = useState(false);
  const rows = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => 20, overscan: 3, getItemKey: index => `row ${index}` });
  const columns = useVirtualizer({ horizontal: true, count: 50, getScrollElement: () => box.current, estimateSize: () => 80 });
  Object.assign(at, { rows, set, widen });
  return <div ref={box} id="tan" style={{ height: 200, width: 300, overflow: 'auto' }}><div style={{ height: rows.getTotalSize(), width: columns.getTotalSize(), position: 'relative' }}>
    {rows.getVirtualItems().map(row => <div key={row.key} ref={rows.measureElement} data-index={row.index} className="row" style={{ position: 'absolute', top: 0, transform: `translateY(${row.start}px)`, backgroundImage: 'url(/own.gif)' }}>
      <p style={{ margin: 0, height: (row.index % 3 + 1) * (wide ? 20 : 10) }}>{row.index}{columns.getVirtualItems().map(column => <i key={column.key} style={{ position: 'absolute', left: column.start }}>{column.index}</i>)}</p></div>)}
  </div></div>;
}
function Whole() {
  const rows = useWindowVirtualizer({ count: 500, estimateSize: () => 30, scrollMargin: 0 });
  at.whole = rows;
  return <div id="whole" style={{ height: rows.getTotalSize(), position: 'relative' }}>{rows.getVirtualItems().map(row => <b key={row.key} style={{ position: 'absolute', transform: `translateY(${row.start}px)`, height: 30 }}>{row.index}</b>)}</div>;
}
const Row = ({ index, style, names }) => <li style={style} className="window">{names[index]}<img alt="" src={`/own.gif?${index % 5}`}/></li>;
const Cell = ({ columnIndex, rowIndex, style }) => <s style={style}>{rowIndex}:{columnIndex}</s>;
function Windows() {
  const ref = useListRef(null), [names, set] = useState(() => Array.from({ length: 5000 }, (_, n) => `name ${n}`));
  Object.assign(at, { list: ref, names: set });
  return <><List id="list" listRef={ref} rowComponent={Row} rowCount={names.length} rowHeight={25} rowProps={{ names }} style={{ height: 200 }}/>
    <Grid id="grid" cellComponent={Cell} cellProps={{}} columnCount={200} columnWidth={60} rowCount={300} rowHeight={30} style={{ height: 150, width: 300 }}/></>;
}

app(async ({ root, note, until, frame }) => {
  root.innerHTML = '<div id="react"></div><div id="scroll" style="height: 120px; overflow: auto"><ul id="content"></ul></div>';
  const find = selector => document.querySelector(selector), all = selector => [...document.querySelectorAll(selector)], texts = selector => all(selector).map(one => one.textContent);
  // What is measured comes a frame later than what is drawn: it is done when two frames say the same.
  const rest = async condition => { let last; await until(async () => { await frame(); const now = root.innerHTML, same = now === last; last = now; return same && condition(); }, String(condition)); };
  const view = createRoot(find('#react'));
  view.render(<><Tan/><Windows/><Whole/></>);
  await rest(() => all('.row').length > 5 && all('.window').length > 5 && all('s').length > 5);
  note('first', [all('.row').map(one => one.style.transform), texts('.row').slice(0, 2), texts('.window'), texts('s').length, find('#tan').scrollHeight]);
  find('#tan').scrollTop = 3000; await rest(() => !texts('.row')[0].startsWith('0'));
  note('scrolled', [all('.row').map(one => [one.dataset.index, one.style.transform]), find('#tan').scrollHeight]);
  at.rows.scrollToIndex(9000, { align: 'start' }); await rest(() => all('.row').some(one => one.dataset.index === '9000'));
  note('at a place', [all('.row').length < 60, Math.abs(find('.row[data-index="9000"]').getBoundingClientRect().top - find('#tan').getBoundingClientRect().top) < 2]);
  find('#tan').scrollLeft = 2000; await rest(() => texts('.row i')[0] !== '0'); note('sideways', texts('.row:first-child i'));
  at.rows.scrollToIndex(0); await rest(() => find('.row').dataset.index === '0');
  at.widen(true); await rest(() => find('.row p').style.height === '20px'); note('measured anew', all('.row').map(one => one.style.transform));
  at.set(4); await rest(() => all('.row').length === 4); note('shortened', [find('#tan').scrollHeight, texts('.row p').length]);
  at.list.current.scrollToRow({ index: 3000, align: 'center' }); await rest(() => texts('.window').includes('name 3000'));
  at.names(list => list.filter((_, n) => n % 2)); await rest(() => find('.window').textContent !== 'name 2996'); note('a list', [texts('.window').length < 60, all('.window')[0].parentNode.childElementCount]);
  find('#grid').scrollTo(3000, 4000); await rest(() => !texts('s').includes('0:0')); note('a grid', [texts('s')[0], texts('s').length, find('s').style.cssText]);
  scrollTo(0, 9000); await rest(() => !texts('#whole b').includes('0')); note('the whole page', [scrollY, texts('#whole b').length < 80, texts('#whole b')[0]]);
  scrollTo(0, 0); await rest(() => texts('#whole b').includes('0'));
  const changed = [], rows = Array.from({ length: 3000 }, (_, n) => `<li class="c" style="height: 20px; background: url(/own.gif?c)">${n}<img alt="" src="/own.gif?${n % 3}"></li>`), clusters = new Clusterize({ rows, scrollId: 'scroll', contentId: 'content', callbacks: { clusterChanged: () => changed.push(texts('.c')[0]) } });
  const count = texts('.c').length;
  find('#scroll').scrollTop = 30000; await until(() => Number(texts('.c')[0]) > 1000);
  note('clusters', [count, texts('.c')[0], texts('.c').length, clusters.getRowsAmount(), find('#content').firstChild.outerHTML, changed.length]);
  clusters.update(rows.slice(0, 5)); await until(() => texts('.c').length === 5); clusters.append(['<li class="c">last</li>']); note('clusters changed', texts('.c')); clusters.destroy(true);
  view.unmount();
  note('unmounted', [find('#react').innerHTML, texts('.c').length]);
});
