/**
 * Binds a program, compiled for wasm-bindgen, to what it finds in the page. One binding serves both programs: the driver has given
 * plain names to what they import, all of it from `desk`.
 */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import { lengthOf } from "./measure";
import type { Run } from "./run";

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
  erase(): void;
}

/**
 * Starts a program. `place` holds the surface in bits 0-7 and the signals above; `held` is what the gate holds at the time that it
 * is asked. What stands between program and gate is the guard's: page code has had the time to change all else. So bytes are
 * copied one by one, and nothing is spread, which a list's own iterator would do. No promise comes between either: it would be the page's
 * to say what has been compiled.
 */
export const bind = (inner: Inner, run: Run, found: Found, texts: string, place: number, held: () => Uint8Array | undefined, done: (program: Program) => void, fails: () => void): void => {
  const { _kept: kept } = inner, decoder = new (kept[Kept.Decoder] as any)(), encoder = new (kept[Kept.Encoder] as any)(), now = kept[Kept.now] as unknown as () => number;
  const decode = kept[Kept.decode]!, encode = kept[Kept.encode]!, bufferOf = kept[Kept.buffer]!;
  const Bytes = kept[Kept.Bytes] as any as typeof Uint8Array, none = new Bytes(0), { kit } = inner._program()!;
  let wasm: any, record: string;
  // Memory that has grown is elsewhere: nobody keeps a view of it.
  const memory = (): Uint8Array => new Bytes(kit ? wasm.memory.buffer : bufferOf(wasm.memory));
  const read = (at: number, length: number): Uint8Array<ArrayBuffer> => {
    const bytes = new Bytes(length), from = memory();
    for (let next = 0; next < length; next++) bytes[next] = from[at + next]!;
    return bytes;
  };
  const text = (at: number, length: number): string => decode(decoder, read(at, length));
  const bytes = (text: string): Uint8Array => encode(encoder, text);
  const write = (what: Uint8Array, at: number): number => {
    const to = memory(), length = lengthOf(what);
    for (let next = 0; next < length; next++) to[at + next] = what[next]!;
    return at + length;
  };
  /** Writes what the next call reads: two pieces and behind them what the gate holds, of which it gives the length. */
  const give = (first: Uint8Array, second: Uint8Array): number => {
    const third = held() || none, length = lengthOf(third);
    write(third, write(second, write(first, wasm.room(lengthOf(first) + lengthOf(second) + length))));
    return length;
  };
  const desk: Record<string, (...args: any[]) => void> = {
    draw: (at, length) => found.draw(text(at, length)),
    commit: (at, length, entries, entriesLength, grants, grantsLength) =>
      found.commit(read(at, length), text(entries, entriesLength), text(grants, grantsLength)),
    answer: (token, allowed) => found.answer("" + token, !!allowed),
    load: (at, length) => found.load(text(at, length)),
    log: found.log,
    erase: found.erase,
    exported: (at, length) => { record = text(at, length); },
  };
  run({ desk }, exports => {
    wasm = exports;
    const table = inner._table() || none, words = bytes(texts);
    // Of the table or the texts: nothing is asked with what is damaged.
    if (wasm.begin(lengthOf(table), lengthOf(words), give(table, words), now(), place, TESTING, -new Date().getTimezoneOffset())) return fails();
    done({
      event: (name, detail) => {
        const called = bytes(name), more = bytes(detail);
        wasm.event(lengthOf(called), lengthOf(more), give(called, more), now());
      },
      export: () => {
        wasm.record(now());
        return record;
      },
    });
  }, fails);
};
