// A build that only observes: everything happens as without the guard, and debug() says what would have been held and how it is declared.
import fs from 'node:fs';
import path from 'node:path';
import { read } from '../harness/build.mjs';
import { page } from '../harness/html.mjs';
import { folder } from '../harness/paths.mjs';
import { change, three } from '../harness/policies.mjs';
import { compare } from '../harness/compare.mjs';
import { probing, vias } from '../harness/probes.mjs';

const observe = { observe: true };
const report = t => t.page.evaluate(() => menshen.debug());

/** Runs in the page, beside what every probing page tries. `at` gives an address on the other origin. */
const more = home => {
  const at = via => home + '&via=' + via, add = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
  document.write('<img alt="" src="' + at('write') + '">');
  document.body.insertAdjacentHTML('beforeend', '<p style="background:url(' + at('style') + ')">x</p>');
  new Audio(at('audio'));
  add('link', { rel: 'stylesheet', href: at('link') });
  add('iframe', { srcdoc: '<img alt="" src="' + at('srcdoc') + '">' });
  add('iframe', { src: "data:text/html,<img src='" + at('data') + "'>" });
  const node = document.createAttribute('src'), image = document.createElement('img');
  node.value = at('node');
  image.setAttributeNode(node);
  new Worker(URL.createObjectURL(new Blob(['fetch("' + at('worker') + '", { mode: "no-cors" })'])));
  if (window.RTCPeerConnection) try { tried.peer = !!new RTCPeerConnection(); } catch (error) { tried.peer = error.name; }
  tried.name = (window.name = 'ctr') && window.name;
  tried.text = Function.prototype.toString.call(document.write).replace(/\s+/g, '');
  indexedDB.open('odd_base').onsuccess = event => { tried.base = event.target.result.name; };
};
const tags = t => ['script', 'img', 'iframe'].map(tag => `<${tag} src="${t.collector.at('tag', '/pixel.gif', { via: 'tag-' + tag })}"></${tag}>`).join('')
  + `<img srcset="${t.collector.at('set', '/pixel.gif', { via: 'srcset' })} 1x"><script>(${more})(${JSON.stringify(t.collector.at('more', '/pixel.gif'))})</script>`;
const full = t => probing(t.collector.at('pixel', '/pixel.gif'), 'sends(); stores("session", "ctr_a", "odd_name"); register("counter");', { body: tags(t) });

/** The policy with everything pasted into it that debug() says is missing. */
const pasted = (policy, held) => change(policy, copy => {
  copy.sdks[0].purposes = ['counting'];
  for (const { declare } of held) if (declare) {
    const value = JSON.parse(declare.json), list = declare.into === 'permissions' ? copy.permissions ??= [] : copy.sdks[0][/^sdks\[\]\.(\w+)$/.exec(declare.into)[1]];
    if (!list.some(one => JSON.stringify(one) === declare.json)) list.push(value);
  }
});
const check = async (t, policy) => {
  const file = path.join(folder('pasted'), 'policy.json');
  fs.writeFileSync(file, JSON.stringify(policy));
  const { code, out, error } = await t.menshen('check', file);
  t.equal(code, 0, `menshen check: ${out}${error}`);
};

