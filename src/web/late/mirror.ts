/** The mirror cookie of a sealed page: by it the server picks the headers of the next load. The guard never believes it. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import { Channel, Question, VERDICT, Verdict } from "../mind";
import { markOf } from "../sealed";
import { rules } from "./rules";

/** As long as browsers keep a cookie. */
const SECONDS = 400 * 24 * 60 * 60;

/** Says whether any host is open; where that asks for other headers than the page has, it is loaded again, once. */
export const mirror = (inner: Pick<Inner, "_kept" | "_again" | "_table" | "_key">): void => {
  const { _kept: kept, _again: again, _table, _key: key } = inner, mark = markOf(inner), table = _table();
  if (!mark || !table) return;
  const read = (): string => (kept[Kept.exec]!(/(?:^|; )menshen=([^;]*)/, kept[Kept.readCookie]!(document)) || ["", ""])[1];
  let wanted = "";
  rules(table, (channel, item) => {
    if (channel === Channel.Host && (again(Question.Index, "", item) & VERDICT) === Verdict.Allow) wanted = "o1-" + kept[Kept.exec]!(/\w*$/, kept[Kept.getAttribute]!(mark, "content"))[0];
  });
  const before = read();
  if (before === wanted) return;
  kept[Kept.writeCookie]!(document, `${key}=${wanted};path=/;samesite=lax;max-age=${wanted ? SECONDS : 0}${location.protocol === "https:" ? ";secure" : ""}`);
  // A cookie that cannot be written changes no header: loading again would never end.
  if (read() === wanted) location.reload();
};
