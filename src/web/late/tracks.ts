/** Tracks of camera, microphone and screen: they stop with the use that they were taken for, and as soon as that is closed. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import { type Answer, Question, VERDICT, Verdict } from "../mind";

/** A track, the item that gave it, and the others. */
interface Taken { readonly _track: any; readonly _item: number; readonly _next: Taken | undefined }

export interface Tracks {
  /** Keeps an eye on a stream that was given by `answer`, or on the tracks of it that are of this kind. */
  readonly _take: (stream: any, answer: Answer, kind?: string) => void;
  /** A copy of a track or a stream stops with what it was made of. */
  readonly _copy: (made: any, of: any) => void;
  /** The use of an item is over. */
  readonly _end: (item: number) => void;
  /** Whether nothing is taken for an item. */
  readonly _rests: (item: number) => boolean;
  /** Something was decided: what is not given any more stops. */
  readonly _review: () => void;
}

export const tracks = ({ _kept: kept, _again: again }: Pick<Inner, "_kept" | "_again">): Tracks => {
  // A chain and no list: a list asks its prototype where its next place is empty.
  let live: Taken | undefined;

  /** Gives `act` the tracks of a stream, or a track itself, with its place. */
  const each = (one: any, act: (track: any, at: number) => void): void => {
    let all = { 0: one, length: 1 };
    try { all = kept[Kept.getTracks]!(one); } catch { /* a track */ }
    for (let at = 0; at < all.length; at++) act(all[at as 0], at);
  };
  const keep = (_track: any, _item: number): void => { live = { _track, _item, _next: live }; };
  const stop = (over: (item: number) => boolean): void => {
    let one = live;
    for (live = undefined; one; one = one._next) {
      if (over(one._item)) kept[Kept.stopTrack]!(one._track);
      else if (kept[Kept.readyState]!(one._track) === "live") keep(one._track, one._item);
    }
  };

  return {
    _take: (stream, answer, kind) => {
      stop(() => false); // what has ended by itself is forgotten
      each(stream, track => { if (!kind || kept[Kept.trackKind]!(track) === kind) keep(track, answer >>> 16); });
    },
    _copy: (made, of) => each(of, (track, at) => each(made, (copy, place) => {
      let one = live;
      while (one && one._track !== track) one = one._next;
      if (one && at === place) keep(copy, one._item);
    })),
    _rests: item => {
      stop(() => false);
      let one = live;
      while (one && one._item !== item) one = one._next;
      return !one;
    },
    _end: item => stop(one => one === item),
    _review: () => stop(item => (again(Question.Index, "", item) & VERDICT) !== Verdict.Allow),
  };
};
