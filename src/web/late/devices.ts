/** Device calls: an undecided one asks the person, then goes on; a refused one ends as the engine ends it. */
import { Capability, VERDICT, Verdict, type Mind } from "../mind";

/** One call: its arguments, the original, its number, and the document of its realm. */
export type Act = (args: any[], go: (args?: any[]) => any, ticket: number, document: Document) => unknown;

export const devices = (mind: Pick<Mind, "_capability" | "_request">): Record<string, Act> => {
  /** Whether the person allows this use, asking where it is undecided. */
  const permit = async (wanted: Capability): Promise<boolean> => {
    const answer = mind._capability(wanted), verdict = answer & VERDICT;
    return verdict === Verdict.Allow || verdict === Verdict.Hold && mind._request(answer);
  };
  const demand = async (wanted: Capability): Promise<void> => {
    if (!await permit(wanted)) throw new DOMException("Permission denied", "NotAllowedError");
  };

  /** `getUserMedia(constraints)`, and the older one with two functions behind. */
  const media: Act = async (args, go) => {
    const [wanted, , failed] = args, one = args[0] = Object.assign({}, wanted);
    try {
      if (one.video) await demand(Capability.Camera);
      if (one.audio) await demand(Capability.Microphone);
    } catch (error) {
      if (!failed) throw error;
      return failed(error);
    }
    return go();
  };
  /** Notifications by push and by service worker. */
  const push: Act = async (_args, go) => {
    await demand(Capability.Notification);
    return go();
  };

  /** Watches by our number: the engine's, 0 while undecided, -1 when given up. */
  const watches = new Map<number, number>();
  const position: Act = async (args, go, ticket) => {
    const [place, failed, options] = args;
    if (typeof place === "function") {
      watches.set(ticket, 0);
      const may = await permit(options && options.enableHighAccuracy ? Capability.PreciseLocation : Capability.CoarseLocation);
      if (watches.get(ticket)) return;
      if (!may) return failed && failed(Object.create(GeolocationPositionError.prototype, { code: { value: 1 }, message: { value: "User denied Geolocation" } }));
    }
    watches.set(ticket, go());
  };

  return {
    getUserMedia: media, webkitGetUserMedia: media, mozGetUserMedia: media,
    showNotification: push, subscribe: push,
    requestPermission: async (args, go) => {
      if (await permit(Capability.Notification)) return go();
      if (args[0]) args[0]("denied");
      return "denied";
    },
    getCurrentPosition: position, watchPosition: position,
    clearWatch: (args, go) => {
      const watch = +args[0], known = watches.get(watch);
      if (known !== 0) return go([known || watch]);
      watches.set(watch, -1);
    },
  };
};
