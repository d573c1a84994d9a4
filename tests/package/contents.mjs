// The tarball: what is in it, how it says its types, what its command writes, and that it needs no network.
import fs from 'node:fs';
import path from 'node:path';
import { equal, ok } from '../harness/check.mjs';
import { folder, root } from '../harness/paths.mjs';
import { three } from '../harness/policies.mjs';
import { listed, must, offline, packed, run } from './support/packed.mjs';

const expected = ['LICENSE', 'README.md', 'package.json', 'index.js', 'index.d.ts', 'bin/menshen.js', 'bin/seal.js', 'bin/package.json', 'lib/package.json',
  'lib/cli.js', 'lib/cli_bg.wasm', 'lib/gate.wasm', ...['guard', 'guard-nowasm', 'guard.observe', 'screens', 'desk', 'late', 'bridges', 'tags', 'memory'].flatMap(name => [`lib/${name}.js`, `lib/${name}.testing.js`]),
  'lib/consent.wasm', 'lib/rights.wasm', 'lib/gate.js', 'lib/consent.js', 'lib/rights.js', ...['entry', 'first', 'more', 'rest'].flatMap(name => [`lib/${name}.css`, `lib/${name}.rtl.css`])].sort();

let home;
/** A project in which the tarball alone is installed. */
const installed = () => home ??= (async () => {
  const { tarball } = await packed(), at = folder('project');
  fs.writeFileSync(path.join(at, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));
  fs.writeFileSync(path.join(at, 'policy.json'), JSON.stringify(three()));
  const { env, seen } = offline();
  await must('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: at, env });
  equal(seen(), [], 'connections that the installation tried');
  return at;
})();
const menshen = async (args, options = {}) => run('npx', ['--no', 'menshen', ...args], { cwd: await installed(), ...options });

export default [{
  name: 'package: the tarball holds these files and no others', engines: ['none'],
  async run() {
    equal((await packed()).files, expected, 'files');
  },
}, {
  name: 'package: its manifest names files that are there, types first in every condition, and depends on nothing', engines: ['none'],
  async run() {
    const { unpacked } = await packed();
    const manifest = JSON.parse(fs.readFileSync(path.join(unpacked, 'package.json'), 'utf8'));
    const named = [manifest.types, ...Object.values(manifest.bin)];
    for (const [entry, condition] of Object.entries(manifest.exports)) {
      if (typeof condition === 'string') { named.push(condition); continue; }
      equal(Object.keys(condition)[0], 'types', `the first condition of ${entry}`);
      named.push(...Object.values(condition));
    }
    for (const file of named) ok(fs.existsSync(path.join(unpacked, file)), `${file} is there`);
    equal([manifest.dependencies, manifest.peerDependencies, manifest.optionalDependencies, manifest.scripts], [undefined, undefined, undefined, undefined], 'what it brings along or runs');
    ok(fs.readFileSync(path.join(unpacked, 'bin/menshen.js'), 'utf8').startsWith('#!/usr/bin/env node'), 'its command can be run');
    equal(manifest.version, fs.readFileSync(path.join(root, 'pkg.json'), 'utf8').match(/"version": "([^"]+)"/)[1], 'version');
  },
}, {
  name: 'package: no file of it names the machine it was built on', engines: ['none'],
  async run() {
    const { files, unpacked } = await packed();
    const personal = /\/(?:home|root|Users)\/[A-Za-z0-9._-]+\/|\/tmp\/[A-Za-z0-9._-]+/;
    const words = [root, process.env.HOME && process.env.HOME.length > 5 ? process.env.HOME : undefined, process.env.CARGO_HOME].filter(Boolean);
    for (const file of files) {
      const text = fs.readFileSync(path.join(unpacked, file), 'latin1');
      for (const word of words) ok(!text.includes(word), `${file} holds ${word}`);
      if (/\.(js|wasm)$/.test(file)) ok(!personal.test(text), `${file} holds ${personal.exec(text)?.[0]}`);
    }
  },
}, {
  name: 'package: npx menshen checks, explains, builds and prints the schema without any network', engines: ['none'], ms: 240000,
  async run() {
    const { env, seen } = offline();
    const check = await menshen(['check', 'policy.json'], { env });
    equal(check.code, 0, `check: ${check.out}${check.error}`);
    ok(/counter/.test((await menshen(['check', 'policy.json', '--explain'], { env })).out), 'check --explain names the SDK');
    equal(typeof JSON.parse((await menshen(['schema'], { env })).out).properties, 'object', 'the schema');
    for (const more of [[], ['--inline'], ['--testing']]) {
      const built = await menshen(['build', 'policy.json', ...more, '-o', 'out' + more.join('')], { env });
      equal(built.code, 0, `build ${more}: ${built.error}`);
    }
    equal(seen(), [], 'connections that were tried');

    // The control: the same environment does notice a connection.
    await run(process.execPath, ['-e', 'fetch("http://127.0.0.1:49152/").catch(() => {})'], { cwd: await installed(), env });
    ok(seen().length > 0, 'an attempt is noticed');
  },
}, {
  name: 'package: a bad policy, an unknown option and a missing file end in a sentence and a code', engines: ['none'], ms: 240000,
  async run() {
    const at = await installed();
    fs.writeFileSync(path.join(at, 'bad.json'), JSON.stringify({ ...three(), profile: 'moon' }));
    const bad = await menshen(['check', 'bad.json']);
    equal(bad.code, 1, 'a bad policy');
    ok(/profile/.test(bad.out + bad.error), 'it names the place');
    for (const args of [['check', 'nowhere.json'], ['build', 'policy.json'], ['check', 'policy.json', '--nonsense'], ['nonsense']]) {
      const { code, error } = await menshen(args);
      equal(code, 2, args.join(' '));
      ok(error && !/\n\s+at /.test(error), `${args.join(' ')}: a sentence and no stack`);
    }
  },
}, {
  name: 'package: a release that only observes must name its policy, and no setting does it', engines: ['none'], ms: 240000,
  async run() {
    const at = await installed(), guard = out => fs.readFileSync(path.join(at, out, 'guard.js'), 'utf8');
    for (const [more, says] of [[['--observe'], /name its policy, `--observe=three`/], [['--observe='], /name its policy/], [['--observe=other'], /names another policy/], [['--testing', '--observe=other'], /names another/],
      [['--no-wasm', '--observe=three'], /`--observe` and `--no-wasm` do not go together/], [['--observe', '--testing', '--no-wasm'], /do not go together/]]) {
      const { code, error } = await menshen(['build', 'policy.json', ...more, '-o', 'refused']);
      equal(code, 2, more.join(' '));
      ok(says.test(error) && !fs.existsSync(path.join(at, 'refused')), `${more}: ${error}`);
    }
    for (const more of [['--observe=three'], ['--testing', '--observe']]) {
      const { code, error } = await menshen(['build', 'policy.json', ...more, '-o', 'observing']);
      equal(code, 0, error);
      ok(/holds nothing/.test(error) && /nothing is held/.test(guard('observing')), `${more}: it says so`);
    }
    const env = Object.fromEntries(['OBSERVE', 'MENSHEN_OBSERVE', 'npm_config_observe', 'npm_package_config_observe'].map(name => [name, 'three']));
    equal((await menshen(['build', 'policy.json', '-o', 'plainly'], { env: { ...process.env, ...env } })).code, 0, 'a build');
    ok(!/nothing is held/.test(guard('plainly')), 'the guard of a plain build');
    const bad = { ...three(), observe: true };
    fs.writeFileSync(path.join(at, 'observing.json'), JSON.stringify(bad));
    equal((await menshen(['build', 'observing.json', '-o', 'refused'])).code, 1, 'a policy that asks for it');
  },
}, {
  name: 'package: what build writes into a site has neutral names, and addresses nothing else', engines: ['none'], ms: 240000,
  async run() {
    const at = await installed();
    for (const more of [[], ['--inline']]) {
      const out = 'site' + more.join('');
      equal((await menshen(['build', 'policy.json', ...more, '-o', out])).code, 0, 'build');
      const names = fs.readdirSync(path.join(at, out)).sort();
      equal(names.filter(listed), [], 'names that blocking lists match');
      ok(names.includes('guard.js') && names.some(name => name.startsWith('first.zh-Hans')), `the files are there: ${names}`);
      // Every file but the two that stand alone is named, by its hash, in another.
      const text = name => fs.readFileSync(path.join(at, out, name), 'utf8'), guard = text('guard.js');
      const scripts = names.filter(name => name.endsWith('.js')).map(text), short = /[A-Za-z0-9+/]{12,}/g;
      const known = new Set(scripts.flatMap(script => (script.match(short) ?? []).map(hash => hash.replace(/\W/g, '').slice(0, 12))));
      equal(names.filter(name => !['guard.js', 'policy.bin'].includes(name) && !known.has(name.split('.').at(-2))), [], 'files that no other knows');
      // The name of XLink is an address that nobody asks for.
      equal([...guard.matchAll(/https?:\/\/[^"'`\s)]*/g)].map(([url]) => url), ['http://www.w3.org/1999/xlink'], 'addresses in the guard');
    }
    ok(listed('ask.consent.js') && !listed('ask.0123.js'), 'the control: the check finds such a word');
  },
}, {
  name: 'package: a release build holds nothing of the testing door', engines: ['none'], ms: 240000,
  async run() {
    const at = await installed();
    const texts = async more => {
      const out = 'door' + more.join('');
      equal((await menshen(['build', 'policy.json', ...more, '-o', out])).code, 0, 'build');
      // The library of databases in memory has methods of the same names.
      return fs.readdirSync(path.join(at, out)).filter(name => name.endsWith('.js') && !name.startsWith('memory.')).map(name => fs.readFileSync(path.join(at, out, name), 'utf8')).join('\n');
    };
    const door = /\btesting\s*[:=(]|deleteDatabase\(/;
    ok(door.test(await texts(['--testing'])), 'the control: a testing build holds it');
    ok(!door.test(await texts([])), 'a release build does not');
  },
}, {
  name: 'package: importing needs no window; calling without the guard is an error with the code no_guard', engines: ['none'],
  async run() {
    const script = `import * as menshen from 'menshen';
      const codes = {}, note = (name, error) => { codes[name] = error instanceof Error ? error.code : String(error); };
      for (const [name, args] of Object.entries({ status: ['x'], on: ['change', () => {}], sdk: ['x', { start() {} }], withdraw: ['x'] })) {
        try { menshen[name](...args); note(name, 'nothing'); } catch (error) { note(name, error); }
      }
      for (const name of ['use', 'request', 'open', 'subject', 'tell', 'claim', 'export', 'debug']) {
        let made;
        try { made = menshen[name]('x', () => {}); } catch { note(name, 'thrown'); continue; }
        await made.then(() => note(name, 'nothing'), error => note(name, error));
      }
      await menshen.ready.then(() => note('ready', 'nothing'), error => note('ready', error));
      console.log(JSON.stringify(codes));`;
    const codes = JSON.parse(await must(process.execPath, ['--input-type=module', '-e', script], { cwd: await installed() }));
    const names = ['status', 'on', 'sdk', 'withdraw', 'use', 'request', 'open', 'subject', 'tell', 'claim', 'export', 'debug', 'ready'];
    equal(codes, Object.fromEntries(names.map(name => [name, 'no_guard'])), 'codes');
    await must(process.execPath, ['--unhandled-rejections=strict', '--input-type=module', '-e', 'import "menshen"; await new Promise(done => setTimeout(done, 20));'], { cwd: await installed() });
  },
}];
