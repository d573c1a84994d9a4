// Device calls: refused ones end as the engine ends them, undecided ones ask first, given ones go on; no prompt before.
import { guarded } from './support/guard.mjs';

const place = options => `new Promise(done => navigator.geolocation.getCurrentPosition(p => done(['place', Math.round(p.coords.latitude)]), e => done(['error', e.code, e instanceof GeolocationPositionError, e.PERMISSION_DENIED, typeof e.message]), ${options}))`;
const media = what => `navigator.mediaDevices.getUserMedia(${what}).then(s => ['stream', s.getTracks().length], e => [e.name, e instanceof DOMException])`;

export default [{
  name: 'seams: device calls of a refused use end in the engine\'s own denial',
  async run(t) {
    await guarded(t, { verdicts: { cap0: 0, cap1: 0, cap2: 0, cap3: 0, cap4: 0 } });
    t.equal(await t.page.evaluate(place('{}')), ['error', 1, true, 1, 'string'], 'place');
    t.equal(await t.page.evaluate(place('{ enableHighAccuracy: true }')), ['error', 1, true, 1, 'string'], 'precise place');
    t.equal(await t.page.evaluate(media('{ video: true }')), ['NotAllowedError', true], 'camera');
    t.equal(await t.page.evaluate(media('{ audio: true }')), ['NotAllowedError', true], 'microphone');
    t.equal(await t.page.evaluate(() => Notification.requestPermission()), 'denied', 'notification');
    // WebKit has it as a plain value, which nothing can answer for.
    if (await t.page.evaluate(() => !!Object.getOwnPropertyDescriptor(Notification, 'permission').get)) t.equal(await t.page.evaluate(() => Notification.permission), 'denied', 'what it is said to be');
    t.equal(await t.page.evaluate(() => { try { new Notification('x'); return 'shown'; } catch (error) { return error.constructor === TypeError; } }), true, 'new Notification');
    t.equal(await t.page.evaluate(() => new Promise(done => navigator.geolocation.watchPosition(() => done('place'), e => done(e.code)))), 1, 'watch');
    t.equal(await t.prompts(), 0, 'prompts');
  },
}, {
  name: 'seams: how precise a place is to be is read once: what is judged is what the engine gets',
  async run(t) {
    await guarded(t, { verdicts: { cap0: 2, cap1: 0 } });
    const reads = () => t.page.evaluate(() => {
      const read = [], options = { timeout: 1 };
      for (const name of ['enableHighAccuracy', 'maximumAge']) Object.defineProperty(options, name, { get: () => read.push(name) > 1 });
      navigator.geolocation.getCurrentPosition(() => {}, () => {}, options);
      return new Promise(done => setTimeout(() => done(read), 300));
    });
    t.equal(await reads(), ['enableHighAccuracy', 'maximumAge'], 'reads');
  },
}, {
  name: 'seams: an undecided device call asks for its use first, then the original goes on',
  engines: ['chromium', 'firefox'], // WebKit's host gives or refuses for the whole browser
  async run(t) {
    await guarded(t);
    await t.engine.newPage;
    await t.page.grant(t.origin, ['geolocation']);
    await t.page.evaluate(`(() => { window.got = ${place('{}')}; window.watched = []; window.id = navigator.geolocation.watchPosition(p => watched.push(1), e => watched.push(e.code)); })()`);
    t.equal(await t.page.until(() => menshenTest.requests.length === 2 && menshenTest.requests.map(one => one.item)), ['cap0', 'cap0'], 'asked');
    await t.page.evaluate(() => menshenTest.decide('cap0', 2));
    t.equal(await t.page.evaluate('got'), ['place', 31], 'place');
    await t.page.until(() => watched.length);
    t.equal(await t.page.evaluate(() => { navigator.geolocation.clearWatch(id); return [typeof id, watched[0]]; }), ['number', 1], 'watch');
  },
}, {
  name: 'seams: events of the sensors reach nobody before they are given, of whatever kind and by whichever window\'s method',
  async run(t) {
    await guarded(t);
    const heard = () => t.page.evaluate(() => {
      const types = [], hear = event => types.push(event.type), frame = document.body.appendChild(document.createElement('iframe')).contentWindow;
      for (const type of ['devicemotion', 'deviceorientation']) {
        addEventListener(type, hear);
        addEventListener.call(frame, type, hear);
        for (const on of [window, frame]) on.dispatchEvent(new Event(type));
        removeEventListener(type, hear);
      }
      return types;
    });
    t.equal(await heard(), [], 'before');
    await t.page.evaluate(() => menshenTest.decide('cap13', 2));
    t.equal(await heard(), ['devicemotion', 'devicemotion', 'deviceorientation', 'deviceorientation'], 'when given');
  },
}, {
  name: 'seams: a watch that is cleared before its answer never starts',
  async run(t) {
    await guarded(t);
    t.equal(await t.page.evaluate(async () => {
      const heard = [], id = navigator.geolocation.watchPosition(() => heard.push(1), () => heard.push(2));
      navigator.geolocation.clearWatch(id);
      menshenTest.decide('cap0', 0);
      await new Promise(done => setTimeout(done, 50));
      return heard;
    }), [], 'heard');
  },
}, {
  name: 'seams: what is said of a permission is what the person has said here',
  engines: ['chromium'], // the others have no permission that can be given beforehand
  async run(t) {
    await guarded(t);
    await t.page.grant(t.origin, ['geolocation']);
    const said = verdict => t.page.evaluate(async verdict => {
      menshenTest.decide('cap0', verdict);
      return (await navigator.permissions.query({ name: 'geolocation' })).state;
    }, verdict);
    t.equal([await said(1), await said(0), await said(2)], ['prompt', 'denied', 'granted'], 'said');
  },
}, {
  name: 'seams: camera and microphone are two uses of one call',
  async run(t) {
    await guarded(t, { verdicts: { cap2: 2 } });
    await t.page.evaluate(`(() => { window.got = ${media('{ video: true, audio: true }')}; })()`);
    t.equal(await t.page.until(() => menshenTest.requests.map(one => one.item)), ['cap3'], 'asked');
    await t.page.evaluate(() => menshenTest.decide('cap3', 0));
    t.equal(await t.page.evaluate('got'), ['NotAllowedError', true], 'refused as a whole');
    t.equal(await t.page.evaluate(() => navigator.mediaDevices.getUserMedia().catch(error => error.constructor === TypeError)), true, 'the engine\'s own error');
  },
}, {
  name: 'seams: the older getUserMedia calls back',
  async run(t) {
    await guarded(t, { verdicts: { cap2: 0 } });
    t.equal(await t.page.evaluate(() => new Promise(done => {
      const call = navigator.getUserMedia || navigator.webkitGetUserMedia || navigator.mozGetUserMedia;
      if (!call) return done('NotAllowedError');
      call.call(navigator, { video: true }, () => done('stream'), error => done(error.name));
    })), 'NotAllowedError', 'called back');
  },
}, {
  name: 'seams: other devices ask by their own capability, and what only looks for them asks nobody',
  engines: ['chromium'],
  async run(t) {
    await guarded(t);
    const calls = `({
      usb: navigator.usb.requestDevice({ filters: [] }), motion: navigator.wakeLock.request('screen'), key: navigator.credentials.get({ password: true }),
    })`;
    await t.page.evaluate(`(() => { window.ends = {}; for (const [name, call] of Object.entries(${calls})) call.then(() => ends[name] = 'given', error => ends[name] = error.name); })()`);
    t.equal(await t.page.evaluate(() => Promise.all([navigator.usb.getDevices(), navigator.serial.getPorts(), navigator.xr.isSessionSupported('inline')])), [[], [], false], 'what looks');
    t.equal(await t.page.until(() => menshenTest.requests.length === 3 && menshenTest.requests.map(one => one.item)), ['cap8', 'cap14', 'cap32'], 'asked');
    await t.page.evaluate(() => { for (const item of ['cap8', 'cap14', 'cap32']) menshenTest.decide(item, 0); });
    t.equal(await t.page.until(() => Object.keys(ends).length === 3 && ends), { usb: 'NotAllowedError', motion: 'NotAllowedError', key: 'NotAllowedError' }, 'refused');
  },
}, {
  name: 'seams: a recogniser and a sensor that may not begin say so in their own event',
  engines: ['chromium'],
  async run(t) {
    await guarded(t, { verdicts: { cap13: 0, cap23: 0 } });
    t.equal(await t.page.evaluate(() => Promise.all([new webkitSpeechRecognition(), new Accelerometer()].map(one => new Promise(done => {
      one.onerror = event => done([event.constructor.name, event.error.name || event.error]);
      one.start();
    })))), [['SpeechRecognitionErrorEvent', 'not-allowed'], ['SensorErrorEvent', 'NotAllowedError']], 'said');
  },
}, {
  name: 'seams: no prompt before a decision, on a page that asks for everything',
  prompts: true,
  async run(t) {
    const act = () => {
      navigator.geolocation.getCurrentPosition(() => {}, () => {});
      navigator.mediaDevices.getUserMedia({ video: true }).catch(() => {});
      Notification.requestPermission();
    };
    await guarded(t, { go: false });
    await t.page.goto(t.origin + '/?guard=0');
    await t.page.evaluate(act);
    await t.until(() => t.prompts(), 'the control to prompt');
    await t.settled(() => t.prompts(), 1500);
    const before = await t.prompts(), other = t.page = await t.newPage();
    await other.goto(t.origin + '/');
    await other.evaluate(act);
    await t.settled(() => t.prompts(), 1500);
    t.equal(await t.prompts(), before, 'prompts');
  },
}];
