// A page of another origin around ours, which could put it anywhere under a hand: *agree* gives nothing there.
import { Stage, pause } from './support/stage.mjs';

const full = 'position:fixed;inset:0;width:100%;height:100%;border:0;';
const frame = (src, style = '', more = '') => `<iframe src="${src}" style="${full}${style}" ${more}></iframe>`;
const bait = `<button style="position:fixed;inset:0;width:100%;height:100%">go on reading</button>`;
const around = (...parts) => `<!doctype html><meta charset="utf-8"><title>around</title><body style="margin:0">${parts.join('')}`;
const INNER = '/?tell';

/** [what, the outermost page, further pages by path]; `of` has the origins: our own, and another one that has the same pages. */
const tries = [
  ['a page of another origin around ours', of => [of.other, around(frame(of.own + INNER))]],
  ['a page of another origin around ours, which is transparent above a bait', of => [of.other, around(bait, frame(of.own + INNER, 'opacity:0'))]],
  ['a page of another origin around ours, in a sandbox that leaves it its origin', of => [of.other, around(frame(of.own + INNER, '', 'sandbox="allow-scripts allow-same-origin allow-forms"'))]],
  ['a page of another origin around ours, which lies over all but the button', of => [of.other, around(frame(of.own + INNER), `<div style="${full}background:#fff;pointer-events:none;opacity:.99"></div>`)]],
  ['a page of another origin around ours, in a page of ours that looks on', of => [of.other, around(frame(of.other + '/between')), { '/between': around(frame(of.own + INNER)) }]],
];

export default [{
  name: 'forgery: our page within others', many: true, ms: 90000,
  async run(t) {
    const stage = await new Stage(t).open(), spot = await stage.spot(), of = { own: t.origin, other: t.site.control.origin }, results = [];
    for (const [what, make] of tries) {
      try {
        const [origin, page, more = {}] = make(of);
        for (const [path, html] of Object.entries({ '/around': page, ...more })) t.site.page(path, html);
        t.site.log.splice(0);
        await t.page.goto(origin + '/around');
        await t.until(() => t.site.log.some(({ path }) => path === '/told/shown'), 'the first layer to come in the frame');
        await pause(800);
        await stage.tap(spot);
        await stage.tap(spot);
        await stage.nothing();
        results.push({ name: `forgery: ${what}` });
      } catch (error) {
        results.push({ name: `forgery: ${what}`, error: error.message });
        await stage.anew();
      }
    }
    await stage.reload();
    await stage.person();
    return results;
  },
}];
