// First launch, choice, cold start: what the native side starts and what the page finds before its first script.
import { equal, ok, zero } from '../harness/check.mjs';
import { Screens } from '../harness/screens.mjs';
import { settled, until } from '../harness/wait.mjs';
import { withApp } from './support/site.mjs';

const probe = { page: 'app/probe.html' };
const grants = app => app.kept().records[''].grants;
const given = app => Object.entries(grants(app)).filter(([, yes]) => yes).map(([item]) => item);

const scheme = name => [{
  engines: ['none'], ms: 90000,
  name: `host (${name}): a first launch starts nothing native and shows the notice from the app's own files alone`,
  run: withApp(async (app, collected) => {
    const bare = await app.launch({ page: 'app/bare.html' });
    await until(() => collected.all().length > 5, 'the control to reach the other server');
    const control = app.outside();
    ok(await bare.evaluate(() => localStorage.length) > 0, 'the control stores something');
    await app.end();
    app.forgetWebData();
    collected.clear();

    const view = await app.launch();
    await new Screens(view).notice();
    await settled(() => [collected.all().length, app.lines.length], 1000);
    zero(app.outside(), control, 'addresses outside the app');
    equal(collected.all(), [], 'what reached the other server');
    equal(app.running(), [], 'native SDKs');
    equal(app.log('permission'), [], 'native permission requests');
    equal(app.kept(), undefined, "the app's own file");
    ok(app.log('load').some(({ url }) => url.startsWith(app.address)), 'the page came from the files');
  }, { scheme: name }),
}, {
  engines: ['none'], ms: 90000,
  name: `host (${name}): agree is saved through the channel before anything opens; a cold start honours it before the first inline script`,
  run: withApp(async app => {
    let view = await app.launch(probe);
    equal(await view.evaluate(() => first), { state: 'loading', given: [], visible: ['onHost'] }, 'what the first script sees at first');
    await new Screens(view).agree();
    await view.until(() => starts.ijkplayer === 1, 'agree to start the SDK in the page');
    equal(app.running(), ['ijkplayer'], 'native SDKs after agree');
    const saved = app.lines.findIndex(({ event }) => event === 'saved');
    ok(app.lines.findIndex(({ event }) => event === 'sdk-start') > saved && saved >= 0, 'the native SDK follows what is saved');
    ok(given(app).includes('ijkplayer') && !given(app).some(item => item.startsWith('media.camera/') || item === 'huawei-push'), 'agree grants what it may and nothing else');

    // The web view's own data is gone and the process was killed: only the app's file is left.
    await app.end({ crash: true });
    app.forgetWebData();
    view = await app.launch(probe);
    equal(app.lines[0], { event: 'sdk-start', sdk: 'ijkplayer', why: 'launch' }, 'the first thing that the app does');
    equal(await view.evaluate(() => [first.state, first.given]), ['loading', ['ijkplayer']], 'what the first script sees at the cold start');
    await view.until(() => starts.ijkplayer === 1, 'the SDK to start in the page');
    await view.evaluate(() => menshen.ready);
    await settled(() => view.has('@agree'), 600);
    ok(!await view.has('@agree'), 'no notice at the cold start');

    // The control: without the app's file nothing is known.
    await app.end({ crash: true });
    app.forgetWebData();
    app.lose();
    view = await app.launch(probe);
    await new Screens(view).notice();
    equal([app.running(), await view.evaluate(() => first.given)], [[], []], 'without the file');
  }, { scheme: name }),
}];

export default [...scheme('app'), ...scheme('file'), {
  engines: ['none'], ms: 60000,
  name: 'host: disagree is saved, nothing native starts, and the next launch asks nothing',
  run: withApp(async app => {
    let view = await app.launch(probe);
    await new Screens(view).disagree();
    await until(() => app.log('saved').length, 'the save');
    equal([given(app), app.running()], [[], []], 'what is granted and what runs');
    await app.end({ crash: true });
    app.forgetWebData();
    view = await app.launch(probe);
    await view.evaluate(() => menshen.ready);
    await settled(() => view.has('@agree'), 600);
    ok(!await view.has('@agree'), 'no notice');
    equal([app.running(), await view.evaluate(() => starts)], [[], {}], 'what runs at the next launch');
  }),
}, {
  engines: ['none'], ms: 60000,
  name: 'host: a record of its own that cannot be read is no consent; it is kept aside',
  run: withApp(async app => {
    for (const text of ['{"subject":"","records":{"":{"rev":3,"grants":{"ijkplayer":"yes"},"record":"AAAA"}}}', '{"subject":', '[]']) {
      app.lose(text);
      await app.launch({ page: '' });
      equal(app.running(), [], `native SDKs with ${text}`);
      equal(app.aside(), text, 'what is kept aside');
      await app.end({ crash: true });
    }
    app.lose('{"subject":"","records":{"":{"rev":3,"grants":{"ijkplayer":true},"record":"AAAA"}}}');
    await app.launch({ page: '' });
    equal(app.running(), ['ijkplayer'], 'the control: one that can be read');
    const view = await app.open(app.address + 'app/probe.html');
    await new Screens(view).notice();
    equal(await view.evaluate(() => first.given), [], 'the page does not believe a snapshot that is none');
  }),
}];
