/** Bytes and hex, made of nothing that a page can change. */
import { Bytes, each } from "../originals";

/** `length` bytes, each as `value` gives it. */
export const bytesOf = (length: number, value: (at: number) => number): Uint8Array => {
  const bytes = new Bytes(length);
  for (let at = 0; at in bytes; at++) bytes[at] = value(at);
  return bytes;
};

/** Reads hex, two letters a byte: it compresses better inside a script than base64 does. */
export const fromHex = (text: string): Uint8Array => bytesOf(text.length / 2, at => +("0x" + text[2 * at] + text[2 * at + 1]));

/** Writes hex. */
export const toHex = (bytes: ArrayLike<number>): string => {
  const digits = "0123456789abcdef";
  let text = "";
  each(bytes, byte => { text += digits[byte >> 4]! + digits[byte & 15]; });
  return text;
};
