// The five ways in which a page brings an SDK in. Each gives the markup; `control` is the page without the guard.
import { bundle, script } from './packages.mjs';

/** Text that may stand in a script element. */
const inside = text => text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
const each = make => async (list, control) => (await Promise.all(list.map(one => make(one, control)))).join('\n');

export const ways = [{
  id: 'bundle', says: 'in the first-party bundle',
  markup: async () => '<script src="/bundle.js"></script>',
  files: async (site, list) => { site.file('/bundle.js', await bundle(list), { 'Content-Type': 'text/javascript' }); },
}, {
  // The only one that a browser may fetch ahead of the first script: its page is sealed, as docs/sealing.md says.
  id: 'tag', says: 'as a tag of its maker, in a sealed page', sealed: true,
  markup: each(async ({ id, at }) => `<script src="${at}" data-sdk="${id}"></script>`),
}, {
  id: 'injected', says: 'injected by a snippet',
  markup: each(async ({ id, at }) => `<script>inject('${id}', '${at}')</script>`),
}, {
  id: 'inline', says: 'inline',
  markup: each(async one => `<script>${inside(await script(one))}</script><script>begin('${one.id}')</script>`),
}, {
  id: 'marked', says: 'as a marked tag',
  markup: each(async ({ id, at }, control) => {
    const mark = control ? '' : ` type="text/plain" data-menshen="${id}"`;
    return `<script${mark} src="${at}"></script><script${mark}>begin('${id}')</script>`;
  }),
}];
