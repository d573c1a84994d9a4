// The record is exportable as JSON, by a person's act only; so is the page's view of the log.
import { page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';

const html = page({ body: `<button id="export">export</button><button id="debug">debug</button><script>
  function keep(name, act) { try { Promise.resolve(act()).then(function (v) { window[name] = { value: v }; }, function (e) { window[name] = { error: e instanceof Error, code: e.code }; }); } catch (e) { window[name] = { error: e instanceof Error, code: e.code }; } }
  document.getElementById('export').addEventListener('click', function () { keep('exported', function () { return menshen.export(); }); });
  document.getElementById('debug').addEventListener('click', function () { keep('debugged', function () { return menshen.debug(); }); });
  </script>` });

export default [{
  name: 'export and debug open only by a trusted act (release build)',
  async run(t) {
    await t.guarded(three(), html, { testing: false });
    for (const name of ['export', 'debug']) {
      await t.page.evaluate(name => { window[name + 'ed'] = window.debugged = window.exported = undefined; document.getElementById(name).click(); }, name);
      const kept = await t.until(() => t.page.evaluate(() => window.exported || window.debugged), `${name} to answer`);
      t.equal(kept, { error: true, code: 'not_allowed' }, `${name} from a script's own click`);
    }
  },
}, {
  name: 'export: a trusted act gives the record as JSON, with what was decided',
  async run(t) {
    await t.guarded(three(), html);
    await t.screens().agree();
    await t.until(() => t.page.evaluate(() => menshen.status('counting')), 'agree to be written');
    await t.page.click('#export');
    const { value } = await t.until(() => t.page.evaluate(() => window.exported), 'the export');
    const text = JSON.stringify(JSON.parse(value));
    t.ok(/counting/.test(text) && /counter/.test(text), `the decisions are in it: ${text.slice(0, 300)}`);
    await t.page.click('#debug');
    const report = await t.until(() => t.page.evaluate(() => window.debugged), 'debug');
    t.ok(Array.isArray(report.value.log), 'debug gives the log');
  },
}];
