/** Which use of a device capability is meant while `menshen.use` runs. */
import type { Inner } from "../guard/inner";
import { type Answer, type Capability, Channel } from "../mind";

/** Runs `task` as the use `item` once it may, until what it returns has settled. */
export type Use = (item: string, task: () => unknown, may: Promise<boolean>) => Promise<unknown>;

export const uses = (inner: Inner): Use => {
  const { _ask: ask, _capability: bare } = inner;
  let active: string[] = [];

  /** The latest active use of this capability, else what the gate makes of a bare call. */
  inner._capability = (which: Capability): Answer => {
    for (let at = active.length; at--;) {
      const answer = ask(Channel.Capability, active[at]!, which);
      if (answer >>> 16 < 0xFFFF) return answer;
    }
    return bare(which);
  };

  return async (item, task, may) => {
    if (!await may) inner._fail("refused", item);
    active = active.concat(item);
    try {
      return await task();
    } finally {
      const at = active.lastIndexOf(item);
      active = active.filter((_, index) => index !== at);
    }
  };
};
