// Games with the focus: a person's keys, meant for the page, come to nothing that gives. A control of the page takes every chord here (the
// control), and at the end the same hand gives by its own way to the button.
import { EACH, Stage, attempts } from './support/stage.mjs';

const word = async (stage, t) => { for (const key of ['a', ' ', 'b', 'Enter', ' ', 'Enter']) await t.page.key(key); };
const step = async (stage, t) => { for (const key of ['Tab', 'Enter', ' ']) await t.page.key(key); };

const tries = [
  ['a person who goes on typing as the screen comes', () => {}, word],
  ['a field of the page that takes the focus again and again', () => {
    const field = document.body.appendChild(document.createElement('textarea'));
    addEventListener('focusin', () => field.focus());
    field.focus();
  }, word],
  ['our element is given the focus by a script', () => {
    const { host } = eye;
    host.tabIndex = 0;
    host.autofocus = true;
    host.focus();
  }, word],
  ['the focus is sent in front of our screen, so that one Tab leads into it', () => {
    const before = document.createElement('button');
    before.textContent = 'before';
    eye.host.before(before);
    before.focus();
    document.documentElement.append(eye.host);
  }, step],
  ['the focus goes on from each of our controls as soon as it is there', () => {
    addEventListener('focusin', () => setTimeout(() => { for (const type of ['keydown', 'keyup']) eye.host.dispatchEvent(new KeyboardEvent(type, { key: 'Tab', keyCode: 9, bubbles: true, composed: true })); }), true);
  }, step],
  ['all else is inert', () => {
    for (const one of document.documentElement.children) if (one !== eye.host) one.inert = true;
    document.activeElement.blur();
  }, step],
  ['a key of access for our element', () => { eye.host.accessKey = 'x'; eye.host.tabIndex = 0; }, async (stage, t) => { await chord(t, 'x'); }],
  ['Enter in a field of a form that our element stands in', () => {
    const form = document.createElement('form'), field = document.createElement('input');
    form.onsubmit = event => event.preventDefault();
    document.documentElement.append(form);
    form.append(field, eye.host);
    field.focus();
  }, word],
  ['a label around our element, on which a person clicks', () => {
    const label = document.createElement('label');
    document.documentElement.append(label);
    label.append(eye.host);
  }, async (stage, t) => {
    await stage.ready();
    const heading = await t.page.evaluate(() => { const { x, y } = eye.querySelector('h2').getBoundingClientRect(); return { x: x + 20, y: y + 10 }; });
    await stage.tap(heading);
  }],
  ['a key that is held', () => { document.activeElement.blur(); }, async (stage, t) => { for (let at = 0; at < 12; at++) await t.page.key('Enter'); }],
  ['editing that is turned on for the whole document', () => { document.designMode = 'on'; eye.host.contentEditable = 'true'; }, word],
];

/** Presses a letter with what makes it a key of access in this engine. */
async function chord(t, letter) {
  const { name } = t.engine, { raw } = t.page;
  if (name === 'webkit') {
    return t.page.call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions: [['keyDown', '\uE00A'], ['keyDown', letter], ['keyUp', letter], ['keyUp', '\uE00A']].map(([type, value]) => ({ type, value })) }] });
  }
  const more = name === 'firefox' ? ['Alt', 'Shift'] : ['Alt'];
  for (const key of more) await raw.keyboard.down(key);
  await raw.keyboard.press(letter);
  for (const key of more) await raw.keyboard.up(key);
}

export default [{
  name: 'forgery: games with the focus', many: true, ms: EACH * tries.length,
  async run(t) {
    const stage = await new Stage(t).open(), results = await attempts(t, stage, tries, { apart: true });
    // A keyboard gives by what a person has brought the focus to.
    await stage.reload();
    for (let at = 0; at < 60 && !await t.page.evaluate(`!!eye.activeElement && eye.activeElement.matches('[data-gives]')`); at++) await t.page.key('Tab');
    await stage.ready();
    await t.page.key('Enter');
    await t.until(() => t.collector.hits().length, 'a person\'s Enter to give (the control)');
    return results;
  },
}];
