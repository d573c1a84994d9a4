/** The mirror cookie of a sealed page: by it the server picks the headers of the next load. The guard never believes it. */
import { Layout } from "../generated";
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import { Channel, Question, VERDICT, Verdict } from "../mind";
import { markOf } from "../sealed";

/** As long as browsers keep a cookie. */
const SECONDS = 400 * 24 * 60 * 60;

/** Says whether any host is open; where that asks for other headers than the page has, it is loaded again, once. */
export const mirror = (inner: Pick<Inner, "_kept" | "_ask" | "_table" | "_key">): void => {
  const { _kept: kept, _ask: ask, _table, _key: key } = inner, mark = markOf(inner), table = _table();
  if (!mark || !table) return;
  const read = (): string => (kept[Kept.exec]!(new RegExp(`(?:^|; )${key}=([^;]*)`), kept[Kept.readCookie]!(document)) || ["", ""])[1];
  let wanted = "";
  // The rules stand behind the items, a column each: channel, kind of match, item (`src/gate/layout.rs`).
  const number = (at: number): number => table[at]! | table[at + 1]! << 8, rules = number(Layout.Rules), base = Layout.Head + Layout.ItemBytes * number(Layout.Items);
  for (let rule = 0; rule < rules; rule++) {
    const host = table[base + rule] === Channel.Host, item = number(base + 2 * rules + 2 * rule);
    if (host && (ask(Question.Index, "", item) & VERDICT) === Verdict.Allow) wanted = "o1-" + kept[Kept.exec]!(/\w*$/, kept[Kept.getAttribute]!(mark, "content"))[0];
  }
  const before = read();
  if (before === wanted) return;
  kept[Kept.writeCookie]!(document, `${key}=${wanted};path=/;samesite=lax;max-age=${wanted ? SECONDS : 0}${location.protocol === "https:" ? ";secure" : ""}`);
  // A cookie that cannot be written changes no header: loading again would never end.
  if (read() === wanted) location.reload();
};
