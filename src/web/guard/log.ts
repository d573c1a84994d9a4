/** What the gate let through, held and refused in this document: one line a resource and reason, bounded. */
import { map } from "../originals";

/** One line of the log; numbers as in `generated.ts`. */
export interface Line {
  readonly channel: number;
  readonly resource: string;
  /** The item's index, 0xFFFF where none is known. */
  readonly item: number;
  readonly verdict: number;
  readonly reason: number;
  count: number;
  time: number;
}

const MOST = 500, { now } = Date;
const lines = map<string, Line>();
let count = 0;

/** Notes one answer. */
export const note = (channel: number, resource: string, packed: number): void => {
  const key = channel + " " + packed + resource;
  let line = lines.get(key);
  if (!line && count++ < MOST) {
    lines.set(key, line = { channel, resource, item: packed >>> 16, verdict: packed & 3, reason: packed >> 8 & 255, count: 0, time: 0 });
  }
  if (line) {
    line.count++;
    line.time = now();
  }
};

/** The lines, oldest first. */
export const all = (): Line[] => {
  const list: Line[] = [];
  lines.forEach(line => { list[list.length] = Object.assign({}, line); });
  return list;
};
