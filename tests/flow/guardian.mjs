// Promise 14, PIPL 31: below the policy's age a guardian decides; asked where it matters; no birthday. "Under" is said on a screen of ours.
import { change, three } from '../harness/policies.mjs';
import { appPage, mode, starts, status } from '../harness/running.mjs';

const asking = () => change(three(), policy => { policy.minors.ask = true; });
const began = async (t, policy) => {
  await t.guarded(policy, appPage(t, ['counter']));
  await t.screens().notice();
};
/** The person says that they are below the age. */
const under = async t => {
  await t.page.click('@open:minor');
  await t.screens().shows('guardian');
};
const record = async t => JSON.parse(await t.page.evaluate(() => menshen.export())).entries;

export default [{
  name: 'r_159_a_minor_without_a_guardian_only_browses: on the next visit, too, and agreeing asks for the guardian',
  async run(t) {
    await began(t, three());
    await under(t);
    await t.page.click('@browse');
    await mode(t, 'browse');
    t.equal([await starts(t.page), await t.collector.quiet()], [{}, []], 'nothing starts, nothing is sent');
    t.equal([...new Set((await record(t)).map(({ by, decision }) => `${by} ${decision}`))], ['minor ConsentRefused'], 'the record');
    await t.page.goto(t.origin + '/');
    await t.page.evaluate(() => menshen.open('first'));
    await t.screens().notice();
    await t.page.click('@agree');
    await t.screens().shows('guardian');
    t.equal([await starts(t.page), await t.collector.quiet(), await status(t.page, 'counter')], [{}, [], false], 'agreeing gives nothing');
  },
}, {
  name: 'r_159_a_guardian_chooses_each_item_by_itself: nothing is on, what they turn on starts, the record says who decided',
  async run(t) {
    await began(t, three());
    await under(t);
    await t.page.click('@guardian');
    await t.screens().shows('save');
    t.equal(await t.page.all('>>> [aria-checked=true]', 'textContent'), [], 'what is on');
    await t.page.click('@on:counter\t1');
    await t.page.click('@save');
    await t.until(async () => (await starts(t.page)).counter === 1, 'the SDK to start');
    t.equal([await status(t.page, 'counting'), [...new Set((await record(t)).map(({ by }) => by))]], [false, ['guardian']], 'what was not turned on, and the record');
  },
}, {
  name: 'r_159_on_a_later_visit_a_yes_waits_for_the_guardian: in the settings as well; a withdrawal does not',
  async run(t) {
    await began(t, three());
    await t.page.click('@open:minor');
    await t.page.click('@guardian');
    await t.page.click('@on:counter\t1');
    await t.page.click('@save');
    await t.until(async () => (await starts(t.page)).counter === 1, 'the SDK to start (the control)');
    await t.page.goto(t.origin + '/');
    await t.until(() => status(t.page, 'counter'), 'the visit to know it');
    await t.page.click('@open:settings');
    await t.page.click('@on:counter\t0');
    await t.until(async () => !await status(t.page, 'counter'), 'the withdrawal');
    await t.page.click('@on:counter\t1');
    await t.screens().shows('guardian');
    t.equal(await status(t.page, 'counter'), false, 'the yes waits');
    await t.page.click('@guardian');
    await t.page.click('@on:counter\t1');
    await t.until(() => status(t.page, 'counter'), 'the guardian has given it');
  },
}, {
  name: 'promise 14: who has said that they are under age, went back and changed the language agrees to nothing',
  async run(t) {
    await began(t, three());
    await under(t);
    await t.page.click('@back');
    await t.screens().notice();
    await t.page.click('@language:en');
    await t.until(async () => (await t.screens().text()).includes('Agree'), 'the other language');
    await t.page.click('@agree');
    await t.screens().shows('guardian');
    t.equal([await starts(t.page), await t.collector.quiet()], [{}, []], 'nothing is given');
  },
}, {
  name: 'promise 14: where a policy asks for it, agree waits for the age, once; disagree does not',
  async run(t) {
    await began(t, asking());
    await t.page.click('@agree');
    await t.screens().shows('adult');
    t.equal([await starts(t.page), await t.collector.quiet()], [{}, []], 'nothing yet');
    await t.page.click('@adult');
    await t.until(async () => (await starts(t.page)).counter === 1, 'what was agreed to');
    await t.page.goto(t.origin + '/');
    await t.until(async () => (await starts(t.page)).counter === 1, 'the next visit, without a question');
    t.equal(await t.screens().has('adult'), false, 'the question');
  },
}, {
  name: 'promise 14: a page cannot make "of age" an agreement, nor an adult a minor',
  async run(t) {
    await began(t, asking());
    await t.page.evaluate(() => menshen.open('age-agree'));
    await t.screens().notice();
    t.equal(await t.screens().has('adult'), false, 'the question, by its name');
    await t.page.evaluate(() => { let turn = 0; return menshen.open({ toString: () => turn++ ? 'age-agree' : 'settings' }); });
    await t.screens().shows('close');
    t.equal([await t.screens().has('adult'), await status(t.page, 'counter'), await starts(t.page)], [false, false, {}], 'the question, by a name that changes');
    await t.page.click('@close');
    await t.page.click('@agree');
    await t.page.click('@adult');
    await mode(t, 'decided');
    await t.page.evaluate(() => menshen.open('guardian'));
    await t.screens().shows('close');
    t.equal(await t.screens().has('guardian'), false, 'an adult is asked for no guardian');
    await t.page.evaluate(() => menshen.testing.reset());
    await began(t, three());
    await t.page.evaluate(() => menshen.open('minor'));
    await t.page.click('@agree');
    await mode(t, 'decided');
  },
}];
