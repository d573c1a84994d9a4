// A page in a native app says that it is hosted, because the app itself has said so; and asking it changes nothing.
import { equal } from '../harness/check.mjs';
import { Screens } from '../harness/screens.mjs';
import { withApp } from './support/site.mjs';

const P = 'proven', D = 'declared', A = 'absent';
const report = view => view.evaluate(() => menshen.debug().then(({ levels, layers: { guard, first, host, callbacks } }) => [levels, [guard, first, host, callbacks]]));
const hosted = [{ 'drop-in': P, sealed: A, hosted: P }, [P, P, P, D]];

export default [{
  engines: ['none'], ms: 60000,
  name: 'host: debug() proves the host by its answer, before a choice and after; nothing is kept, sent or asked for it',
  run: withApp(async (app, collected) => {
    const view = await app.launch({ page: 'app/probe.html' });
    await new Screens(view).notice();
    await app.quiet();
    const before = app.outside();
    equal(await report(view), hosted, 'before a choice');
    await app.quiet();
    equal([app.kept(), app.log('saved').length, app.log('permission').length, app.log('refused').length], [undefined, 0, 0, 0], 'what the app did');
    equal([app.outside(), collected.all()], [before, []], 'what went out');
    await new Screens(view).agree();
    await view.until(() => menshen.status('ijkplayer'), 'the choice');
    equal(await report(view), hosted, 'after it');
  }),
}];
