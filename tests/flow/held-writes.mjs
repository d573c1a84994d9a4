// What a held script writes with `document.write` comes in where the script stands, and never in the place of the document.
import { beside, each, give, ran, visit } from './support/held.mjs';

const inline = (text, id = '') => `<script type="text/plain" data-menshen="counter" id="${id}">${text}</script>`;
const outer = (other, html, more = '') => `<script ${more} src="${other.at}/write/outer?html=${encodeURIComponent(html)}"></script>`;
/** What stands around the script, as text: the page itself is there as long as `start` and `end` are. */
const around = (t, id = 'box') => t.page.evaluate(id => {
  const box = document.getElementById(id)?.cloneNode(true);
  for (const script of box?.querySelectorAll('script') ?? []) script.remove();
  return box?.textContent.replace(/\s+/g, ' ').trim();
}, id);
const within = (body, id = 'box') => `<div id="${id}">start ${body} end</div>`;

/** What is written, by lines of a script, and what is to be read in the page then. */
const texts = {
  'in one piece': [['document.write("<b>one</b>")'], 'start one end'],
  'in several calls': [['document.write("<b>one</b>")', 'document.write("<b>two</b>", "three")', 'document.writeln("four")'], 'start onetwothreefour end'],
  'in lines that hang together': [['document.writeln("<table><tr>")', 'document.writeln("<td>one</td>")', 'document.writeln("</tr></table>")', 'document.write("<i>two</i>")'], 'start one two end'],
  'with what is never closed': [['document.write("<div>one")'], 'start one end'],
  'torn within a tag': [['document.write("<b ti")', 'document.write("tle=x>one</b>")'], 'start one end'],
  'around an opening and a closing of the document': [['document.open()', 'document.write("<b>one</b>")', 'document.close()'], 'start one end'],
  'with nothing': [['document.write("")', 'document.write()'], 'start end'],
};

export default [{
  name: 'hold and release: what a held script writes comes in where it stands', many: true, ms: 90000,
  run: beside(async (t, other) => {
    const all = Object.entries(texts);
    await visit(t, other, { body: all.map(([, [lines]], at) => within(inline(`${lines.join(';').replace(/<\//g, '<\\/')}; ran.push(${at})`), `box${at}`)).join('') });
    await give(t);
    await t.until(async () => (await ran(t)).length === all.length, 'all to run');
    return each([...all.entries()], ([, [how]]) => `what a held script writes ${how} comes in where it stands`, async ([at, [, [, text]]]) => {
      t.equal(await around(t, `box${at}`), text, 'the page');
      t.equal(await t.page.evaluate(() => document.querySelectorAll('menshen-end').length), 0, 'something of ours is left');
    });
  }),
}, {
  name: 'hold and release: what a held script from its server writes comes in where it stands',
  run: beside(async (t, other) => {
    await visit(t, other, { body: within(outer(other, '<b>one</b>') + ' middle ' + inline('document.write("<i>two<\\/i>"); ran.push(2)')) });
    await give(t);
    await t.until(async () => (await ran(t)).length === 2, 'both to run');
    await t.until(async () => await around(t) === 'start one middle two end', 'the page');
  }),
}, {
  name: 'hold and release: what is written is there at once for the script that writes it, and is held where it must be',
  run: beside(async (t, other) => {
    await visit(t, other, { body: within(inline(`document.write('<b id="made">one</b><img id="own" src="/own.gif"><img id="theirs" src="http://127.0.0.1:${t.collector.port}/i.gif?case=${t.mark}">'); ran.push(document.getElementById('made').textContent)`.replace(/<\//g, '<\\/'))) });
    await give(t);
    await t.until(async () => (await ran(t)).length, 'it to run');
    t.equal(await ran(t), ['one'], 'found at once');
    t.equal((await t.collector.quiet()).length, 0, 'what the policy does not name is held');
    t.equal(await t.page.evaluate(() => [document.getElementById('own').getAttribute('src'), document.getElementById('theirs').getAttribute('data-menshen-src') !== null]), ['/own.gif', true], 'the pictures');
  }),
}, {
  name: 'hold and release: scripts that a held script writes run in their order, before what stands behind it, and write in their turn',
  run: beside(async (t, other) => {
    const written = `<script>ran.push("first"); document.write("<u>deep</u>")</script><script src="${other.at}/run/second?slow"></script><script>ran.push("third")</script>`;
    await visit(t, other, { body: within(inline(`document.write(${JSON.stringify(written).replace(/<\//g, '<\\/')}); ran.push("writer")`) + inline('ran.push("behind")')) });
    await give(t);
    await t.until(async () => (await ran(t)).includes('behind'), 'all to run');
    t.equal(await ran(t), ['first', 'writer', 'second', 'third', 'behind'], 'the order');
    t.ok((await around(t)).includes('deep'), 'what the written one writes');
  }),
}, {
  name: 'hold and release: without a late script `document.write` is as ever',
  run: beside(async (t, other) => {
    await visit(t, other, { body: within('<script>document.write("<b>one</b>")</script>') });
    t.equal(await around(t), 'start one end', 'while the page is read');
    await t.page.evaluate(() => { document.write('<p id="alone">anew'); document.close(); });
    t.equal(await t.page.evaluate(() => [!!document.getElementById('box'), document.getElementById('alone').textContent]), [false, 'anew'], 'later, by the page itself');
  }),
}];
