// What was held starts after the yes: every script in its order, whatever way it came, however its neighbours end.
import { beside, bring, each, give, integrity, ran, refuse, said, visit, ways } from './support/held.mjs';

const inline = (name, more = '') => `<script type="text/plain" data-menshen="counter" id="${name}" ${more}>${said(name)}</script>`;
const module = (name, text) => `<script type="text/plain" data-menshen="counter" data-menshen-type="module" id="${name}">${text}</script>`;
const outer = (other, name, more = '', path = '/run/') => `<script id="${name}" ${more} src="${other.at}${path}${name}"></script>`;
const marked = (other, name, more = '') => `<script type="text/plain" data-menshen="counter" id="${name}" data-menshen-src="${other.at}/run/${name}" ${more}></script>`;
const kinds = (other, mark) => {
  const of = name => `${mark}-${name}`, slow = (name, more) => outer(other, of(name), more).replace(/"(?=><)/, '?slow"');
  return [
    slow('one'), inline(of('two')), slow('three', 'defer'), inline(of('four')),
    `<script type="text/plain" data-menshen="counter" id="${of('five')}" src="${other.at}/run/${of('five')}?slow"></script>`, marked(other, of('six')), inline(of('seven')),
    outer(other, of('eight'), 'type="module"'), inline(of('nine')), outer(other, of('never'), 'nomodule'), outer(other, of('ten')), inline(of('last')),
  ].join('');
};
const order = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'last'];
const ends = (t, name, ms) => t.until(async () => (await ran(t)).includes(name), `${name} to run`, ms);

/** Ways in which what is asked for goes wrong, and the path that does. */
const wrong = { 'is not there': 'none', throws: 'throw', 'breaks its connection': 'break', 'never answers': 'hang' };

