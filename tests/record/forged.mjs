// Promise 17: what a page has put into the prototype of all objects is not believed to be the record.
import { three } from '../harness/policies.mjs';
import { anew, appPage, status } from '../harness/running.mjs';

/** What a yes looks like in the record, of which then nothing is left. */
async function taken(t) {
  await t.guarded(three(), appPage(t, ['counter']));
  await t.screens().agree();
  await t.until(() => status(t.page, 'counter'), 'the yes to be written');
  await t.page.goto(t.origin + '/raw');
  const found = await t.page.evaluate(() => localStorage.menshen.split(':')[1]);
  await anew(t);
  return found;
}

export default [{
  name: 'promise 17: a record in the prototype of all objects, in any name that a host has one, gives nothing',
  async run(t) {
    const hex = await taken(t);
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(async hex => {
      await menshen.ready;
      for (const [name, value] of [['hex', hex], ['snapshot', btoa(String.fromCharCode(...hex.match(/../g).map(pair => parseInt(pair, 16))))], ['signals', 0]]) Object.defineProperty(Object.prototype, name, { configurable: true, writable: true, value });
      dispatchEvent(new StorageEvent('storage', { key: 'menshen' }));
    }, hex);
    t.equal(await status(t.page, 'counter'), false, 'after a word of another tab');
  },
}, {
  name: 'promise 17: a frame that a member of another realm has written anew hears nothing of the record',
  async run(t) {
    await t.guarded(three(), appPage(t, ['counter']));
    await t.page.evaluate(() => {
      window.heard = [];
      for (const act of [d => { document.open.call(d); d.close(); }, d => { document.write.call(d, '<p>x'); d.close(); }]) {
        const n = length;
        document.body.append(document.createElement('iframe'));
        act(window[n].document);
        window[n].addEventListener('storage', event => heard.push(event.key));
      }
    });
    await t.screens().agree();
    await t.until(() => status(t.page, 'counter'), 'the yes to be written');
    await t.settled(() => t.page.evaluate(() => heard.length), 500);
    t.equal(await t.page.evaluate(() => heard), [], 'what was heard');
  },
}, {
  name: 'promise 17: what a host has not said, the prototype of all objects does not say for it',
  async run(t) {
    const hex = await taken(t);
    t.site.page('/', appPage(t, ['counter']).replace('<!--guard-->', '<script>posted = 0; consentBridge = { postMessage() { posted++; } }; __consent = { v: 1, nonce: "n".repeat(32), snapshot: "" };</script><!--guard-->'));
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(async hex => {
      await menshen.ready;
      Object.assign(Object.prototype, { record: btoa(String.fromCharCode(...hex.match(/../g).map(pair => parseInt(pair, 16)))), subject: '' });
      await menshen.subject(null);
      delete Object.prototype.record;
      delete Object.prototype.subject;
    }, hex);
    t.ok(await t.page.evaluate(() => posted) > 0, 'the host is asked (the control)');
    t.equal(await status(t.page, 'counter'), false, 'after it has said nothing');
  },
}];
