// What the page says and throws, from its first line on. Chance is the same on each visit: libraries name things by it.
const listen = () => {
  let chance = 1;
  Math.random = () => (chance = chance * 16807 % 2147483647) / 2147483647;
  const said = window.said = [], first = value => String(value && value.message || value).slice(0, 300);
  for (const level of ['error', 'warn']) {
    const native = console[level];
    console[level] = (...args) => { said.push(`${level}: ${args.map(first).join(' ')}`); native.apply(console, args); };
  }
  addEventListener('error', event => said.push(event.message ? `thrown: ${event.message}` : `not loaded: ${event.target.src || event.target.href}`), true);
  addEventListener('unhandledrejection', event => said.push(`rejected: ${first(event.reason)}`));
};

/** As a script's text. */
export const listening = `(${listen})()`;
