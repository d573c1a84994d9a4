// The policies of the tests: the thread of three items, and the seed's own; `change` gives an altered copy.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const json = file => JSON.parse(fs.readFileSync(file, 'utf8'));
export const three = () => json(new URL('policies/three.json', import.meta.url));
export const seed = () => json(path.join(root, 'www/policies/messenger.json'));

/** A deep copy on which `act` may write. */
export const change = (policy, act) => { const copy = structuredClone(policy); act(copy); return copy; };

/** Three items, and two permissions that a page uses through native code. */
export const bridged = () => change(three(), policy => {
  const both = words => ({ 'zh-Hans': words, en: words });
  const permission = (id, bridge) => ({ id, name: both(id), prompted: true, bridge, uses: [{ purpose: 'counting', refused: both(id) }] });
  policy.permissions = [permission('place', ['Geolocation.*', 'getLocation', 'geoLocation']), permission('camera', ['Camera.*', 'chooseImage', 'scan.open', 'openCamera'])];
});

/** A policy of two SDKs, each with a maker of its own. */
export const twoMakers = () => change(three(), ({ sdks }) => {
  sdks.push({ ...structuredClone(sdks[0]), id: 'second', name: { 'zh-Hans': '第二个', en: 'Second' }, hosts: ['second.localhost:*'], cookies: [], keys: [] });
});
