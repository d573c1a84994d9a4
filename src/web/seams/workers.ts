/** Dedicated workers start with the guard in front of their script, or not at all. */
import { Address, assign, BlobType, construct, execute, makeURL, openRequest, Refusal, responseText, sendRequest, stringify, XHR } from "../originals";
import type { Handler } from "../patch";
import { baseOf, mind, open, site } from "./ask";

const made = (script: string): string => makeURL(new BlobType([script], { type: "text/javascript" }));

/** `new Worker`. */
export const worker: Handler = (type, args, original, realm) => {
  const answer = site(args, 0, baseOf(realm)), url: string = args[0], prelude = open(answer) ? mind.worker(url) : undefined;
  if (prelude === undefined) throw new Refusal("The script is refused", "SecurityError");
  const options = args[1] = assign({}, args[1]), module = options.type === "module", quoted = stringify(url);
  let script = module ? `import${quoted}` : `importScripts(${quoted})`;
  if (execute(/^(blob|data):/, url)) {
    const request = new XHR();
    openRequest(request, "GET", url, false);
    sendRequest(request);
    script = responseText(request);
  }
  args[0] = made((module ? `import${stringify(made(prelude))};` : prelude + "\n") + script);
  return construct(original, args, type);
};

let place: URL;
/** `location` of a worker: where its script really is. */
export const location: Handler = () => place = place || new Address(mind.base!);
