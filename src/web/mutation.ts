/** In testing builds alone: entries of the table can be left out, and it is known which ones are asked. It proves that tests can fail. */
import { create, each } from "./originals";
import type { Handler } from "./patch";

/** How often each entry of the table (`Interface member`) was asked; what is patched somewhere has a line. */
export const asked: Record<string, number> = /* @__PURE__ */ create(null);
/** The entries that are left out: a test writes other names here. */
const without: Record<string, 1> = create(null);
each("menshen:without".split("|"), name => { without[name] = 1; });

/** It stands somewhere. */
export const patched = (name: string): void => { asked[name] = asked[name] || 0; };

/** Whether it is left out: an entry, or `types`, the engine's own question behind them. */
export const isLeftOut = (name: string): boolean => !!without[name];

/** The handler of an entry, or none where it is left out. */
export const entry = (name: string, handler: Handler): Handler | undefined => {
  if (isLeftOut(name)) return undefined;
  return (args, go, self, realm, member) => {
    asked[name]!++;
    return handler(args, go, self, realm, member);
  };
};
