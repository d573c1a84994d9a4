/** Which use of a device capability is meant while `menshen.use` runs. */
import { type Answer, type Capability, Channel } from "../mind";
import * as core from "./core";

let active: string[] = [];

/** The answer for a device call: the latest active use of this capability, else what the gate makes of a bare call. */
export const capability = (which: Capability): Answer => {
  for (let at = active.length; at--;) {
    const answer = core.ask(Channel.Capability, active[at]!, which);
    if (core.itemOf(answer) < 0xFFFF) return answer;
  }
  return core.ask(Channel.Capability, "", which);
};

/** Runs `task` as the use `item`, until what it returns has settled. */
export const during = async <T>(item: string, task: () => T | Promise<T>): Promise<T> => {
  active = active.concat(item);
  try {
    return await task();
  } finally {
    const at = active.lastIndexOf(item);
    active = active.filter((_, index) => index !== at);
  }
};
