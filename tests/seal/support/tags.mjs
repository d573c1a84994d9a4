// Every kind of tag that loads from another origin by itself, and in which engines it does.
const all = ['chromium', 'firefox', 'webkit'];

/** [name, markup for an origin, engines in which the control leaks]; the name is the path that is asked for. */
export const tags = (o, ahead) => [
  ['map.mjs', `<script type=importmap>{"imports":{"mapped":"${o}/map.mjs"}}</script><script type=module>import 'mapped';</script>`],
  ['script.js', `<script src="${o}/script.js"></script>`],
  ['async.js', `<script async src='${o}/async.js'></script>`],
  ['upper.js', `<SCRIPT SRC=${o}/upper.js></SCRIPT>`],
  ['entity.js', `<script src="${o.replaceAll('/', '&#x2f;')}/entity.js"></script>`],
  ['tabs.js', `<script src="ht\ttp:/\n/${o.slice(7)}/tabs.js"></script>`],
  ['slashes.js', `<script src="${o.slice(5).replaceAll('/', '\\')}/slashes.js"></script>`],
  ['module.mjs', `<script type=module src="${o}/module.mjs"></script>`],
  ['svg-script.js', `<svg><script href="${o}/svg-script.js"></script></svg>`],
  ['svg-xlink.js', `<svg><script xlink:href="${o}/svg-xlink.js"></script></svg>`],
  ['style.css', `<link rel=stylesheet href="${o}/style.css">`],
  ['preload.gif', `<link rel=preload as=image href="${o}/preload.gif">`],
  ['preloadset.gif', `<link rel=preload as=image imagesrcset="${o}/preloadset.gif 1x">`],
  ['modulepreload.mjs', `<link rel=modulepreload href="${o}/modulepreload.mjs">`],
  ['prefetch.json', `<link rel=prefetch href="${o}/prefetch.json">`, ['chromium', 'firefox']],
  ['img.gif', `<img src="${o}/img.gif">`],
  ['twice.gif', `<img src="${o}/twice.gif" src="/own.gif">`],
  ['srcset.gif', `<img srcset="${o}/srcset.gif 1x">`],
  ['picture.gif', `<picture><source srcset="${o}/picture.gif"><img></picture>`],
  ['image.gif', `<image src="${o}/image.gif">`],
  ['input.gif', `<input type=image src="${o}/input.gif">`],
  ['poster.gif', `<video poster="${o}/poster.gif" width=9 height=9></video>`],
  ['video.gif', `<video preload=auto src="${o}/video.gif"></video>`],
  ['audio.gif', `<audio preload=auto src="${o}/audio.gif"></audio>`],
  ['source.gif', `<video preload=auto><source src="${o}/source.gif"></video>`],
  ['frame.html', `<iframe src="${o}/frame.html"></iframe>`],
  ['srcdoc.gif', `<iframe srcdoc="<img src='${o}/srcdoc.gif'>"></iframe>`],
  ['data-frame.gif', `<iframe src="data:text/html,<img src='${o}/data-frame.gif'>"></iframe>`],
  ['object.html', `<object data="${o}/object.html"></object>`],
  ['embed.html', `<embed src="${o}/embed.html">`],
  ['svg-image.gif', `<svg><image href="${o}/svg-image.gif" width=9 height=9 /></svg>`],
  ['svg-image-xlink.gif', `<svg><image xlink:href="${o}/svg-image-xlink.gif" width=9 height=9 /></svg>`],
  ['fe-image.gif', `<svg width=9 height=9><filter id=f><feImage href="${o}/fe-image.gif"/></filter><rect width=9 height=9 filter="url(#f)"/></svg>`],
  ['smil.gif', `<svg width=9 height=9><image width=9 height=9><set attributeName="href" to="${o}/smil.gif" /></image></svg>`, ['chromium', 'firefox']],
  ['table.gif', `<table background="${o}/table.gif"><tr><td>x</table>`],
  ['cell.gif', `<table><tr><td background="${o}/cell.gif">x</table>`],
  ['rules.html', `<script type=speculationrules>{"prefetch":[{"urls":["${o}/rules.html"],"eagerness":"immediate"}]}</script>`, ['chromium']],
  ['ahead', `<link rel=preconnect href="${ahead}">`],
].map(([name, markup, engines = all]) => ({ name, markup, engines }));

/** What styles load: not made inert, closed by the headers of the closed set. */
export const styles = o => [
  ['background.gif', `<style>main { background: url(${o}/background.gif) }</style>`],
  ['attribute.gif', `<p style="background: url(${o}/attribute.gif)">x</p>`],
  ['import.css', `<style>@import url(${o}/import.css);</style>`],
].map(([name, markup]) => ({ name, markup, engines: all }));

/** A page of the publisher's own that works: script, handler, image, style, fetch, form; and whatever is put into it. */
export const page = (markup = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>page</title><link rel="stylesheet" href="own.css">
<script>var ran = [], blocked = [], fetched = fetch('own.json').then(function (answer) { return answer.json(); });
document.addEventListener('securitypolicyviolation', function (event) { blocked.push(event.effectiveDirective + ' ' + event.blockedURI); });
ran.push('inline');</script><script src="own.js"></script></head>
<body onload="ran.push('onload')"><main><h1 id="head">page</h1>
<img id="own" src="own.gif" onload="ran.push('image')"><button id="act" onclick="ran.push('click')">act</button>
<form action="sent.html"><input name="a" value="1"><button id="send">send</button></form></main>
<template><img src="/never.gif"></template><noscript><img src="/never.gif"></noscript>
${markup}<script type="module">ran.push('module');</script></body></html>`;

export const files = {
  'own.js': 'ran.push("file");', 'own.css': '#head { color: rgb(1, 2, 3) }', 'work.js': 'postMessage("worked")', 'own.json': '{"own":1}', 'sent.html': '<!doctype html><meta charset="utf-8"><p id="sent">sent',
  'own.gif': Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
};
