/** What the gate let through, held and refused in this document: one line a resource and reason, bounded. */
import { map } from "../originals";

/** One line of the log; numbers as in `generated.ts`. */
export interface Line {
  readonly _channel: number;
  readonly _resource: string;
  /** The packed answer of the gate. */
  readonly _packed: number;
  /** The capability's number; known where it only observes. What is there alone has a plain name: the names of the rest stay short. */
  extra?: number;
  _count: number;
  _time: number;
}

const MOST = 500;
/** The lines, oldest first. */
export const lines = map<string, Line>();
let count = 0;

/** The line of one resource and answer; beyond the bound nobody will read it. */
export const lineOf = (_channel: number, _resource: string, _packed: number, extra?: number): Line => {
  let key = _channel + " " + _packed + _resource;
  if (OBSERVE) key += " " + extra;
  let line = lines.get(key);
  if (!line) {
    line = { _channel, _resource, _packed, _count: 0, _time: 0 };
    if (OBSERVE) line.extra = extra!;
    if (count++ < MOST) lines.set(key, line);
  }
  return line;
};
