// What is set on an element that already stands in the document, or loads wherever it is: no insertion judges it any more.
const SVG = 'http://www.w3.org/2000/svg', MATHML = 'http://www.w3.org/1998/Math/MathML';
/** An element that stands in the document. */
const stand = (tag, more = {}, into = document.body) => { const e = Object.assign(document.createElement(tag), more); into.append(e); return e; };
const foreign = (space, outer, inner) => { const o = document.createElementNS(space, outer), i = document.createElementNS(space, inner); o.append(i); document.body.append(o); return i; };
const attr = (name, value) => { const a = document.createAttribute(name); a.value = value; return a; };
const url = at => 'url(' + at('/x.gif') + ')';
const drawn = e => { getComputedStyle(e).backgroundImage; return e; };
/** A sheet in the document, and its first rule. */
const sheet = text => { const s = document.createElement('style'); s.textContent = text; document.head.append(s); return s.sheet; };
/** The text of a style element that stands in the document. */
const text = (at, css = '') => { const s = document.createElement('style'), t = new Text(css); s.append(t); document.head.append(s); return t; };
const rule = at => '@import url(' + at('/x.css') + ');';

export const helpers = { SVG, MATHML, stand, foreign, attr, url, drawn, sheet, text, rule };
export default [
  ['S15 srcdoc of a frame that stands', at => { stand('iframe').srcdoc = '<img src="' + at('/x.gif') + '">'; }],
  ['S15 the address of a frame in a frameset that stands', at => { const f = document.createElement('frame'); stand('frameset').append(f); f.src = at('/x.html'); }],
  ['S15 the data of an object that stands', at => { stand('object').data = at('/x.html'); }],
  ['S15 the address of an embed that stands', at => { stand('embed').src = at('/x.html'); }],
  ['O9 the source of a video, by property', at => { const v = document.createElement('video'), s = document.createElement('source'); v.append(s); s.src = at('/x.mp4'); v.load(); }],
  ['O9 a track whose address comes later', at => { const v = stand('video', { src: URL.createObjectURL(new Blob(['x'], { type: 'video/mp4' })) }), k = stand('track', { kind: 'captions' }, v); k.track.mode = 'showing'; k.src = at('/x.vtt'); }],
  ['O9 the poster of a video that stands', at => { stand('video').poster = at('/x.gif'); }],
  ['O9 setAttributeNodeNS of an image', at => { new Image().setAttributeNodeNS(attr('src', at('/x.gif'))); }],
  ['O9 setNamedItemNS of an image', at => { new Image().attributes.setNamedItemNS(attr('src', at('/x.gif'))); }],
  ['O9 nodeValue of an attribute of an image', at => { const i = new Image(); i.setAttribute('src', 'data:'); i.attributes[0].nodeValue = at('/x.gif'); }],
  ['O9 textContent of an attribute of an image', at => { const i = new Image(); i.setAttribute('src', 'data:'); i.attributes[0].textContent = at('/x.gif'); }],
  ['O11 imageSrcset of a link that stands', at => { const l = stand('link', { rel: 'preload' }, document.head); l.imageSrcset = at('/x.gif') + ' 1x'; l.as = 'image'; }],
  ['O11 a link that stands as something else', at => { const l = stand('link', { rel: 'canonical', href: at('/x.css') }, document.head); l.rel = 'stylesheet'; }],
  ['O11 a link that becomes a sheet by its list of relations', at => { const l = stand('link', { rel: 'canonical', href: at('/x.css') }, document.head); l.relList.add('stylesheet'); }],
  ['O11 a link that becomes a sheet by replace', at => { stand('link', { rel: 'canonical', href: at('/x.css') }, document.head).relList.replace('canonical', 'stylesheet'); }],
  ['O11 a link that becomes a sheet by the value of its list', at => { stand('link', { rel: 'canonical', href: at('/x.css') }, document.head).relList.value = 'stylesheet'; }],
  ['O11 a link that becomes a sheet by relList =', at => { stand('link', { rel: 'canonical', href: at('/x.css') }, document.head).relList = 'stylesheet'; }],
  ['O14 the ping of an area', at => { const a = stand('area', { href: '#x', ping: at('/x') }, stand('map')); a.click(); }],
  ['O15 a refresh that comes later', at => { const m = stand('meta', { httpEquiv: 'refresh', content: '' }, document.head); m.content = '0;url=' + at('/x.html'); }, { alone: true }],
  ['O10 a base that comes later', at => { const to = new URL(at('/x.gif')), b = stand('base', {}, document.head); b.href = to.origin + '/'; drawn(stand('div')).style.background = 'url(' + to.pathname.slice(1) + to.search + ')'; }, { alone: true }],
  ['S10 an import map whose text comes after its place', at => { const name = 'm' + Math.random(); stand('script', { type: 'importmap' }, document.head).append(JSON.stringify({ imports: { [name]: at('/x.js') } })); stand('script', { type: 'module', textContent: 'import ' + JSON.stringify(name) }, document.head); }, { open: 'import' }],
  // The text of style.
  ['O10 appendData', at => text(at).appendData(rule(at))],
  ['O10 insertData', at => text(at, '@import url();').insertData(12, at('/x.css'))],
  ['O10 replaceData', at => text(at, '@import url(x);').replaceData(12, 1, at('/x.css'))],
  ['O10 deleteData', at => { const t = text(at, '@import url(' + at('/x.css').replace('://', ':/-/') + ');'); t.deleteData(t.data.indexOf('-'), 1); }],
  ['O10 innerText of style', at => { stand('style', {}, document.head).innerText = rule(at); }],
  ['O10 insertAdjacentText', at => stand('style', {}, document.head).insertAdjacentText('beforeend', rule(at))],
  ['O10 moveBefore of a text into style', at => { const t = new Text(rule(at)); document.body.append(t); stand('style', {}, document.head).moveBefore(t, null); }],
  ['O10 a text that is split from another', at => { const t = new Text('x' + rule(at)), s = stand('style', {}, document.head); s.append(t); t.splitText(1); s.firstChild.remove(); }],
  ['O10 a text that normalize makes whole', at => { const s = stand('style', {}, document.head), u = at('/x.css'); s.append('@import url(http:/', '/' + u.slice(7) + ');'); s.normalize(); }],
  ['O10 style whose type comes later', at => { const s = stand('style', { type: 'x', textContent: rule(at) }, document.head); s.type = 'text/css'; }],
  // Styles of what is no element of HTML.
  ['O10 the style of an element of SVG', at => { const e = document.createElementNS(SVG, 'svg'); document.body.append(e); e.style.backgroundImage = url(at); drawn(e); }],
  ['O10 the style of an element of MathML', at => { const e = foreign(MATHML, 'math', 'mi'); e.append('x'); e.style.backgroundImage = url(at); drawn(e); }],
  ['O10 style = of an element of SVG', at => { const e = document.createElementNS(SVG, 'svg'); document.body.append(e); e.style = 'background:' + url(at); drawn(e); }],
  ['O10 style = of an element of MathML', at => { const e = foreign(MATHML, 'math', 'mi'); e.append('x'); e.style = 'background:' + url(at); drawn(e); }],
  ['O10 style = of a rule', at => { stand('p', { id: 'r1' }).append('x'); sheet('#r1{}').cssRules[0].style = 'background:' + url(at); drawn(document.getElementById('r1')); }],
  ['O10 the style of a frame of an animation', at => { const e = stand('p', { id: 'k1', textContent: 'x' }), s = sheet('@keyframes k1{from{color:red}to{color:red}}#k1{animation:k1 99s infinite}'); for (const one of s.cssRules[0].cssRules) one.style.backgroundImage = url(at); drawn(e); return new Promise(() => {}); }],
  ['O10 appendRule of an animation', at => { const e = stand('p', { id: 'k2', textContent: 'x' }), s = sheet('@keyframes k2{}#k2{animation:k2 99s infinite}'); s.cssRules[0].appendRule('from{background-image:' + url(at) + '}'); s.cssRules[0].appendRule('to{background-image:' + url(at) + '}'); drawn(e); return new Promise(() => {}); }],
  ['O10 the style of a font', at => { stand('p', { textContent: 'x', style: 'font-family:f1' }); const r = sheet('@font-face{font-family:f1;src:local(nothing)}').cssRules[0]; r.style.setProperty('src', url(at)); r.style.src = url(at); return document.fonts.load('9px f1', 'x').catch(() => 0); }],
  ['O10 declarations behind a rule in a rule', at => { stand('p', { id: 'n1', textContent: 'x' }); const r = sheet('#n1{color:red;b{color:red}color:red}').cssRules[0]; for (const one of r.cssRules) if (!one.selectorText) one.style.backgroundImage = url(at); drawn(document.getElementById('n1')); }],
  ['O10 the style of a page', at => { sheet('@page{margin:1px}').cssRules[0].style.backgroundImage = url(at); return new Promise(() => {}); }],
  ['O10 replaceSync, then adopted', at => { const s = new CSSStyleSheet(); s.replaceSync('#y1{background:' + url(at) + '}'); const e = stand('p', { id: 'y1', textContent: 'x' }); document.adoptedStyleSheets = [...document.adoptedStyleSheets, s]; drawn(e); }],
  ['O10 attributeStyleMap.append', at => { const e = stand('p', { textContent: 'x' }); e.attributeStyleMap.append('background-image', url(at)); drawn(e); }],
  ['O10 attributeStyleMap.set of several', at => { const e = stand('p', { textContent: 'x' }); e.attributeStyleMap.set('background-image', 'url(/own.gif)', url(at)); drawn(e); }],
  ['O10 attributeStyleMap.append of several', at => { const e = stand('p', { textContent: 'x' }); e.attributeStyleMap.append('background-image', 'url(/own.gif)', url(at)); drawn(e); }],
  ['O10 CSSStyleValue.parse', at => { const e = stand('p', { textContent: 'x' }); e.attributeStyleMap.set('background-image', CSSStyleValue.parse('background-image', url(at))); drawn(e); }],
  ['O10 CSSStyleValue.parseAll', at => { const e = stand('p', { textContent: 'x' }); e.attributeStyleMap.set('background-image', ...CSSStyleValue.parseAll('background-image', url(at))); drawn(e); }],
  ['O10 setKeyframes', at => { const e = stand('p', { textContent: 'x' }); e.animate([{ color: 'red' }, { color: 'red' }], 1e5).effect.setKeyframes([{ backgroundImage: url(at) }, { backgroundImage: url(at) }]); drawn(e); }],
  ['O10 KeyframeEffect', at => { const e = stand('p', { textContent: 'x' }); new Animation(new KeyframeEffect(e, [{ backgroundImage: url(at) }, { backgroundImage: url(at) }], 1e5)).play(); drawn(e); }],
  ['O10 keyframes that are no list', at => { const e = stand('p', { textContent: 'x' }); e.animate({ * [Symbol.iterator]() { yield { backgroundImage: url(at) }; yield { backgroundImage: url(at) }; } }, 1e5); drawn(e); }],
  ['O10 keyframes that show themselves otherwise', at => { const e = stand('p', { textContent: 'x' }); e.animate({ backgroundImage: [url(at), url(at)], toJSON: () => ({}) }, 1e5); drawn(e); }],
  ['O10 keyframes that say it later', at => { const e = stand('p', { textContent: 'x' }); let n = 0; const k = { get backgroundImage() { return n++ % 2 ? [url(at), url(at)] : 'none'; } }; e.animate(k, 1e5); e.animate(k, 1e5); drawn(e); }],
  ['O10 keyframes while lists are read otherwise', at => { const e = stand('p', { textContent: 'x' }), own = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function () { const one = { backgroundImage: url(at) }; return own.call([one, one]); }; try { e.animate([{ color: 'red' }, { color: 'red' }], 1e5); } finally { Array.prototype[Symbol.iterator] = own; } drawn(e); }],
  ['O10 keyframes with a value of its own', at => { const e = stand('p', { textContent: 'x' }), v = { toString: () => url(at) }; e.animate([{ backgroundImage: v }, { backgroundImage: v }], 1e5); drawn(e); }],
];
