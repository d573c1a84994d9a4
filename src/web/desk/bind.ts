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
  snapshot(): Uint8Array | undefined;
  answer(token: string, allowed: boolean): void;
  load(): void;
  log(): void;
}

/** Where a piece of the program's memory begins, and its length. */
type Piece = [at: number, length: number];

/** Starts a program: `place` holds the surface in bits 0-7 and the signals above. */
export const bind = async (bytes: BufferSource, found: Found, table: Uint8Array, texts: string, held: Uint8Array | undefined, place: number): Promise<Program> => {
  const module = await WebAssembly.compile(bytes), imports: Record<string, any> = {};
  let wasm: any;
  const read = (...[at, length]: Piece): Uint8Array<ArrayBuffer> => new Uint8Array(wasm.memory.buffer, at >>> 0, length).slice();
  const text = (...piece: Piece): string => new TextDecoder().decode(read(...piece));
  /** Hands bytes or a text over; nothing at all is a piece at 0. */
  const give = (what: Uint8Array | string | undefined): Piece => {
    if (what === undefined) return [0, 0];
    const given = typeof what === "string" ? new TextEncoder().encode(what) : what, at = wasm.__wbindgen_malloc(given.length, 1);
    new Uint8Array(wasm.memory.buffer).set(given, at >>> 0);
    return [at, given.length];
  };
  const mine: Record<string, (...args: any[]) => unknown> = {
    draw: (_, ...piece: Piece) => found.draw(text(...piece)),
    commit: (_, at, length, entries, entriesLength, grants, grantsLength) =>
      found.commit(read(at, length), text(entries, entriesLength), text(grants, grantsLength)),
    snapshot: at => {
      const given = give(found.snapshot());
      new Uint32Array(wasm.memory.buffer).set(given, (at >>> 0) / 4);
    },
    now: Date.now,
    answer: (_, at, length, allowed) => found.answer(text(at, length), !!allowed),
    load: found.load,
    log: found.log,
    new: () => new Date(),
    getTimezoneOffset: date => date.getTimezoneOffset(),
    throw: (...piece: Piece) => { throw Error(text(...piece)); },
    generic: text,
    init_externref_table: () => {},
  };
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] = imports[from] || {})[name] = mine[/(?:__wbg_|__wbindgen_)+(.*?)(_[0-9a-f]{16})?$/.exec(name)![1]!];
  }
  wasm = (await WebAssembly.instantiate(module, imports)).exports;
  wasm.__wbindgen_start();
  const [self, error, failed] = wasm.program_new(0, ...give(table), ...give(texts), ...give(held), place, TESTING);
  if (failed) throw wasm.__wbindgen_externrefs.get(error);
  return {
    event: (name, detail) => wasm.program_event(self, ...give(name), ...give(detail)),
    export: () => {
      const piece: Piece = wasm.program_export(self), record = text(...piece);
      wasm.__wbindgen_free(...piece, 1);
      return record;
    },
  };
};
