/** Dedicated workers start with the guard in front of their script, or not at all. */
import { Address, addressOf, assign, create, execute, map, put, readNow, responseText, stringify, tellWorker } from "../originals";
import type { Handler } from "../patch";
import { baseOf, change, mind, open, refused, site, text } from "./ask";
import { keep, lasts } from "./lasting";

/** One address for one script: by it a document's shared workers are one. */
const known = map<string, string>();
const made = (script: string): string => {
  let address = known.get(script);
  if (!address) known.set(script, address = addressOf(script, "text/javascript"));
  return address;
};

/** Functions stand before a script's first line: has one a name that the guard's text has, too, or one that cannot be read here? */
const shadows = (script: string, guard: string): unknown => {
  const names = create(null), word = /(?:\\.)?([\w$]{3,})/g, named = /\bfunction\b[\s*]*([^\s(]*)/g;
  let found;
  while (found = execute(word, guard)) names[found[1]] = 1;
  while ((found = execute(named, script)) && !names[found[1]] && !execute(/[^\w$]/, found[1]));
  return found;
};

/** `new Worker`. */
export const worker: Handler = (args, go, _type, realm) => {
  if (OBSERVE) {
    site(args, 0, baseOf(realm));
    return go();
  }
  const given = args[1], options = assign({ __proto__: null } as any, typeof given === "string" ? { name: given } : given), module = options.type === "module";
  put(args, 1, options);
  const answer = site(args, 0, baseOf(realm)), prelude = open(answer) ? mind._worker(text(args, 0), module) : undefined;
  if (prelude === undefined) throw refused("SecurityError");
  const url = text(args, 0), from = (address: string): string => module ? `import${stringify(address)};` : `importScripts(${stringify(address)})`;
  let script = from(url);
  if (execute(/^(blob|data):/, url)) {
    // Read now: the page may take a blob's address back, and its type need not say script.
    script = responseText(readNow(url));
    // Apart only where it must be: a page whose rules allow workers of blobs need not allow scripts of them.
    if (!module && shadows(script, prelude)) script = from(made(script));
  }
  change(args, 0, made((module ? from(made(prelude)) : prelude + "\n") + script));
  const begun = go();
  lasts([answer], begun);
  // Heard before whatever the page says to it next; a shared one has nobody to hear it.
  keep(begun, one => { if (mind._closing && mind._closing()) tellWorker(one, mind._key); });
  return begun;
};

let place: URL;
/** `location` of a worker: where its script really is. */
export const location: Handler = () => place = place || new Address(mind._base!);
