// What can only be measured on a rendered page.

/** Nothing runs out of the window sideways, and what can be hit is 44 px high (links inside a sentence excepted). */
export const sized = page => page.evaluate(() => {
  const faults = [], large = !!gallery.root.host.dataset.large;
  if (large) for (const node of gallery.root.querySelectorAll('.veil *, .note *')) {
    const size = parseFloat(getComputedStyle(node).fontSize);
    if (node.firstChild && node.firstChild.nodeType === 3 && size < 17.9) faults.push(`${node.textContent} is ${size} large`);
  }
  for (const scroller of gallery.root.querySelectorAll('.page, .veil')) {
    if (scroller.scrollWidth > scroller.clientWidth) faults.push(`.${scroller.className} scrolls sideways by ${scroller.scrollWidth - scroller.clientWidth}`);
  }
  for (const node of gallery.root.querySelectorAll('button, a')) {
    const box = node.getBoundingClientRect();
    if (!box.width || !node.getClientRects().length) continue;
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(`${node.textContent} stands out of the window`);
    const grown = getComputedStyle(node, '::after');
    const height = grown.position === 'absolute' && grown.top.startsWith('-') ? box.height - parseFloat(grown.top) - parseFloat(grown.bottom) : box.height;
    if (height < (large ? 59.5 : 43.5)) faults.push(`${node.textContent || node.className} is ${height} high`);
  }
  return faults.join('; ');
});

/** L-40: no and yes are the same kind, size, weight and contrast; neither has the focus. */
export const equal = page => page.evaluate(() => {
  const pair = [...gallery.root.querySelectorAll('.pair > *')];
  if (pair.length !== 2) return `${pair.length} buttons`;
  const [a, b] = pair.map(node => {
    const style = getComputedStyle(node);
    return {
      tag: node.localName,
      look: ['color', 'backgroundColor', 'fontSize', 'fontWeight', 'borderTopColor', 'borderTopWidth', 'borderRadius', 'boxShadow', 'opacity', 'textDecorationLine'].map(p => style[p]).join(),
      area: node.offsetWidth * node.offsetHeight,
      top: node.getBoundingClientRect().top,
    };
  });
  if (a.tag !== b.tag || a.look !== b.look) return `different looks: ${a.look} and ${b.look}`;
  const ratio = a.area / b.area;
  if (ratio < 0.9 || ratio > 1.1) return `areas differ by ${ratio}`;
  if (a.top !== b.top) return 'they do not stand beside each other';
  if (pair.includes(gallery.root.activeElement)) return 'one of them has the focus';
  const box = pair[0].getBoundingClientRect();
  if (box.bottom > innerHeight && innerHeight > 480) return 'they are below the window';
  return '';
});

/** A walk by keyboard alone: focus on the heading, every control reached, kept inside, Escape gives nothing, focus returned. */
export async function keyboard(page, show) {
  await page.focus('#page-button');
  await show();
  const modal = await page.evaluate(() => !!gallery.root.querySelector('[data-modal]'));
  const active = () => page.evaluate(() => {
    const node = gallery.root.activeElement;
    return node ? (node.localName === 'h2' ? 'heading' : node.dataset.action || node.href || node.className || node.textContent) : document.activeElement.id || 'page';
  });
  if (!modal) return await active() === 'page-button' ? '' : `a line took the focus: ${await active()}`;
  if (await active() !== 'heading') return `focus is on ${await active()}`;
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  const idle = await page.evaluate(() => gallery.taps.length);
  if (idle) return 'Enter on the heading did something';
  const expected = await page.evaluate(() => [...gallery.root.querySelectorAll('.sheet button, .sheet a, .sheet pre, .sheet summary, .sheet input')].map(n => n.dataset.action || n.href || n.className || n.textContent));
  for (const wanted of expected) {
    await page.keyboard.press('Tab');
    if (await active() !== wanted) return `Tab went to ${await active()} before ${wanted}`;
  }
  await page.keyboard.press('Tab');
  if (await active() !== expected[0]) return `after the last stop Tab went to ${await active()}`;
  await page.keyboard.press('Shift+Tab');
  if (await active() !== expected[expected.length - 1]) return `before the first stop Tab went to ${await active()}`;
  await page.keyboard.press('Escape');
  const taps = await page.evaluate(() => gallery.taps.map(([action]) => action));
  if (taps.some(action => !['back', 'close'].includes(action))) return `Escape did ${taps}`;
  await page.evaluate(() => gallery.draw(''));
  if (await active() !== 'page-button') return `focus did not return but went to ${await active()}`;
  return await page.evaluate(() => document.body.inert) ? 'the page stayed inert' : '';
}
