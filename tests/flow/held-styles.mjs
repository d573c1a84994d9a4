// Style that leads to several makers: what is given comes in, and nothing else with it.
import { twoMakers } from '../harness/policies.mjs';
import { page } from '../harness/html.mjs';
import { beside, each } from './support/held.mjs';

/** The same server stands for two makers. */
const policy = twoMakers();

/** Ways in which a text of style comes into a page; `name` is a class that it is for. */
const ways = {
  'an attribute': (name, css) => { shown(name).setAttribute('style', css); },
  'the text of an element\'s style': (name, css) => { shown(name).style.cssText = css; },
  'a property of an element\'s style': (name, css) => { shown(name).style.background = css.slice(css.indexOf(':') + 1); },
  'setProperty': (name, css) => { shown(name).style.setProperty('background', css.slice(css.indexOf(':') + 1)); },
  'a style element': (name, css) => { document.head.appendChild(document.createElement('style')).textContent = `.${name} { ${css} }`; shown(name); },
  'insertRule': (name, css) => { document.head.appendChild(document.createElement('style')).sheet.insertRule(`.${name} { ${css} }`); shown(name); },
  'a constructed sheet': (name, css) => { const one = new CSSStyleSheet(); document.adoptedStyleSheets.push(one); one.replaceSync(`.${name} { ${css} }`); shown(name); },
};

export default [{
  name: 'hold and release: style of two makers', many: true, ms: 90000,
  run: beside(async (t, other) => {
    const second = other.at.replace('counter', 'second'), all = Object.keys(ways), paths = prefix => all.map((_, at) => `/${prefix}${at}`);
    await t.guarded(policy, page({ body: '<main></main>' }));
    await t.screens().notice();
    await t.page.evaluate(`(() => {
      const shown = name => Object.assign(document.querySelector('main').appendChild(document.createElement('p')), { className: name, textContent: 'x' }), ways = {${all.map(name => `${JSON.stringify(name)}: ${ways[name]}`).join(',')}};
      Object.keys(ways).forEach((name, at) => ways[name]('way' + at, \`background: url("${other.at}/first\${at}"), url("${second}/second\${at}")\`));
    })()`);
    t.equal(await t.settled(() => other.asked.length), 0, 'before the yes');
    const asked = () => other.asked.map(one => one.path), give = set => t.page.evaluate(set => menshen.testing.set(set), set);
    // The one that stands behind first: what is held is known by it.
    await give({ second: true });
    await t.until(() => paths('second').every(path => asked().includes(path)), 'the second to be fetched');
    await t.settled(() => other.asked.length);
    const early = asked();
    await give({ counter: true });
    await t.until(() => paths('first').every(path => asked().includes(path)), 'the first to be fetched, too');
    return each([...all.entries()], ([, way]) => `of two makers in ${way} each is asked when it is given, and not with the other`, ([at]) => t.equal(early.filter(path => path === `/first${at}`), [], 'the first, before it is given'));
  }),
}, {
  name: 'hold and release: style that was set anew meanwhile does not come back, a rule comes back in its place, and one of a no stays out of what is given later',
  run: beside(async (t, other) => {
    const url = name => `url("${other.at}/${name}")`;
    await t.guarded(policy, page({ body: '<main></main>' }));
    await t.screens().notice();
    await t.page.evaluate(([one, two, three, four, five]) => {
      const add = className => Object.assign(document.querySelector('main').appendChild(document.createElement('p')), { className, textContent: 'x' }), sheet = () => document.head.appendChild(document.createElement('style')).sheet;
      const property = add('property'), whole = add('whole'), made = new CSSStyleSheet(), rules = window.rules = sheet(), gone = window.goneRules = sheet();
      property.style.backgroundImage = one; property.style.backgroundImage = 'none';
      whole.style.background = two; whole.style.cssText = 'color: red';
      document.adoptedStyleSheets.push(made);
      add('made'); made.replaceSync(`.made { background: ${three} }`); made.replaceSync('.made { color: red }');
      add('rule'); rules.insertRule('.rule { color: red }'); rules.insertRule(`.rule { background: ${four} }`, 1); rules.insertRule('.rule { color: blue }', 2);
      gone.insertRule(`.rule { list-style-image: ${five}; display: list-item }`); gone.deleteRule(0);
      add('both').style.background = `${one.replace('one', 'six')}, ${one.replace('one', 'seven').replace('counter', 'second')}`;
    }, ['one', 'two', 'three', 'four', 'five'].map(url));
    await t.page.evaluate(() => menshen.testing.set({ second: false }));
    await t.settled(() => other.asked.length);
    await t.page.evaluate(() => menshen.testing.set({ counter: true }));
    await t.until(() => other.ever('/four') && other.ever('/six'), 'what was not set anew to come');
    await t.settled(() => other.asked.length);
    t.equal([...new Set(other.all.map(one => one.path))].sort(), ['/four', '/six'], 'what was asked for');
    t.equal(await t.page.evaluate(() => [rules.cssRules.length, rules.cssRules[1].cssText.includes('/four'), goneRules.cssRules.length]), [3, true, 0], 'the rules');
  }),
}];
