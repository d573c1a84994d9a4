/** Asks the mind; a mind that throws has refused. */
import { Channel, VERDICT, Verdict, type Answer, type Mind } from "../mind";
import { Address, map, baseURI, hrefOf, originOf, Refusal } from "../originals";
import { kindOf } from "../trusted";

export let mind: Mind;
export const obey = (given: Mind): void => { mind = given; };

/** The answer for a resource; the page's own origin, and what has none (`data:`, `about:`, an app's own scheme), is open. */
export const ask = (channel: Channel, name: string): Answer => {
  try {
    return channel === Channel.Host && (name === "null" || mind._own(name)) ? OWN : mind._ask(channel, name);
  } catch {
    return REFUSED;
  }
};
/** Open, and no item stands behind it. */
const OWN: Answer = 0xFFFF0002;
/** A refusal that no item stands behind; where it only observes it refuses nothing. */
export const REFUSED: Answer = OBSERVE ? OWN : 0xFFFF0000;
export const open = (answer: Answer): boolean => (answer & VERDICT) === Verdict.Allow;

/** Does later what may be decided still; a refusal forgets it. */
export const waits = (answer: Answer, act: () => void): void => { if (answer & VERDICT) mind._hold(answer, act, () => {}); };

/** What a refused call throws, where the engine would throw: its own kind of error, and who refused. */
export const refused = (name: string): DOMException => new Refusal("menshen", name);

/** Coerces an argument, once: the string that is judged is the string that is forwarded. What the page has trusted cannot change. */
export const text = (args: any[], at: number): string => {
  const kind = kindOf(args[at]);
  return kind ? kind._read(args[at]) : args[at] = `${args[at]}`;
};
/** Puts another text in the place of one that was coerced; it is trusted as that was. */
export const change = (args: any[], at: number, to: string): void => {
  const kind = kindOf(args[at]);
  args[at] = kind ? kind._make(to) : to;
};

/** What relative URLs of a realm are resolved against. */
export const baseOf = (realm: any): string => mind._base || baseURI(realm.document);

/** The answer for the URL at `at`, which is forwarded resolved. The engine itself refuses what cannot be parsed. */
export const site = (args: any[], at: number, base?: string): Answer => {
  const given = text(args, at), key = base + " " + given;
  let found = known.get(key);
  if (!found) {
    found = ["null", ""];
    try {
      const url = new Address(given, base);
      found = [originOf(url), hrefOf(url)];
    } catch { /* no URL */ }
    if (count++ > MOST) {
      known = map();
      count = 0;
    }
    known.set(key, found);
  }
  if (found[1]) change(args, at, found[1]);
  return ask(Channel.Host, found[0]);
};
/** Addresses that were taken apart before: a page asks for few of them, often. */
let known = map<string, [origin: string, address?: string]>(), count = 0;
const MOST = 500;
