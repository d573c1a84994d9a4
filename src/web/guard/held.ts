/** What stands in a held frame: that it is held, and a button that asks for it. A click anywhere in it asks. */
import type { Language } from "./settings";

const HEAD = "<style>html{color-scheme:light dark;display:grid;place-content:center;min-height:100%;font:16px/1.5 system-ui,sans-serif;text-align:center}\
p{margin:0 0 12px;max-width:40ch}button{font:inherit;min-height:40px;padding:4px 20px}</style><p>";

export const placeholder = ([, , sentence, allow]: Language): string => HEAD + sentence + "</p><button>" + allow;
