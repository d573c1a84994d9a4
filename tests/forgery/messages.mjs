// Messages of tabs, frames and workers carry nothing: whoever sends them, and whatever they say, at most the record is read again.
import { yes } from './support/forged.mjs';
import { EACH, attempts } from './support/stage.mjs';

const tries = [
  ['a storage event that carries a record', () => {
    for (const key of ['menshen', null]) for (const storageArea of [localStorage, sessionStorage, null]) dispatchEvent(new StorageEvent('storage', { key, newValue: forged.text, oldValue: null, url: location.href, storageArea }));
  }],
  ['a storage event whose area answers with a record', () => {
    const event = new StorageEvent('storage', { key: 'menshen', newValue: forged.text });
    Object.defineProperty(event, 'storageArea', { value: { getItem: () => forged.text, menshen: forged.text } });
    Object.defineProperty(event, 'isTrusted', { value: true });
    dispatchEvent(event);
  }],
  ['a storage event of a frame', () => {
    const frame = document.createElement('iframe');
    document.documentElement.append(frame);
    const event = new frame.contentWindow.StorageEvent('storage', { key: 'menshen', newValue: forged.text });
    for (const realm of [window, frame.contentWindow]) realm.dispatchEvent(event);
    frame.remove();
  }],
  ['a channel of our name, by the page', () => send(new BroadcastChannel('menshen'))],
  ['a channel of our name, by a frame', async () => {
    const frame = document.createElement('iframe');
    document.documentElement.append(frame);
    await send(new frame.contentWindow.BroadcastChannel('menshen'));
    frame.remove();
  }],
  ['a channel of our name, by a worker', () => new Promise(done => {
    const worker = new Worker(URL.createObjectURL(new Blob([`const send = ${send}, said = ${said}, forged = ${JSON.stringify(forged)}; try { send(new BroadcastChannel('menshen')).then(() => postMessage(1)); } catch { postMessage(1); }`])));
    worker.onmessage = worker.onerror = () => { worker.terminate(); done(); };
  })],
  ['messages to the window', () => { for (const one of said()) for (const to of [window, parent, top]) to.postMessage(one, '*'); }],
  ['a message with a port, and over it', () => {
    const { port1, port2 } = new MessageChannel();
    window.postMessage({ type: 'hello', ...forged }, '*', [port2]);
    for (const one of said()) port1.postMessage(one);
  }],
  ['message events that are dispatched', () => {
    for (const data of said()) for (const on of [window, document, navigator.serviceWorker]) if (on) on.dispatchEvent(new MessageEvent('message', { data, origin: location.origin, source: window }));
  }],
  ['messages to a worker, which passes them on', () => new Promise(done => {
    const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ data }) => { self.dispatchEvent(new MessageEvent("menshen", { data })); try { new BroadcastChannel("menshen").postMessage(data); } catch {} postMessage(data); };'])));
    worker.onmessage = worker.onerror = () => { worker.terminate(); done(); };
    for (const one of said()) worker.postMessage(one);
  })],
  ['custom events by our names', () => { for (const type of ['menshen', 'consent', 'agree', 'change', 'stored', 'tap', 'snapshot']) for (const on of [window, document, eye, eye.host, eye.querySelector('[data-gives]')]) on.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail: said() })); }],
  ['events of leaving and coming back', () => { for (const type of ['pageshow', 'pagehide', 'visibilitychange', 'focus', 'resume', 'freeze', 'online', 'hashchange', 'popstate', 'load', 'DOMContentLoaded']) for (const on of [window, document]) on.dispatchEvent(type.startsWith('page') ? new PageTransitionEvent(type, { persisted: true }) : new Event(type)); }],
];

const said = () => ['agree', 1, forged.text, forged.hex, { type: 'snapshot', ...forged }, { ns: 'consent', v: 1, type: 'changed', record: forged.base64, subject: '' }, { _present: forged.hex, _mode: 2 }, ['tap', 'agree'], ['set', 'counter\t1']];
const send = async channel => {
  for (const one of said()) channel.postMessage(one);
  await new Promise(done => setTimeout(done, 100));
  channel.close();
};

export default [{
  name: 'forgery: messages that say yes', many: true, ms: EACH * tries.length,
  async run(t) {
    const { stage, text, hex } = await yes(t), base64 = Buffer.from(hex, 'hex').toString('base64');
    const within = act => `async () => { const forged = ${JSON.stringify({ text, hex, base64 })}, said = ${said}, send = ${send}; return (${act})(); }`;
    const results = await attempts(t, stage, tries.map(([what, act]) => [what, within(act)]));
    // From another tab, which has no guard: it can say what it likes, and this is no record.
    const other = await t.newPage();
    await other.goto(t.origin + '/raw');
    let error;
    try {
      await other.evaluate(`(${within(() => send(new BroadcastChannel('menshen')))})()`);
      await stage.nothing();
    } catch (failure) { error = failure.message; }
    results.push({ name: 'forgery: a channel of our name, by another tab without the guard', error });
    // What another tab's person has decided comes by the record (the control).
    await other.goto(t.origin + '/');
    await stage.ready(other);
    await stage.tap(await stage.spot(other), other);
    await t.page.front();
    await t.page.until(() => starts.counter === 1, 'the yes of another tab to be read (the control)');
    return results;
  },
}];
