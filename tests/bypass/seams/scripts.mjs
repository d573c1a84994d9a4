// Script elements: written, marked, created, re-pointed. A held one does not run; given, it runs once, in order.
import { compare, guarded } from './support/guard.mjs';

const script = hit => /\/sdk\.m?js$/.test(hit.path);
const runs = t => t.page.evaluate(() => Object.fromEntries(Object.entries(window.standins || {}).map(([id, one]) => [id, one.runs])));
const tag = (t, id, more = '') => `<script ${more} src="${t.collector.at(id, more.includes('module') ? '/sdk.mjs' : '/sdk.js')}"></script>`;
/** Ways in which page code brings in a script; each is given its address. */
const ways = {
  'src, then append': at => { const s = document.createElement('script'); s.src = at; document.head.append(s); },
  'type after src': at => { const s = document.createElement('script'); s.src = at; s.type = 'text/javascript'; s.async = true; document.head.appendChild(s); },
  'setAttribute': at => { const s = document.createElement('script'); s.setAttribute('SRC', at); document.body.insertBefore(s, document.body.firstChild); },
  'setAttributeNS': at => { const s = document.createElement('script'); s.setAttributeNS(null, 'src', at); document.body.replaceChildren(s); },
  'append, then src': at => { const s = document.createElement('script'); document.head.append(s); s.src = at; },
  'a clone': at => { const s = document.createElement('script'); s.src = at; document.head.append(s.cloneNode(true)); },
  'a fragment': at => { const f = document.createDocumentFragment(), s = document.createElement('script'); s.src = at; f.append(s); document.body.prepend(f); },
  'a range': at => { const r = document.createRange(); r.selectNode(document.querySelector('p')); r.insertNode(r.createContextualFragment(`<script src="${at}"></scr` + 'ipt>')); },
  'a wrapped subtree': at => { const d = document.createElement('div'), s = document.createElement('script'); s.src = at; d.appendChild(s); document.body.append(d); },
  'replaceWith': at => { const s = document.createElement('script'); s.src = at; document.querySelector('p').replaceWith(s); },
  'insertAdjacentElement': at => { const s = document.createElement('script'); s.src = at; document.body.insertAdjacentElement('beforeend', s); },
  'a module': at => { const s = document.createElement('script'); s.type = 'module'; s.src = at.replace('.js', '.mjs'); document.head.append(s); },
  'document.write': at => { document.write(`<div><script src="${at}"></scr` + 'ipt></div>'); document.close(); },
  'document.write in pieces': at => { document.write('<div><scr', `ipt src="${at}"></scr` + 'ipt>', '</div>'); document.close(); },
  'document.write over several calls': at => { document.write('<div><scr'); document.write(`ipt src="${at}"></scr` + 'ipt></div>'); document.close(); },
  'document.write broken off after <': at => { document.write('<p>x<'); document.writeln(`script src="${at}"></scr` + 'ipt>'); document.close(); },
  'document.write broken off in an address': at => { document.write('<script src="' + at.slice(0, 9)); document.write(at.slice(9) + '"></scr' + 'ipt>'); document.close(); },
  'document.write broken off in another tag': at => {
    document.write('<br '); document.write('x="'); document.write(`<a b='"><script src="${at}"></scr` + `ipt>'>`); document.close();
  },
  'DOMParser and adopt': at => { const d = new DOMParser().parseFromString('<p>', 'text/html'), s = d.createElement('script'); s.src = at; document.body.append(document.adoptNode(s)); },
  'a protocol-relative address': at => { const s = document.createElement('script'); s.src = at.replace('http:', ''); document.head.append(s); },
};

