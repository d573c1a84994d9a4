// Nodes that no seam has seen: they come from a parser's inert document, and load as soon as they are of this one, in the document or not.
// Where the document's observer would see them in time, the page is kept busy until it is too late.
const parsed = (html, type = 'text/html') => new DOMParser().parseFromString(html, type);
const image = at => parsed('<img src="' + at('/x.gif') + '">').images[0];
/** An element of this document that is nowhere, with a child. */
const loose = (tag = 'div') => { const e = document.createElement(tag); e.append(document.createElement('p')); return e; };
const wrapped = (at, tag) => { const i = image(at), e = i.ownerDocument.createElement(tag); e.append(i); return e; };
const busy = () => { for (const end = Date.now() + 200; Date.now() < end;) { /* the request goes its way */ } };
const css = at => '<link rel="stylesheet" href="' + at('/x.css') + '">';
/** The document of a fresh frame. */
const fresh = () => { const f = document.createElement('iframe'); document.body.append(f); return f.contentDocument; };
/** The root of a parsed page that links a sheet. */
const page = at => parsed('<head>' + css(at)).documentElement;

export const helpers = { parsed, image, loose, wrapped, busy, css, fresh, page };

/** Every way into an element. */
const ways = {
  'Node.appendChild': 'loose().appendChild(image(at))', 'Node.insertBefore': 'loose().insertBefore(image(at), null)', 'Node.replaceChild': 'const e = loose(); e.replaceChild(image(at), e.firstChild)',
  'Element.append': 'loose().append(image(at))', 'Element.prepend': 'loose().prepend(image(at))', 'Element.replaceChildren': 'loose().replaceChildren(image(at))',
  'Element.before': 'loose().firstChild.before(image(at))', 'Element.after': 'loose().firstChild.after(image(at))', 'Element.replaceWith': 'loose().firstChild.replaceWith(image(at))',
  'Element.insertAdjacentElement': `loose().insertAdjacentElement('beforeend', image(at))`,
  'CharacterData.before': 'const t = new Text(), e = loose(); e.append(t); t.before(image(at))', 'CharacterData.after': 'const t = new Text(), e = loose(); e.append(t); t.after(image(at))',
  'CharacterData.replaceWith': 'const t = new Text(), e = loose(); e.append(t); t.replaceWith(image(at))',
  'DocumentFragment.append': 'new DocumentFragment().append(image(at))', 'DocumentFragment.prepend': 'new DocumentFragment().prepend(image(at))', 'DocumentFragment.replaceChildren': 'new DocumentFragment().replaceChildren(image(at))',
  'Range.insertNode': 'const r = new Range(); r.selectNodeContents(loose()); r.insertNode(image(at))', 'Range.surroundContents': 'const r = new Range(); r.selectNodeContents(loose()); r.surroundContents(image(at))',
  'HTMLTableElement.caption': `loose('table').caption = wrapped(at, 'caption')`, 'HTMLTableElement.tHead': `loose('table').tHead = wrapped(at, 'thead')`, 'HTMLTableElement.tFoot': `loose('table').tFoot = wrapped(at, 'tfoot')`,
  'HTMLSelectElement.add': `loose('select').add(wrapped(at, 'option'))`, 'HTMLOptionsCollection.add': `loose('select').options.add(wrapped(at, 'option'))`,
  'Document.adoptNode': 'document.adoptNode(image(at))', 'Document.importNode': 'document.importNode(image(at), true)',
};
/** Into a document that has no root any more. */
const roots = {
  'Document.append': 'd.append(r)', 'Document.prepend': 'd.prepend(r)', 'Document.replaceChildren': 'd.replaceChildren(r)', 'Document.appendChild': 'd.appendChild(r)',
  'DocumentType.after': `d.append(document.implementation.createDocumentType('html', '', '')); d.doctype.after(r)`,
  'DocumentType.replaceWith': `d.append(document.implementation.createDocumentType('html', '', '')); d.doctype.replaceWith(r)`,
};

