/** The gate program behind plain functions. Until it runs and has accepted a policy, every answer is a hold that nothing releases. */
import { Layout } from "../generated";
import { Bytes, now as clock } from "../originals";
import { bytesOf, fromHex } from "./bytes";
import type { Table } from "./settings";
import { translated } from "./translated";

/** What the gate shows, as a program or in JavaScript. */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  buffers(): number;
  open(policy: number, snapshot: number, now: number, surface: number, signals: number): number;
  ask(channel: number, length: number, extra: number, now: number): number;
  shut(what: number, now: number): number;
  over(length: number, now: number): number;
  /** In JavaScript: the originals that it was made with, for the programs that come later. */
  readonly kit?: unknown;
}

/** What `shut` takes beside an item's index. */
export const DISAGREE = 0x10000, ALL = 0x10001;
/** The packed answer of a gate that does not run: hold, damaged, no item. */
const CLOSED = 0xFFFF0F01;
/** No name of a policy is as long. */
const LONG = 1024;


const encoder = new TextEncoder(), encode = encoder.encode.bind(encoder);

/** Unix seconds. */
export const now = (): number => clock() / 1000 | 0;

/** Where its buffers begin behind the first, which is the table's: the snapshot, a question, the snapshot that follows. */
const SNAPSHOT = 0x10000, QUERY = 0x14000, NEXT = 0x18000;

/** `undefined` where WebAssembly is refused. */
export let program: Exports | undefined;
let memory: Uint8Array, size: number;
/** The compiled policy in use; `undefined` when the gate does not run. */
export let table: Uint8Array | undefined;

/** Nothing, in a kind whose missing places no page can fill. */
const NONE = new Bytes(0);

/** A byte of the program's text, see `build.d.ts`. */
const fromLetter = (text: string): number => text.charCodeAt(text.length - 1) + 91 * text.length - 126;

/** Writes into a buffer; returns how many bytes. Nothing is asked of the bytes that a page could answer. */
const write = (bytes: Uint8Array, at: number): number => {
  let length = 0;
  for (; bytes[length] !== undefined; length++) memory[at + length] = bytes[length]!;
  return length;
};

/**
 * Starts the gate, or what stands for it (`make`), with the last table that is in effect; returns whether that is an earlier revision's. A failure of any kind
 * leaves it closed.
 */
export const start = (tables: readonly Table[], make?: () => Exports): boolean => {
  let earlier = false;
  try {
    program = NO_WASM ? translated() : make ? make() : new WebAssembly.Instance(new WebAssembly.Module(Bytes.from(GATE.match(/~*./g)!, fromLetter))).exports as unknown as Exports;
    memory = new Bytes(program.memory.buffer, program.buffers());
    for (const [columns, strings, effective] of tables) {
      earlier = effective > now();
      if (!earlier) table = Bytes.from([...fromHex(columns), ...encode(strings)]);
    }
    size = write(table!, 0);
    // A table that is not accepted stops the gate: nothing can be asked of the person with it either.
    if (open(undefined, 0, 0) & 255) table = undefined;
  } catch { table = undefined; }
  return earlier;
};

/** Takes a snapshot. Returns the policy's fault (bits 0-7), the snapshot's (8-15) and the mode (16-23). */
export const open = (snapshot: Uint8Array | undefined, surface: number, signals: number): number =>
  table ? program!.open(size, write(snapshot || NONE, SNAPSHOT), now(), surface, signals) : 0xFFFF;

/** The packed answer: bits 0-1 verdict, 2 queue, 3 whether it ends by itself, 8-15 reason, 16-31 item. */
export const ask = (channel: number, name: string, extra = 0): number =>
  table && name.length < LONG ? program!.ask(channel, write(encode(name), QUERY), extra, now()) : CLOSED;

/** What the gate has left where it leaves what follows. */
const next = (length?: number | false): Uint8Array | undefined => length ? bytesOf(length, at => memory[NEXT + at]!) : undefined;
/** Closes, and returns the snapshot that follows; it holds only after `open`. */
export const shut = (what: number): Uint8Array | undefined => next(table && program!.shut(what, now()));
/** The snapshot without what was given for a visit or a use, save what is known (in hex); nothing where it is the same. */
export const over = (known: string): Uint8Array | undefined => next(table && program!.over(write(fromHex(known), QUERY), now()));

/** Whether the SDK at `index` waits for its trigger (bit 3 of its flags in the table). */
export const waitsForTrigger = (index: number): boolean =>
  (table![Layout.Head + 12 * (table![Layout.Items]! | table![Layout.Items + 1]! << 8) + 2 * index]! & 8) > 0;
