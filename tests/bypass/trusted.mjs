// A page that enforces Trusted Types itself keeps working under the guard, and what it makes trusted is judged all the same.
import { page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';

const RULE = `require-trusted-types-for 'script'; trusted-types app menshen`;

/** Uses every sink that wants a trusted value, for its own files and for the other origin; keeps what went well. */
const act = async other => {
  const make = value => value, app = trustedTypes.createPolicy('app', { createHTML: make, createScript: make, createScriptURL: make });
  const went = window.went = {}, note = (name, task) => {
    try { went[name] = task() ?? 'ok'; } catch (error) { went[name] = String(error); }
  };
  const to = name => other.replace('NAME', name);
  const wait = (element, name) => new Promise(done => {
    element.onload = () => done(went[name] = 'loaded');
    element.onerror = () => done(went[name] = 'failed');
  });
  const box = document.createElement('div');
  document.body.append(box);
  note('strings are refused', () => { try { box.innerHTML = '<i>'; return 'taken'; } catch (error) { return error.name; } });
  note('innerHTML', () => { box.innerHTML = app.createHTML(`<b onclick="window.tapped = 1">x</b><img src="${to('markup.gif')}">`); return box.firstChild.localName; });
  note('insertAdjacentHTML', () => box.insertAdjacentHTML('beforeend', app.createHTML(`<u>x</u><iframe src="${to('frame')}"></iframe>`)));
  note('createContextualFragment', () => document.createRange().createContextualFragment(app.createHTML(`<img src="${to('range.gif')}">`)).childNodes.length);
  note('a handler', () => { box.setAttribute('onclick', app.createScript('window.handled = 1')); box.click(); return window.handled; });
  note('eval', () => (0, eval)(app.createScript('3')));
  const waits = [], script = (name, set) => {
    const element = document.createElement('script');
    note(name, () => set(element));
    waits.push(wait(element, name));
    document.body.append(element);
  };
  script('own script', element => { element.src = app.createScriptURL('/own.js'); });
  script('own script by attribute', element => element.setAttribute('src', app.createScriptURL('/own.js?2')));
  const held = document.createElement('script');
  note('other script', () => { held.src = app.createScriptURL(to('other.js')); });
  document.body.append(held);
  const text = document.createElement('script');
  note('text of a script', () => { text.textContent = app.createScript('window.written = 1'); document.body.append(text); return window.written; });
  const frame = document.createElement('iframe');
  note('srcdoc', () => { frame.srcdoc = app.createHTML(`<p>x</p><img src="${to('inside.gif')}">`); });
  document.body.append(frame);
  const fresh = document.createElement('iframe');
  document.body.append(fresh);
  note('a fresh frame', () => { fresh.contentDocument.body.innerHTML = app.createHTML(`<em>x</em><img src="${to('fresh.gif')}">`); return fresh.contentDocument.body.firstChild.localName; });
  const worker = new Worker(app.createScriptURL('/worker.js'));
  waits.push(new Promise(done => { worker.onmessage = event => done(went.worker = event.data); worker.onerror = () => done(went.worker = 'failed'); }));
  await Promise.all(waits);
  return went;
};
const expected = {
  'strings are refused': 'TypeError', innerHTML: 'b', insertAdjacentHTML: 'ok', createContextualFragment: 1, 'a handler': 1, eval: 3,
  'own script': 'loaded', 'own script by attribute': 'loaded', 'other script': 'ok', 'text of a script': 1, srcdoc: 'ok', 'a fresh frame': 'em', worker: 'hello',
};

export default [{
  name: 'trusted types: a page that enforces them works as without the guard, and what it trusts is judged',
  ms: 60000,
  async run(t) {
    const html = page({}), set = () => {
      t.site.page('/', html, { 'Content-Security-Policy': RULE });
      t.site.file('/own.js', 'window.own = (window.own || 0) + 1;', { 'Content-Type': 'text/javascript' });
      t.site.file('/worker.js', `importScripts('/lib.js'); postMessage(self.lib);`, { 'Content-Type': 'text/javascript' });
      t.site.file('/lib.js', `self.lib = 'hello';`, { 'Content-Type': 'text/javascript' });
    };
    const other = t.collector.at('counter', '/NAME');
    await t.guarded(three(), html, { go: false });
    set();
    await t.page.goto(t.origin + '/?guard=0');
    t.equal(await t.page.evaluate(act, other), expected, 'without the guard (the control)');
    await t.until(() => t.collector.hits().length >= 4, 'the control to send');
    const control = (await t.collector.emptied()).length;
    await t.page.goto(t.origin + '/');
    t.equal(await t.page.evaluate(act, other), expected, 'with it');
    t.zero((await t.collector.quiet()).map(hit => hit.url), control, 'what reached the other origin');
    await t.screens().agree();
    await t.until(() => t.collector.hits(hit => /other\.js/.test(hit.url)).length, 'what was given to start');
  },
}, {
  name: 'trusted: in an engine without such types, what all objects have at a place stands in no markup of ours',
  async run(t) {
    const html = page().replace('<!--guard-->', '<script>Object.defineProperty(window, "trustedTypes", { value: undefined })</script><!--guard-->');
    await t.guarded(three(), html);
    const act = (held, sent) => {
      const frame = document.createElement('iframe'), give = () => () => `<img src="${sent}">`;
      Object.defineProperty(Object.prototype, 0, { configurable: true, writable: true, value: new Proxy({}, { get: give }) });
      try { frame.src = held; document.body.append(frame); } finally { delete Object.prototype[0]; }
    };
    await t.page.evaluate(act, t.collector.at('frame', '/x.html'), t.collector.at('image', '/x.gif'));
    t.equal(await t.collector.quiet(), [], 'what reached the other origin');
  },
}];
