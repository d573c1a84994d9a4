// With everything granted, what the guard stands before looks and fails as if it were not there: in a window, a frame and a worker.
import { names } from '../harness/engines/index.mjs';
import { three } from '../harness/policies.mjs';
import { status } from '../harness/running.mjs';
import { excepted } from './support/excepted.mjs';
import { shapes } from './support/shapes.mjs';
import { walk } from './support/walk.mjs';

const look = `(${shapes})(self, (${walk})(self).entries)`;
const html = url => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>shapes</title>${url.searchParams.has('bare') ? '' : '<!--guard-->'}</head><body><p>shapes</body></html>`;

/** How a realm of the page is looked at: gives what each member looks like. */
const scopes = {
  window: look => (0, eval)(look),
  frame: look => document.body.appendChild(document.createElement('iframe')).contentWindow.eval(look),
  worker: () => new Promise((done, fail) => {
    const one = new Worker('/look.js');
    one.onmessage = event => done(event.data);
    one.onerror = event => fail(new Error(event.message || 'the worker did not start'));
  }),
};

const few = list => list.slice(0, 80).join('\n  ') + (list.length > 80 ? `\n  … and ${list.length - 80} more` : '');

export default Object.entries(scopes).map(([scope, act]) => ({
  name: `faithful: with everything granted a ${scope} shows what it shows without the guard`,
  engines: names,
  ms: 120000,
  async run(t) {
    t.site.file('/look.js', `(${look}).then(postMessage)`, { 'Content-Type': 'text/javascript' });
    await t.guarded(three(), html);
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'everything to be granted');
    // The build that ships: one for tests shows more.
    await t.guarded(three(), html, { go: false, testing: false });
    const seen = async query => {
      await t.page.goto(`${t.origin}/?${query}`);
      if (query === 'guarded') await t.until(() => status(t.page, 'counter'), 'the record to be read');
      return await t.page.evaluate(act, look);
    };
    const bare = await seen('bare'), guarded = await seen('guarded'), { of, left } = excepted(t.engine.name, scope), faults = [];
    for (const key of new Set([...Object.keys(bare), ...Object.keys(guarded)])) {
      if (bare[key] !== guarded[key] && !of(key)) faults.push(`${key}\n    without: ${bare[key]}\n    with:    ${guarded[key]}`);
    }
    if (faults.length) throw new Error(`${faults.length} of ${Object.keys(bare).length} differ:\n  ${few(faults)}`);
    t.equal(left(), [], 'exceptions that nothing needs');
    console.log(`     ${t.engine.name}: ${Object.keys(bare).length} looks at the members of a ${scope}`);
  },
}));
