#!/usr/bin/env node
// The command line of menshen: reads and writes files for the program beside it (lib/cli.js, the same Rust as in the page).
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const HELP = `menshen - a consent SDK that holds the door

  menshen check POLICY [--explain] [--surface SURFACE] [--history DIR]
      says everything that is wrong with a policy
  menshen build POLICY -o DIR [--history DIR] [--surface SURFACE] [--inline] [--no-wasm] [--testing]
          [--observe[=ID]]
      writes guard.js with the policy inside, and the parts that it loads later
  menshen seal PAGE... --policy POLICY --origin ORIGIN -o DIR [--server NAME] [--config DIR]
          [--guard PATH | --embed FILE] [--links any] [--no-wasm] [--surface SURFACE]
      writes neutral pages with the guard first, and the headers that go with them;
      of a folder every page, and the other files as they are
  menshen schema
      prints the JSON Schema of a policy

  --explain        what "agree" gives, what is asked apart, and why
  --history DIR    earlier revisions (*.json): what changed asks again, the rest stays as it is
  --surface NAME   where the page runs: web (default), android, ios, harmony, desktop, mini-program
  --inline         everything in scripts that need no fetch, for file:// and native hosts
  --no-wasm        everything in JavaScript, where WebAssembly never runs; without it each page finds out by itself;
                   the pages of such a build may be sealed so, too: then no WebAssembly may run in them
  --testing        a build that tests can steer; never publish it
  --observe=ID     a guard that decides and logs, and HOLDS NOTHING; a release must name the policy's id,
                   with --testing \`--observe\` is enough
  --policy POLICY  what the pages are sealed under
  --origin ORIGIN  where the pages will stand, such as https://app.example; whatever is elsewhere is held
  --server NAME    whose headers: nginx, caddy, express, cloudflare, netlify; meta: in the pages themselves
  --config DIR     where the server's files go, if not into the folder of -o
  --guard PATH     where guard.js lies on the site: /menshen/guard.js
  --embed FILE     puts the text of this guard.js into the pages instead
  --links any      the pages show links that do not stand in them: no Connection-Allowlist
  -o, --out DIR    where the output goes
  -h, --help       this text
  -V, --version    the version

Exit codes: 0 good, 1 the policy is at fault, 2 the command could not be carried out.
`;

/** Options of each command; true = takes a value, 'may' = takes one behind `=`. */
const COMMANDS = {
  check: { explain: false, surface: true, history: true },
  build: { out: true, history: true, surface: true, inline: false, 'no-wasm': false, testing: false, observe: 'may' },
  seal: { policy: true, origin: true, out: true, server: true, config: true, guard: true, embed: true, links: true, 'no-wasm': false, surface: true },
  schema: {},
};
/** Options that a command cannot do without. */
const NEEDS = { build: { out: '-o DIR' }, seal: { policy: '--policy POLICY', origin: '--origin ORIGIN', out: '-o DIR' } };

/** The command was not understood, or a file could not be read or written. */
class Failure extends Error {}

function parse(args) {
  const [command, ...rest] = args;
  const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!known) throw new Failure(`there is no command \`${command}\``);
  const options = {}, files = [];
  while (rest.length) {
    const word = rest.shift();
    if (word === '-' || !word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [, long, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) || [, word === '-o' ? 'out' : word];
    if (!Object.hasOwn(known, long)) throw new Failure(`\`${command}\` has no option \`${word}\``);
    if (!known[long] && value !== undefined) throw new Failure(`\`--${long}\` takes no value`);
    options[long] = known[long] === 'may' ? value ?? '' : known[long] ? value ?? rest.shift() : true;
    if (!options[long] && known[long] !== 'may') throw new Failure(`\`${word}\` needs a value`);
  }
  if (command === 'seal') {
    if (!files.length) throw new Failure('`seal` takes pages or folders');
    if ((options.links ?? 'any') !== 'any') throw new Failure('`--links` takes `any` alone');
    if (options.guard && options.embed) throw new Failure('`--guard` and `--embed` are two ways to the same thing');
  } else if (files.length !== (command === 'schema' ? 0 : 1)) {
    throw new Failure(command === 'schema' ? '`schema` takes no file' : `\`${command}\` takes one policy, not ${files.length}`);
  }
  if (options['no-wasm'] && options.observe !== undefined) {
    throw new Failure('`--observe` and `--no-wasm` do not go together: a build that only observes finds out by itself where WebAssembly is refused');
  }
  for (const [name, form] of Object.entries(NEEDS[command] ?? {})) {
    if (!options[name]) throw new Failure(`\`${command}\` needs \`${form}\``);
  }
  return { command, options, files, file: options.policy ?? files[0] };
}

