// What patches the platform after the guard has.
import { own } from './support/files.mjs';
import { group } from './support/group.mjs';

const files = site => {
  own(site);
  site.file('/events', 'retry: 60000\ndata: one\n\n', { 'Content-Type': 'text/event-stream' });
};
const forced = '<script>window.customElements && (customElements.forcePolyfill = true); window.ShadyDOM = { force: true }; window.ShadyCSS = {};</script>';

export default group('polyfills', [
  ['zone.js wraps the platform', 'zone.js', { files }],
  ['core-js completes the platform', 'corejs.js', { files }],
  ['the polyfills of web components do it all themselves', 'webcomponents.js', { files, head: forced }],
]);
