// The native side answers for the camera: refused until the record grants a use of it, whatever the page's scripts do.
import { equal, ok } from '../harness/check.mjs';
import { Screens } from '../harness/screens.mjs';
import { until } from '../harness/wait.mjs';
import { withApp } from './support/site.mjs';

const ask = kinds => navigator.mediaDevices.getUserMedia(kinds).then(stream => stream.getTracks().length, error => error.name);
const answers = view => view.evaluate(() => answers);

export default [{
  engines: ['none'], ms: 90000,
  name: 'host: a camera request is denied natively until a use of the camera is granted, and allowed afterwards',
  run: withApp(async app => {
    // The control: no guard in the page, and the native side is asked and refuses.
    const bare = await app.launch({ page: 'app/raw.html' });
    equal(await bare.evaluate(ask, { video: true }), 'NotAllowedError', 'a page without the guard');
    equal(app.log('permission'), [{ event: 'permission', devices: ['camera'], allowed: false }], 'what the native side said');

    // In the guarded page the gate holds it first: the native side is not even asked.
    const view = await app.open(app.address + 'app/probe.html');
    await new Screens(view).agree();
    await view.click('#camera');
    await new Screens(view).refuse();
    await until(async () => (await answers(view)).camera, 'the bare call to be answered');
    equal(app.log('permission').length, 1, 'native requests after a refusal in the page');

    await view.click('#scan');
    await new Screens(view).allow();
    await until(async () => (await answers(view)).scan, 'the use to be answered');
    equal((await answers(view)).scan, 'picture', 'the use after it was allowed');
    equal(app.log('permission').slice(1), [{ event: 'permission', devices: ['camera'], allowed: true }], 'what the native side said then');
    const kept = app.kept().records[''].grants;
    equal(Object.keys(kept).filter(item => kept[item] && item.startsWith('media.')), ['media.camera/scan'], 'uses of camera and microphone that are granted');

    // The native side goes by the record alone: the camera is open now, the microphone is not.
    await bare.reload();
    equal(await bare.evaluate(ask, { video: true }), 1, 'the camera without the guard, after the grant');
    equal(await bare.evaluate(ask, { audio: true }), 'NotAllowedError', 'the microphone');
    equal(await bare.evaluate(ask, { video: true, audio: true }), 'NotAllowedError', 'both at once');

    await view.evaluate(() => menshen.withdraw('media.camera/scan'));
    await until(() => app.kept().records[''].grants['media.camera/scan'] !== true, 'the withdrawal to reach the native side');
    await bare.reload();
    equal(await bare.evaluate(ask, { video: true }), 'NotAllowedError', 'the camera after the withdrawal');
  }),
}, {
  engines: ['none'], ms: 60000,
  name: 'host: position and notifications are refused natively as long as nothing grants them',
  run: withApp(async app => {
    const bare = await app.launch({ page: 'app/raw.html' });
    const place = await bare.evaluate(() => new Promise(done => navigator.geolocation.getCurrentPosition(() => done('position'), error => done(error.code))));
    equal(place, 1, 'the error code of the position');
    ok(await bare.evaluate(() => Notification.requestPermission()) !== 'granted', 'notifications');
    const asked = app.log('permission');
    equal(asked.map(({ devices }) => devices[0]).sort(), ['location', 'notification'], 'what the native side was asked');
    ok(asked.every(({ allowed }) => !allowed), 'and refused');
  }),
}];
