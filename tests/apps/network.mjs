// Libraries that send, keep, and work aside of the page.
import { own } from './support/files.mjs';
import { group } from './support/group.mjs';

export default group('network', [
  ['axios asks by both of its ways', 'axios.js', { files: own }],
  ['localForage, Dexie and idb keep and find', 'storage.js', { files: own }],
  ['Comlink speaks to workers, and a socket comes back', 'channels.js', { files: own, scripts: { '/worker.js': 'worker.js' } }],
]);
