// Events that no person made, on the page's side of our screen and, in the build that ships, on the real button.
import { many } from './support/stage.mjs';

/** What an attempt in the page can use. */
const hands = `const agree = eye.querySelector('[data-gives]'), host = eye.host, box = agree.getBoundingClientRect();
  const at = { bubbles: true, composed: true, cancelable: true, view: window, detail: 1, button: 0, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, screenX: 5, screenY: 5 };
  const pointer = { ...at, pointerId: 1, pointerType: 'touch', isPrimary: true, pressure: .5, width: 20, height: 20 };
  const sequence = on => { for (const [Kind, type, init] of [[PointerEvent, 'pointerover', pointer], [PointerEvent, 'pointerdown', pointer], [MouseEvent, 'mousedown', at], [PointerEvent, 'pointerup', pointer], [MouseEvent, 'mouseup', at], [PointerEvent, 'click', pointer]]) on.dispatchEvent(new Kind(type, init)); };
  const typed = (on, key, code) => { for (const type of ['keydown', 'keypress', 'keyup']) on.dispatchEvent(new KeyboardEvent(type, { ...at, key, code: key === ' ' ? 'Space' : key, keyCode: code, which: code })); };
  const click = () => new MouseEvent('click', at);`;
const within = act => `async () => { ${hands} return (${act})(); }`;

const tries = [
  ['click() on the element that our screens stand in', '() => host.click()'],
  ['click() on the real button', '() => agree.click()'],
  ['click() of another realm on the real button', `() => { const frame = document.createElement('iframe'); document.documentElement.append(frame); frame.contentWindow.HTMLElement.prototype.click.call(agree); frame.remove(); }`],
  ['dispatched pointer and mouse events on our element', '() => sequence(host)'],
  ['dispatched pointer and mouse events on the real button', '() => sequence(agree)'],
  ['dispatched pointer and mouse events on what the document finds there', '() => sequence(document.elementFromPoint(at.clientX, at.clientY))'],
  ['events of another realm on the real button', `() => { const frame = document.createElement('iframe'); document.documentElement.append(frame); agree.dispatchEvent(new frame.contentWindow.MouseEvent('click', { ...at, view: null })); frame.remove(); }`],
  ['a click made the old way', `() => { const event = document.createEvent('MouseEvents'); event.initMouseEvent('click', true, true, window, 1, 5, 5, at.clientX, at.clientY, false, false, false, false, 0, null); agree.dispatchEvent(event); }`],
  ['DOMActivate, command and beforetoggle on the real button', `() => { for (const type of ['DOMActivate', 'command', 'beforetoggle', 'toggle', 'submit', 'input', 'change']) agree.dispatchEvent(new Event(type, at)); }`],
  ['touches on the real button', `() => { if (!window.TouchEvent) return 'not in this engine'; const touch = new Touch({ identifier: 1, target: agree, ...at }); for (const type of ['touchstart', 'touchend']) agree.dispatchEvent(new TouchEvent(type, { ...at, touches: [touch], targetTouches: [touch], changedTouches: [touch] })); agree.dispatchEvent(click()); }`],
  ['Enter dispatched on our element and on the real button, which has the focus', `() => { agree.focus(); typed(host, 'Enter', 13); typed(agree, 'Enter', 13); }`],
  ['Space dispatched on our element and on the real button, which has the focus', `() => { agree.focus(); typed(host, ' ', 32); typed(agree, ' ', 32); }`],
  ['isTrusted defined on the event', `() => { const event = click(); try { Object.defineProperty(event, 'isTrusted', { value: true, configurable: true }); } catch { /* it stays as it is */ } agree.dispatchEvent(event); }`],
  ['isTrusted defined on the prototype of all events', `() => { for (const type of [Event, UIEvent, MouseEvent]) try { Object.defineProperty(type.prototype, 'isTrusted', { get: () => true, configurable: true }); } catch { /* it stays as it is */ } try { agree.dispatchEvent(click()); } finally { for (const type of [UIEvent, MouseEvent]) delete type.prototype.isTrusted; } }`],
  ['isTrusted from an object that the event is made to inherit from', `() => { const event = click(); Object.setPrototypeOf(event, Object.create(MouseEvent.prototype, { isTrusted: { get: () => true } })); agree.dispatchEvent(event); }`],
  ['isTrusted from a class of the page\'s own', `() => { class Act extends MouseEvent { get isTrusted() { return true; } } agree.dispatchEvent(new Act('click', at)); }`],
  ['isTrusted by a proxy around an event', `() => { agree.dispatchEvent(new Proxy(click(), { get: (event, name) => name === 'isTrusted' ? true : Reflect.get(event, name, event) })); }`],
  ['a person who seems to act: navigator.userActivation replaced', `() => { Object.defineProperty(Navigator.prototype, 'userActivation', { configurable: true, get: () => ({ isActive: true, hasBeenActive: true }) }); agree.click(); }`],
  ['a label around our element, clicked by a script', `() => { const label = document.createElement('label'), next = host.nextSibling; document.documentElement.append(label); label.append(host); label.click(); document.documentElement.insertBefore(host, next); label.remove(); }`],
  ['a label for our element by its id, clicked by a script', `() => { const label = document.createElement('label'); host.id = 'ours'; label.htmlFor = 'ours'; document.body.append(label); label.click(); label.remove(); host.removeAttribute('id'); }`],
  ['requestSubmit and submit of a form around our element', `() => { const form = document.createElement('form'); form.addEventListener('submit', event => event.preventDefault()); document.documentElement.append(form); form.append(host); try { form.requestSubmit(); form.requestSubmit(agree); } catch { /* it is no button of this form */ } document.documentElement.append(host); form.remove(); }`],
  ['calls of the page API with the names of taps', `() => { for (const name of ['agree', 'save', 'allow', 'on:counter', 'tap\\tagree', 'set\\tcounter\\t1', 'x\\nset\\tcounter\\t1', 'settings\\ttap\\tsave', { toString: () => 'agree' }]) for (const call of ['open', 'tell', 'request', 'use', 'subject', 'export', 'debug', 'claim']) try { const made = menshen[call](name, () => {}); if (made && made.catch) made.catch(() => {}); } catch { /* refused */ } return menshen.subject(null).catch(() => {}); }`],
  ['a flood of clicks, in one task and over many', `async () => { for (let at = 0; at < 300; at++) agree.dispatchEvent(click()); for (let at = 0; at < 20; at++) { sequence(agree); await new Promise(done => setTimeout(done, 5)); } }`],
];

/** A person's own event, which a page hands on to the real button. */
const handed = [
  ['a person\'s own key, dispatched again on the real button', `() => { addEventListener('keydown', function once(event) { removeEventListener('keydown', once, true); const act = () => { try { agree.dispatchEvent(event); } catch { /* it is still on its way */ } }; act(); setTimeout(act); }, true); }`, async (stage, t) => { await t.page.key('ArrowDown'); }],
  ['a person\'s own click on our screen, dispatched again on the real button', `() => { addEventListener('click', function once(event) { removeEventListener('click', once, true); const act = () => { try { agree.dispatchEvent(event); agree.click(); } catch { /* it is still on its way */ } }; act(); setTimeout(act); }, true); }`, async (stage, t) => { await t.page.pointer(5, 5); }],
];

export default [many('forgery: events that no person made', [...tries, ...handed].map(([what, act, hand]) => [what, within(act), hand]))];
