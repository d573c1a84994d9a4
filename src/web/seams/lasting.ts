/**
 * What goes on after it was let through: what stands in a tree, sockets, workers, media. It ends in the tick in which what gave it is not
 * given any more, or the SDK that began it.
 */
import type { Answer } from "../mind";
import { abortRequest, add, all, closePeer, closeSocket, closeSource, closeStream, closeTransport, currentScript, derefOf, endWorker, Reference, weak } from "../originals";
import { mind } from "./ask";

/** Something that lasts, how it ends, and what must stay given for it (without, it sees to that itself). Where an engine can say so nobody keeps it from being forgotten. */
interface Lasting { readonly _made: any; readonly _end: (made: any) => void; _by: readonly Answer[] | undefined; _next: Lasting | undefined }
// A chain and no list: a list asks its prototype where its next place is empty.
let last: Lasting | undefined, count = 0, most = 100;

/** Goes through all, and forgets what is no more, or is `over`. */
const review = (over: (one: Lasting, made: object) => unknown): void => {
  let one = last;
  last = undefined;
  count = 0;
  while (one) {
    const next: Lasting | undefined = one._next, made = Reference ? derefOf(one._made) : one._made;
    if (made && !over(one, made)) {
      one._next = last;
      last = one;
      count++;
    }
    one = next;
  }
};

/** Keeps an eye on something. */
export const keep = (made: object, end: Lasting["_end"], by?: Lasting["_by"]): Lasting => {
  if (count > most) {
    review(() => 0);
    most = 2 * count + 100;
  }
  count++;
  return last = { _made: Reference ? new Reference(made) : made, _end: end, _by: by, _next: last };
};
/** What is kept already: a request that is opened again, a player that goes on to its next piece. */
const known = weak<object, Lasting>();

/** Ends whatever of a connection or a worker it is: the others, and what an engine has not, say that it is none of theirs. */
const close = (made: unknown): void => all([closeSocket, closeSource, closeTransport, closeStream, closePeer, endWorker, abortRequest], end => { try { end(made); } catch { /* not this one */ } });

let judge: (element: Element) => Answer;
/** Says how a script is judged. */
export const judgedBy = (by: typeof judge): void => { judge = by; };

/** Keeps an eye on what these answers have let through: it goes with each of them, and with the SDK that starts now, or whose script runs. */
export const lasts = (answers: Answer[], made: object, end: Lasting["_end"] = close): void => {
  const script = currentScript && currentScript(document), by = mind._starting && mind._starting() || script && judge(script);
  if (by) add(answers, by);
  const before = known.get(made);
  if (before) before._by = answers; else known.set(made, keep(made, end, answers));
};

/** Something was decided: what is not given any more ends. */
export const endAll = (): void => review((one, made) => {
  const by = one._by;
  let still = !!by;
  all(by || [], answer => { if (!mind._still(answer)) still = false; });
  if (!still) try { one._end(made); } catch { /* gone by itself */ }
  return by && !still;
});
