// Promise 15: an opt-out signal of the browser keeps what is sold out of *agree*; without the signal *agree* gives it.
import { page } from '../harness/html.mjs';
import { change, three } from '../harness/policies.mjs';
import { status } from '../harness/running.mjs';

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
}];
