// `menshen seal`: finds the pages, hands them to the program, and writes what comes back. Nothing is written before all is well.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const PAGE = /\.html?$/i, XML = /\.(xhtml|xht)$/i;

/** All files below a folder, in order; links are followed as a server follows them. */
function below(folder, trying) {
  const found = [];
  const walk = inner => {
    for (const name of trying(`cannot list ${path.join(folder, inner)}`, () => fs.readdirSync(path.join(folder, inner))).sort()) {
      const file = path.join(inner, name);
      if (trying(`cannot read ${path.join(folder, file)}`, () => fs.statSync(path.join(folder, file))).isDirectory()) walk(file); else found.push(file);
    }
  };
  walk('');
  return found;
}

/** What is to be sealed or taken along: `{ from, to }`, `to` below DIR. */
function list(inputs, out, { Failure, trying }) {
  const pages = [], others = [];
  for (const input of inputs) {
    const folder = trying(`cannot read ${input}`, () => fs.statSync(input)).isDirectory();
    const inside = path.relative(path.resolve(input), path.resolve(out));
    if (folder && !inside.startsWith('..') && !path.isAbsolute(inside)) throw new Failure(`cannot write to ${out}: it lies in ${input}, which is read`);
    for (const to of folder ? below(input, trying) : [path.basename(input)]) {
      const from = folder ? path.join(input, to) : input;
      if (XML.test(from)) throw new Failure(`cannot seal ${from}: it is XML, and only HTML can be sealed`);
      if (!folder && !PAGE.test(from)) throw new Failure(`cannot seal ${from}: it is no page (*.html)`);
      (PAGE.test(from) ? pages : others).push({ from, to });
    }
  }
  const names = new Set();
  for (const { from, to } of [...pages, ...others]) {
    if (path.resolve(from) === path.resolve(out, to)) throw new Failure(`cannot write to ${out}: ${from} would be overwritten`);
    if (names.has(to)) throw new Failure(`cannot seal ${from}: there is another ${to}`);
    names.add(to);
  }
  if (!pages.length) throw new Failure(`cannot seal ${inputs.join(', ')}: there is no page (*.html)`);
  return { pages, others };
}

/** Seals; `asked.files` are pages and folders. Gives the exit code. */
module.exports = function seal(program, policy, surface, asked, { Failure, trying, text }) {
  const { out, origin, guard = '/menshen/guard.js', embed, server = '', config = out, links, 'no-wasm': noWasm = false } = asked.options;
  const can = (what, act) => {
    try { return act(); } catch (error) { throw typeof error === 'string' ? new Failure(`${what}${error}`) : error; }
  };
  const { pages, others } = list(asked.files, out, { Failure, trying });
  const sealing = can('', () => new program.Sealing(policy, surface, origin, guard, embed && text(embed), server, links === 'any', noWasm));
  const read = ({ from }) => trying(`cannot read ${from}`, () => fs.readFileSync(from));
  for (const page of pages) can(`cannot seal ${page.from}: `, () => sealing.look(read(page)));
  const made = pages.map(page => {
    const up = '../'.repeat(page.to.split(path.sep).length - 1);
    return [path.join(out, page.to), can(`cannot seal ${page.from}: `, () => sealing.write(read(page), up))];
  });
  const names = can(`cannot write for ${server}: `, () => sealing.configure());
  made.push(...names.map((name, index) => [path.join(config, name), sealing.text(index)]));
  const put = (file, act) => trying(`cannot write ${file}`, () => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    act();
  });
  for (const { from, to } of others) put(path.join(out, to), () => fs.copyFileSync(from, path.join(out, to)));
  for (const [file, content] of made) put(file, () => fs.writeFileSync(file, content));
  process.stderr.write(sealing.say());
  process.stdout.write(`${made.map(([file]) => file).join('\n')}\n`);
  return 0;
};
