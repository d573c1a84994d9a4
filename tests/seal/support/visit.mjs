// A sealed page behind a server, for as long as a case lasts.
import { other } from './other.mjs';
import { serve, site } from './serve.mjs';
import { files, page } from './tags.mjs';

/** A document without the guard, since it is no page: what it may do is the headers' alone, and it sees every cookie. */
export const bare = { 'bare.txt': 'bare' };

/** Serves a page with this markup, which may name the other origin, and gives both to `act`. */
export async function within(kind, markup, act, extra = {}, options) {
  const there = await other();
  const server = await serve(kind, await site({ ...files, ...extra, 'index.html': page(markup(there)) }, undefined, options));
  try { await act(server, there); } finally { server.stop(); there.close(); }
}
