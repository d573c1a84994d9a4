// Style as libraries write it: one by one, by lists of names, as a text, by rules, by the engine's own animations.
import { app } from '../report.js';

app(async ({ root, note, frame, later, until }) => {
  const add = (name = 'div') => root.appendChild(document.createElement(name)), box = add(), { style } = box, seen = () => [box.getAttribute('style'), style.cssText, style.length];
  Object.assign(style, { color: 'red', width: '10px', '--own': ' a b', backgroundImage: 'url(/own.gif)', webkitUserSelect: 'none', none: 'x', fontSize: 12, lineHeight: 1.5, border: '1px solid', opacity: undefined, zIndex: null });
  note('assigned', [...seen(), { ...style }.color, Object.keys(style).includes('color'), Object.entries(style).filter(([, value]) => value === '10px').length, 'webkitUserSelect' in style, 'nothing' in style, style.none, Object.hasOwn(style, 'none')]);
  style['background-color'] = 'blue'; style.setProperty('margin', '1px 2px', 'important'); style.setProperty('--Own', 'x'); style.cssFloat = 'left'; style.removeProperty('width'); style.left = '1px'; style.left = 'nonsense'; style.top = '';
  note('set', [...seen(), style.getPropertyPriority('margin-top'), style.getPropertyValue('--own'), style.margin, style.cssFloat, style.float, style[0], style.item(1), style[99], [...style].join()]);
  style.cssText = 'color: green; transform: translate(1px, 2px) rotate(3deg)'; style.cssText += '; padding: 1px';
  for (let at = 0; at < 300; at++) { style.transform = `translate3d(${at}px, 0, 0)`; style.opacity = at / 300; style.setProperty('--at', at); }
  note('often', [...seen(), getComputedStyle(box).transform, getComputedStyle(box).getPropertyValue('--at'), getComputedStyle(box, '::before').content, getComputedStyle(box).length > 100, getComputedStyle(box).color]);
  box.style = 'top: 1px'; box.setAttribute('style', box.getAttribute('style') + '; left: 2px'); style.cssText = style.cssText.replace('1px', '5px');
  const { setProperty } = CSSStyleDeclaration.prototype, bound = style.setProperty.bind(style);
  setProperty.call(style, 'right', '3px'); bound('bottom', '4px'); Reflect.set(style, 'color', 'red'); delete style.color; 'color' in style;
  const other = { __proto__: style };
  note('by other ways', [...seen(), style === box.style, style instanceof CSSStyleDeclaration, String(style), Object.getPrototypeOf(style) === Object.getPrototypeOf(add().style), typeof other.setProperty, Object.getOwnPropertyDescriptor(CSSStyleDeclaration.prototype, 'cssText') !== undefined, Reflect.ownKeys(style).length > 0, structuredClone([1]).length,
    (() => { try { CSSStyleDeclaration.prototype.cssText; return 'read'; } catch (error) { return error.name; } })(), JSON.stringify(style) === '{}']);
  const copy = box.cloneNode(true); copy.style.top = '9px'; root.append(copy);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); svg.style.fill = 'red'; svg.style.cssText += '; stroke: blue'; root.append(svg);
  note('of copies and drawings', [copy.outerHTML, svg.outerHTML, box.style.top]);
  const sheet = add('style'); sheet.textContent = '.a { color: red } @media all { .b { color: blue } } @keyframes k { from { top: 0 } to { top: 9px } } :root { --root: 4px }';
  const rules = sheet.sheet.cssRules; rules[0].style.color = 'green'; rules[0].style.setProperty('--x', '1'); rules[1].cssRules[0].style.cssText = 'color: teal'; rules[2].appendRule('50% { top: 2px }'); rules[2].findRule('50%').style.left = '3px'; sheet.sheet.insertRule('.c { width: var(--root); background: url(/own.gif?c) }', 0); rules[0].selectorText = '.d';
  document.documentElement.style.setProperty('--root', '7px'); box.className = 'd';
  const constructed = new CSSStyleSheet(); constructed.replaceSync('.e { height: 5px } @supports (top: 1px) { .e { width: 6px } }'); document.adoptedStyleSheets.push(constructed); copy.className = 'e'; copy.style.cssText = '';
  note('rules', [[...rules].map(rule => rule.cssText), getComputedStyle(box).width, getComputedStyle(copy).height, getComputedStyle(copy).width, sheet.textContent.length, document.adoptedStyleSheets.length]);
  document.adoptedStyleSheets = [];
  const one = box.animate([{ opacity: 0, transform: 'none' }, { opacity: 1, transform: 'translateX(5px)', easing: 'ease-in' }], { duration: 30, fill: 'forwards', id: 'one' }), two = copy.animate({ marginLeft: ['0px', '9px'], '--own': ['1', '2'] }, 20);
  await Promise.all([one.finished, two.finished]); one.commitStyles();
  const effect = new KeyframeEffect(box, { left: '5px', offset: 0.5 }, { duration: 10, composite: 'add' }), third = new Animation(effect); third.play(); await third.finished;
  note('animated', [box.style.opacity, box.style.transform, one.id, one.effect.getKeyframes().map(frame => frame.easing), effect.getKeyframes().length, box.getAnimations().length, document.getAnimations().length, getComputedStyle(copy).marginLeft]);
  one.cancel();
  const faded = add(), ends = []; faded.style.cssText = 'opacity: 0; transition: opacity 30ms'; faded.ontransitionend = event => ends.push(event.propertyName); await frame(); getComputedStyle(faded).opacity; faded.style.opacity = 1; await until(() => ends.length, 'the transition to end');
  note('passed over', [ends, getComputedStyle(faded).opacity, faded.computedStyleMap?.().get('opacity').value ?? 'none', box.attributeStyleMap?.get('opacity').value ?? 'none', CSS.supports('color', 'red'), CSS.escape('a b')]);
  const watched = []; new MutationObserver(records => watched.push(...records.map(({ attributeName, oldValue }) => [attributeName, oldValue]))).observe(faded, { attributes: true, attributeOldValue: true });
  faded.style.color = 'red'; faded.style.cssText = 'top: 1px'; faded.setAttribute('style', 'top: 2px'); faded.style.removeProperty('top'); await later(0);
  note('watched', watched);
});
