// Ways to leave something on the device that an attacker found who had read the guard.
import { helpers as hunt } from './hunt.mjs';
import { measure } from './persist.mjs';

export { measure };
const { within } = hunt;
const frame = () => { const n = length; document.body.append(document.createElement('iframe')); return window[n]; };

export const helpers = { within, frame };
export default [
  ['P8 window.name while the window says that it has a parent', put => { window.parent = 0; window.name = put(); }, { alone: true }],
  ['P8 window.name by the setter of a frame', put => { const w = frame(); Object.getOwnPropertyDescriptor(w, 'name').set.call(window, put()); }, { alone: true }],
  ['P4 a frame while objects have a getter', put => { const w = within(Object.prototype, 'get', { value: () => 1, writable: true }, frame); w.localStorage.setItem(put(), '1'); }, { alone: true }],
  ['P1 a frame while objects have a getter', put => { const w = within(Object.prototype, 'get', { value: () => 1, writable: true }, frame); w.document.cookie = put() + '=1; path=/'; }, { alone: true }],
  ['P4 a frame while nothing can be observed', put => { const w = within(Object.prototype, 'attributeFilter', { value: 1, writable: true }, frame); w.localStorage.setItem(put(), '1'); }, { alone: true }],
  ['P4 a frame while texts replace nothing', put => { const w = within(String.prototype, 'replace', { value: () => 'none', writable: true }, frame); w.localStorage.setItem(put(), '1'); }, { alone: true }],
];
