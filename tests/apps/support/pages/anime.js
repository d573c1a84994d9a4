// Anime.js: by its own clock, and by the engine's.
import { animate, createTimeline, stagger, svg, utils, waapi } from 'animejs';
import { app } from '../report.js';

app(async ({ root, note }) => {
  root.innerHTML = '<div class="a">a</div><div class="a">b</div><svg><path id="p" d="M0 0L9 9"/></svg><i></i>';
  const [a, b] = root.querySelectorAll('.a');
  await animate('.a', { x: 20, rotate: '1turn', width: '50px', opacity: [0, 1], color: '#010203', '--own': 5, duration: 60, delay: stagger(10) });
  note('moved', [a.getAttribute('style'), b.getAttribute('style'), getComputedStyle(b).color]);
  const line = createTimeline({ autoplay: false, defaults: { duration: 100, ease: 'linear' } }).add(a, { translateY: 10 }).add(b, { scale: 2 }, '+=50');
  line.seek(60);
  note('in the middle', [a.style.transform, b.style.transform, line.duration]);
  await waapi.animate(a, { opacity: 0.5, translate: '0 5px', duration: 30 });
  note('by the engine', [getComputedStyle(a).opacity, a.getAttribute('style')]);
  const [drawn] = svg.createDrawable('#p');
  await animate(drawn, { draw: '0 1', duration: 20 });
  const count = { n: 0 };
  await animate(count, { n: 100, duration: 30, modifier: utils.round(0) });
  utils.set(b, { left: '3px' });
  note('drawn', [root.querySelector('#p').getAttribute('stroke-dasharray'), count.n, utils.get(b, 'left')]);
  utils.cleanInlineStyles(line);
  note('cleaned', [a.getAttribute('style'), b.getAttribute('style')]);
});
