// A long list in React, in the manner of js-framework-benchmark; `measure(act, times)` gives milliseconds of a change with its layout.
import { memo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const adjectives = ['pretty', 'large', 'big', 'small', 'tall', 'short', 'long', 'handsome', 'plain', 'quaint', 'clean', 'elegant', 'easy', 'angry', 'crazy'], nouns = ['table', 'chair', 'house', 'bbq', 'desk', 'car', 'pony', 'cookie', 'sandwich', 'burger', 'pizza', 'mouse', 'keyboard'];
let next = 1, set, rows = [], selected = 0;
const make = count => Array.from({ length: count }, () => ({ id: next, label: `${adjectives[next * 7 % adjectives.length]} ${nouns[next++ * 11 % nouns.length]}` }));

const Row = memo(({ row, chosen }) => <tr className={chosen ? 'danger' : ''}><td className="col-md-1">{row.id}</td><td className="col-md-4"><a onClick={() => {}}>{row.label}</a></td><td className="col-md-1"><a onClick={() => {}}><span className="glyphicon glyphicon-remove" aria-hidden="true"></span></a></td><td className="col-md-6" style={{ paddingLeft: 8 }}></td></tr>);
function Table() {
  const [state, change] = useState({ rows, selected });
  set = change;
  return <table className="table"><tbody>{state.rows.map(row => <Row key={row.id} row={row} chosen={row.id === state.selected}/>)}</tbody></table>;
}
createRoot(document.getElementById('app')).render(<Table/>);

const acts = {
  create: () => { rows = make(1000); },
  update: () => { rows = rows.map((row, at) => at % 10 ? row : { ...row, label: row.label + ' !!!' }); },
  select: () => { selected = rows[selected === rows[1].id ? 2 : 1].id; },
  swap: () => { const list = [...rows]; [list[1], list[998]] = [list[998], list[1]]; rows = list; },
  delete: () => { rows = rows.toSpliced(5, 1); },
  append: () => { rows = [...rows, ...make(1000)]; },
  clear: () => { rows = []; },
};
const render = () => { flushSync(() => set({ rows, selected })); return document.body.offsetHeight; };
/** The page's own tasks get their turn: what is left behind for later is in the time. */
const turn = () => new Promise(done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });

window.prepare = async count => { rows = count ? make(count) : []; render(); await turn(); };
window.measure = async (name, times) => {
  const start = performance.now();
  for (let at = 0; at < times; at++) { acts[name](); render(); }
  await turn();
  return (performance.now() - start) / times;
};
