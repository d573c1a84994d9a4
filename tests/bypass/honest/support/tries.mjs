// Runs honest things in the page, one after another, and gives of each what came of it.

/** What the acts call. */
const tools = `
  const later = ms => new Promise(done => setTimeout(done, ms));
  const wait = (target, ...types) => new Promise(done => types.forEach(type => target.addEventListener(type, done, { once: true })));
  const add = (name = 'div') => document.body.appendChild(document.createElement(name));`;

/** An expression that gives, in order, `[value]` or `[null, why]` of each control. */
export const text = (controls, helpers = {}) => `(async () => { ${tools} ${Object.entries(helpers).map(([name, act]) => `const ${name} = ${act};`).join(' ')}
  const results = [], plain = value => JSON.parse(JSON.stringify(value === undefined ? 'undefined' : value, (_, one) => one === undefined ? 'undefined' : one).replaceAll(location.host, 'HOST'));
  for (const act of [${controls.map(([, act]) => act).join(',\n')}]) {
    const result = await Promise.race([(async () => [plain(await act())])().catch(error => [null, error.name + ': ' + error.message]), later(9000).then(() => [null, 'it did not end'])]);
    results.push(result);
  }
  return results; })()`;
