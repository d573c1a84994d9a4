/** Which level this page is at, layer by layer: what could be proven here, and what is only said. See `docs/levels.md`. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import { howOf } from "../sealed";
import type { Host } from "./host";
import { refusesFeatures, refusesHosts, wantsTypes } from "./probes";

type State = "proven" | "declared" | "absent";
/** What debug says of it. */
export interface Levels { readonly levels: Record<string, State>; readonly layers: Record<string, State> }

const proven = (is: boolean | undefined, otherwise: State): State => is ? "proven" : otherwise;

/** Is the guard the first script that stands in the document? One that has taken itself away leaves no trace. */
const isFirst = ({ _kept: kept, _address: address, _settings: settings }: Inner): boolean => {
  const scripts = kept[Kept.querySelectorAll]!(kept[Kept.documentElement]!(document), "script");
  for (let at = 0; at in scripts; at++) {
    const script = scripts[at], type: string = kept[Kept.getAttribute]!(script, "type") || "", folder = kept[Kept.exec]!(/^(.*)\.\.js$/, address("", ""))[1];
    // Ours by the folder that all parts lie in; where its text stands in the page, by what only that text names.
    if (!/json$|^text\/plain$/.test(type)) return folder ? script.src.startsWith(folder) : kept[Kept.readText]!(script).includes(settings[1]);
  }
  return false;
};

export const levels = (inner: Inner, host: Host): ((done: (levels: Levels) => void) => void) => {
  // A policy of a document only grows: it is asked once, since the page's own ears hear the refusals too.
  const refuses = inner._once<{ readonly _refuses: boolean }>(done => refusesHosts(inner, _refuses => done({ _refuses })));

  return done => {
    const how = howOf(inner), headers = how === "headers" || how === "static", policy = headers || how === "meta", hosted = !!inner._host.nonce;
    const tell = (refused: boolean, answered: boolean): void => {
      const features = headers ? refusesFeatures(inner) : undefined;
      const layers: Record<string, State> = {
        guard: proven(!!inner._table(), "absent"),
        first: proven(isFirst(inner), "absent"),
        // What the parser met before us leaves nothing that could prove it.
        html: how ? "declared" : "absent",
        // Only where one of ours is declared: another one may report what it refuses.
        csp: policy ? proven(refused, "declared") : "absent",
        permissions: headers ? proven(features, "declared") : "absent",
        headers: headers ? "declared" : "absent",
        trustedTypes: proven(wantsTypes(inner), "absent"),
        host: hosted ? proven(answered, "declared") : "absent",
        // To prove it the person would have to be asked.
        callbacks: hosted ? "declared" : "absent",
      };
      const dropIn = layers.guard === "proven" && layers.first === "proven";
      done({
        levels: {
          "drop-in": proven(dropIn, "absent"),
          sealed: how === "headers" ? proven(dropIn && refused && features !== false, "declared") : "absent",
          hosted: hosted ? proven(dropIn && answered, "declared") : "absent",
        },
        layers,
      });
    };
    const ask = (refused: boolean): void => {
      if (hosted) host.answers(answered => tell(refused, answered)); else tell(refused, false);
    };
    if (policy) refuses(({ _refuses }) => ask(_refuses)); else ask(false);
  };
};
