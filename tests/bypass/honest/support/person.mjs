// What a person does on the page, with real input.

/** The path that the page has come to, and what stands there. */
const arrived = async (t, path) => {
  await t.until(() => t.page.evaluate(path => location.pathname === path && document.readyState === 'complete', path), `the page to come to ${path}`);
  return t.page.evaluate(() => [location.search, document.body.textContent]);
};
/** The click, and whether anything has stopped it; the program that would open is none of ours. */
const stopped = (t, selector) => t.page.evaluate(() => { window.heard = []; addEventListener('click', event => { heard.push(event.isTrusted, event.defaultPrevented); event.preventDefault(); }); })
  .then(() => t.page.click(selector)).then(() => t.page.until(() => heard.length)).then(() => t.page.evaluate(() => heard));

export default [
  ['typing', async t => {
    await t.page.evaluate(() => { window.heard = []; const field = document.getElementById('field'); for (const type of ['keydown', 'input']) field.addEventListener(type, event => heard.push(type + event.isTrusted + document.activeElement.id)); });
    await t.page.click('#field');
    await t.page.type('ab');
    await t.page.until(() => document.getElementById('field').value === 'ab');
    return t.page.evaluate(() => heard);
  }],
  ['a link to another origin', async t => { t.collector.clear(); await t.page.click('#away'); await t.page.until(() => location.hostname === '127.0.0.1'); return t.collector.hits(hit => hit.via === 'away').length; }],
  ['a link to another origin in a new window', async t => { t.collector.clear(); await t.page.click('#blank'); await t.until(() => t.collector.hits(hit => hit.via === 'blank').length, 'the other origin to be reached'); return t.page.evaluate(() => location.pathname); }],
  ['links to mail and telephone', async t => [await stopped(t, '#mail'), await stopped(t, '#call')]],
  ['a link in the page', async t => { await t.page.click('#hash'); await t.page.until(() => location.hash === '#place'); return true; }],
  ['a form by GET', async t => { await t.page.click('#send-get'); return arrived(t, '/h/echo'); }],
  ['a form by POST', async t => { await t.page.click('#send-post'); return arrived(t, '/h/echo'); }],
  ['a form that the page sends on a click', async t => { await t.page.evaluate(() => { document.getElementById('ask').onclick = () => document.getElementById('get').requestSubmit(); }); await t.page.click('#ask'); return arrived(t, '/h/echo'); }],
  ['a download that the page has made', async t => {
    await t.page.evaluate(() => { document.getElementById('save').onclick = () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['saved'])); link.download = 'saved.txt';
      addEventListener('click', event => { if (event.target === link) window.saved = [event.defaultPrevented, link.href.startsWith('blob:'), link.outerHTML.length > 20]; });
      document.body.append(link); link.click(); link.remove();
    }; });
    await t.page.click('#save');
    await t.page.until(() => window.saved);
    return t.page.evaluate(() => saved);
  }],
  ['copying what is selected', async t => {
    await t.page.evaluate(() => { document.addEventListener('copy', event => { event.clipboardData.setData('text/plain', 'x'); event.preventDefault(); window.copied = event.isTrusted; }); document.getElementById('copy').onclick = () => { getSelection().selectAllChildren(document.getElementById('away')); window.did = document.execCommand('copy'); }; });
    await t.page.click('#copy');
    await t.page.until(() => 'did' in window);
    return t.page.evaluate(() => [did, window.copied]);
  }],
  ['writing to the clipboard', async t => {
    await t.page.evaluate(() => { document.getElementById('copy').onclick = () => { navigator.clipboard.writeText('x').then(() => { window.wrote = 'written'; }, error => { window.wrote = error.name; }); }; });
    await t.page.click('#copy');
    await t.page.until(() => window.wrote);
    return t.page.evaluate(() => wrote);
  }],
  ['a window of the own origin', async t => {
    await t.page.evaluate(() => { document.getElementById('ask').onclick = () => { const view = open('/h/inner.html', '_blank', 'width=200,height=200'); window.opened = [!!view, view && view.opener === window]; if (view) view.close(); }; });
    await t.page.click('#ask');
    await t.page.until(() => window.opened);
    return t.page.evaluate(() => opened);
  }],
];
