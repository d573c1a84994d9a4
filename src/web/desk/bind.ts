/**
 * Binds a program, compiled for wasm-bindgen, to what it finds in the page. One binding serves both programs: the driver has given
 * plain names to what they import, all of it from `desk`.
 */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";

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

/**
 * Starts a program. `place` holds the surface in bits 0-7 and the signals above; `held` is what the gate holds at the time that it
 * is asked. What stands between program and gate is the guard's: page code has had the time to change all else. So bytes are
 * copied one by one, and nothing is spread, which a list's own iterator would do.
 */
export const bind = async (inner: Inner, code: BufferSource, found: Found, texts: string, place: number, held: () => Uint8Array | undefined): Promise<Program> => {
  const { _kept: kept } = inner, decoder = new TextDecoder(), encoder = new TextEncoder();
  const decode = kept[Kept.decode]!, encode = kept[Kept.encode]!, exportsOf = kept[Kept.exports]!, bufferOf = kept[Kept.buffer]!;
  const instantiate = kept[Kept.instantiate]!, Bytes = kept[Kept.Bytes] as any as typeof Uint8Array, none = new Bytes(0);
  let wasm: any;
  const memory = (): Uint8Array => new Bytes(bufferOf(wasm.memory));
  const read = (at: number, length: number): Uint8Array<ArrayBuffer> => {
    const bytes = new Bytes(length), from = memory();
    for (let next = 0; next < length; next++) bytes[next] = from[at + next]!;
    return bytes;
  };
  const text = (at: number, length: number): string => decode(decoder, read(at, length));
  const bytes = (text: string): Uint8Array => encode(encoder, text);
  const write = (what: Uint8Array, at: number): number => {
    const to = memory(), { length } = what;
    for (let next = 0; next < length; next++) to[at + next] = what[next]!;
    return at + length;
  };
  /** Writes what the next call reads: two pieces and behind them what the gate holds, of which it gives the length. */
  const give = (first: Uint8Array, second: Uint8Array): number => {
    const third = held() || none, { length } = third;
    write(third, write(second, write(first, wasm.room(first.length + second.length + length))));
    return length;
  };
  const desk: Record<string, (...args: any[]) => void> = {
    draw: (at, length) => found.draw(text(at, length)),
    commit: (at, length, entries, entriesLength, grants, grantsLength) =>
      found.commit(read(at, length), text(entries, entriesLength), text(grants, grantsLength)),
    answer: (token, allowed) => found.answer("" + token, !!allowed),
    load: (at, length) => found.load(text(at, length)),
    log: found.log,
  };
  wasm = exportsOf((await instantiate(code, { desk })).instance);
  const table = inner._table() || none, words = bytes(texts);
  const damaged = wasm.begin(table.length, words.length, give(table, words), Date.now(), place, TESTING, -new Date().getTimezoneOffset());
  if (damaged) throw Error("damaged " + (damaged > 1 ? "texts" : "table"));
  return {
    event: (name, detail) => {
      const called = bytes(name), more = bytes(detail);
      wasm.event(called.length, more.length, give(called, more), Date.now());
    },
    export: () => {
      const piece = wasm.record(Date.now()), record = text(piece[0], piece[1]);
      wasm.__wbindgen_free(piece[0], piece[1], 1);
      return record;
    },
  };
};
