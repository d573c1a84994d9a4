// The demo page itself, under the seed's policy, in both languages and both sizes; with its control.
import path from 'node:path';
import { demoServers } from '../../www/server/demo.mjs';
import { root } from '../harness/paths.mjs';
import { walk } from './walk.mjs';

const policy = path.join(root, 'www/policies/messenger.json');

async function served(t, act) {
  const servers = await demoServers({ build: await t.build(policy) });
  try { return await act(servers); } finally { await servers.close(); }
}

/** Each feature with its SDK, if it has one, how many questions it asks, and what is pressed to choose between several. */
const FEATURES = [
  ['attendance', 'baidu', 2], ['voice', 'iflytek', 2], ['scan', '', 1], ['call', '', 1], ['share', 'weibo', 1, '[data-choice="weibo"]'],
  ['share', 'tencent', 1, '[data-choice="tencent"]'], ['pay', 'alipay', 1], ['face', 'arcsoft', 2], ['push', 'huawei-push', 2], ['cast', 'lebo', 1],
  ['pdf', 'yozo-pdf', 1], ['video', 'ijkplayer', 0],
];

export default [{
  name: 'demo: a person walks the messenger in Chinese on a desktop',
  run: t => served(t, servers => walk({ page: t.page, screen: t.screens(), servers })),
}, {
  name: 'demo: a person walks the messenger in English on a phone',
  run: t => served(t, async servers => {
    await t.page.size(390, 844);
    await t.page.goto(servers.address + '?lang=en');
    await t.screens().notice();
    t.ok(/Agree/.test(await t.screens().text()), 'the notice is in English');
    await t.screens().disagree();
    await t.page.click('>>> .note button[aria-label]');
    for (const view of ['list', 'features', 'log', 'chat']) {
      await t.page.click(`[data-view-button="${view}"]`);
      t.ok(await t.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${view} fits the phone`);
    }
    await t.page.click('input[name="text"]');
    await t.page.type('hi');
    await t.page.click('.send');
    await t.until(async () => (await t.page.all('.message.own')).length > 1, 'browse mode to chat');
    t.equal(servers.collected.all(), [], 'nothing reached the other server');
  }),
}, {
  engines: ['chromium', 'firefox', 'webkit'],
  name: 'demo: without the guard the same page reaches every stand-in at once',
  run: t => served(t, async servers => {
    await t.page.goto(`http://control.localhost:${servers.port}/?guard=0`);
    await t.until(() => new Set(servers.collected.all().map(hit => hit.sdk)).size >= 10, 'all of them to be reached');
    await t.until(async () => Number(await t.page.text('#reached-count')) > 10, 'the page to show the count');
  }),
}, {
  name: 'demo: the log says in words what was held and why',
  run: t => served(t, async servers => {
    await t.page.goto(servers.address);
    await t.screens().disagree();
    await t.page.click('.tile[data-feature="pay"]');
    await t.until(async () => /拒绝|等待/.test(await t.page.text('#log')), 'an entry in the log');
  }),
}, {
  name: 'demo: every feature asks before its SDK starts, goes through when allowed, and reaches none but the allowed',
  engines: ['chromium'], // the other engines cannot be told to give the camera
  ms: 120_000,
  run: t => served(t, async servers => {
    const screens = t.screens(), reached = () => [...new Set(servers.collected.all().map(hit => hit.sdk))], allowed = ['ijkplayer'];
    await t.page.goto(servers.address);
    await t.page.grant(new URL(servers.address).origin, ['geolocation', 'camera', 'microphone', 'notifications']);
    await screens.agree();
    await t.until(() => reached().length, 'agree to start the video player');
    for (const [feature, sdk, questions, choice] of FEATURES) {
      const events = () => t.page.all(`[data-event="${feature}"]`, 'className'), before = (await events()).length;
      await t.page.click(`.tile[data-feature="${feature}"]`);
      if (choice) await t.page.click(choice);
      for (let question = 1; question <= questions; question++) {
        await t.until(async () => (await t.page.all('>>> .again', 'textContent')).some(text => questions < 2 || text.includes(`第${question}项`)) && screens.has('allow'), `${feature} to ask`);
        t.equal(reached().filter(one => !allowed.includes(one)), [], `${feature}: reached before question ${question} is answered`);
        await screens.tap('allow');
      }
      if (sdk) allowed.push(sdk);
      await t.until(async () => (await events()).length > before, `${feature} to end`);
      t.equal((await events()).pop(), 'event done', `what came of ${feature}`);
      if (sdk) t.ok(reached().includes(sdk), `${feature} reaches ${sdk}`);
      await t.page.evaluate(() => demo.show(null));
    }
    t.equal(reached().sort(), [...new Set(allowed)].sort(), 'reached in the end');
  }),
}];
