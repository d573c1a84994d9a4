// The words on our buttons, from the screens' own text files, so that tests press what a person reads.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const read = language => {
  const file = path.join(root, `src/ui/words/${language}.txt`);
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  return new Map(lines.filter(line => line.includes(' = ')).map(line => [line.slice(0, line.indexOf(' = ')), line.slice(line.indexOf(' = ') + 3)]));
};
const spoken = fs.readdirSync(path.join(root, 'src/ui/words')).filter(name => name.endsWith('.txt')).map(name => name.slice(0, -4));
const words = Object.fromEntries(spoken.map(language => [language, read(language)]));
/** Actions whose button says something else than the action's own word. */
const said = { settings: 'entry', 'export': 'export', 'open:list-collected': 'collected', 'open:list-shared': 'shared' };

/** What the button of an action may say, in any language. */
export const labels = action => Object.values(words).map(all => all.get(said[action] ?? action)).filter(Boolean);
export const word = (id, language = 'zh-Hans') => words[language].get(id);
