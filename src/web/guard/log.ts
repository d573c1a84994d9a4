/** What the gate let through, held and refused in this document: one line a resource and reason, bounded. */
import { map } from "../originals";

/** One line of the log; numbers as in `generated.ts`. */
export interface Line {
  readonly _channel: number;
  readonly _resource: string;
  /** The packed answer of the gate. */
  readonly _packed: number;
  _count: number;
  _time: number;
}

const MOST = 500, { now } = Date;
/** The lines, oldest first. */
export const lines = map<string, Line>();
let count = 0;

/** Notes one answer. */
export const note = (_channel: number, _resource: string, _packed: number): void => {
  const key = _channel + " " + _packed + _resource;
  let line = lines.get(key);
  if (!line && count++ < MOST) {
    lines.set(key, line = { _channel, _resource, _packed, _count: 0, _time: 0 });
  }
  if (line) {
    line._count++;
    line._time = now();
  }
};

