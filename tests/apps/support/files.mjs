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
