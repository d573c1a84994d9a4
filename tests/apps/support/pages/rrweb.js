// rrweb: it records all that happens in the page, and plays it again in a frame.
import { record, Replayer } from 'rrweb';
import { app } from '../report.js';

app(async ({ root, note, until, later, press, frame }) => {
  // It begins once the page is here.
  await until(() => document.readyState === 'complete');
  await later(20);
  const events = [], stop = record({ emit: event => events.push(event), recordCanvas: true, collectFonts: true, inlineImages: false, sampling: { mousemove: false } });
  root.innerHTML = '<p id="p" style="color:red">p</p><img alt="" src="/own.gif?rr"><input id="i"><style>.r { color: rgb(1, 2, 3) }</style><ul></ul><div id="host"></div><canvas width="4" height="4"></canvas>';
  await frame();
  const list = root.querySelector('ul'), p = document.getElementById('p'), input = document.getElementById('i');
  for (let at = 0; at < 3; at++) list.append(Object.assign(document.createElement('li'), { textContent: String(at), className: at % 2 ? 'r' : '' }));
  list.prepend(list.lastChild); list.children[1].remove(); p.setAttribute('title', 't'); p.firstChild.data = 'typed'; p.style.marginTop = '3px'; p.style.setProperty('--x', '1'); p.style.backgroundImage = 'url(/own.gif)';
  input.value = 'typed'; input.dispatchEvent(new Event('input', { bubbles: true })); press(p);
  const { sheet } = root.querySelector('style'); sheet.insertRule('.s { top: 1px; background: url(/own.gif?rule) }', 0); sheet.cssRules[0].style.color = 'blue'; sheet.deleteRule(1);
  const shadow = document.getElementById('host').attachShadow({ mode: 'open' }); shadow.innerHTML = '<b>in the shadow</b>'; shadow.firstChild.append('more');
  const inner = document.createElement('iframe'); inner.srcdoc = '<p>in the frame</p>'; root.append(inner); await until(() => inner.contentDocument?.querySelector('p')); await until(() => JSON.stringify(events).includes('"textContent":"in the frame"'), 'the frame to be recorded'); await later(60); inner.contentDocument.querySelector('p').textContent = 'changed';
  const pen = root.querySelector('canvas').getContext('2d'); pen.fillStyle = 'red'; pen.fillRect(0, 0, 2, 2);
  const sheetOwn = new CSSStyleSheet(); shadow.adoptedStyleSheets = [sheetOwn]; sheetOwn.insertRule('b { color: green }');
  await frame(); await later(150);
  const node = id => record.mirror.getNode(id), own = id => { const one = node(id); return one && (root.contains(one) || shadow.contains(one) || one.ownerDocument !== document); };
  const less = ({ srcdoc, ...attributes } = {}) => attributes, shape = ({ type, tagName, textContent, attributes, childNodes = [] }) => [type, tagName, textContent, less(attributes), childNodes.map(shape)];
  const seen = events.filter(event => event.type === 3).flatMap(({ data }) => data.source === 0 ? [
    ...data.adds.filter(one => own(one.parentId)).map(one => ['add', shape(one.node), node(one.parentId)?.nodeName]), ...data.removes.filter(one => own(one.parentId)).map(() => ['remove']),
    ...data.attributes.filter(one => own(one.id)).map(one => ['attributes', one.attributes]), ...data.texts.filter(one => own(one.id)).map(one => ['text', one.value]),
  ] : data.source === 5 || data.source === 2 ? own(data.id) ? [[data.source, data.type, data.text]] : [] : data.source === 8 || data.source === 13 ? own(data.id) || data.id === undefined ? [[data.source, data.adds?.map(one => one.rule), data.set]] : [] : []);
  stop();
  // In which order its observers hear, how often they see the frame, and whether they hear of what is changed in it, differs from visit to visit.
  note('recorded', [[...new Set(seen.map(one => JSON.stringify(one)).filter(text => !/changed|"remove"/.test(text) && (!/"IFRAME"/.test(text) || /in the frame/.test(text))))].sort(), events.filter(event => event.type === 2).length]);
  note('the text of a frame', inner.srcdoc);
  note('as it was', [root.innerHTML.replace(/ srcdoc="[^"]*"/, ''), shadow.innerHTML, getComputedStyle(shadow.firstChild).color, inner.contentDocument.body.innerHTML, sheet.cssRules.length]);
  const box = document.body.appendChild(document.createElement('div')), player = new Replayer(events, { root: box, showWarning: false, mouseTail: false });
  player.pause(events.at(-1).timestamp - events[0].timestamp);
  await later(100);
  const shown = player.iframe.contentDocument;
  note('played', [shown.getElementById('p').outerHTML, shown.querySelectorAll('li').length, shown.getElementById('i').value, player.iframe.getAttribute('sandbox'), shown.querySelector('#p').ownerDocument === shown, shown.scripts.length > 0 && [...shown.scripts].every(one => !one.src)]);
  player.destroy();
});
