/** Asked of the bytes themselves, place by place: their members are the page's to change. */

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
