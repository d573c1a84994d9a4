// DOMPurify: markup of strangers, made harmless in documents of its own.
import purify from 'dompurify';
import { app } from '../report.js';

const markup = [
  '<b onclick="x()">b</b><img alt="" src="/own.gif" onerror="x()">', '<img src=x onerror=alert(1)//>', '<svg><g/onload=alert(2)//<p>', '<p>abc<iframe//src=jAva&Tab;script:alert(3)>def</p>', '<math><mi//xlink:href="data:x,<script>alert(4)</script>">',
  '<TABLE><tr><td>HELLO</tr></TABL>', '<UL><li><A HREF=//elsewhere.example>click</UL>', '<a href="javascript:alert(1)">x</a>', '<style>p{color:red;background:url(//elsewhere.example/x.gif)}</style><p style="color:red;background:url(//elsewhere.example/y.gif)">p</p>',
  '<form><input name="attributes"><input name="nodeName"></form>', '<template><script>x</script><b>t</b></template>', '<svg><use xlink:href="#a"/><rect fill="url(#b)"/></svg>', '<noscript><p title="</noscript><img src=x onerror=x()>"></noscript>', '<object data="x"></object><embed src="y">', '<math><mtext><table><mglyph><style><img src=x>',
];
app(async ({ root, note }) => {
  note('supported', [purify.isSupported, purify.version]);
  for (const one of markup) note(one, [purify.sanitize(one), purify.removed.length]);
  const fragment = purify.sanitize('<p>f<script>window.ran = 1</script><img alt="" src="/own.gif?f"></p>', { RETURN_DOM_FRAGMENT: true });
  root.append(fragment);
  root.insertAdjacentHTML('beforeend', purify.sanitize('<i>x</i>', { ALLOWED_TAGS: ['i'] }));
  purify.addHook('afterSanitizeAttributes', node => { if (node.localName === 'a') node.setAttribute('rel', 'noopener'); });
  note('put in', [root.innerHTML, window.ran, purify.sanitize('<a href="https://elsewhere.example/">x</a>'), purify.sanitize('<html><head><title>t</title></head><body class="c">x</body></html>', { WHOLE_DOCUMENT: true }), purify.sanitize('<b>x</b>', { RETURN_DOM: true }).outerHTML]);
  const own = document.createElement('div');
  own.innerHTML = '<p onclick="x()"><b>in place</b><script>1</script></p>';
  purify.sanitize(own, { IN_PLACE: true });
  note('in place', own.innerHTML);
});
