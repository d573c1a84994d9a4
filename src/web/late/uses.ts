/** Which use of a device capability is meant while `menshen.use` runs. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import { type Answer, type Capability, Channel } from "../mind";
import { isLive, needsAct } from "./act";
import type { Ending } from "./ending";
import type { Tracks } from "./tracks";

/**
 * Runs `task` as the use `item`, if it may, until what it returns has settled; `done` gets that. `ago`: for how long the person had done nothing
 * as it was called, in milliseconds; 0 where they have just answered for it.
 */
export type Use = (item: string, task: () => unknown, may: boolean, ago: number, done: (value: unknown) => void, fail: (error: unknown) => void) => void;

/** A running use, and those that began before it. */
interface Running { readonly _item: string; readonly _before: Running | undefined }

export const uses = (inner: Inner, tracks: Tracks, ending: Ending): Use => {
  const { _ask: ask, _capability: bare, _kept: kept } = inner, Later = kept[Kept.Later] as any;
  let active: Running | undefined;

  /** The latest active use of this capability, else what the gate makes of a bare call. */
  inner._capability = (which: Capability): Answer => {
    for (let one = active; one; one = one._before) {
      const answer = ask(Channel.Capability, one._item, which);
      if (answer >>> 16 < 0xFFFF) return answer;
    }
    return bare(which);
  };

  /** Those of `from` but one. */
  const without = (from: Running | undefined, one: Running): Running | undefined =>
    from && (from === one ? from._before : { _item: from._item, _before: without(from._before, one) });

  inner._using = index => {
    let one = active;
    while (one && ask(Channel.Item, one._item) >>> 16 !== index) one = one._before;
    return !!one;
  };

  return (item, task, may, ago, done, fail) => {
    try {
      if (!may) inner._fail("refused", item);
      if (!isLive(ago) && needsAct(inner, ask(Channel.Item, item) >>> 16)) inner._fail("not_allowed", "needs a person's tap: " + item);
    } catch (error) { return fail(error); }
    ending._begin();
    const mine = active = { _item: item, _before: active };
    const end = (): void => {
      active = without(active, mine);
      let other = active;
      while (other && other._item !== item) other = other._before;
      if (!other) tracks._end(ask(Channel.Item, item) >>> 16);
      ending._end();
    };
    const result = new Later((settle: (value: unknown) => void) => settle(task()));
    done(result);
    kept[Kept.then]!(result, end, end);
  };
};
