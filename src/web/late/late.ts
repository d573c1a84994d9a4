/** What answers later: handles the members that the seams leave to it. It sees no original but by `go`. */
import type { Late, Mind } from "../mind";
import { bridges } from "./bridges";
import type { Inner } from "../guard/inner";
import type { Memory } from "../memory/databases";
import type { Wanted } from "../once";
import { Kept } from "../kept";
import { caches } from "./caches";
import { databases } from "./databases";
import { type Act, devices } from "./devices";
import type { Ending } from "./ending";
import { cookies } from "./store";
import type { Tracks } from "./tracks";

export const late = (inner: Pick<Inner, "_kept" | "_again" | "_acted" | "_using" | "_table" | "observe"> & Pick<Mind, "_ask" | "_capability" | "_request" | "_still" | "_key" | "_hold">, tracks: Tracks, ending: Ending, memory: Wanted<Memory>): Late => {
  const acts: Record<string, Act> = (inner._kept[Kept.assign] as any)({ __proto__: null }, devices(inner, tracks, ending), cookies, databases(inner, memory), caches(inner, memory), bridges(inner));
  return (member, args, go, { document }, ticket, done, fail) => {
    try { done(acts[member]!(args, go, ticket, document, fail)); } catch (error) { fail(error); }
  };
};
