// What every page under test is: an act that notes what came of it; and whatever the page says to its console or throws.
const notes = [], said = window.said;

const plain = value => JSON.parse(JSON.stringify(value === undefined ? 'undefined' : value, (_, one) => one === undefined ? 'undefined' : one).replaceAll(location.host, 'HOST'));
const later = ms => new Promise(done => setTimeout(done, ms));

/** Keeps a value under a name. */
const note = (name, value) => { notes.push([name, plain(value)]); };
const until = async (condition, what) => {
  for (let tries = 0; tries < 900; tries++) {
    const value = await condition();
    if (value) return value;
    await later(20);
  }
  throw new Error(`it never came to this: ${what || condition}`);
};
const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
/** Waits until an event comes; gives it. */
const heard = (target, ...types) => new Promise(done => types.forEach(type => target.addEventListener(type, done, { once: true })));
const press = element => element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));

/** Runs the page's act; its outcome is what the test compares. */
export const app = act => {
  const root = document.getElementById('app');
  window.outcome = Promise.race([
    (async () => { await act({ root, note, until, frame, later, heard, press }); })().then(() => '', error => error && error.message ? `${error.name}: ${error.message}` : `${error}`),
    later(25000).then(() => 'it did not end'),
  ]).then(async failure => { await later(30); return { notes, said: plain(said), failure }; });
};