export default [{
  name: 'seams: scripts that the parser meets do not run',
  async run(t) {
    const names = ['sync', 'async', 'defer', 'module', 'body'];
    await guarded(t, {
      go: false, head: tag(t, 'sync') + tag(t, 'async', 'async') + tag(t, 'defer', 'defer') + tag(t, 'module', 'type="module"'), body: tag(t, 'body'),
    });
    await t.page.goto(t.origin + '/?guard=0');
    await t.page.until(() => Object.keys(window.standins || {}).length === 5);
    await t.page.goto(t.origin + '/');
    await t.settled(() => runs(t));
    t.equal(await runs(t), {}, 'started');
    t.equal(await t.page.evaluate(() => document.querySelectorAll('script[type="text/plain"]').length), 5, 'inert in place');
    await t.page.evaluate(names => names.forEach(id => menshenTest.decide(id, 2)), names);
    await t.page.until(() => Object.keys(window.standins || {}).length === 5);
    await t.settled(() => runs(t));
    t.equal(await runs(t), Object.fromEntries(names.map(id => [id, 1])), 'each once');
  },
}, {
  name: 'seams: a marked script that is given runs as it comes in beside a frame, once',
  async run(t) {
    await guarded(t, { verdicts: { x: 2 } });
    await t.page.evaluate(address => {
      const box = document.createElement('div'), script = document.createElement('script');
      script.dataset.menshen = 'x';
      script.src = address;
      box.append(script, document.createElement('iframe'));
      document.body.append(box);
    }, t.collector.at('x', '/sdk.js'));
    await t.page.until(() => window.standins && standins.x);
    await t.settled(() => runs(t));
    t.equal(await runs(t), { x: 1 }, 'once');
    t.equal(await t.page.evaluate(() => document.querySelector('[data-menshen=x]').outerHTML.includes('type=')), false, 'a type of ours stays on it');
  },
}, ...Object.entries(ways).map(([way, act]) => ({
  name: `seams: a script by ${way} is held, and runs once when given`,
  async run(t) {
    const call = new Function('port', 'mark', `return (${act})('http://x.localhost:' + port + '/sdk.js?case=' + mark)`);
    await compare(t, {}, call.toString().replace('function anonymous(', 'function ('), { count: script });
    t.equal(await runs(t), {}, 'started');
    await t.page.evaluate(() => menshenTest.decide('x', 2));
    await t.page.until(() => window.standins && standins.x);
    await t.settled(() => runs(t));
    t.equal(await runs(t), { x: 1 }, 'once');
  },
})), {
  name: 'seams: marked scripts start on release, in document order, attributes kept, exactly once',
  async run(t) {
    t.site.file('/one.js', 'ran.push("one " + document.currentScript.dataset.note + document.currentScript.hasAttribute("type"))');
    t.site.file('/three.js', 'ran.push("three")');
    await guarded(t, {
      head: '<script>var ran = []</script>',
      body: '<script type="text/plain" data-menshen="m" data-note="kept" src="/one.js"></script><script type="text/plain" data-menshen="m">ran.push("two")</script>'
        + '<script type="text/plain" data-menshen="m" src="/three.js"></script><script type="text/plain" data-menshen="m">ran.push("four")</script>'
        + '<script type="text/plain" data-menshen="m" data-menshen-type="module">ran.push("module " + import.meta.url.length)</script>'
        + '<script type="text/plain" data-menshen="other">ran.push("other")</script><script type="text/plain">ran.push("unmarked")</script>',
    });
    t.equal(await t.page.evaluate(() => ran), [], 'before');
    await t.page.evaluate(() => { menshenTest.decide('m', 2); });
    await t.page.until(() => ran.length > 4);
    await t.settled(() => t.page.evaluate(() => ran.length));
    const ran = await t.page.evaluate(() => ran);
    t.equal(ran.slice(0, 4), ['one keptfalse', 'two', 'three', 'four'], 'in order');
    t.equal([ran.length, ran[4].startsWith('module ')], [5, true], 'the module, nothing else');
    await t.page.evaluate(() => { menshenTest.decide('m', 0); menshenTest.decide('m', 2); const s = document.querySelector('script[data-menshen=m]'); s.remove(); document.body.append(s); });
    t.equal(await t.settled(() => t.page.evaluate(() => ran.length)), 5, 'once only');
  },
}, {
  name: 'seams: marked scripts of a given item start on the next visit without a decision, the refused never',
  async run(t) {
    await guarded(t, {
      verdicts: { m: 2, n: 0 }, head: '<script>var ran = []</script><script type="text/plain" data-menshen="m">ran.push("m")</script>',
      body: '<script type="text/plain" data-menshen="n">ran.push("n")</script>' + tag(t, 'n'),
    });
    await t.page.until(() => ran.length);
    t.equal(await t.settled(() => t.page.evaluate(() => ran)), ['m'], 'ran');
    t.equal(await runs(t), {}, 'third party');
    await t.page.evaluate(() => menshenTest.decide('n', 2));
    await t.page.until(() => ran.length === 2 && window.standins && standins.n);
  },
}, {
  name: 'seams: a script that is pointed home before it is inserted runs',
  async run(t) {
    t.site.file('/own.js', 'window.ownRan = 1');
    await guarded(t);
    await t.page.evaluate(at => { const s = document.createElement('script'); s.src = at; s.src = '/own.js'; document.head.append(s); }, t.collector.at('x'));
    await t.page.until(() => window.ownRan);
    t.equal((await t.collector.quiet()).length, 0, 'nothing sent');
  },
}, {
  name: 'seams: the page\'s own scripts of every kind run as ever, in their order',
  async run(t) {
    t.site.file('/own.js', 'ran.push("external")');
    t.site.file('/own.mjs', 'ran.push("module")');
    await guarded(t, {
      head: '<script>var ran = ["inline"]</script><script src="/own.js"></script><script>ran.push("inline 2")</script>',
      body: '<script>document.write("<script>ran.push(\'written\')</scr" + "ipt>"); ran.push("after")</script>' +
        '<script>["<script>", "// in lines", "ran.push(\'lines\')", "</scr" + "ipt><p id=l>", "lines</p><ul><li>"].forEach(function (line) { document.writeln(line) })</script>' +
        '<script type="module" src="/own.mjs"></script>',
    });
    await t.page.until(() => ran.length === 7);
    t.equal(await t.page.evaluate(() => ran), ['inline', 'external', 'inline 2', 'written', 'after', 'lines', 'module'], 'ran');
    t.equal(await t.page.evaluate(() => document.querySelector('#l').textContent.trim()), 'lines', 'what is written in lines stands there');
  },
}];
