/**
 * What the engine itself refuses. A probe sends nothing, not even where nothing holds it: it goes to a number, so that no name is looked up,
 * and to ports that no engine connects to (Fetch, *port blocking*).
 */
import { Capability, capabilityWords, Channel } from "../generated";
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import { rules } from "./rules";

type Given = Pick<Inner, "_kept" | "_fetch" | "_table" | "_questions" | "_trust">;

const NOWHERE = "https://0.0.0.0:", SCRIPT = 1, CONNECT = 7, IMAGE = 9;
/** How long the engine may take to say why, once something has failed. */
const SAID_MILLISECONDS = 200;

/** Does a Content-Security-Policy refuse scripts, requests and pictures of a host that nobody has named? Its own word for it counts: the event. */
export const refusesHosts = ({ _kept: kept, _fetch: fetch, _trust: trust }: Given, done: (refuses: boolean) => void): void => {
  const said: Record<number, boolean> = {}, ports = [SCRIPT, CONNECT, IMAGE], all = () => ports.every(port => said[port]);
  kept[Kept.listen]!(document, "securitypolicyviolation", (event: SecurityPolicyViolationEvent) => {
    if (!event.isTrusted || event.disposition !== "enforce") return;
    for (const port of ports) if (event.blockedURI.startsWith(NOWHERE + port)) said[port] = true;
    if (all()) done(true);
  });
  let failed = 0;
  const fails = (): void => { if (++failed === ports.length) setTimeout(() => done(all()), SAID_MILLISECONDS); };
  const element = (name: string, port: number): Element => {
    const made = kept[Kept.createElement]!(document, name);
    kept[Kept.listen]!(made, "error", fails);
    kept[Kept.setAttribute]!(made, "src", port === SCRIPT ? trust(NOWHERE + port, 1) : NOWHERE + port);
    return made;
  };
  try {
    kept[Kept.then]!(fetch(NOWHERE + CONNECT, { mode: "no-cors" }), fails, fails);
    element("img", IMAGE);
    // A script is only asked for in a document: in a tree that no page code sees.
    const place = kept[Kept.createElement]!(document, "div");
    kept[Kept.insertBefore]!(kept[Kept.attachShadow]!(place, { mode: "closed" }), element("script", SCRIPT), null);
    kept[Kept.append]!(kept[Kept.documentElement]!(document), place);
    kept[Kept.remove]!(place);
  } catch { done(false); }
};

/** Does the engine ask for Trusted Types? It asks the guard for markup without anything in it, or refuses it. */
export const wantsTypes = ({ _kept: kept, _questions: questions }: Given): boolean => {
  const before = questions();
  try { kept[Kept.writeMarkup]!(kept[Kept.createElement]!(document, "div"), ""); } catch { return true; }
  return questions() > before;
};

/** Features that are called as their capability is. */
const FEATURES = [Capability.Camera, Capability.Microphone, Capability.Bluetooth, Capability.Usb, Capability.Serial, Capability.Hid, Capability.Midi];

/** Are the features off that the policy says nothing of? `undefined` where the engine does not tell. */
export const refusesFeatures = ({ _table }: Given): boolean | undefined => {
  const { featurePolicy, permissionsPolicy = featurePolicy } = document as any, declared: number[] = [], table = _table();
  if (!permissionsPolicy || !table) return;
  rules(table, (channel, _, extra) => { if (channel === Channel.Capability) declared.push(extra); });
  const known: string[] = permissionsPolicy.features(), names = FEATURES.filter(one => !declared.includes(one)).map(one => capabilityWords[one]!);
  const asked = names.filter(name => known.includes(name));
  return asked.length ? asked.every(name => !permissionsPolicy.allowsFeature(name)) : undefined;
};
