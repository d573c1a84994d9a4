// What the native side believes: our page's main frame, with a higher number, and nothing else. What the page believes: the app.
import { equal, ok } from '../harness/check.mjs';
import { Screens } from '../harness/screens.mjs';
import { until } from '../harness/wait.mjs';
import { withApp } from './support/site.mjs';

const probe = { page: 'app/probe.html' };
const refused = app => app.log('refused').map(({ why }) => why);
const post = (view, message) => view.evaluate(message => { webkit.messageHandlers.consentBridge.postMessage(message); }, message);
const save = (fields = {}) => ({ ns: 'consent', v: 1, id: 'x', type: 'save', rev: 1, grants: { ijkplayer: true }, record: 'AAAA', ...fields });

// Runs in a page without the guard, which therefore sees the nonce: says what the app answers.
const said = message => new Promise(done => {
  window.__consent.onHost = text => done(JSON.parse(text));
  webkit.messageHandlers.consentBridge.postMessage(JSON.stringify({ nonce: window.__consent.nonce, ...message }));
});

export default [{
  engines: ['none'], ms: 60000,
  name: 'host: garbage, a forged nonce, a malformed and a stale save change nothing; the right one does',
  run: withApp(async app => {
    const view = await app.launch({ page: 'app/raw.html' });
    for (const text of ['', '{', '[]', 'null', '"x"', '{"ns":"consent"}', JSON.stringify({ ...save(), ns: 'other', nonce: 'x' }), JSON.stringify({ ...save(), nonce: 7 })]) await post(view, text);
    await view.evaluate(() => { webkit.messageHandlers.consentBridge.postMessage({ ns: 'consent' }); });
    await until(() => refused(app).length === 9, 'the garbage to be refused');
    equal([...new Set(refused(app))], ['garbage'], 'why');

    await post(view, JSON.stringify({ ...save(), nonce: '0'.repeat(32) }));
    await until(() => refused(app).at(-1) === 'nonce', 'the forged nonce to be refused');
    for (const fields of [{ rev: '2' }, { rev: 0 }, { rev: 2 ** 32 }, { rev: 1.5 }, { rev: true }, { grants: { ijkplayer: 'yes' } }, { grants: [] }, { record: 5 }, { record: null }]) {
      equal((await view.evaluate(said, save(fields))).error, 'malformed', JSON.stringify(fields));
    }
    equal([app.kept(), app.running()], [undefined, []], 'after all that');

    equal((await view.evaluate(said, save({ rev: 5 }))).ok, true, 'the right one');
    equal(app.running(), ['ijkplayer'], 'what runs then');
    for (const rev of [5, 4, 1]) equal((await view.evaluate(said, save({ rev, grants: {} }))).error, 'stale', `number ${rev}`);
    equal([app.kept().records[''].rev, app.running()], [5, ['ijkplayer']], 'after the stale ones');
    equal((await view.evaluate(said, { ns: 'consent', v: 1, id: 'y', type: 'hello' })).record, 'AAAA', 'what hello is answered');
    equal((await view.evaluate(said, save({ rev: 6, grants: {} }))).ok, true, 'the next one');
    equal(app.running(), [], 'what it no longer grants stops');
  }),
}, {
  engines: ['none'], ms: 60000,
  name: 'host: a frame and a page that is not the app\'s are given no nonce',
  run: withApp(async app => {
    const view = await app.launch({ page: 'app/raw.html' });
    ok(await view.evaluate(() => window.__consent.nonce.length >= 32), 'the control: the main frame has it');
    const inner = await view.evaluate(() => new Promise(done => {
      window.heard = done;
      document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<script>parent.heard([typeof __consent, typeof webkit.messageHandlers.consentBridge])<\/script>' }));
    }));
    equal(inner, ['undefined', 'object'], 'a frame: the contract, and the channel that anyone can call');
    await view.goto('data:text/html,<title>x</title>');
    equal(await view.evaluate(() => typeof window.__consent), 'undefined', 'another page');
  }),
}, {
  engines: ['none'], ms: 60000,
  name: 'host: scripts of the guarded page neither see the nonce nor speak for the app',
  run: withApp(async app => {
    const view = await app.launch(probe);
    await new Screens(view).notice();
    // As hostile as a page can be: it watches every text that is parsed or written, and takes the ear away if it can.
    const seen = await view.evaluate(() => {
      window.seen = [];
      for (const name of ['parse', 'stringify']) { const original = JSON[name]; JSON[name] = (...args) => { seen.push(String(args[0])); return original(...args); }; }
      Object.defineProperty(Object.prototype, 'toJSON', { configurable: true, value() { seen.push(Object.keys(this).join()); return this; } });
      const kept = window.__consent;
      let error = '';
      try { 'use strict'; window.__consent = { onHost: text => seen.push(text) }; window.__consent.onHost = text => seen.push(text); delete window.__consent; } catch (e) { error = e.name; }
      return [Object.keys(window.__consent), window.__consent === kept, Object.isFrozen(window.__consent), error];
    });
    equal(seen.slice(0, 3), [['onHost'], true, true], 'what is left of the contract');
    await new Screens(view).agree();
    await until(() => app.running().length, 'the save');
    const { record } = app.kept().records[''];
    for (const message of [{ type: 'changed' }, { type: 'record', rev: 99, record }, { type: 'saved', ok: true }, { id: '1', type: 'record', record: null }]) {
      await view.evaluate(message => { __consent.onHost(JSON.stringify({ ns: 'consent', v: 1, ...message })); }, message);
    }
    await view.evaluate(() => { delete Object.prototype.toJSON; });
    const texts = await view.evaluate(() => window.seen.join('\n'));
    ok(!/nonce|[0-9a-f]{32}\.\d/.test(texts), 'neither the nonce nor an id made of it in what the page has seen');
    equal(await view.evaluate(() => menshen.status('ijkplayer')), true, 'the decision stands');
  }),
}, {
  engines: ['none'], ms: 60000,
  name: 'host: withdrawing stops the native SDK and the page\'s; what else is given keeps running',
  run: withApp(async app => {
    let view = await app.launch(probe);
    await new Screens(view).agree();
    await view.click('#push');  // the SDK, then the use that it needs: a question each
    await until(async () => { if (await view.has('@allow')) await view.click('@allow'); return (await view.evaluate(() => answers)).push; }, 'the questions to be answered', 15000);
    await until(() => app.running().length === 2, 'both to run');
    equal(app.running(), ['huawei-push', 'ijkplayer'], 'native SDKs');
    await view.until(() => starts['huawei-push'] === 1, 'the page to start its half');

    await view.evaluate(() => { menshen.withdraw('ijkplayer'); window.shut = !menshen.status('ijkplayer'); });
    await until(() => !app.running().includes('ijkplayer'), 'the native SDK to stop');
    await app.quiet();
    equal(app.running(), ['huawei-push'], 'the other one');
    equal(app.log('sdk-stop').map(({ sdk }) => sdk), ['ijkplayer'], 'what was stopped at all');
    equal(await view.evaluate(() => [shut, stops]), [true, { ijkplayer: 1 }], 'the page');

    await view.evaluate(() => { menshen.withdraw('all'); });
    await until(() => !app.running().length, 'everything to stop');
    await app.end({ crash: true });
    view = await app.launch(probe);
    equal([app.running(), await view.evaluate(() => first.given)], [[], []], 'the next launch');
  }),
}, {
  engines: ['none'], ms: 60000,
  name: 'host: another view of the app, of another origin, follows through the app without a reload',
  run: withApp(async app => {
    const view = await app.launch(probe);
    const other = await app.open(`file://${app.root}/app/probe.html`);
    await new Screens(other).notice();
    await new Screens(view).agree();
    await other.until(() => starts.ijkplayer === 1, 'the other view to start what was given');
    ok(!await other.has('@agree'), 'its notice is gone');
    await other.evaluate(() => { menshen.withdraw('all'); });
    await view.until(() => stops.ijkplayer === 1, 'the first view to stop it');
    equal(app.running(), [], 'native SDKs');
  }),
}, {
  engines: ['none'], ms: 60000,
  name: 'host: each person has a record of their own in the app, and inherits nothing',
  run: withApp(async app => {
    const view = await app.launch(probe);
    await new Screens(view).agree();
    await until(() => app.running().length, 'the first decision');
    await view.evaluate(() => menshen.subject('zhang@example.com'));
    equal(await view.evaluate(() => menshen.status('ijkplayer')), false, 'after sign-in, in the page');
    equal(app.running(), [], 'and natively');
    ok(!JSON.stringify(app.kept()).includes('zhang'), 'no name is kept');
    await view.evaluate(() => menshen.subject(null));
    equal(await view.evaluate(() => menshen.status('ijkplayer')), true, 'after sign-out, in the page');
    equal(app.running(), ['ijkplayer'], 'and natively');
  }),
}];