export default [
  {
    name: 'observe: every tag and call happens as without the guard, no element is changed, and the console says so once',
    ms: 90000,
    async run(t) {
      await t.guarded(three(), '', { go: false, ...observe });
      const { control, guarded } = await compare(t, full(t));
      t.ok(vias(control.hits).length >= 20, `the control sends by every way: ${vias(control.hits)}`);
      t.equal(vias(guarded.hits), vias(control.hits), 'ways that reached the other origin');
      t.equal(guarded.disk, control.disk, 'cookies and stored keys');
      t.equal(guarded.tried, control.tried, 'what the calls gave');
      t.equal(guarded.starts, control.starts, 'SDK starts');

      const body = async url => {
        await t.page.goto(url);
        await t.page.until(() => tried.base, 'the page');
        return t.page.evaluate(() => document.body.innerHTML.replace(/blob:[^"]*/g, ''));
      };
      t.equal(await body(t.origin + '/'), await body(t.site.control.origin + '/'), 'the elements of the page');
      t.site.page('/ear', '<!doctype html><meta charset="utf-8"><script>var said = []; console.warn = function (text) { said.push(text); };</script><!--guard--><p>page');
      await t.page.goto(t.origin + '/ear');
      await t.screens().notice();
      t.equal(await t.page.evaluate(() => said.map(text => text.slice(0, 63))), ['menshen: the policy three 1 is only observed: nothing is held, '], 'what the console says');
      t.equal(await t.page.evaluate(() => [...document.documentElement.children].map(one => getComputedStyle(one, '::after').content).filter(text => /nothing is held/.test(text)).length), 1, 'marks on the screen');
    },
  },
  {
    name: 'observe: what would have been held is listed with the lines that declare it; with them in the policy nothing is, once the person has agreed',
    ms: 90000,
    async run(t) {
      const dropped = /^(data|webrtc):/;
      await t.guarded(three(), full(t), observe);
      await t.page.until(() => tried.base, 'the page');
      await t.screens().notice();
      const said = await report(t), names = kind => said.held.filter(one => one.kind === kind).map(({ name }) => name.replace(/:\d+$/, ''));
      t.equal([said.observe, said.mode], [true, 'none'], 'observe and mode');
      for (const host of ['pixel.localhost', 'tag.localhost', 'set.localhost', 'more.localhost', 'data:', ...await t.page.evaluate(() => tried.peer) ? ['webrtc:'] : []]) t.ok(names('host').includes(host), `${host} among ${names('host')}`);
      for (const [kind, name] of [['cookie', 'odd_name'], ['key', 'odd_name'], ['key', 'odd_base'], ['key', 'window.name'], ['cookie', 'ctr_a']]) t.ok(names(kind).includes(name), `${kind} ${name} among ${names(kind)}`);
      t.ok(said.held.every(({ verdict, reason, count }) => verdict !== 'allow' && reason && count > 0), 'each with its verdict, reason and count');
      t.equal(said.held.filter(({ reason, name, declare }) => !declare !== (reason !== 'undeclared') && !dropped.test(name)), [], 'what is undeclared has a line, and nothing else has');

      const policy = pasted(three(), said.held);
      await check(t, policy);
      await t.guarded(policy, '', observe);
      await t.page.evaluate(() => menshen.testing.agree());
      await t.page.until(async () => (await menshen.debug()).mode === 'decided', 'the choice');
      for (const options of [observe, {}]) {
        await t.guarded(policy, '', options);
        await t.page.until(() => tried.base, 'the page');
        const after = await report(t);
        t.equal([after.observe, after.held.filter(({ name }) => !dropped.test(name))], [!!options.observe, []], 'what would be held');
      }
    },
  },
  {
    name: 'observe: a choice is recorded, changes nothing, and holds from the day that the guard does; our own key stays ours',
    async run(t) {
      await t.guarded(three(), full(t), observe);
      await t.screens().disagree();
      await t.page.until(async () => (await menshen.debug()).mode === 'browse', 'the choice');
      await t.page.evaluate(url => fetch(url, { mode: 'no-cors' }), t.collector.at('after', '/pixel.gif', { via: 'after' }));
      t.equal(vias(t.collector.hits()).includes('after'), true, 'a request after a no');
      t.equal(await t.page.evaluate(() => {
        localStorage.setItem('menshen', 'x');
        document.cookie = 'menshen=x';
        let thrown = '';
        try { indexedDB.open('menshen'); } catch (error) { thrown = error.name; }
        return [localStorage.getItem('menshen'), /menshen/.test(document.cookie), Object.keys(localStorage).includes('menshen'), thrown];
      }), [null, false, false, 'SecurityError'], 'our own name');
      t.ok((await t.disk()).local.includes('menshen') && (await t.disk()).local.includes('ctr_a'), 'the record and what the page stored');
      await t.guarded(three(), '', {});
      t.equal((await report(t)).mode, 'browse', 'the mode under the guard');
      t.ok(!(await t.screens().page.has('@agree')), 'nobody is asked again');
    },
  },
  {
    name: 'observe: device calls ask the person at once, as without the guard, and are listed by their capability with a permission that declares it', prompts: true,
    async run(t) {
      await t.guarded(three(), '', { go: false, ...observe });
      const { control, guarded } = await compare(t, probing(t.collector.at('x', '/pixel.gif'), 'asks();'));
      t.ok(control.prompts > 0, 'the control asks');
      t.equal([guarded.prompts, guarded.tried], [control.prompts, control.tried], 'prompts, and what the calls gave');
      await t.guarded(three(), '', observe);
      const wanted = ['camera', 'coarse-location', 'microphone', 'notification'];
      const held = await t.until(async () => {
        const { held } = await report(t);
        return wanted.every(word => held.some(({ kind, name }) => kind === 'capability' && name === word)) && held;
      }, 'the capabilities to be listed');
      await check(t, pasted(three(), held));
    },
  },
  {
    name: 'observe: where WebAssembly is refused it asks the gate in JavaScript, and nothing waits for that',
    async run(t) {
      await t.guarded(three(), full(t), { ...observe, headers: { 'Content-Security-Policy': "script-src 'self' 'unsafe-inline' http://*.localhost:*; worker-src 'self' blob:" } });
      await t.page.until(() => tried.base, 'the page');
      const said = await report(t), tag = said.held.find(({ name }) => /^tag\.localhost:/.test(name));
      t.ok(t.site.log.some(({ path }) => /^\/menshen\/gate\..*js$/.test(path)), 'the gate was asked for');
      t.equal([said.observe, said.layers.guard, tag.reason], [true, 'proven', 'undeclared'], 'the report');
      for (const via of ['tag-script', 'tag-img', 'tag-iframe', 'write', 'node']) t.ok(vias(t.collector.hits()).includes(via), `${via} among ${vias(t.collector.hits())}`);
    },
  },
  {
    name: 'observe: where the page asks for Trusted Types its own values go to the engine, and its own rule makes what it makes', engines: ['chromium'],
    async run(t) {
      const at = via => t.collector.at('trusted', '/pixel.gif', { via });
      await t.guarded(three(), page(), { ...observe, headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types app default menshen" } });
      const [strings, made, ruled] = await t.page.evaluate(([first, second]) => {
        const same = text => text, box = document.body.appendChild(document.createElement('div')), app = trustedTypes.createPolicy('app', { createHTML: same });
        let refused = '';
        try { box.innerHTML = '<i></i>'; } catch (error) { refused = error.name; }
        box.innerHTML = app.createHTML(`<img alt="" src="${first}">`);
        const made = box.innerHTML;
        trustedTypes.createPolicy('default', { createHTML: text => text.replace('x', 'y') });
        box.innerHTML = `<img alt="x" src="${second}">`;
        return [refused, made, box.innerHTML];
      }, [at('typed'), at('ruled')]);
      t.equal([strings, made, ruled], ['TypeError', `<img alt="" src="${at('typed')}">`.replace(/&/g, '&amp;'), `<img alt="y" src="${at('ruled')}">`.replace(/&/g, '&amp;')], 'what the page has');
      await t.until(() => ['typed', 'ruled'].every(via => vias(t.collector.hits()).includes(via)), 'both to arrive');
      t.ok((await report(t)).held.some(({ name }) => /^trusted\.localhost:/.test(name)), 'it is listed');
    },
  },
  {
    name: 'observe: the ordinary guard has nothing of it', engines: ['none'],
    async run() {
      const { build } = await import('../harness/build.mjs'), { equal, ok } = await import('../harness/check.mjs');
      const ordinary = read(await build(three(), { testing: false }), 'guard.js'), observing = read(await build(three(), { testing: false, ...observe }), 'guard.js');
      ok(/only observed: nothing is held/.test(observing), 'the control: the observing one says it');
      equal(/observe(d|s)|nothing is held/.test(ordinary), false, 'the ordinary one');
    },
  },
];
