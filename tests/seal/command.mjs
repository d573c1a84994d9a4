// `menshen seal` itself: what it writes, and what it says when it cannot.
import fs from 'node:fs';
import path from 'node:path';
import { menshen } from '../harness/build.mjs';
import { equal, ok } from '../harness/check.mjs';
import { folder } from '../harness/paths.mjs';
import { change, three } from '../harness/policies.mjs';

const put = (at, files) => {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(at, name)), { recursive: true });
    fs.writeFileSync(path.join(at, name), text);
  }
  return at;
};
const policy = (of = three()) => path.join(put(folder('policy'), { 'policy.json': JSON.stringify(of) }), 'policy.json');
const usual = (out, more = []) => ['--policy', policy(), '--origin', 'https://app.example', '-o', out, ...more];
const listed = at => fs.readdirSync(at, { recursive: true }).filter(name => fs.statSync(path.join(at, name)).isFile()).map(String).sort();
const read = (...at) => fs.readFileSync(path.join(...at), 'latin1');
const head = '<!doctype html><meta charset="utf-8">';

/** It ends with 2, says this, and writes nothing. */
const refused = (name, of, says) => ({
  name: `seal: the command refuses ${name}`, engines: ['none'],
  async run() {
    const out = path.join(folder('out'), 'new'), at = put(folder('in'), { 'index.html': head });
    const { code, error } = await menshen('seal', ...of(at, out));
    equal(code, 2, `the exit code (${error})`);
    ok(says.test(error), `what it says: ${error}`);
    ok(!fs.existsSync(out), 'nothing is written');
  },
});

