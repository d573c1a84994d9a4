// Walks the demo as a person would. `screen` presses our buttons; it is another one for a release build (see spoken.mjs).
import { equal, ok } from '../harness/check.mjs';
import { settled, until } from '../harness/wait.mjs';

const event = (page, id) => page.all(`[data-event="${id}"]`, 'className');

export async function walk({ page, screen, servers, language = 'zh' }) {
  const reached = sdk => servers.collected.all().filter(hit => !sdk || hit.sdk === sdk);
  const quiet = sdk => settled(() => reached(sdk).length);

  servers.collected.clear();
  await page.goto(servers.address + (language === 'en' ? '?lang=en' : ''));
  equal((await page.all('.message')).length > 5, true, 'the messenger shows its messages');
  await screen.shows('agree');
  equal(await quiet(), 0, 'nothing reaches the other server before a choice');

  await screen.tap('agree');
  await screen.hides('agree');
  await until(() => reached('ijkplayer').length, 'agree to start the video player');
  await quiet();
  equal([...new Set(reached().map(hit => hit.sdk))], ['ijkplayer'], 'agree starts the video player alone');

  await page.click('.card [data-feature="pdf"]');
  await screen.shows('refuse');
  await screen.tap('refuse');
  await until(async () => (await event(page, 'pdf')).some(name => name.includes('closed')), 'the chat to say that PDF is off');
  equal(await quiet('yozo-pdf'), 0, 'a refused SDK is never reached');

  await page.click('.tile[data-feature="pay"]');
  await screen.shows('allow');
  await screen.tap('allow');
  await until(async () => (await event(page, 'pay')).some(name => name.includes('done')), 'the payment to go through');
  ok(reached('alipay').length > 0, 'an allowed SDK reaches its host');

  await page.click('input[name="text"]');
  await page.type('ok');
  await page.key('Enter');
  await until(async () => (await page.all('.message.own')).length > 1, 'a message to be sent');

  await page.reload();
  await until(() => page.evaluate(() => window.standins && !!standins.ijkplayer), 'the next visit to start what was allowed');
  ok(!await screen.has('agree'), 'the next visit shows no notice');
}
