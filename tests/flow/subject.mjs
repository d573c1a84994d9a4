// Each person has a record of their own on this device: who signs in without one is asked, and nobody inherits a yes.
import { three } from '../harness/policies.mjs';
import { appPage, mode, starts, status } from '../harness/running.mjs';

export default [{
  name: 'subject: who signs in for the first time is asked at once; who signs out finds their own choice again',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter']));
    await t.screens().agree();
    await mode(t, 'decided');
    await t.until(async () => (await starts(t.page)).counter === 1, 'the SDK to start');
    await t.page.evaluate(() => menshen.subject('zhang@example.com'));
    t.equal(await status(t.page, 'counter'), false, 'nothing is inherited');
    await t.screens().disagree();
    await mode(t, 'browse');
    await t.page.evaluate(() => menshen.subject('li@example.com'));
    await t.screens().notice();
    await t.page.evaluate(() => menshen.subject(null));
    await t.screens().hides('agree');
    t.equal(await status(t.page, 'counter'), true, 'the device\'s own record');
    await t.page.evaluate(() => menshen.subject('zhang@example.com'));
    await mode(t, 'browse');
    t.ok(!await t.screens().has('agree'), 'who has answered is not asked again');
  },
}];
