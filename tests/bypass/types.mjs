// The engine itself asks the guard before a text becomes markup, a script or the address of one (Trusted Types), behind the seams.
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../harness/build.mjs';
import { page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';

/** A page whose guard lacks some entries of its table. */
async function lacking(t, entries) {
  const text = fs.readFileSync(path.join(await build(three()), 'guard.js'), 'utf8');
  await t.guarded(three(), page(), { changed: { 'guard.js': text.replace('menshen:without', entries) } });
}
const ways = {
  'Element =innerHTML': (box, to) => { box.innerHTML = `<img src="${to('innerHTML.gif')}">`; },
  'Element insertAdjacentHTML': (box, to) => box.insertAdjacentHTML('beforeend', `<img src="${to('adjacent.gif')}">`),
  'Range createContextualFragment': (box, to) => { document.createRange().createContextualFragment(`<img src="${to('range.gif')}">`); },
};
const goAll = async (t, entries) => {
  await lacking(t, entries);
  await t.collector.emptied();
  await t.page.evaluate(`(() => { const box = document.body.appendChild(document.createElement('div')), to = name => ${JSON.stringify(t.collector.at('counter', '/NAME'))}.replace('NAME', name);
    for (const way of [${Object.values(ways)}]) try { way(box, to); } catch { /* the engine refuses it */ } })()`);
};

/** What page code does with policies, and what it sees of them. */
const uses = async () => {
  const wrong = act => { try { act(); return 'taken'; } catch (error) { return error.constructor.name; } }, { trustedTypes: types } = window;
  const one = types.createPolicy('lit-html', { createHTML: (text, more) => `<i>${text}</i>${more ?? ''}`, createScript: text => text, createScriptURL: text => text }), box = document.createElement('div'), bare = types.createPolicy('bare');
  box.innerHTML = one.createHTML('x', '<b>y</b>');
  const script = document.createElement('script'), heard = new Promise(done => { script.onload = script.onerror = event => done(event.type); });
  script.src = one.createScriptURL('/own.js');
  document.head.append(script);
  box.setAttribute('onclick', 'window.clicked = 1');
  box.click();
  const text = document.createElement('script');
  text.textContent = 'window.written = 1';
  document.head.append(text);
  const frame = document.body.appendChild(document.createElement('iframe')).contentWindow;
  frame.document.body.innerHTML = '<u>in</u>';
  const worker = new Worker(URL.createObjectURL(new Blob([`postMessage([eval('1 + 1'), Function('return 3')(), self.trustedTypes ? String(trustedTypes.createPolicy('own', { createScript: text => text }).createScript('4')) : '4'])`])));
  const said = new Promise(done => { worker.onmessage = event => done(event.data); worker.onerror = event => done(event.message); });
  return [
    one.name, one instanceof TrustedTypePolicy, Object.prototype.toString.call(one), Object.keys(one), box.innerHTML, types.isHTML(one.createHTML('')), types.isScript(one.createScript('1')), types.isScriptURL(one.createScriptURL('/')), String(one.createHTML(5)),
    wrong(() => bare.createHTML('x')), wrong(() => types.createPolicy()), wrong(() => types.createPolicy('x', { createHTML: 5 })), wrong(() => TrustedTypePolicy.prototype.createHTML.call({}, 'x')), wrong(() => types.createPolicy.call({}, 'x', {})),
    types.defaultPolicy, types.createPolicy('default', { createHTML: text => text }) === types.defaultPolicy, wrong(() => types.createPolicy('default', {})), types.emptyHTML + types.emptyScript, types.getPropertyType('script', 'src'),
    (0, eval)('1 + 2'), Function('a', 'return a + 1')(1), await new Promise(done => setTimeout('window.timed = 1; 0', 1) && setTimeout(() => done(window.timed), 50)), window.clicked, window.written, await heard, window.own,
    new DOMParser().parseFromString('<img src="https://elsewhere.example/x.gif">', 'text/html').body.innerHTML,
    frame.document.body.innerHTML, frame.eval('2 + 2'), frame.Function('return 5')(), frame.trustedTypes.defaultPolicy, await said,
    document.head.querySelectorAll('meta[http-equiv="Content-Security-Policy"]').length,
  ];
};

export default [{
  name: 'trusted types: where a seam is left out the engine asks the guard, and what is not given stays',
  async run(t) {
    await goAll(t, [...Object.keys(ways), 'types'].join('|'));
    const names = Object.keys(ways).length;
    await t.until(() => t.collector.hits(hit => hit.path.endsWith('.gif')).length >= names, 'every way to send without seam and question (the control)');
    await goAll(t, Object.keys(ways).join('|'));
    t.zero((await t.collector.quiet()).map(hit => hit.url), names, 'what reached the other origin');
  },
}, {
  name: 'trusted types: page code makes policies, evaluates texts and opens frames and workers as without the guard',
  async run(t) {
    await t.guarded(three(), page(), { go: false });
    t.site.file('/own.js', 'window.own = 1;', { 'Content-Type': 'text/javascript' });
    await t.page.goto(t.origin + '/?guard=0');
    const without = await t.page.evaluate(uses);
    await t.page.goto(t.origin + '/');
    t.equal(await t.page.evaluate(uses), without, 'with the guard');
  },
}, ...Object.entries({
  'in its head': [page({ head: '<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for \'script\'">' })],
  'by a header': [page(), { 'Content-Security-Policy': "require-trusted-types-for 'script'" }],
  'by a header with a list': [page(), { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types menshen default" }],
}).map(([how, [html, headers]]) => ({
  name: `trusted types: a page that demands them ${how} is answered by its own default policy, then by ours`,
  async run(t) {
    await t.guarded(three(), html, { go: false, headers });
    const act = () => {
      const box = document.createElement('div'), set = html => { try { box.innerHTML = html; return box.innerHTML; } catch (error) { return error.constructor.name; } };
      const before = set('<b>x</b>'), made = trustedTypes.createPolicy('default', { createHTML: (text, type, sink) => text === 'no' ? null : text.toUpperCase() + sink });
      return [before, set('<b>x</b>'), set('no'), made === trustedTypes.defaultPolicy];
    };
    await t.page.goto(t.origin + '/?guard=0');
    const without = await t.page.evaluate(act);
    t.equal(without[0], 'TypeError', 'the control');
    await t.page.goto(t.origin + '/');
    t.equal(await t.page.evaluate(act), without, 'with the guard');
  },
}))];
