// GSAP: it writes styles, attributes and transforms a frame at a time.
import gsap from 'gsap';
import ScrollTrigger from 'gsap/ScrollTrigger';
import { app } from '../report.js';

app(async ({ root, note }) => {
  gsap.registerPlugin(ScrollTrigger);
  root.innerHTML = '<div class="a" style="width:10px">a</div><div class="a">b</div><svg><rect id="r" width="4" height="4"/></svg>';
  const [a, b] = root.querySelectorAll('.a'), log = [];
  gsap.set(a, { x: 10, rotation: 5, scale: 2, '--own': 3, backgroundImage: 'url(/own.gif)', transformOrigin: '0 0', autoAlpha: 0.5 });
  note('set', [a.getAttribute('style'), gsap.getProperty(a, 'x'), gsap.getProperty(a, '--own')]);
  await gsap.to([a, b], { x: 20, width: 50, color: 'rgb(1, 2, 3)', opacity: 1, '--own': 9, duration: 0.06, stagger: 0.02, onUpdate: () => log.length || log.push('update'), onComplete: () => log.push('complete') });
  note('moved', [a.getAttribute('style'), b.getAttribute('style'), log, getComputedStyle(a).transform, getComputedStyle(b).color]);
  const line = gsap.timeline({ paused: true }).to('#r', { attr: { width: 9, fill: 'red' }, duration: 1 }).fromTo(b, { y: 0 }, { y: 30, duration: 1 }).from(a, { height: 0, duration: 1 });
  line.seek(1.5);
  note('in the middle', [root.querySelector('#r').outerHTML, b.style.transform, line.progress()]);
  line.progress(1).reverse(0.5);
  const trigger = ScrollTrigger.create({ trigger: a, start: 'top top', onToggle: () => log.push('toggle') });
  note('trigger', [typeof trigger.start, ScrollTrigger.getAll().length]);
  trigger.kill();
  gsap.set([a, b], { clearProps: 'all' });
  note('cleared', [a.outerHTML, b.outerHTML]);
});
