// The rights that the app exercises: its own screens open from the settings, and what the person erases is gone from the app, too.
import { equal, ok } from '../harness/check.mjs';
import { Screens } from '../harness/screens.mjs';
import { until } from '../harness/wait.mjs';
import { withApp } from './support/site.mjs';

const probe = { page: 'app/probe.html' };
const agreed = async app => {
  const view = await app.launch(probe);
  await new Screens(view).agree();
  await until(() => app.running().length, 'the first decision');
  await view.click('@open:settings');
  return view;
};

export default [{
  engines: ['none'], ms: 60000,
  name: 'r_021 r_156 r_158: edit profile, account cancellation and report open the app\'s own screens from the settings',
  run: withApp(async app => {
    const view = await agreed(app);
    for (const screen of ['editProfile', 'cancelAccount', 'report']) {
      await view.click(`@host:${screen}`);
      await until(() => app.log('show').at(-1)?.screen === screen, `the app to be asked for ${screen}`);
    }
    ok(await view.has('@open:export'), 'the settings are still there when the person comes back');
  }),
}, {
  engines: ['none'], ms: 60000,
  name: 'host: what is erased in the page is gone from the app; the next document asks, and after a crash nothing opens',
  run: withApp(async app => {
    let view = await agreed(app);
    await view.click('@open:erase');
    await view.click('@erase');
    await new Screens(view).notice();
    await until(() => !Object.keys(app.kept().records).length, 'the app\'s record to be gone');
    equal(app.running(), [], 'native SDKs');
    await view.until(async () => !localStorage.menshen && !(await indexedDB.databases()).some(({ name }) => name === 'menshen'), 'the web view\'s own record to be gone');
    await view.reload();
    await new Screens(view).notice();
    await app.end({ crash: true });
    // What the web view had not yet brought to the disk comes back as it was withdrawn: nothing opens.
    view = await app.launch(probe);
    equal([app.running(), await view.evaluate(() => first.given)], [[], []], 'the next launch');
  }),
}];
