/** Asks the mind; a mind that throws has refused. */
import { Channel, VERDICT, Verdict, type Answer, type Mind } from "../mind";
import { Address, baseURI, hrefOf, originOf, Refusal } from "../originals";

export let mind: Mind;
export const obey = (given: Mind): void => { mind = given; };

/** The answer for a resource; the page's own origin, and what has none (`data:`, `about:`, an app's own scheme), is open. */
export const ask = (channel: Channel, name: string): Answer => {
  try {
    return channel === Channel.Host && (name === "null" || mind._own(name)) ? Verdict.Allow : mind._ask(channel, name);
  } catch {
    return Verdict.Deny;
  }
};
export const open = (answer: Answer): boolean => (answer & VERDICT) === Verdict.Allow;

/** What a refused call throws, where the engine would throw: its own kind of error, and who refused. */
export const refused = (name: string): DOMException => new Refusal("menshen", name);

/** Coerces an argument, once: the string that is judged is the string that is forwarded. */
export const text = (args: any[], at: number): string => args[at] = `${args[at]}`;

/** What relative URLs of a realm are resolved against. */
export const baseOf = (realm: any): string => mind._base || baseURI(realm.document);

/** The answer for the URL at `at`, which is forwarded resolved. The engine itself refuses what cannot be parsed. */
export const site = (args: any[], at: number, base: string): Answer => {
  let origin = "null";
  text(args, at);
  try {
    const url = new Address(args[at], base);
    origin = originOf(url);
    args[at] = hrefOf(url);
  } catch { /* no URL */ }
  return ask(Channel.Host, origin);
};
