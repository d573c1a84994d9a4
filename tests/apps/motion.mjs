// What writes styles, often: libraries of animation, and style by every way that there is.
import { own } from './support/files.mjs';
import { group } from './support/group.mjs';

export default group('motion', [
  ['style is written and read', 'styles.js', { files: own }],
  ['GSAP animates', 'gsap.js', { files: own }],
  ['Anime.js animates', 'anime.js', { files: own }],
]);
