// A person reads the screens in the page's language, else the browser's, else the policy's first, and can switch in the dialog.
import { page } from '../harness/html.mjs';
import { change, three } from '../harness/policies.mjs';
import { mode } from '../harness/running.mjs';
import { word } from '../harness/words.mjs';

/** The policy in further languages: the words of English stand for theirs. */
const spoken = languages => change(three(), policy => {
  const walk = value => {
    if (value && typeof value === 'object') {
      if (typeof value.en === 'string') for (const language of languages) value[language] = value[language] ?? value.en;
      Object.values(value).forEach(walk);
    }
  };
  walk(policy);
  policy.languages = ['zh-Hans', 'en', ...languages];
});
const title = t => t.page.text('>>> h2');
const heading = language => word('first.title', language).replace('{product}', '');

export default [{
  name: 'languages: the page\'s language counts, of Chinese its script, and an unknown one falls back',
  async run(t) {
    const policy = spoken(['zh-Hant', 'fr', 'pt']);
    for (const [lang, language] of [['zh-CN', 'zh-Hans'], ['zh-TW', 'zh-Hant'], ['zh-HK', 'zh-Hant'], ['zh-Hant-MO', 'zh-Hant'], ['ZH-hans-sg', 'zh-Hans'], ['fr-CA', 'fr'], ['pt-BR', 'pt'], ['EN-us', 'en']]) {
      await t.guarded(policy, page({ lang }));
      await t.screens().notice();
      t.equal(await t.page.all('>>> dialog', 'lang'), [language], lang);
      t.ok((await t.page.text('>>> .pair')).includes(word('agree', language)), `${lang}: its words`);
    }
  },
}, {
  name: 'languages: a tap on the first layer says it in another language, and the record says which was read',
  async run(t) {
    await t.guarded(spoken(['fr']), page());
    await t.screens().notice();
    await t.page.click('@language:fr');
    await t.until(async () => (await t.page.all('>>> dialog', 'lang'))[0] === 'fr', 'the other language');
    t.ok((await t.page.text('>>> .pair')).includes(word('agree', 'fr')), 'its words');
    await t.page.click('@choose');
    await t.screens().shows('save');
    t.ok((await title(t)).includes(word('choose.title', 'fr')), 'the second layer in it, too');
    await t.page.click('@back');
    await t.screens().agree();
    await mode(t, 'decided');
    const { entries } = JSON.parse(await t.page.evaluate(() => menshen.export()));
    t.equal([...new Set(entries.map(({ language }) => language))], ['fr'], 'the language of the record');
  },
}, {
  name: 'languages: the settings switch too, and nothing that was decided changes',
  async run(t) {
    await t.guarded(spoken(['ar']), page());
    await t.screens().agree();
    await mode(t, 'decided');
    await t.page.click('@open:settings');
    await t.screens().shows('language:ar');
    const before = await t.page.all('>>> [role=switch]', 'ariaChecked');
    await t.page.click('@language:ar');
    await t.until(async () => (await t.page.all('>>> dialog', 'dir'))[0] === 'rtl', 'the other language');
    t.equal([await t.page.all('>>> [role=switch]', 'ariaChecked'), await title(t)], [before, word('entry', 'ar')], 'the same switches, its title');
    await t.page.click('>>> [role=switch][aria-checked=true]');
    await t.until(async () => (await t.page.all('>>> [role=switch]', 'ariaChecked')).join() !== before.join(), 'a switch to work');
    await t.page.click('@close');
    const [{ left, right }] = [await t.page.evaluate(() => { const button = [...document.documentElement.children].find(e => e.shadowRoot).shadowRoot.querySelector('.entry button').getBoundingClientRect(); return { left: button.left, right: innerWidth - button.right }; })];
    t.ok(right < left, `the settings button stands at the right (${right} and ${left})`);
  },
}, {
  name: 'languages: a question that waits is asked on in the other language',
  async run(t) {
    await t.guarded(spoken(['fr']), page({ body: '<script>window.asked = menshen.request("counter").then(value => { window.answer = value; })</script>' }));
    await t.screens().notice();
    await t.page.click('@language:fr');
    await t.until(async () => (await t.page.all('>>> dialog', 'lang'))[0] === 'fr', 'the other language');
    await t.screens().agree();
    await t.page.until('window.answer === true', 'the answer yes');
  },
}];
