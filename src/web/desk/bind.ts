/**
 * Binds a program, compiled for wasm-bindgen, to what it finds in the page. One binding serves both programs: what each imports is
 * looked up by its plain name, whatever hash stands behind it.
 */

/** A running program. */
export interface Program {
  event(name: string, detail: string): void;
  export(): string;
}

/** What a program finds in the page, see `src/browser/desk.rs`. */
export interface Found {
  draw(drawing: string): void;
  commit(snapshot: Uint8Array, entries: string, grants: string): void;
  answer(token: string, allowed: boolean): void;
  load(screen: string): void;
  log(): void;
}

/** Where a piece of the program's memory begins, and its length. */
type Piece = [at: number, length: number];

/**
 * Starts a program. `place` holds the surface in bits 0-7 and the signals above; `held` is what the gate holds at the time that it
 * is asked.
 */
export const bind = async (bytes: BufferSource, found: Found, table: Uint8Array, texts: string, place: number, held: () => Uint8Array | undefined): Promise<Program> => {
  const module = await WebAssembly.compile(bytes), imports: Record<string, any> = {};
  let wasm: any;
  const read = (...[at, length]: Piece): Uint8Array<ArrayBuffer> => new Uint8Array(wasm.memory.buffer, at, length).slice();
  const text = (...piece: Piece): string => new TextDecoder().decode(read(...piece));
  /** Hands bytes or a text over; the program frees them. */
  const give = (what: Uint8Array | string = ""): Piece => {
    const given = typeof what === "string" ? new TextEncoder().encode(what) : what, at = wasm.__wbindgen_malloc(given.length, 1);
    new Uint8Array(wasm.memory.buffer).set(given, at);
    return [at, given.length];
  };
  const mine: Record<string, (...args: any[]) => void> = {
    draw: (...piece: Piece) => found.draw(text(...piece)),
    commit: (at, length, entries, entriesLength, grants, grantsLength) =>
      found.commit(read(at, length), text(entries, entriesLength), text(grants, grantsLength)),
    answer: (at, length, allowed) => found.answer(text(at, length), !!allowed),
    load: (...piece: Piece) => found.load(text(...piece)),
    log: found.log,
  };
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    // What is not here only reports what the program then does itself.
    (imports[from] = imports[from] || {})[name] = mine[name.replace(/^__wbg_|_[0-9a-f]{16}$/g, "")] || (() => {});
  }
  wasm = (await WebAssembly.instantiate(module, imports)).exports;
  const damaged = wasm.begin(...give(table), ...give(texts), ...give(held()), Date.now(), place, TESTING, -new Date().getTimezoneOffset());
  if (damaged) throw Error("damaged " + (damaged > 1 ? "texts" : "table"));
  return {
    event: (name, detail) => wasm.event(...give(name), ...give(detail), ...give(held()), Date.now()),
    export: () => {
      const piece: Piece = wasm.record(Date.now()), record = text(...piece);
      wasm.__wbindgen_free(...piece, 1);
      return record;
    },
  };
};
