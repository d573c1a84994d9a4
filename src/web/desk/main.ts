/** The desk: everything of the guard that can wait until there is a tap or a write, and the way to all else. */
import type { Desk, Inner, Screens } from "../guard/inner";
import { loader } from "./late";
import { type Programs, programs } from "./programs";
import { tiers } from "./tiers";

/** The part that would do it did not come. */
const missing = (fail: (error: unknown) => void) => () => fail(Error("late"));

/** Sets the desk up; called once by the guard. */
hand((inner: Inner, screens?: Screens): Desk | Pick<Desk, "_late" | "_ask"> => {
  const rest = loader(inner, () => screens ? [program, store] : [undefined, undefined]);
  const _late: Desk["_late"] = (member, args, go, realm, ticket, done, fail) => rest(one => one._late(member, args, go, realm, ticket, done, fail), missing(fail));
  // In a worker nothing is shown or written, and nobody can be asked; what it has not, a page could have put into all objects.
  if (!screens) return { __proto__: null, _late, _ask: (_item, _ago, done) => done(false) } as Pick<Desk, "_late" | "_ask">;
  const store = tiers(inner, rest), program: Programs = programs(inner, store, screens, rest);
  return {
    _prepare: program.prepare,
    _tap: program.tap,
    _closed: program.closed,
    _ask: program.ask,
    _changed: program.changed,
    _event: program.event,
    _speak: program.speak,
    _mirror: program.mirror,
    _late,
    _use: (item, task, may, ago, done, fail) => rest(one => one._use(item, task, may, ago, done, fail), missing(fail)),
    _sweep: () => rest(one => one._sweep()),
    _call: (name, argument, ago, done, fail) => rest(one => one._call(name, argument, ago, done, fail), missing(fail)),
  };
});
