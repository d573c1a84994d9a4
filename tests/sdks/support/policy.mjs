// The policy of a page with these SDKs: what each declares is what it really asks for and keeps.
import { change, three } from '../../harness/policies.mjs';

const both = text => ({ 'zh-Hans': text, en: text });
/** A name that ends in `$` stands for itself, any other for all that begin so. */
const pattern = name => name.endsWith('$') ? name.slice(0, -1) : { prefix: name };

export const policy = list => change(three(), policy => {
  policy.id = `sdks-${list[0].id}`;
  policy.sdks = list.map(({ id, name, hosts, keeps = [] }) => ({
    ...policy.sdks[0], id, name: both(name), recipient: { entity: both(name), country: 'CN' }, hosts, cookies: keeps.map(pattern), keys: keeps.map(pattern),
  }));
});

const within = (host, pattern) => pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
/** Whose host this is. */
export const ownerOf = (list, host) => list.find(({ hosts }) => hosts.some(pattern => within(host, pattern)));
/** Whose name of a cookie, key or database this is. */
export const keeperOf = (list, name) => list.find(({ keeps = [] }) => keeps.some(one => one.endsWith('$') ? name === one.slice(0, -1) : name.startsWith(one)));
