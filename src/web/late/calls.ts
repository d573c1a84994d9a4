/** The calls of `window.menshen` that can wait. */
import { channelWords, modeWords, reasonWords, verdictWords } from "../generated";
import type { Inner } from "../guard/inner";
import type { Programs } from "../desk/programs";
import type { Tiers } from "../desk/tiers";

const ALL = 0x10001, ACT_MILLISECONDS = 1000;

export const caller = (inner: Inner, programs: Programs, tiers: Tiers) => {
  let claimed: object | undefined;

  /** Opens to a trusted act of the last second, to the publisher's capability, and to tests. */
  const needAct = (capability: unknown, ago: number): void => {
    if (!(TESTING || claimed && capability === claimed || ago < ACT_MILLISECONDS)) {
      inner._fail("not_allowed", "needs a person's tap, or the capability of `menshen.claim()`");
    }
  };

  const calls: Record<string, (argument: any, ago: number) => unknown> = {
    open: (screen = "settings") => programs.open(screen),
    subject: async (key: string | null) => {
      inner._take(undefined);
      const digest = key === null ? [] : Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key))));
      inner._state._subject = digest.slice(0, 8).map(byte => (byte + 256).toString(16).slice(1)).join("");
      inner._changed();
      await new Promise<void>(resolve => inner._reread(() => {
        programs.changed();
        tiers.subject(resolve);
      }));
    },
    tell: (event: string) => {
      if (event === "accountCancelled" && inner._state._mode) inner._close(ALL);
      return programs.event("tell", event);
    },
    claim: () => claimed ? inner._fail("not_allowed", "the capability is claimed already") : claimed = Object.freeze({}),
    export: (capability, ago) => {
      needAct(capability, ago);
      return programs.export();
    },
    debug: (capability, ago) => {
      needAct(capability, ago);
      const log: object[] = [];
      inner._log.forEach(line => log.push({
        channel: channelWords[line._channel],
        resource: line._resource,
        item: line._packed >>> 16,
        verdict: verdictWords[line._packed & 3],
        reason: reasonWords[line._packed >> 8 & 255],
        count: line._count,
        time: line._time,
      }));
      return {
        mode: modeWords[inner._state._mode],
        waiting: inner._state._waiting,
        log,
      };
    },
  };
  return (name: string, argument: unknown, ago: number): unknown => calls[name]!(argument, ago);
};
