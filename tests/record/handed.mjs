// Promise 17: a script that the guard loads hands itself over before anything in it can be page code, which would hand over something else.
import fs from 'node:fs';
import { build } from '../harness/build.mjs';
import { page } from '../harness/html.mjs';
import { three } from '../harness/policies.mjs';

/** Runs in a page without the guard: whatever page code can change tells on who asks for it while a script of ours is the current one. */
const trap = () => {
  window.calls = [];
  const { defineProperty: define, ownKeys } = Reflect, { getOwnPropertyDescriptor: describe } = Object, current = describe(Document.prototype, 'currentScript').get.bind(document);
  const tell = name => { const script = current(); if (script && script.dataset.name) calls[calls.length] = name; };
  define(window, 'menshen', { value: Object.freeze({ part: (name, made) => { const to = typeof made; tell('part ' + to); } }) });
  const all = [Object, Function, Array, String, Number, RegExp, Symbol, Promise, Reflect, JSON, Math, Map, WeakMap, DOMException, EventTarget, Event];
  const watch = (owner, key, called) => {
    const found = describe(owner, key);
    if (!found || !found.configurable || !('value' in found)) return;
    const { value } = found;
    define(owner, key, { configurable: true, get() { tell(called); return value; }, set(next) { tell(called); define(this, key, { value: next, writable: true, enumerable: true, configurable: true }); } });
  };
  for (const owner of all.flatMap(one => [one, one.prototype]).filter(Boolean)) for (const key of ownKeys(owner)) watch(owner, key, 'member ' + String(key));
  for (const key of ownKeys(window)) if (key !== 'calls') watch(window, key, 'global ' + String(key));
};

/** Runs in the page: what was asked for while the script at an address ran. */
const heard = (address, name) => new Promise(done => {
  calls = [];
  const script = document.createElement('script');
  script.src = address;
  script.dataset.name = name;
  script.onload = script.onerror = event => done(event.type + ': ' + calls.join());
  document.head.append(script);
});

export default [{
  name: 'promise 17: each script that the guard loads hands itself over before it asks for anything that a page could change',
  async run(t) {
    const folders = [await build(three(), { testing: false }), await build(three(), { testing: false, noWasm: true })];
    t.site.page('/trapped', page({ body: '<p>x' }));
    t.site.file('/list.js', 'var [one] = [1];');
    t.site.file('/name.js', 'var define = Object.defineProperty;');
    await t.page.goto(t.origin + '/trapped');
    await t.page.evaluate(`(${trap})()`);
    const run = address => t.page.evaluate(heard, address, 'ours');
    t.ok((await run('/list.js')).includes('Symbol.iterator'), 'a list that is taken apart (the control)');
    t.ok((await run('/name.js')).includes('defineProperty'), 'a name that is read (the control)');
    const found = {};
    for (const [at, folder] of folders.entries()) for (const name of fs.readdirSync(folder).filter(one => one.endsWith('.js') && !/^guard/.test(one))) {
      t.site.file(`/built/${at}/${name}`, fs.readFileSync(`${folder}/${name}`));
      found[name] = await run(`/built/${at}/${name}`);
    }
    for (const kind of ['desk', 'late', 'memory', 'first', 'gate', 'ask', 'rights', 'text', 'all', 'more']) t.ok(Object.keys(found).some(name => name.startsWith(kind + '.')), `a script ${kind} is tried`);
    t.equal(Object.entries(found).filter(([, calls]) => !/^load: part \w+$/.test(calls)), [], 'scripts that do more than hand over');
  },
}];
