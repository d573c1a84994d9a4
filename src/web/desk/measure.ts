/** Asked of the bytes themselves, place by place: their members are the page's to change. */
import { Layout } from "../generated";

/** How many there are. */
export const lengthOf = (bytes: Uint8Array): number => {
  let length = 0;
  while (bytes[length] !== undefined) length++;
  return length;
};
/** Eight of them as a key. */
export const keyAt = (bytes: Uint8Array, at: number): string => {
  let key = "";
  for (let end = at + 8; at < end; at++) key += bytes[at] + " ";
  return key;
};
/** What in a snapshot was given for a visit (1) or a use (2): of each yes the beginning of its entry, in hex. `which` says of an item whether it counts. */
export const yeses = (snapshot: Uint8Array, kind: number, which: (index: number) => boolean = () => true): string => {
  const digits = "0123456789abcdef";
  let text = "";
  for (let start = 36, index = 0; snapshot[start] !== undefined; start += 16, index++) {
    if (snapshot[start + 12] !== 1 || snapshot[start + 13] !== kind || !which(index)) continue;
    for (let at = start; at < start + 12; at++) text += digits[snapshot[at]! >> 4]! + digits[snapshot[at]! & 15];
  }
  return text;
};
/** How many items a table has; none where there is no table. */
export const itemsOf = (table: Uint8Array | undefined): number => table ? table[Layout.Items]! | table[Layout.Items + 1]! << 8 : 0;
