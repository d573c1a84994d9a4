/** Fills templates: where a program calls one, the drawing of it stands there. See `src/ui/template/`. */
import type { Inner } from "../guard/inner";
import type { Hash } from "../guard/settings";
import { Kept } from "../kept";

/**
 * What `menshen build` writes into a part of texts: the templates, the texts that they are filled with (see `src/policy/catalogue.rs`), the
 * style that the first layer does without, and which part brings all of this if it is not here: templates and texts that add to these.
 */
export type Texts = readonly [templates: readonly string[], texts: string, style: string, details?: Hash];

/** Fills drawings. */
export interface Filler {
  fill(drawing: string): string;
  /** Whether it needs what unfolds, which is not here yet. */
  lacks(drawing: string): boolean;
  /** Loads that. */
  load(done: () => void, fails: () => void): void;
  /** The style of what is here. */
  style(): string;
}

/** The names of an item's fields, by their places; the letters that a row carries stand in `MARKS`, what it is called in `NAME`. */
const FIELDS = "abcdefghijklmnopqrstuvwxyz_", MARKS = "k", NAME = "j", DETAILS = 14;
/** Stands for the organisation in the place of another item. */
const ORGANISATION = 9999;

// As in `draw.ts`: captured originals alone, and no list that has a prototype which page code could have changed.
export const filler = (inner: Inner, { 0: templates, 1: texts, 2: style, 3: details }: Texts, tag: string): Filler => {
  const execute = inner._kept[Kept.exec]!, cell = /([^\t\n]*)([\t\n])/g, piece = /\x01(.)|\x02(!?)(\w+)\x03|(\x04)|[^\x01-\x04]+/g;
  const call = /\x0e(\d)(\d*),(\d*),(\d*),(\d*),(\w*)|[^\x0e]+/g, unfolded = /\x0e[\d,]+\w*O/;
  const none = (): any => ({ __proto__: null }), items = none();
  items[ORGANISATION] = none();

  /** Reads rows of items; `first` is the place of their first field. */
  const take = (texts: string, first: number): void => {
    let count = 0, place = first, row = none();
    for (let found; found = execute(cell, texts);) {
      row[FIELDS[place++]!] = found[1];
      if (found[2] === "\n") {
        if (first) {
          for (const name in row) items[count][name] = row[name];
          count++;
        } else if (row.a === "item") items[count++] = row;
        else if (row.a === "organisation") items[ORGANISATION][NAME] = row[FIELDS[1]!];
        place = first;
        row = none();
      }
    }
  };
  take(texts, 0);

  /** Whether one of the names has a value. */
  const any = (names: string, values: any): boolean => {
    for (let at = 0; at < names.length; at++) if (values[names[at]!]) return true;
    return false;
  };
  const fill = (template: string, values: any): string => {
    let out = "", depth = 0, left = 0;
    for (let found; found = execute(piece, template);) {
      if (found[3]) {
        depth++;
        if (!left && any(found[3], values) === !!found[2]) left = depth;
      } else if (found[4]) {
        if (left === depth--) left = 0;
      } else if (!left) out += found[1] ? values[found[1]] || "" : found[0];
    }
    return out;
  };

  let shapes = templates, missing = details;
  return {
    fill: drawing => {
      let out = "";
      for (let found; found = execute(call, drawing);) {
        if (found[1]) {
          const own = items[found[2]] || none(), letters = found[6] + (own[MARKS] || "");
          const values = { __proto__: own, 0: found[2], 1: found[4], 2: found[5], 3: found[3] && items[found[3]][NAME] } as any;
          for (let at = 0; at < letters.length; at++) values[letters[at]!] = "1";
          out += fill(shapes[found[1]]!, values);
        } else out += found[0];
      }
      return out;
    },
    lacks: drawing => !!missing && !!execute(unfolded, drawing),
    style: () => style,
    load: (done, fails) => inner._part("more." + tag, details!, (more: Texts) => {
      if (missing) {
        shapes = more[0];
        style += more[2];
        take(more[1], DETAILS);
        missing = undefined;
      }
      done();
    }, fails),
  };
};
