/** Caches whose names are undecided: in memory until then; written into the browser's at a yes, else nobody's but of who holds them. */

/** One answer that is kept. */
interface Entry { readonly _request: Request; readonly _response: Response }

/** The caches in memory, by name. */
export interface Caches {
  readonly _all: Map<string, Cache>;
  /** One of this name; `decided` gives, at the decision, how the browser's is opened, if it may be. */
  readonly _open: (name: string, decided: (act: (open?: () => Promise<Cache>) => void) => void) => Cache;
}

const keeps = (entry: Entry, wanted: Request, { ignoreSearch, ignoreMethod, ignoreVary }: CacheQueryOptions = {}): boolean => {
  if (wanted.method !== "GET" && !ignoreMethod) return false;
  const address = ({ url }: Request): string => {
    const plain = new URL(url);
    plain.hash = "";
    if (ignoreSearch) plain.search = "";
    return plain.href;
  };
  const varies = ignoreVary ? null : entry._response.headers.get("vary"), { headers } = entry._request;
  return address(entry._request) === address(wanted) && (!varies || varies.split(",").every(name => headers.get(name.trim()) === wanted.headers.get(name.trim())));
};

const requestOf = (given: RequestInfo | URL): Request => given instanceof Request ? given : new Request(given);

const make = (): [cache: Cache, merge: (open: () => Promise<Cache>) => void] => {
  let entries: Entry[] = [], moved: Promise<Cache> | undefined;
  const found = (given?: RequestInfo | URL, options?: CacheQueryOptions): Entry[] => {
    const wanted = given === undefined ? given : requestOf(given);
    return wanted ? entries.filter(entry => keeps(entry, wanted, options)) : entries;
  };
  const put = (request: Request, response: Response): void => {
    const varies = response.headers.get("vary");
    if (request.method !== "GET" || !/^https?:/.test(request.url) || response.status === 206 || varies && /\*/.test(varies) || response.bodyUsed) {
      throw new TypeError("Failed to execute 'put' on 'Cache'");
    }
    const _response = response.clone();
    entries = entries.filter(entry => !keeps(entry, request)).concat({ _request: new Request(request), _response });
  };
  const acts: Pick<Cache, "match" | "matchAll" | "add" | "addAll" | "put" | "delete" | "keys"> = {
    match: async (...args) => (await acts.matchAll(...args))[0],
    matchAll: async (...args) => found(...args).map(({ _response }) => _response.clone()),
    add: given => acts.addAll([given] as any),
    addAll: async (list: any) => {
      const all = await Promise.all(Array.from(list as RequestInfo[], async given => {
        const request = requestOf(given), response = await fetch(request.clone());
        if (!response.ok || response.status === 206) throw new TypeError("Request failed");
        return [request, response] as const;
      }));
      for (const one of all) put(...one);
    },
    put: async (given, response) => put(requestOf(given), response),
    delete: async (...args) => {
      const gone = found(...args);
      entries = entries.filter(entry => !gone.includes(entry));
      return gone.length > 0;
    },
    keys: async (...args) => found(...args).map(({ _request }) => _request.clone()),
  };
  const cache = Object.create(Cache.prototype);
  for (const name of Object.keys(acts) as (keyof typeof acts)[]) {
    const value = async (...args: any[]) => {
      if (!args.length && name !== "keys" && name !== "matchAll") throw new TypeError("1 argument required, but only 0 present.");
      return moved ? ((await moved) as any)[name](...args) : (acts as any)[name](...args);
    };
    Object.defineProperty(cache, name, { value });
  }
  return [cache, open => {
    moved = (async () => {
      const real = await open();
      for (const { _request, _response } of entries) {
        try { await real.put(_request, _response); } catch { /* the browser keeps no such answer, or there is no more room */ }
      }
      entries = [];
      return real;
    })();
  }];
};

export const caches = (): Caches => {
  const _all = new Map<string, Cache>();
  return {
    _all,
    _open: (name, decided) => {
      const before = _all.get(name);
      if (before) return before;
      const [cache, merge] = make();
      _all.set(name, cache);
      decided(open => {
        // One that was deleted is nobody's but of who holds it.
        if (_all.get(name) !== cache) return;
        _all.delete(name);
        if (open) merge(open);
      });
      return cache;
    },
  };
};
