/** The calls of `window.menshen` that can wait. */
import { channelWords, Layout, modeWords, reasonWords, verdictWords } from "../generated";
import { alone } from "../desk/alone";
import { itemsOf, keyAt } from "../desk/measure";
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import type { Programs } from "../desk/programs";
import type { Tiers } from "../desk/tiers";
import { VERDICT, Verdict } from "../mind";
import { declared, nameOf } from "./declare";
import type { Levels } from "./levels";

const ALL = 0x10001, ACT_MILLISECONDS = 1000;
/** A flag of an item in the table: the organisation decides on it. */
const ORGANISATION = 64;

/** A call of the page: its name, its argument, how long ago a person acted (in milliseconds), and what hears of its end. */
export type Call = (name: string, argument: any, ago: number, done: (value?: any) => void, fail: (error: unknown) => void) => void;
type Act = (argument: any, ago: number, done: (value?: any) => void, fails: () => void) => void;

export const caller = (inner: Inner, programs: Programs, tiers: Tiers, levels: (done: (levels: Levels) => void) => void, needsReload: () => string[]): Call => {
  const { _kept: kept, _state: state } = inner;
  let claimed: object | undefined;

  /** Opens to a trusted act of the last second, to the publisher's capability, and to tests. */
  const needAct = (capability: unknown, ago: number): void => {
    if (!(TESTING || claimed && capability === claimed || ago < ACT_MILLISECONDS)) {
      inner._fail("not_allowed", "needs a person's tap, or the capability of `menshen.claim()`");
    }
  };
  /** Takes back what an organisation decides on; what is the person's own stays. */
  const closeOrganisation = (): void => {
    const table = inner._table(), { _present: present } = state, count = itemsOf(table), given: Record<string, 1> = { __proto__: null } as any;
    for (let at = 36; present && present[at] !== undefined; at += 16) if (present[at + 12] === 1) given[keyAt(present, at)] = 1;
    for (let index = 0; index < count; index++) {
      if (given[keyAt(table!, Layout.Head + 4 * count + 8 * index)] && table![Layout.Head + 12 * count + 2 * index]! & ORGANISATION) inner._close(index);
    }
  };
  /** It is the record of `subject` from now on: empty, or hex. */
  const switchTo = (subject: string, done: () => void): void => {
    state._subject = subject;
    inner._changed();
    inner._reread(() => {
      programs.changed();
      tiers.subject(done);
    });
  };

  const calls: Record<string, Act> = {
    __proto__: null as never,
    // Whoever is asked how old they are goes on to agree: only the first layer leads there.
    open: (wanted = "settings", _ago, done, fails) => {
      const screen = "" + wanted;
      programs.open(kept[Kept.exec]!(/^(age|minor)/, screen) ? "first" : screen, done, fails);
    },
    subject: (key: string | null, _ago, done, fails) => {
      inner._take(undefined);
      if (key === null) return switchTo("", done);
      if (!alone(inner, Kept.Buffer)) return fails();
      const bytes = kept[Kept.encode]!(new (kept[Kept.Encoder] as any)(), key);
      kept[Kept.then]!(kept[Kept.digest]!(kept[Kept.subtle], "SHA-256", bytes), (digest: ArrayBuffer) => {
        const found = new (kept[Kept.Bytes] as any)(digest), digits = "0123456789abcdef";
        let subject = "";
        for (let at = 0; at < 8; at++) subject += digits[found[at] >> 4]! + digits[found[at] & 15];
        switchTo(subject, done);
      }, fails);
    },
    tell: (event: string, _ago, done, fails) => {
      if (event === "accountCancelled" && state._mode) inner._close(ALL);
      if (event === "organisationClosed") closeOrganisation();
      programs.event("tell", event, done, fails);
    },
    claim: (_capability, _ago, done) => {
      if (claimed) inner._fail("not_allowed", "the capability is claimed already");
      claimed = { __proto__: null };
      done(claimed);
    },
    needsReload: (_nothing, _ago, done) => done(needsReload()),
    export: (capability, ago, done, fails) => {
      needAct(capability, ago);
      programs.export(done, fails);
    },
    debug: (capability, ago, done) => {
      needAct(capability, ago);
      const log: object[] = [], held: object[] = [];
      inner._log.forEach(line => {
        const verdict = verdictWords[line._packed & VERDICT], reason = reasonWords[line._packed >> 8 & 255]!, count = line._count;
        log.push({ channel: channelWords[line._channel], resource: line._resource, item: line._packed >>> 16, verdict, reason, count, time: line._time });
        if ((line._packed & VERDICT) < Verdict.Allow && line._resource !== inner._key) {
          held.push(kept[Kept.assign]!({ kind: channelWords[line._channel], name: nameOf(line), verdict, reason, count }, declared(inner, line)));
        }
      });
      const room = inner._queue();
      levels(found => done(kept[Kept.assign]!({}, found, { observe: !!inner.observe, held, mode: modeWords[state._mode], waiting: state._waiting, queue: { calls: room[0], most: room[1], refused: room[2] }, log })));
    },
  };
  return (name, argument, ago, done, fail) => {
    try { calls[name]!(argument, ago, done, () => fail(Error(name))); } catch (error) { fail(error); }
  };
};
