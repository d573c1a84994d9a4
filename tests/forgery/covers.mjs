// What a page brings above our screen, which lets a hand through; pictures say what a tap has hit.
import { pictured } from './support/pictures.mjs';

/** A person's key, after which a page may do what it may not by itself. */
const key = async (stage, t) => { await t.page.key('ArrowDown'); };
const full = async on => {
  if (!on.requestFullscreen) return 'not in this engine';
  return Promise.race([on.requestFullscreen().then(() => document.fullscreenElement ? '' : 'not in this engine', () => 'not in this engine'), new Promise(done => setTimeout(done, 1500, 'not in this engine'))]);
};
const cover = () => {
  const over = document.createElement('div');
  over.style.cssText = 'all:unset;display:block;position:fixed;inset:0;width:100vw;height:100vh;z-index:2147483647;background:#fff;pointer-events:none';
  return over;
};
/** With what it needs of the above. */
const using = act => `() => { const cover = ${cover}, full = ${full}; return (${act})(); }`;

const tries = [
  ['something fills the screen', () => { const over = cover(); document.documentElement.append(over); return full(over); }, key],
  ['a popover comes again in each frame', () => {
    const over = cover();
    if (!('popover' in over)) return 'not in this engine';
    over.popover = 'manual';
    document.documentElement.append(over);
    const show = () => { try { over.hidePopover(); } catch { /* it is */ } over.showPopover(); requestAnimationFrame(show); };
    show();
  }],
  ['a popover comes of which our listeners do not hear', () => {
    const over = cover();
    if (!('popover' in over)) return 'not in this engine';
    for (const type of ['toggle', 'beforetoggle', 'close', 'fullscreenchange']) addEventListener(type, event => event.stopImmediatePropagation(), true);
    over.popover = 'manual';
    document.documentElement.append(over);
    over.showPopover();
  }],
  ['a popover is brought by the button that belongs to it', () => {
    const over = cover(), button = document.createElement('button');
    if (!('popover' in over)) return 'not in this engine';
    over.popover = 'manual';
    document.documentElement.append(over, button);
    button.popoverTargetElement = over;
    button.click();
  }],
  ['a dialog is opened above ours, and its back side lies over all', () => {
    const over = document.createElement('dialog'), style = document.createElement('style');
    style.textContent = 'dialog{pointer-events:none;opacity:0}dialog::backdrop{background:#fff!important;pointer-events:none}';
    document.head.append(style);
    document.documentElement.append(over);
    over.showModal();
  }],
  ['a frame that lets clicks through lies over it', () => {
    const over = document.createElement('iframe');
    over.srcdoc = '<body style="background:#fff">';
    over.style.cssText = cover().style.cssText;
    over.popover = 'manual';
    document.documentElement.append(over);
    if (over.showPopover) over.showPopover();
  }],
  ['what tells of places says that all is well, and the document is transparent', () => {
    document.elementFromPoint = Document.prototype.elementFromPoint = () => host;
    window.getComputedStyle = () => ({ filter: 'none', getPropertyValue: () => 'none' });
    Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 500, 500);
    Element.prototype.matches = () => false;
    Document.prototype.querySelectorAll = Element.prototype.querySelectorAll = () => [];
    document.documentElement.style.cssText = 'opacity:0!important;filter:opacity(0)!important';
  }],
  ['an observer of what is visible says that all is', () => {
    window.IntersectionObserver = class { constructor(act) { this.act = act; } observe(target) { this.act([{ target, isIntersecting: true, isVisible: true, intersectionRatio: 1 }], this); } disconnect() {} takeRecords() { return []; } };
    document.documentElement.style.cssText = 'filter:opacity(0)!important';
  }],
];

export default [pictured('forgery: what a page brings above our screen', tries.map(([what, act, hand]) => [what, using(act), hand]))];
