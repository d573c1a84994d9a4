// The notebook of the other server: what reached it, in order. Tests judge "nothing was sent" here.
export class Collected {
  #hits = [];

  note(request) {
    const host = request.headers.host ?? '';
    const url = new URL(request.url, `http://${host || 'unknown'}`);
    this.#hits.push({
      at: Date.now(), method: request.method, host, path: url.pathname, url: url.href,
      sdk: url.hostname.endsWith('.localhost') ? url.hostname.slice(0, -'.localhost'.length) : url.hostname,
      case: url.searchParams.get('case') ?? '', via: url.searchParams.get('via') ?? '',
      cookie: request.headers.cookie ?? '', origin: request.headers.origin ?? request.headers.referer ?? '',
    });
    if (this.#hits.length > 5000) this.#hits.splice(0, 1000);
  }

  all() { return [...this.#hits]; }
  clear() { this.#hits = []; }
}