export default [{
  name: 'seal: of a folder every page is sealed and every other file taken along as it is', engines: ['none'],
  async run() {
    const bytes = Buffer.from([0, 255, 128, 13, 10]), out = path.join(folder('out'), 'new');
    const at = put(folder('in'), { 'index.html': `${head}<img src="//o.example/x">\r\n\xff`, 'deep/er/PAGE.HTM': head, 'x.bin': bytes, 'x.js': "'<img src=//o.example>'" });
    fs.writeFileSync(path.join(at, 'index.html'), Buffer.from(`${head}<img src="//o.example/x">\r\n\xff`, 'latin1'));
    const { code, out: said, error } = await menshen('seal', at, ...usual(out, ['--server', 'nginx']));
    equal(code, 0, error);
    equal(listed(out), ['deep/er/PAGE.HTM', 'index.html', 'menshen.http.conf', 'menshen.server.conf', 'x.bin', 'x.js'], 'files');
    equal(said.trim().split('\n').sort(), ['deep/er/PAGE.HTM', 'index.html', 'menshen.http.conf', 'menshen.server.conf'].map(name => path.join(out, name)), 'what it says it wrote');
    ok(fs.readFileSync(path.join(out, 'x.bin')).equals(bytes), 'a file as it is');
    const mark = /<meta name="menshen" content="sealed headers [0-9a-f]{8}">/.exec(read(out, 'index.html'))?.[0];
    equal(read(out, 'index.html'), `${head}${mark}<script src="/menshen/guard.js"></script><img data-menshen="" data-menshen-src="//o.example/x">\r\n\xff`, 'the page');
    equal(error.split('\n')[0], 'held: 1 <img>', 'what it says of it');
  },
}, {
  name: 'seal: the same input gives the same output, and a changed policy another mirror', engines: ['none'],
  async run() {
    const at = put(folder('in'), { 'index.html': head });
    const [one, two, three_] = [folder('out'), folder('out'), folder('out')];
    for (const out of [one, two]) equal((await menshen('seal', at, ...usual(out, ['--server', 'caddy']))).code, 0, 'the exit code');
    const other = policy(change(three(), of => { of.revision = '2'; }));
    equal((await menshen('seal', at, '--policy', other, '--origin', 'https://app.example', '-o', three_, '--server', 'caddy')).code, 0, 'the exit code');
    for (const name of ['index.html', 'menshen.Caddyfile']) equal(read(one, name), read(two, name), name);
    ok(read(one, 'index.html') !== read(three_, 'index.html'), 'another revision, another hash');
  },
}, {
  name: 'seal: the text of the guard can stand in the page, and its hash in the headers', engines: ['none'],
  async run() {
    const out = folder('out'), at = put(folder('in'), { 'index.html': head }), guard = path.join(put(folder('guard'), { 'guard.js': 'let a = 1 < 2;' }), 'guard.js');
    equal((await menshen('seal', path.join(at, 'index.html'), ...usual(out, ['--server', 'express', '--embed', guard]))).code, 0, 'the exit code');
    ok(read(out, 'index.html').endsWith('<script>let a = 1 < 2;</script>'), 'the page');
    const hash = (await import('node:crypto')).createHash('sha256').update('let a = 1 < 2;').digest('base64');
    ok(read(out, 'menshen.express.cjs').includes(`'sha256-${hash}'`), 'the hash');
  },
}, {
  name: 'seal: the configuration goes where it is told to, and deep pages find a guard beside them', engines: ['none'],
  async run() {
    const out = folder('out'), config = folder('config'), at = put(folder('in'), { 'index.html': head, 'a/b/c.html': head });
    equal((await menshen('seal', at, ...usual(out, ['--server', 'netlify', '--config', config, '--guard', 'menshen/guard.js']))).code, 0, 'the exit code');
    equal([listed(out), listed(config)], [['a/b/c.html', 'index.html'], ['_headers']], 'files');
    ok(read(out, 'a/b/c.html').includes('src="../../menshen/guard.js"') && read(out, 'index.html').includes('src="menshen/guard.js"'), 'the guard');
    ok(read(out, 'index.html').includes('"sealed static '), 'the mark');
  },
}, {
  name: 'seal: what is left open is said by name', engines: ['none'],
  async run() {
    const at = put(folder('in'), { 'index.html': `${head}<a href="https://link.example/x">x</a><form action="https://pay.example/x">` });
    const said = async (server, ...more) => (await menshen('seal', at, ...usual(folder('out'), ['--server', server, ...more]))).error;
    ok(/links and forms that leave this origin lead to: https:\/\/link\.example\n/.test(await said('nginx')), 'where links lead');
    ok(/held: a form to https:\/\/pay\.example\/x/.test(await said('nginx')), 'a form that cannot be sent');
    ok(!/Chromium/.test(await said('nginx', '--links', 'any')), 'links that lead anywhere');
    for (const server of ['netlify', 'cloudflare', 'meta']) ok(/held by the guard alone: https:\/\/counter\.localhost:\*\n/.test(await said(server)), `the hosts of ${server}`);
    ok(/no page can carry these itself: frame-ancestors, Permissions-Policy, Connection-Allowlist, Cross-Origin-Opener-Policy, Origin-Agent-Cluster\n/.test(await said('meta')), 'headers');
  },
}, {
  name: 'seal: a policy with a fault ends with 1 and writes nothing', engines: ['none'],
  async run() {
    const out = path.join(folder('out'), 'new'), at = put(folder('in'), { 'index.html': head });
    const { code, error } = await menshen('seal', at, '--policy', policy({}), '--origin', 'https://app.example', '-o', out);
    equal(code, 1, 'the exit code');
    ok(/fault/.test(error) && !fs.existsSync(out), error);
  },
},
refused('no page', () => ['--policy', 'x', '--origin', 'https://app.example', '-o', 'x'], /takes pages or folders/),
refused('no policy', (at, out) => [at, '--origin', 'https://app.example', '-o', out], /needs `--policy POLICY`/),
refused('no origin', (at, out) => [at, '--policy', 'x', '-o', out], /needs `--origin ORIGIN`/),
refused('no folder', at => [at, '--policy', 'x', '--origin', 'https://app.example'], /needs `-o DIR`/),
refused('an origin that is none', (at, out) => [at, '--policy', policy(), '--origin', 'app.example', '-o', out], /is not an origin/),
refused('an unknown server', (at, out) => [at, ...usual(out, ['--server', 'apache'])], /`apache` is no server: nginx, caddy/),
refused('a place for a configuration that there is not', (at, out) => [at, ...usual(out, ['--config', out])], /needs `--server NAME`/),
refused('an unknown way of links', (at, out) => [at, ...usual(out, ['--links', 'some'])], /takes `any` alone/),
refused('two guards', (at, out) => [at, ...usual(out, ['--guard', '/a.js', '--embed', 'b.js'])], /two ways/),
refused('an address of the guard that a configuration could mistake', (at, out) => [at, ...usual(out, ['--guard', '/a;b.js'])], /both name/),
refused('a page that is not there', (at, out) => [path.join(at, 'none.html'), ...usual(out)], /cannot read .*none\.html: ENOENT/),
refused('a file that is no page', (at, out) => [path.join(put(at, { 'x.js': '' }), 'x.js'), ...usual(out)], /no page/),
refused('a page of XML', (at, out) => [put(at, { 'x.xhtml': '' }), ...usual(out)], /it is XML/),
refused('a folder without pages', (at, out) => [folder('empty'), ...usual(out)], /there is no page/),
refused('a folder that it would read again', at => [at, ...usual(path.join(at, 'out'))], /lies in/),
refused('to write over its input', at => [path.join(at, 'index.html'), ...usual(at)], /would be overwritten/),
refused('two pages of one name', (at, out) => [at, put(folder('in'), { 'index.html': head }), ...usual(out)], /another index\.html/),
refused('a page that is sealed', (at, out) => [put(at, { 'index.html': `${head}<meta name="menshen" content="sealed html 0">` }), ...usual(out)], /cannot seal .*index\.html: the page is sealed already/),
refused('a page in UTF-16', (at, out) => [put(at, { 'index.html': Buffer.from('\ufeff<p>', 'utf16le') }), ...usual(out)], /UTF-16: save it as UTF-8/),
refused('markup that cannot be told from text', (at, out) => [put(at, { 'index.html': '<select><xmp><script></script></xmp></select>' }), ...usual(out)], /mend the markup/),
];
