// Pages under test. `<!--guard-->` is where guard.js goes; the control page is the same without it.

export const page = ({ head = '', body = '', lang = 'zh-CN' } = {}) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><!--guard-->
<meta name="viewport" content="width=device-width,initial-scale=1"><title>页面</title>${head}</head>
<body><main><h1>页面</h1><p id="alive">0</p><button id="act">act</button></main>
<script>document.getElementById('act').addEventListener('click', function () { var a = document.getElementById('alive'); a.textContent = String(Number(a.textContent) + 1); });</script>
${body}</body></html>`;

/** A script tag of an SDK: marked for the gate, as a publisher writes it; `marked: false` is what runs in the control. */
export const marked = (id, src) => `<script type="text/plain" data-menshen="${id}" src="${src}"></script>`;
export const plain = src => `<script src="${src}"></script>`;

/** A page that carries the SDK marked, or plainly when asked for without the guard (an inert tag would prove nothing). */
export const both = (id, src, extra = {}) => url => page({ ...extra, body: (url.searchParams.get('guard') === '0' ? plain(src) : marked(id, src)) + (extra.body ?? '') });
