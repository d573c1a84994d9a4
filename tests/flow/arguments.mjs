// What the page calls with the wrong arguments fails with a code and a sentence, at once.
import { three } from '../harness/policies.mjs';
import { appPage } from '../harness/running.mjs';

export default [{
  name: 'api: wrong arguments are refused with a code',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter'], {}));
    const said = await t.page.evaluate(async () => {
      const found = [], note = error => { found.push([error instanceof Error, error.code]); };
      for (const act of [() => menshen.status(), () => menshen.status({}), () => menshen.withdraw(), () => menshen.sdk(), () => menshen.sdk('counter'), () => menshen.sdk('counter', { start: 1 }), () => menshen.on('change')]) {
        try { act(); found.push('taken'); } catch (error) { note(error); }
      }
      for (const act of [() => menshen.use(), () => menshen.use('counter'), () => menshen.use('nobody', () => 1), () => menshen.request(), () => menshen.request('nobody')]) await act().then(() => found.push('taken'), note);
      return found;
    });
    t.equal(said, ['unknown_item', 'unknown_item', 'unknown_item', 'unknown_item', 'bad_argument', 'bad_argument', 'bad_argument', 'bad_argument', 'bad_argument', 'unknown_item', 'unknown_item', 'unknown_item'].map(code => [true, code]), 'said');
  },
}];
