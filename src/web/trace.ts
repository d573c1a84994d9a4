/** Errors name whoever was on the way to them; of the guard they say nothing: what gathers errors goes by their lines. */
import { define, execute } from "./originals";

let ours: RegExp;
/** Says where the guard's script lies. */
export const hide = (address: string): void => { ours = new RegExp(address.replace(/\W/g, "\\$&")); };

/** An error without the lines of the guard, where an engine writes them where they can be changed. */
export const traced = (error: any): any => {
  try {
    const { stack } = error, line = /.*\n?/g;
    let rest = "";
    if (typeof stack === "string") for (let found; (found = execute(line, stack)[0]);) if (!execute(ours, found)) rest += found;
    if (rest && rest !== stack) define(error, "stack", { __proto__: null, value: rest, writable: true, configurable: true } as PropertyDescriptor);
  } catch { /* no error, or one that cannot be changed */ }
  return error;
};