const trying = (what, act) => {
  try {
    return act();
  } catch (error) {
    throw new Failure(`${what}: ${error.code || error.message}`);
  }
};

/** The text of a file; a byte order mark stays, so that the program can refuse it. */
const text = file => trying(`cannot read ${file}`, () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(file)));

function read(program, { options, file }) {
  const { surface = 'web', history } = options;
  const fault = program.surface_fault(surface);
  if (fault) throw new Failure(fault);
  const policy = new program.Policy(path.basename(file));
  if (history) {
    const names = trying(`cannot list ${history}`, () => fs.readdirSync(history)).filter(name => name.endsWith('.json')).sort();
    for (const name of names) policy.earlier(name, text(path.join(history, name)));
  }
  return [policy, policy.read(text(file)), surface];
}

const commands = {
  schema(program) {
    process.stdout.write(program.policy_schema());
  },
  check(program, asked) {
    const [policy, faults, surface] = read(program, asked);
    process.stdout.write(faults || policy.say(asked.options.explain ? surface : undefined));
    return faults ? 1 : 0;
  },
  seal(program, asked) {
    const { server, config } = asked.options, servers = program.seal_servers();
    if (server !== undefined && !servers.includes(server)) throw new Failure(`\`${server}\` is no server: ${servers.join(', ')}`);
    if (config && !server) throw new Failure('`--config` needs `--server NAME`');
    const [policy, faults, surface] = read(program, asked);
    if (faults) {
      process.stderr.write(faults);
      return 1;
    }
    return require('./seal.js')(program, policy, surface, asked, { Failure, trying, text });
  },
  build(program, asked) {
    const { out, inline = false, testing = false, 'no-wasm': noWasm = false, observe } = asked.options;
    const [policy, faults, surface] = read(program, asked);
    if (faults) {
      process.stderr.write(faults);
      return 1;
    }
    const unnamed = observe === undefined ? '' : policy.observe_fault(observe, testing);
    if (unnamed) throw new Failure(unnamed);
    const build = new program.Build(surface, inline, testing, noWasm, observe !== undefined);
    for (const name of build.needs()) {
      const file = path.join(__dirname, '../lib', name);
      build.give(name, trying(`cannot read ${file}`, () => fs.readFileSync(file)));
    }
    const wrong = build.run(policy);
    if (wrong) {
      process.stderr.write(wrong);
      return 1;
    }
    const names = build.names();
    trying(`cannot write to ${out}`, () => {
      fs.mkdirSync(out, { recursive: true });
      names.forEach((name, index) => fs.writeFileSync(path.join(out, name), build.bytes(index)));
    });
    process.stderr.write(policy.changes());
    if (observe !== undefined) process.stderr.write('this build only observes: it holds nothing\n');
    process.stdout.write(`${names.map(name => path.join(out, name)).join('\n')}\n`);
    return 0;
  },
};

function main(args) {
  if (args.length === 0 || args.some(word => word === '-h' || word === '--help')) {
    process[args.length ? 'stdout' : 'stderr'].write(HELP);
    return args.length ? 0 : 2;
  }
  if (args.length === 1 && (args[0] === '-V' || args[0] === '--version')) {
    process.stdout.write(`${require('../package.json').version}\n`);
    return 0;
  }
  try {
    const asked = parse(args);
    return commands[asked.command](require('../lib/cli.js'), asked) ?? 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`menshen: ${error.message}\n`);
    if (!/^cannot /.test(error.message)) process.stderr.write('try `menshen --help`\n');
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
