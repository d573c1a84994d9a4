// The other origin, as a test sees it: stand-in SDKs and the notebook of what reached them during this case.
import { Collected } from '../../www/server/collected.mjs';
import { listen } from '../../www/server/listen.mjs';
import { standins } from '../../www/server/standins.mjs';
import { settled } from './wait.mjs';

export async function collectorServer() {
  const collected = new Collected();
  const server = await listen(standins(collected));
  return { ...server, collected };
}

/** One case's view. Hits that carry another case's mark are not ours; hits without a mark count (rather one too many). */
export class Collector {
  constructor({ port, collected }, mark) {
    Object.assign(this, { port, mark, collected, origin: `http://127.0.0.1:${port}` });
    collected.clear();
  }
  /** An address on the other origin, marked with this case: at('baidu', '/sdk.js'), at('', '/x.gif') for 127.0.0.1. */
  at(sdk, path = '/sdk.js', parameters = {}) {
    const url = new URL(path, sdk ? `http://${sdk}.localhost:${this.port}` : this.origin);
    for (const [key, value] of Object.entries({ case: this.mark, ...parameters })) url.searchParams.set(key, value);
    return url.href;
  }
  hits(filter = () => true) { return this.collected.all().filter(hit => (!hit.case || hit.case === this.mark) && filter(hit)); }
  /** The hits once nothing new has come for a while. */
  async quiet(filter, ms) { await settled(() => this.hits(filter).length, ms); return this.hits(filter); }
  clear() { this.collected.clear(); }
  /** Empties the notebook once nothing is on its way any more, and gives what was in it. What a page that is left had sent comes late. */
  async emptied(filter) { const hits = await this.quiet(filter); this.clear(); return hits; }
}
