// What the page shows: markup, style, drawing, fonts, animations.
export default [
  ['markup with own images', async () => {
    const box = add(), html = '<p class="a">x<img alt="" src="/h/own.gif?in"><a href="http://elsewhere.example/">y</a></p><table><tr><td>1</table>';
    box.innerHTML = html;
    const image = box.querySelector('img');
    if (!image.complete) await wait(image, 'load', 'error');
    const all = [box.innerHTML, image.naturalWidth, image.attributes.length];
    box.insertAdjacentHTML('afterbegin', '<i>first</i>');
    box.firstChild.outerHTML = '<u>other</u>text';
    return [...all, box.innerHTML];
  }],
  ['images by script', async () => {
    const of = async act => { const image = new Image(3, 4); const heard = wait(image, 'load', 'error'); act(image); return [(await heard).type, image.outerHTML, image.currentSrc.replace(/^.*\/h\//, '')]; };
    const decoded = Object.assign(new Image(), { src: '/h/own.gif?d' });
    await decoded.decode();
    return [await of(image => { image.src = '/h/own.gif?1'; }), await of(image => image.setAttribute('src', '/h/own.gif?2')), await of(image => { image.srcset = '/h/own.gif?3 1x'; }), await of(image => { image.src = '/h/none.gif'; }),
      await of(image => { image.src = URL.createObjectURL(new Blob([decoded.src])); }).then(([type]) => type), decoded.naturalWidth, document.getElementById('image').naturalWidth, document.getElementById('picked').currentSrc.replace(/^.*\/h\//, '')];
  }],
  ['style of the markup', () => {
    const styled = document.getElementById('styled'), seen = getComputedStyle(styled);
    return [seen.color, seen.backgroundImage, seen.marginTop, seen.paddingTop, seen.borderTopWidth, styled.getAttribute('style'), styled.style.length, document.getElementById('sheet').textContent, document.styleSheets.length];
  }],
  ['style by script', () => {
    const box = add(), { style } = box;
    style.color = 'red'; style.marginTop = '3px'; style['padding-left'] = '1px'; style.setProperty('--own', ' 5 '); style.setProperty('border', '1px solid', 'important');
    style.backgroundImage = 'url(/h/own.gif)'; style.nonsense = 'x'; style.cssFloat = 'left'; style.opacity = 0.5; style.zIndex = null;
    const all = [style.cssText, style.length, style[0], style.item(1), style.getPropertyPriority('border-top-style'), style.getPropertyValue('--own'), 'color' in style, style.parentRule, style === box.style, style instanceof CSSStyleDeclaration,
      Object.prototype.toString.call(style), [...style].length, style.removeProperty('color'), box.getAttribute('style'), style.nonsense];
    style.cssText = 'top: 1px'; box.style.left = '2px';
    const text = box.getAttribute('style');
    box.style = 'right: 3px'; Object.getOwnPropertyDescriptor(CSSStyleDeclaration.prototype, 'cssText').set.call(style, 'right: 4px');
    style.color = '';
    return [...all, text, box.outerHTML, Object.assign(box.style, { left: '4px' }) === box.style, box.style.left];
  }],
  ['texts of style that lead nowhere else', () => [
    '.w-1\\/2{width:50%}.sm\\:w-1\\/3:hover{width:33%}', '/* see http:// and // */p{}', 'p{}// a line', '.a::before{content:"\\201C // http: "}', '.b{background:url(data:image/png;base64,iVBOR//w0KGgo+/w==)}',
    '.c{background:url("data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22%3E%3C/svg%3E")}', ".d{background:url('data:image/svg+xml;utf8,<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"></svg>')}",
    '.e{background:url(/h/own.gif?a//b)}', '.f{background:url("/h/image/w=3,h=4/https://elsewhere.example/x.png")}', '@namespace svg "http://www.w3.org/2000/svg";', 
    `.h{background:image-set("${location.origin}/h/own.gif" 1x, '${location.origin}/h/own.gif?2//x' 2x)}`, `@import url(${location.origin}) print;`, 'data:hover{color:red}', '.i{grid-area:1/2/3/4;font:12px/1.5 serif}', '[href^="//"]{color:red}', 'a[href^="https:"]{color:red}',
  ].map(text => { const element = add('style'); element.textContent = text; const before = element.textContent; element.remove(); const box = add(); box.innerHTML = `<style>${text}</style><p alt="">`; return [before, box.innerHTML]; })],
  ['the names of a style', () => { const { style } = add(), names = []; for (const name in style) names.push(name); return [names.length, names.includes('color'), Object.keys(style).length, typeof style.setProperty, style.hasOwnProperty('color'), typeof Object.getOwnPropertyDescriptor(style, 0)]; }],
  ['style sheets by script', () => {
    const element = add('style'), box = Object.assign(add(), { className: 'ruled' });
    element.textContent = '.ruled { margin: 1px }';
    const { sheet } = element, seen = () => { const s = getComputedStyle(box); return [s.marginTop, s.paddingTop, s.borderTopWidth, s.top].join(); }, all = [seen()];
    sheet.insertRule('.ruled { padding: 2px; background: url("/h/own.gif?rule") }', sheet.cssRules.length); all.push(seen());
    sheet.cssRules[1].style.padding = '5px'; all.push(seen());
    sheet.insertRule('@media all { .ruled { border: 1px solid } }', 0); sheet.cssRules[0].insertRule('.ruled { top: 4px }', 1); all.push(seen());
    sheet.deleteRule(0); all.push(seen(), sheet.cssRules.length, element.sheet === sheet);
    element.append(' .ruled { margin: 9px }'); all.push(seen());
    element.firstChild.data = '.ruled { margin: 8px }'; all.push(seen(), element.outerHTML, document.styleSheets.length);
    element.remove(); all.push(seen());
    return all;
  }],
  ['adopted style sheets', async () => {
    const box = Object.assign(add(), { className: 'adopted' }), sheet = new CSSStyleSheet(), seen = () => getComputedStyle(box).marginTop, all = [];
    sheet.replaceSync('.adopted { margin: 6px }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; all.push(seen());
    await sheet.replace('.adopted { margin: 7px }'); all.push(seen());
    const root = add().attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet]; root.innerHTML = '<b class="adopted">x'; all.push(getComputedStyle(root.firstChild).marginTop);
    document.adoptedStyleSheets = []; all.push(seen());
    return all;
  }],
  ['a link to an own sheet', async () => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/h/style.css?late' }), heard = wait(link, 'load', 'error');
    document.head.append(link);
    const all = [(await heard).type, link.outerHTML, link.sheet.cssRules.length, link.relList.value];
    link.remove();
    return all;
  }],
  ['animations', async () => {
    const box = add(), one = box.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 20, fill: 'forwards' }), two = box.animate({ transform: ['none', 'scale(2)'], backgroundImage: ['url(/h/own.gif)', 'none'] }, 10);
    await Promise.all([one.finished, two.finished]);
    const effect = new KeyframeEffect(box, [{ top: '1px' }, { top: '2px' }], 10);
    effect.setKeyframes({ left: ['1px', '3px'] });
    return [getComputedStyle(box).opacity, one.playState, one.effect.getKeyframes().length, effect.getKeyframes().map(frame => frame.left), effect instanceof KeyframeEffect, box.animate(null, 1).effect.getKeyframes().length];
  }],
  ['what plays, with its pictures', () => {
    if (!self.MediaMetadata) return [];
    const made = new MediaMetadata({ title: 'a', artist: 'b', artwork: [{ src: '/h/own.gif', sizes: '9x9', type: 'image/gif' }, { src: new URL('/h/own.gif?2', location.href) }] });
    navigator.mediaSession.metadata = made;
    const all = [made.title, made.artist, made.album, made.artwork.map(one => [one.src.replace(/^.*\/h\//, ''), one.sizes, one.type]), navigator.mediaSession.metadata === made, new MediaMetadata().artwork.length];
    made.artwork = [{ src: '/h/own.gif?3' }];
    const wrong = act => { try { return act(), 'taken'; } catch (error) { return error.name; } };
    return [...all, made.artwork.length, made.artwork[0].src.replace(/^.*\/h\//, ''), wrong(() => new MediaMetadata({ artwork: 5 })), wrong(() => new MediaMetadata({ artwork: [{}] })), wrong(() => new MediaMetadata(5))];
  }],
  ['SVG', () => {
    const NS = 'http://www.w3.org/2000/svg', XLINK = 'http://www.w3.org/1999/xlink', svg = document.createElementNS(NS, 'svg'), use = document.createElementNS(NS, 'use'), image = document.createElementNS(NS, 'image');
    use.setAttributeNS(XLINK, 'xlink:href', '#rect'); image.setAttribute('href', '/h/own.svg'); svg.setAttribute('viewBox', '0 0 9 9'); svg.append(use, image);
    const drawn = [...'ab'].map(() => document.createElementNS(NS, 'rect'));
    drawn[0].setAttribute('fill', 'url(#shade)'); drawn[0].style.fill = 'red'; drawn[1].setAttributeNS(null, 'width', '7'); svg.append(...drawn);
    add().append(svg);
    use.href.baseVal = '#shade'; use.className.baseVal = 'c';
    return [svg.outerHTML, use.href.baseVal, use.href.animVal, use.instanceRoot === undefined, drawn[1].width.baseVal.value, drawn[1].getBBox().width, document.getElementById('drawing').outerHTML];
  }],
  ['a drawing', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 }), pen = canvas.getContext('2d');
    pen.fillStyle = '#f00'; pen.fillRect(0, 0, 4, 4); pen.font = '8px sans-serif'; pen.filter = 'none'; pen.drawImage(document.getElementById('image'), 0, 0); pen.fill(new Path2D('M0 0h1v1z'));
    const pattern = pen.createPattern(canvas, 'repeat'), bitmap = await createImageBitmap(canvas);
    return [pattern instanceof CanvasPattern, bitmap.width, pen.isPointInPath(new Path2D('M0 0h9v9z'), 5, 1), typeof pen.measureText('x').width, canvas.getContext('2d') === pen, canvas.getContext('webgl')];
  }],
  ['a drawing is read', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2, height: 2 }), pen = canvas.getContext('2d');
    pen.fillRect(0, 0, 2, 2);
    return [canvas.toDataURL().slice(0, 14), pen.getImageData(0, 0, 1, 1).data[3], !!await new Promise(done => canvas.toBlob(done))];
  }],
  ['a font of the own origin', async () => {
    const face = new FontFace('mine', 'url(/h/font.woff?script)', { weight: '700' }), bytes = new FontFace('bytes', new ArrayBuffer(4));
    document.fonts.add(face);
    return [await face.load().catch(error => error.name), face.family, face.weight, face.status, face instanceof FontFace, document.fonts.has(face), await bytes.loaded.catch(error => error.name),
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('font.woff?script'))];
  }],
  ['properties with types', () => {
    if (!window.CSSStyleValue) return 'no such thing';
    const box = add();
    box.attributeStyleMap.set('width', CSS.px(5)); box.attributeStyleMap.set('background-image', 'url(/h/own.gif)');
    return [box.attributeStyleMap.get('width').value, CSSStyleValue.parse('height', '3px').value, box.getAttribute('style')];
  }],
];
