// Promise 15: an opt-out signal of the browser keeps what is sold out of *agree*; without the signal *agree* gives it.
import fs from 'node:fs';
import { page } from '../harness/html.mjs';
import { change, three } from '../harness/policies.mjs';
import { appPage, ask, mode, status } from '../harness/running.mjs';
import { word } from '../harness/words.mjs';

const vectors = JSON.parse(fs.readFileSync(new URL('vectors/gpc-cases.json', import.meta.url), 'utf8'));
const sold = () => change(three(), policy => { policy.purposes[0].sale = true; });
const signalled = `<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true })</script>`;

export default [{
  name: 'promise 15: Global Privacy Control keeps what is sold out of agree (the control: without it agree gives it)',
  async run(t) {
    const decided = async () => {
      await t.screens().agree();
      await t.until(async () => (await t.page.evaluate(() => menshen.debug())).mode === 'decided', 'agree to take effect');
      return status(t.page, 'counting');
    };
    await t.guarded(sold(), page());
    t.equal(await decided(), true, 'the control');
    await t.page.evaluate(() => menshen.testing.reset());
    await t.guarded(sold(), page().replace('<!--guard-->', signalled + '<!--guard-->'));
    t.equal(await decided(), false, 'with the signal');
  },
}, {
  name: 'l_080: that the signal is honoured is shown, after agree, on the second layer and in the settings; without it nothing is said',
  async run(t) {
    const honoured = word('note.honoured');
    const says = async () => (await t.screens().text()).includes(honoured);
    for (const told of [false, true]) {
      await t.guarded(sold(), told ? page().replace('<!--guard-->', signalled + '<!--guard-->') : page());
      await t.screens().choose();
      t.equal(await says(), told, 'the second layer');
      await t.page.click('@back');
      await t.screens().agree();
      if (told) await t.until(says, 'the line after agree'); else await mode(t, 'decided');
      await t.page.evaluate(() => { menshen.open(); });
      await t.screens().shows('close');
      t.equal(await says(), told, 'the settings');
      await t.page.evaluate(() => menshen.testing.reset());
    }
  },
}, {
  name: 'l_080: against the signal a yes on a screen that names it is the person\'s own, and is recorded as such',
  async run(t) {
    await t.guarded(sold(), page().replace('<!--guard-->', signalled + '<!--guard-->'));
    await t.screens().agree();
    await mode(t, 'decided');
    t.equal(await status(t.page, 'counting'), false, 'agree gives nothing that is sold');
    await t.page.click('@open:settings');
    await t.page.click('@on:counting\t1');
    await t.screens().shows('allow');
    t.ok((await t.screens().text()).includes(word('notice.signal')), 'the question names the signal');
    await t.screens().allow();
    await t.until(() => status(t.page, 'counting'), 'the yes to count');
    const { entries } = JSON.parse(await t.page.evaluate(() => menshen.export()));
    t.equal(entries.filter(({ signal }) => signal).map(({ item, decision, signal }) => [item, decision, signal]), [['counting', 'ConsentGiven', 'opt-out']], 'the line of the record');
  },
}, {
  name: 'l_080: a yes from before the signal says nothing against it: closed on the next visit with it, and open again by a yes that names it',
  async run(t) {
    await t.guarded(sold(), page());
    await t.screens().agree();
    await t.until(() => status(t.page, 'counting'), 'the yes without the signal (the control)');
    await t.guarded(sold(), page().replace('<!--guard-->', signalled + '<!--guard-->'));
    await mode(t, 'decided');
    t.equal(await status(t.page, 'counting'), false, 'with the signal');
    await t.page.click('@open:settings');
    await t.screens().shows('on:counting\t1');
    await t.page.click('@on:counting\t1');
    await t.screens().allow();
    await t.until(() => status(t.page, 'counting'), 'the yes that names it');
    await t.page.reload();
    await t.until(() => status(t.page, 'counting'), 'the next visit with the signal');
  },
}, {
  name: 'l_080: against the signal a page asks in vain, unless the person has started what needs it',
  async run(t) {
    await t.guarded(sold(), appPage(t, []).replace('<!--guard-->', signalled + '<!--guard-->'));
    await t.screens().agree();
    await mode(t, 'decided');
    t.equal(await t.page.evaluate(() => menshen.request('counting')), false, 'by itself');
    t.ok(!await t.screens().has('allow'), 'nobody is asked');
    await ask(t.page, 'counting');
    await t.screens().refuse();
    await t.page.until('window.answer === false', 'the answer');
  },
}, {
  name: 'vectors gpc: of what a browser may say only the boolean true is the signal',
  async run(t) {
    for (const { globalPrivacyControl: value, gpc } of vectors.navigator) {
      const says = `<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => ${value === null ? 'undefined' : JSON.stringify(value)}, configurable: true })</script>`;
      await t.guarded(sold(), page().replace('<!--guard-->', says + '<!--guard-->'));
      await t.screens().agree();
      await mode(t, 'decided');
      t.equal(await status(t.page, 'counting'), !gpc, JSON.stringify(value));
      await t.page.evaluate(() => menshen.testing.reset());
    }
  },
}];
