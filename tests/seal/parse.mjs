// The rewriter reads tags without building a tree. Here engines build it: of random, broken pages no live address of others is left.
import { createRequire } from 'node:module';
import path from 'node:path';
import { command } from '../harness/build.mjs';
import { three } from '../harness/policies.mjs';

const O = 'https://o.example';
const others = [`<img src=${O}/a>`, `<script src=${O}/a></script>`, `<script src=${O}/a>`, `<iframe src=${O}/a></iframe>`, `<link rel=stylesheet href=${O}/a>`, `<embed src=${O}/a>`,
  `<svg><image href=${O}/a /></svg>`, `<image xlink:href=${O}/a />`, `<use href=${O}/a />`, `<input type=image src=${O}/a>`, `<iframe srcdoc="<img src='${O}/a'>"></iframe>`, `<video poster=${O}/a>`,
  `<td background=${O}/a>`, `<IMG SRCSET='x, ${O}/a 2x'>`, `<button formaction=${O}/a>`, `<source srcset=${O}/a>`, `<object data=${O}/a>`];
const own = ['<p>', '</p>', 'text', '<div>', '</div>', '<b>', '<table>', '<tr>', '<td>', '</table>', '<svg>', '</svg>', '<desc>', '</desc>', '<foreignObject>', '</foreignObject>', '<title>', '</title>',
  '<math>', '</math>', '<mi>', '</mi>', '<annotation-xml encoding=text/html>', '</annotation-xml>', '<annotation-xml>', '<mglyph>', '<template>', '</template>', '<noscript>', '</noscript>', '<style>', '</style>',
  '<script>', '</script>', '<textarea>', '</textarea>', '<xmp>', '</xmp>', '<!--', '-->', '--!>', '<!-->', '<![CDATA[', ']]>', '<select>', '</select>', '<option>', '<font color=x>', '</font>', '<a title="', '">',
  "<a title='", "'>", '<br>', '</br>', '<li>', '<body>', '</body>', '<html>', '<head>', '</head>', '<frameset>', '<noframes>', '</noframes>', '<iframe>', '</iframe>', '<noembed>', '</noembed>', '<form>', '<plaintext>',
  '<script>/*<!--<script>*/', '<?x', '<!x', '</', '<', '>', ' ', '\n', '&lt;', '\0'];

/** Numbers that are the same in every run. */
const dice = seed => () => {
  seed = seed + 0x6d2b79f5 | 0;
  let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
  return ((t ^ t >>> 14) >>> 0) / 4294967296;
};

/** Pages as they are and sealed; what is refused is left out. */
function pages(count, seed) {
  const { Policy, Sealing } = createRequire(import.meta.url)(path.join(path.dirname(command), '../lib/cli.js'));
  const policy = new Policy('three.json'), next = dice(seed), pick = list => list[Math.floor(next() * list.length)];
  policy.read(JSON.stringify(three()));
  const sealing = new Sealing(policy, 'web', 'https://app.example', '/menshen/guard.js', undefined, '', false);
  const made = [];
  while (made.length < count) {
    const html = '<!doctype html>' + Array.from({ length: 3 + Math.floor(next() * 14) }, () => pick(next() < 0.35 ? others : own)).join('');
    try { made.push([html, Buffer.from(sealing.write(Buffer.from(html), '')).toString()]); } catch (fault) { if (typeof fault !== 'string') throw fault; }
  }
  return made;
}

/** In the page: for each text, which live addresses of others its tree holds, and in how many places they could have stood. */
const live = (texts, other) => {
  const names = { script: ['src', 'href', 'xlink:href'], img: ['src', 'srcset'], iframe: ['src', 'srcdoc'], link: ['href'], embed: ['src'], image: ['href', 'xlink:href'], use: ['href', 'xlink:href'],
    input: ['src', 'formaction'], video: ['src', 'poster'], source: ['src', 'srcset'], object: ['data'], button: ['formaction'], td: ['background'], table: ['background'], body: ['background'] };
  const look = root => {
    let found = [];
    for (const element of root.querySelectorAll('*')) {
      for (const name of names[element.localName] || []) if ((element.getAttribute(name) || '').includes(other)) found.push(element.outerHTML.slice(0, 120));
      if (element.localName === 'template' && element.content) found = found.concat(look(element.content));
    }
    return found;
  };
  return texts.map(text => {
    // Without scripts, and with them (a part of a document that may run scripts).
    const part = document.createElement('div');
    part.innerHTML = text;
    return look(new DOMParser().parseFromString(text, 'text/html')).concat(look(part));
  });
};

export default [{
  name: 'seal: of a thousand broken pages engines find no live address of another origin', ms: 120000,
  async run(t) {
    t.site.page('/', '<!doctype html><meta charset="utf-8"><p>page');
    await t.page.goto(t.origin + '/?guard=0');
    let control = 0, seen = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const made = pages(100, seed);
      control += (await t.page.evaluate(live, made.map(([html]) => html), O)).filter(found => found.length).length;
      const left = await t.page.evaluate(live, made.map(([, sealed]) => sealed), O);
      seen += made.length;
      const bad = left.findIndex(found => found.length);
      if (bad >= 0) throw new Error(`${JSON.stringify(made[bad])} holds ${JSON.stringify(left[bad])}`);
    }
    t.ok(seen === 1000 && control > 500, `the pages as they are hold many: ${control}`);
  },
}];
