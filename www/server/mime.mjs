// MIME types by file ending; anything else is sent as bytes.
const types = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8', json: 'application/json; charset=utf-8', wasm: 'application/wasm',
  svg: 'image/svg+xml', png: 'image/png', txt: 'text/plain; charset=utf-8', webmanifest: 'application/manifest+json',
};

export const mime = path => types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
