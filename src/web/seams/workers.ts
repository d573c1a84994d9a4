/** Dedicated workers start with the guard in front of their script, or not at all. */
import { Address, assign, BlobType, execute, makeURL, readNow, stringify } from "../originals";
import type { Handler } from "../patch";
import { baseOf, mind, open, refused, site } from "./ask";

const made = (script: string): string => makeURL(new BlobType([script], { type: "text/javascript" }));

/** `new Worker`. */
export const worker: Handler = (args, go, _type, realm) => {
  const prelude = open(site(args, 0, baseOf(realm))) ? mind._worker(args[0]) : undefined, options = args[1] = assign({}, args[1]);
  if (prelude === undefined) throw refused("SecurityError");
  const url: string = args[0], module = options.type === "module", quoted = stringify(url);
  let script = module ? `import${quoted}` : `importScripts(${quoted})`;
  // Read now: the page may take a blob's address back, and its type need not say script.
  if (execute(/^(blob|data):/, url)) script = readNow(url);
  args[0] = made((module ? `import${stringify(made(prelude))};` : prelude + "\n") + script);
  return go();
};

let place: URL;
/** `location` of a worker: where its script really is. */
export const location: Handler = () => place = place || new Address(mind._base!);