export default [{
  name: 'hold and release: scripts of every kind start in their order, once, in their own element', many: true, ms: 90000,
  run: beside(async (t, other) => {
    // As they stand: what a script appends goes to `main`, before the rest of the body. The trees in the document come after it.
    const all = ['range', 'append', 'parser', 'write', 'shadow'].flatMap(mark => order.map(name => `${mark}-${name}`));
    const named = ({ way, scripts }) => `scripts ${scripts ? `of every kind that come by ${way} start in their order, once, in their own element` : `that come by ${way} run neither before nor after the yes, as without the guard`}`;
    await visit(t, other, { body: ways.map(way => bring(way, kinds(other, way.mark))).join('') });
    t.equal([await t.settled(() => ran(t)), other.asked.length], [[], 0], 'before the yes');
    await give(t);
    await ends(t, all[all.length - 1], 30000);
    const found = await t.settled(() => ran(t)), stood = await t.page.evaluate(() => stood);
    return [...await each(ways, named, ({ mark, scripts }) => {
      const own = list => list.filter(name => name.startsWith(mark + '-')).map(name => name.slice(mark.length + 1));
      t.equal(own(found), scripts ? order : [], 'the order');
      if (scripts && mark !== 'shadow') t.equal(own(stood), order.filter(name => name !== 'eight'), 'document.currentScript');
      for (const name of ['one', 'three', 'five', 'six', 'eight', 'ten']) t.equal(other.ever(`/run/${mark}-${name}`), !!scripts, `${name} came from its server`);
    }), ...await each([all], () => 'scripts that have come in many ways start in the order in which they stand', () => t.equal(found, all, 'the order'))];
  }),
}, {
  name: 'hold and release: an import map comes before the modules that need it, and a module in the page with its imports before what follows it',
  run: beside(async (t, other) => {
    t.site.file('/dep.mjs', async () => { await new Promise(done => setTimeout(done, 200)); return 'ran.push("dependency")'; });
    await visit(t, other, { body: `<script type="text/plain" data-menshen="counter" data-menshen-type="importmap">{"imports": {"dep": "/dep.mjs"}}</script>`
      + module('first', `import 'dep'; ran.push('first')`) + module('second', `ran.push('second')`) + inline('last') });
    t.equal(await t.settled(() => ran(t)), [], 'before the yes');
    await give(t);
    await t.until(async () => (await ran(t)).length === 4, 'all four');
    const found = (await ran(t)).filter(name => name !== 'last'), whole = ['dependency', 'first', 'second'];
    // Firefox runs a module that a script has put into the page when its imports are there, whatever stands before it, and says nothing.
    if (t.engine.name === 'firefox') t.equal([found.indexOf('dependency') < found.indexOf('first'), found.length], [true, 3], 'each after its imports');
    else t.equal(found, whole, 'the order of the modules');
  }),
}, {
  name: 'hold and release: a held script keeps its attributes, and the server and the rules of the page see them',
  run: beside(async (t, other) => {
    const rules = { 'Content-Security-Policy': "script-src 'self' 'nonce-known' 'wasm-unsafe-eval'" };
    const attributes = { nonce: 'known', integrity: integrity(said('kept')), crossorigin: 'anonymous', referrerpolicy: 'no-referrer', fetchpriority: 'low', 'data-own': 'a "b" <c>', charset: 'utf-8' };
    const text = Object.entries(attributes).map(([name, value]) => `${name}="${value.replace(/"/g, '&quot;')}"`).join(' ');
    const head = '<script nonce="known">var ran = [], stood = [];</script>';
    const noted = '<script nonce="known">for (const one of document.querySelectorAll("[id]")) for (const type of ["load", "error"]) one.addEventListener(type, event => { heard.push(type + " " + one.id + event.isTrusted) }); var heard = []</script>';
    await visit(t, other, { headers: rules, head, body: outer(other, 'kept', text) + outer(other, 'stranger', 'nonce="unknown"')
      + outer(other, 'wrong', `nonce="known" crossorigin integrity="${integrity('other')}"`) + outer(other, 'after', 'nonce="known"') + noted });
    await give(t);
    await ends(t, 'after');
    t.equal(await ran(t), ['kept', 'after'], 'without the right nonce, or what it should be, none runs');
    const found = await t.page.evaluate(() => { const one = document.getElementById('kept'); return Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value]).concat([['nonce', one.nonce]])); });
    for (const [name, value] of Object.entries(attributes)) t.equal(found[name], value, name);
    const { referer, origin } = other.all.find(one => one.path === '/run/kept');
    t.equal([referer, origin], ['', t.origin], 'what the server sees');
    await t.page.until(() => heard.length > 2, 'the page to hear of them');
    t.equal((await t.page.evaluate(() => heard)).filter(one => !one.includes('stranger')), ['load kepttrue', 'error wrongtrue', 'load aftertrue'], 'what the page hears');
  }),
}, {
  name: 'hold and release: a script that fails keeps none of the others from starting', many: true, ms: 90000,
  run: beside(async (t, other) => {
    const bad = (way, name, more = '') => outer(other, name, `type="text/plain" data-menshen="counter" ${more}`, `/${way}/`), paths = Object.values(wrong);
    await visit(t, other, { body: paths.map(way => bad(way, `bad-${way}`) + inline(`two-${way}`) + outer(other, `three-${way}`) + bad(way, `worse-${way}`, 'async') + inline(`last-${way}`)).join('') });
    await give(t);
    await ends(t, 'last-hang', 30000);
    const found = await ran(t);
    return each(Object.entries(wrong), ([how]) => `a script that ${how} keeps none of the others from starting`, ([, way]) => {
      t.equal(found.filter(name => name.endsWith(way) && !/bad|worse/.test(name)), [`two-${way}`, `three-${way}`, `last-${way}`], 'the others');
      for (const name of ['bad', 'worse']) t.ok(other.ever(`/${way}/${name}-${way}`), `${name} was asked for (the control)`);
    });
  }),
}, {
  name: 'hold and release: a script is started once: moved, given twice, and taken back in between',
  run: beside(async (t, other) => {
    await visit(t, other, { body: outer(other, 'one') + inline('two') + marked(other, 'three') });
    await t.page.evaluate(() => { for (const id of ['three', 'two', 'one']) document.querySelector('main').append(document.getElementById(id)); });
    await give(t);
    await ends(t, 'one');
    t.equal((await ran(t)).length, 3, 'all of them');
    await give(t);
    await t.page.evaluate(() => menshen.withdraw('counter'));
    await give(t);
    await t.page.evaluate(() => {
      for (const id of ['one', 'two', 'three']) {
        const one = document.getElementById(id);
        document.head.append(one);
        document.querySelector('main').append(one);
        document.querySelector('main').append(one.cloneNode(true));
      }
    });
    await t.settled(() => ran(t));
    t.equal((await ran(t)).length, 3, 'runs');
  }),
}, {
  name: 'hold and release: a yes that is taken back in the same moment starts nothing, and the next one starts it once',
  run: beside(async (t, other) => {
    await visit(t, other, { body: outer(other, 'one') + inline('two') });
    await give(t);
    await ends(t, 'two');
    await t.page.evaluate(() => menshen.withdraw('counter'));
    await t.page.evaluate(html => { document.querySelector('main').append(document.createRange().createContextualFragment(html)); }, outer(other, 'three') + inline('four'));
    await t.settled(() => ran(t));
    t.equal(await ran(t), ['one', 'two'], 'what comes after the no is held');
    await give(t);
    await ends(t, 'four');
    await t.settled(() => ran(t));
    t.equal(await ran(t), ['one', 'two', 'three', 'four'], 'each once');
  }),
}, {
  name: 'hold and release: a script that is refused starts with a later yes, also when it was moved',
  run: beside(async (t, other) => {
    await visit(t, other, { body: outer(other, 'one') + inline('two') });
    await refuse(t);
    await t.settled(() => ran(t));
    t.equal(await ran(t), [], 'refused');
    await t.page.evaluate(() => { const one = document.getElementById('one'); one.remove(); document.querySelector('main').append(one); });
    await give(t);
    await t.until(async () => (await ran(t)).length === 2, 'both');
    await t.settled(() => ran(t));
    t.equal((await ran(t)).sort(), ['one', 'two'], 'once each');
  }),
}];
