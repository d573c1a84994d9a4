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

/** A use, those that began before it, and whether it is over. */
interface Running { readonly _item: string; readonly _before: Running | undefined; _over?: boolean }

export const uses = (inner: Inner, tracks: Tracks, ending: Ending): Use => {
  const { _ask: ask, _capability: bare, _kept: kept } = inner, Later = kept[Kept.Later] as any;
  let latest: Running | undefined;
  /** The latest use that runs, of those that began before `one` as well. */
  const running = (one: Running | undefined): Running | undefined => {
    while (one && one._over) one = one._before;
    return one;
  };

  /** The latest active use of this capability, else what the gate makes of a bare call. */
  inner._capability = (which: Capability): Answer => {
    for (let one = running(latest); one; one = running(one._before)) {
      const answer = ask(Channel.Capability, one._item, which);
      if (answer >>> 16 < 0xFFFF) return answer;
    }
    return bare(which);
  };

  inner._using = index => {
    let one = running(latest);
    while (one && ask(Channel.Item, one._item) >>> 16 !== index) one = running(one._before);
    return !!one;
  };

  return (item, task, may, ago, done, fail) => {
    try {
      if (!may) inner._fail("refused", item);
      if (!isLive(ago) && needsAct(inner, ask(Channel.Item, item) >>> 16)) inner._fail("not_allowed", "needs a person's tap: " + item);
    } catch (error) { return fail(error); }
    latest = running(latest);
    const index = ask(Channel.Item, item) >>> 16, mine: Running = latest = { _item: item, _before: latest }, over = ending._begin(index);
    const end = (): void => {
      mine._over = true;
      let other = running(latest);
      while (other && other._item !== item) other = running(other._before);
      if (!other) tracks._end(index);
      over();
    };
    const result = new Later((settle: (value: unknown) => void) => settle(task()));
    done(result);
    kept[Kept.then]!(result, end, end);
  };
};
