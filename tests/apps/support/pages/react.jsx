// React: state, effects, portals, suspense with a lazy part, hydration, style as an object, a router.
import { Component, createContext, lazy, Suspense, useContext, useEffect, useId, useLayoutEffect, useRef, useState, useTransition } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes, useNavigate, useParams } from 'react-router';
import { app } from '../report.js';

const Theme = createContext('light'), log = [];
const Lazy = lazy(async () => ({ default: () => <i>lazy</i> }));

class Boundary extends Component {
  state = { failed: null };
  static getDerivedStateFromError(failed) { return { failed }; }
  render() { return this.state.failed ? <b id="failed">{this.state.failed.message}</b> : this.props.children; }
}
const Broken = ({ now }) => { if (now) throw new Error('broken'); return 'whole'; };

function Item({ id }) {
  const { name } = useParams(), go = useNavigate();
  return <p id="item">{name ?? id}<button id="back" onClick={() => go(-1)}>back</button></p>;
}

function Main() {
  const [count, setCount] = useState(0), [text, setText] = useState('a'), [pending, start] = useTransition(), [many, setMany] = useState(3), [broken, setBroken] = useState(false);
  const box = useRef(null), id = useId(), theme = useContext(Theme);
  useEffect(() => { log.push(`effect ${count}`); return () => log.push(`clean ${count}`); }, [count]);
  useLayoutEffect(() => { log.push(`layout ${box.current.localName}`); }, []);
  return <div ref={box} id="main" data-theme={theme} style={{ color: count % 2 ? 'red' : 'blue', width: 10 + count, '--own': count, backgroundImage: 'url(/own.gif)', WebkitLineClamp: 2 }}>
    <button id="add" onClick={() => setCount(count + 1)}>{count}</button>
    <input id="text" value={text} onChange={event => setText(event.target.value)}/><output>{text}</output>
    <label htmlFor={id}>l</label><input id={id} type="checkbox" defaultChecked/>
    <ul>{Array.from({ length: many }, (_, at) => <li key={at} className={at === count ? 'on' : undefined}>{at}</li>)}</ul>
    <button id="more" onClick={() => start(() => setMany(many + 50))}>{pending ? '…' : many}</button>
    <svg viewBox="0 0 9 9"><use xlinkHref="#rect"/><rect width="3" height="3" fill="url(#shade)" style={{ fill: 'red' }}/></svg>
    <img alt="" src="/own.gif?react" srcSet="/own.gif?react2 2x"/><a href="https://elsewhere.example/">away</a>
    <div dangerouslySetInnerHTML={{ __html: `<em>${count}</em><img alt="" src="/own.gif?inner">` }}/>
    <Suspense fallback="waiting"><Lazy/></Suspense>
    <Boundary><Broken now={broken}/></Boundary><button id="break" onClick={() => setBroken(true)}>break</button>
    {createPortal(<u id="portal">{count}</u>, document.body)}
    <Link to="/react/item/one" id="link">one</Link>
    <Routes><Route path="/react" element={<p id="home">home</p>}/><Route path="/react/item/:name" element={<Item/>}/></Routes>
  </div>;
}

const type = (input, value) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

app(async ({ root, note, until, press }) => {
  const find = selector => document.querySelector(selector);
  const view = createRoot(root, { onCaughtError: error => log.push(`caught ${error.message}`) });
  view.render(<Theme value="dark"><BrowserRouter><Main/></BrowserRouter></Theme>);
  await until(() => find('i'), 'the lazy part');
  note('first', root.innerHTML);
  for (let at = 0; at < 3; at++) { press(find('#add')); await until(() => find('#add').textContent === String(at + 1)); }
  type(find('#text'), 'typed');
  await until(() => find('output').textContent === 'typed');
  press(find('#more'));
  await until(() => root.querySelectorAll('li').length === 53);
  note('updated', [root.innerHTML, find('#portal').outerHTML, find('#main').style.cssText, getComputedStyle(find('#main')).color]);
  press(find('#link'));
  await until(() => find('#item'));
  note('routed', [location.pathname, history.length > 1, find('#item').textContent, !!find('#home')]);
  press(find('#back'));
  await until(() => find('#home'));
  note('back', location.pathname);
  press(find('#break'));
  await until(() => find('#failed'));
  note('a boundary', [find('#failed').textContent, log]);
  view.unmount();
  note('unmounted', [root.innerHTML, !!find('#portal')]);

  const served = document.body.appendChild(document.createElement('div'));
  served.innerHTML = '<p style="color:red">served<!-- --> <!-- -->1</p>';
  const kept = served.firstChild, wrong = [];
  const Served = () => { const [n, set] = useState(1); return <p style={{ color: 'red' }} onClick={() => flushSync(() => set(n + 1))}>served {n}</p>; };
  hydrateRoot(served, <Served/>, { onRecoverableError: error => wrong.push(error.message) });
  await until(() => { press(served.firstChild); return served.textContent !== 'served 1'; });
  note('hydrated', [served.firstChild === kept, wrong, served.innerHTML.replace(/\d+/g, 'N')]);
});
