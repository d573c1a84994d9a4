/**
 * What goes on after it was let through: what stands in a tree, sockets, workers, media. It ends in the tick in which what gave it is not
 * given any more, or the SDK that began it.
 */
import type { Answer } from "../mind";
import { abortRequest, add, all, closePeer, closeSocket, closeSource, closeStream, closeTransport, currentScript, derefOf, endWorker, Reference, weak } from "../originals";
import { mind } from "./ask";

/** Something that lasts, how it ends, and what must stay given for it (without, it sees to that itself, and says when it is over). Where an engine can say so nobody keeps it from being forgotten. */
interface Lasting { readonly _made: any; readonly _end: (made: any) => unknown; _by: readonly Answer[] | undefined; _next: Lasting | undefined }
// A chain and no list: a list asks its prototype where its next place is empty. The oldest stands first: the document that others stand in.
let first: Lasting | undefined, last: Lasting | undefined, count = 0, most = 100;
const chain = (one: Lasting): Lasting => {
  count++;
  one._next = undefined;
  if (last) last._next = one; else first = one;
  return last = one;
};

/** Goes through all, and forgets what is no more, or is `over`. */
const review = (over: (one: Lasting, made: object) => unknown): void => {
  let one = first;
  first = last = undefined;
  count = 0;
  while (one) {
    const next: Lasting | undefined = one._next, made = Reference ? derefOf(one._made) : one._made;
    if (made && !over(one, made)) chain(one);
    one = next;
  }
};

/** Keeps an eye on something. */
export const keep = (made: object, end: Lasting["_end"], by?: Lasting["_by"]): Lasting => {
  if (count > most) {
    review(() => 0);
    most = 2 * count + 100;
  }
  return chain({ _made: Reference ? new Reference(made) : made, _end: end, _by: by, _next: undefined });
};
/** What is kept already: a request that is opened again, a player that goes on to its next piece. */
const known = weak<object, Lasting>();

/** Ends whatever of a connection or a worker it is: the others, and what an engine has not, say that it is none of theirs. */
const close = (made: unknown): void => all([closeSocket, closeSource, closeTransport, closeStream, closePeer, endWorker, abortRequest], end => { try { end(made); } catch { /* not this one */ } });

let judge: (element: Element) => Answer, again: (element: Element) => unknown;
/** Says how a script is judged, and what is held is judged anew. */
export const judgedBy = (by: typeof judge, anew: typeof again): void => {
  judge = by;
  again = anew;
};
/** Elements of which something is held. */
const held = weak<Element, boolean>();
/** Has an element of which something is held judged anew with each decision, as long as there is anyone who has it. */
export const awaits = (element: Element): void => {
  if (held.get(element)) return;
  held.set(element, true);
  keep(element, (one: Element) => {
    const over = again(one);
    if (over) held.set(one, false);
    return over;
  });
};

/** Keeps an eye on what these answers have let through: it goes with each of them, and with the SDK that starts now, or whose script runs. */
export const lasts = (answers: Answer[], made: object, end: Lasting["_end"] = close): void => {
  const script = currentScript && currentScript(document), by = mind._starting && mind._starting() || script && judge(script);
  if (by) add(answers, by);
  const before = known.get(made);
  if (before) before._by = answers; else known.set(made, keep(made, end, answers));
};

/** What is made of something that lasts goes with it. */
export const follows = (made: object | null, of: object): void => {
  const one = known.get(of);
  if (one && made && !known.get(made)) known.set(made, keep(made, one._end, one._by));
};

/** Something was decided: what is not given any more ends. */
export const endAll = (): void => review((one, made) => {
  const by = one._by;
  let still = !!by;
  all(by || [], answer => { if (!mind._still(answer)) still = false; });
  let over: unknown = by;
  if (!still) try { over = one._end(made) || by; } catch { /* gone by itself */ }
  return over && !still;
});
