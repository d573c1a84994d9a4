// What becomes of the element that our screens stand in: a hand that presses where *agree* was, or where a page has put it, gives only what
// it can see. Pictures say what that is.
import { pictured } from './support/pictures.mjs';

const tries = [
  ['our element is taken out', () => { host.remove(); }],
  ['a copy of our element stands in its place', () => { host.replaceWith(host.cloneNode(true)); }],
  ['our element is adopted by a transparent frame over the page', () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;opacity:0';
    document.documentElement.append(frame);
    frame.contentDocument.body.append(frame.contentDocument.adoptNode(host));
  }],
  ['our element stands in what is not displayed', () => { const place = document.createElement('p'); place.hidden = true; document.documentElement.append(place); place.append(host); }],
  ['our element stands in a canvas, as what is shown without one', () => { const place = document.createElement('canvas'); document.documentElement.append(place); place.append(host); }],
  ['our element stands in what is closed', () => { const place = document.createElement('details'); document.documentElement.append(place); place.append(host); }],
  ['our element stands in a template', () => { const place = document.createElement('template'); document.documentElement.append(place); place.content.append(host); }],
  ['our element stands in an image of vectors', () => { document.documentElement.insertAdjacentHTML('beforeend', '<svg style="opacity:0"><foreignObject width="9" height="9"></foreignObject></svg>'); document.querySelector('foreignObject').append(host); }],
  ['our element has attributes that hide', () => { for (const name of ['hidden', 'inert', 'popover']) host.setAttribute(name, ''); host.setAttribute('style', 'display:none!important;visibility:hidden!important;opacity:0!important'); }],
  ['our element is put into another root of the document', () => {
    const root = document.createElement('html');
    document.documentElement.replaceWith(root);
    root.append(document.createElement('body'), host);
    root.style.opacity = '0';
  }],
  ['the document is written anew, and our element is put into it', () => {
    document.open();
    document.write('<!doctype html><title>anew</title><p>anew');
    document.close();
    document.documentElement.append(host);
    document.documentElement.style.opacity = '0';
  }],
  ['the document is written anew', () => { document.write('<!doctype html><title>anew</title><p>anew'); document.close(); }],
  ['the document has no size', () => { document.documentElement.style.cssText = 'position:fixed;width:0;height:0;overflow:clip;contain:strict'; }],
  ['the document is not displayed', () => { document.documentElement.style.cssText = 'display:none!important'; }],
  ['the document is hidden', () => { document.documentElement.style.cssText = 'visibility:hidden!important;content-visibility:hidden'; }],
  ['the document is moved and turned away', () => { document.documentElement.style.cssText = 'transform:translate(400px,300px) rotate(20deg) scale(.3)!important;perspective:1px'; }],
  ['the document is blended away', () => { document.documentElement.style.cssText = 'mix-blend-mode:difference;background:#fff;isolation:auto;backdrop-filter:blur(90px)'; }],
];

export default [pictured('forgery: what becomes of the element that our screens stand in', tries)];
