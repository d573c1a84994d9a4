// Files of the page's own origin that the pages under test load.
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A picture, an echo, a fragment, a script that counts, some data. */
export const own = site => {
  site.file('/own.gif', GIF, { 'Content-Type': 'image/gif' });
  site.file('/echo', (url, method, sent) => `${method} ${url.search.replace(/[?&]guard=0/, '')} ${sent}`, { 'Content-Type': 'text/plain' });
  site.file('/data.json', '{"a":[1,2]}', { 'Content-Type': 'application/json' });
  site.file('/fragment.html', '<p class="part">part <b>of it</b><img alt="" src="/own.gif?part"></p><script>window.ran = (window.ran || 0) + 1;</script>', { 'Content-Type': 'text/html' });
  site.file('/count.js', 'window.counted = (window.counted || 0) + 1;', { 'Content-Type': 'text/javascript' });
  site.file('/sheet.css', '.sheet { margin-top: 7px; background: url(/own.gif?sheet) }', { 'Content-Type': 'text/css' });
};

/** The same, and a list that a page reads and changes: POST adds to it, PUT renames, DELETE takes away, `?anew` begins it again. */
export const items = site => {
  const lists = new Map(), first = () => ['one', 'two', 'three'].map((name, at) => ({ id: at + 1, name }));
  own(site);
  site.file('/items.json', (url, method, sent) => {
    const at = url.searchParams.get('guard') ?? 'guarded', list = url.searchParams.has('anew') || !lists.has(at) ? first() : lists.get(at);
    const id = Number(url.searchParams.get('id')), { name } = sent ? JSON.parse(sent) : {}, made = { id: list.length + 10, name };
    lists.set(at, { POST: () => [...list, made], PUT: () => list.map(one => one.id === id ? { id, name } : one), DELETE: () => list.filter(one => one.id !== id) }[method]?.() ?? list);
    return JSON.stringify(lists.get(at));
  }, { 'Content-Type': 'application/json' });
};
