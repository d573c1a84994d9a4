/** Service workers of earlier visits: they run on without any page, so what is not given goes. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import { Channel, VERDICT, Verdict } from "../mind";

const TRIES = 5, MILLISECONDS = 1000;

/** Takes back the registrations whose script is not allowed; its path is its key. One that is not known yet is looked at again. */
export const attend = ({ _kept: kept, _ask: ask }: Pick<Inner, "_kept" | "_ask">, tries = TRIES): void => {
  const wait = kept[Kept.wait]!;
  const look = (registrations: readonly unknown[]): void => {
    let again = false;
    for (let at = 0; at < registrations.length; at++) {
      const one = registrations[at], worker = kept[Kept.active]!(one) || kept[Kept.waiting]!(one) || kept[Kept.installing]!(one);
      if (!worker) again = true;
      else if ((ask(Channel.Key, kept[Kept.exec]!(/^\w+:\/\/[^/]*([^?#]*)/, kept[Kept.scriptURL]!(worker))[1]) & VERDICT) !== Verdict.Allow) kept[Kept.unregister]!(one);
    }
    if (again && tries) wait(() => attend({ _kept: kept, _ask: ask }, tries - 1), MILLISECONDS);
  };
  try { kept[Kept.then]!(kept[Kept.workersOf]!(navigator.serviceWorker), look, () => {}); } catch { /* there are none here */ }
};