export default [
  ...Object.entries(ways).map(([name, how]) => [`O9 an image of a parsed document by ${name}`, `at => { ${how}; }`]),
  ...Object.entries(roots).map(([name, how]) => [`O11 a sheet of a parsed document by ${name}`, `at => { const d = fresh(), r = page(at); d.documentElement.remove(); ${how}; busy(); }`]),
  ['O11 a sheet of a parsed document by Document.body', at => { const d = fresh(); d.body = parsed('<body>' + css(at)).body; busy(); }],
  ['O9 an image that XSLT makes', at => { const p = new XSLTProcessor(); p.importStylesheet(parsed('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="html"/><xsl:template match="/"><img src="' + at('/x.gif').replace(/&/g, '&amp;') + '"/></xsl:template></xsl:stylesheet>', 'text/xml')); p.transformToFragment(parsed('<x/>', 'text/xml'), document); }],
  ['O11 an instruction of style that a document of XML brings', at => { const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob(['<?xml-stylesheet href="' + at('/x.css').replace(/&/g, '&amp;') + '" type="text/css"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'], { type: 'application/xhtml+xml' })); document.body.append(f); return new Promise(() => {}); }],
  ...[['HTML', 'text/html', '<link rel="stylesheet" href="HERE">'], ['XML', 'application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="stylesheet" href="HERE"/></head></html>'], ['SVG', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><image href="HERE" width="9" height="9"/></svg>']]
    .map(([name, type, text]) => [`O11 what a blob of ${name} in a frame loads`, `at => { const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob([${JSON.stringify(text)}.replace('HERE', at('/x.css').replace(/&/g, '&amp;'))], { type: ${JSON.stringify(type)} })); document.body.append(f); return new Promise(() => {}); }`]),
  // Markup that is never in the document, or whose sheet is asked for at once.
  ['O9 outerHTML of what is nowhere', at => { loose().firstChild.outerHTML = '<img src="' + at('/x.gif') + '">'; }],
  ['O9 createContextualFragment that goes nowhere', at => { const r = new Range(); r.selectNode(document.body); r.createContextualFragment('<img src="' + at('/x.gif') + '">'); }],
  ['O11 a sheet in the markup of a shadow root', at => { const e = loose(); document.body.append(e); e.attachShadow({ mode: 'closed' }).innerHTML = css(at); busy(); }],
  ['O11 a sheet by setHTMLUnsafe of a shadow root', at => { const e = loose(); document.body.append(e); e.attachShadow({ mode: 'closed' }).setHTMLUnsafe(css(at)); busy(); }],
  ['O11 a sheet by execCommand', at => { const e = loose(); e.contentEditable = 'true'; e.firstChild.append('x'); document.body.append(e); e.focus(); getSelection().selectAllChildren(e); document.execCommand('insertHTML', false, '<b>y</b>' + css(at)); busy(); }],
  ['O10 a style by execCommand', at => { const e = loose(); e.contentEditable = 'true'; e.firstChild.append('x'); document.body.append(e); e.focus(); getSelection().selectAllChildren(e); document.execCommand('insertHTML', false, '<b style="background:url(' + at('/x.gif') + ')">y</b>'); for (const one of e.querySelectorAll('*')) getComputedStyle(one).backgroundImage; busy(); }],
  ['O11 a sheet by writeln', at => { const d = fresh(); d.writeln(css(at) + '<p>'); busy(); d.close(); }],
  ['O9 a default policy that makes an image, in an element that is nowhere', async at => {
    trustedTypes.createPolicy('default', { createHTML: () => '<img src="' + at('/x.gif') + '">' });
    const rule = document.createElement('meta');
    rule.httpEquiv = 'Content-Security-Policy';
    rule.content = `require-trusted-types-for 'script'`;
    document.head.append(rule);
    loose().innerHTML = 'x';
  }, { alone: true }],
];
