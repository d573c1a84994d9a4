/** The request that the page got at once: shows what another one says, and fires its events. */

const TYPES = ["success", "error", "upgradeneeded", "blocked"];

/** `stub` follows `source`, a request of the memory databases or of the browser. */
export const follow = (stub: any, source: any): void => {
  for (const name of ["result", "error", "readyState", "transaction", "source"]) {
    Object.defineProperty(stub, name, { get: () => source[name], configurable: true, enumerable: true });
  }
  for (const type of TYPES) {
    let handler = stub["on" + type];
    Object.defineProperty(stub, "on" + type, {
      get: () => handler, set: value => { handler = typeof value === "function" ? value : null; }, configurable: true, enumerable: true,
    });
    stub.addEventListener(type, (event: Event) => {
      try {
        if (handler) handler.call(stub, event);
      } catch (error) {
        if (type === "upgradeneeded") source.transaction.abort(); // as the browser does
        throw error;
      }
    });
    source.addEventListener(type, ({ oldVersion, newVersion }: IDBVersionChangeEvent) => {
      stub.dispatchEvent(oldVersion === undefined ? new Event(type, type === "error" ? { bubbles: true, cancelable: true } : {})
        : new IDBVersionChangeEvent(type, { oldVersion, newVersion }));
    });
  }
};

/** The request fails. */
export const fail = (stub: EventTarget, error: unknown): void => {
  const source = new EventTarget();
  follow(stub, Object.assign(source, { result: undefined, error, readyState: "done", transaction: null, source: null }));
  source.dispatchEvent(new Event("error"));
};
