/** The rules of the compiled policy. They stand behind the items, a column each: channel, kind of match, item, extra (`src/gate/layout.rs`). */
import { Layout } from "../generated";

/** Gives `act` the channel, the item and the extra number of each rule. */
export const rules = (table: Uint8Array, act: (channel: number, item: number, extra: number) => void): void => {
  const number = (at: number): number => table[at]! | table[at + 1]! << 8;
  const count = number(Layout.Rules), base = Layout.Head + Layout.ItemBytes * number(Layout.Items);
  for (let rule = 0; rule < count; rule++) act(table[base + rule]!, number(base + 2 * count + 2 * rule), table[base + 4 * count + rule]!);
};
