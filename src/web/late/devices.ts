/** Device calls: an undecided one asks the person, then goes on; a refused one ends as the engine ends it. */
import { alone } from "../desk/alone";
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import { Capability, VERDICT, Verdict, type Mind } from "../mind";
import { isLive, needsAct } from "./act";
import type { Ending } from "./ending";
import type { Tracks } from "./tracks";

/**
 * One call: its arguments, the original, its number, and the document of its realm; what it gives, the page is promised. What it waits
 * for ends by `fail` where nothing can be given. Whether something is allowed never comes by a promise: the page could answer it.
 */
export type Act = (args: any[], go: (args?: any[]) => any, ticket: number, document: Document, fail: (error: unknown) => void) => unknown;

/** What calls give that only look for devices, where none may be seen. */
const NOTHING: Record<string, unknown> = {
  __proto__: null, getDevices: [], getPorts: [], getProperties: [], getAvailability: false, isSessionSupported: false, getSubscription: null, permissionState: "prompt",
  available: "unavailable", watchAvailability: 0, hasPrivateToken: false, hasRedemptionRecord: false,
};

export const devices = (inner: Pick<Inner, "_kept" | "_acted" | "_using" | "_table" | "observe"> & Pick<Mind, "_capability" | "_request" | "_still">, tracks: Tracks, ending: Ending): Record<string, Act> => {
  const { _kept: kept } = inner, Later = kept[Kept.Later] as any, Refusal = kept[Kept.Refusal] as any, then = kept[Kept.then]!, none = (): void => {};
  const denied = (): DOMException => new Refusal("Permission denied", "NotAllowedError");

  /** Whether a use is not the person's own by now. One that `menshen.use` runs for has had its act. */
  const lacksAct = (item: number): boolean => needsAct(inner, item) && !isLive(inner._acted()) && !(inner._using && inner._using(item));
  /** Says whether the person allows this use, asking where it is undecided. */
  const permit = (wanted: Capability, live: boolean, done: (may: boolean) => void): void => {
    const answer = inner._capability(wanted), verdict = answer & VERDICT;
    if (verdict === Verdict.Hold) inner._request(answer, done); else done(verdict === Verdict.Allow && (live || !lacksAct(answer >>> 16)));
  };
  /** Whether it is allowed already. */
  const given = (which: Capability): boolean => (inner._capability(which) & VERDICT) === Verdict.Allow;
  /** What is promised is in use until it has come. Heard by nothing of the page's: it could keep a use that is over. */
  const until = (given: unknown, over: () => void): void => {
    try { then(given, over, over); } catch { over(); /* no promise */ }
  };
  /** Promises what `act` gives once it is allowed, and what `otherwise` gives when it is not. */
  const begun = (wanted: Capability, act: () => unknown, otherwise: () => unknown = () => { throw denied(); }, live = isLive(inner._acted())): Promise<unknown> =>
    new Later((done: (value: unknown) => void, fail: (error: unknown) => void) => permit(wanted, live, may => {
      try { done((may ? act : otherwise)()); } catch (error) { fail(error); }
    }));
  /** The item that stands behind a capability now. */
  const itemOf = (which: Capability): number => inner._capability(which) >>> 16;
  /** The same, in use until it has come. */
  const asked: typeof begun = (wanted, act, otherwise, live) => begun(wanted, () => {
    const over = ending._begin(itemOf(wanted));
    try {
      const given = act();
      until(given, over);
      return given;
    } catch (error) {
      over();
      throw error;
    }
  }, otherwise, live);

  const take = (stream: MediaStream): void => {
    tracks._take(stream, inner._capability(Capability.Camera), "video");
    tracks._take(stream, inner._capability(Capability.Microphone), "audio");
  };
  /** `getUserMedia(constraints)`, and the older one with two functions behind. */
  const media: Act = (args, go) => {
    const { 0: wanted, 1: got, 2: failed } = args, one = args[0] = kept[Kept.assign]!({ __proto__: null }, wanted);
    // The notice of the first must not cost the second its gesture.
    const refuse = failed && (() => failed(denied())), live = isLive(inner._acted());
    const call = (): unknown => {
      if (failed) {
        const none = (): void => {}, camera = one.video ? ending._begin(itemOf(Capability.Camera)) : none, microphone = one.audio ? ending._begin(itemOf(Capability.Microphone)) : none;
        const over = (): void => {
          camera();
          microphone();
        };
        try {
          return go([one, (stream: MediaStream) => {
            take(stream);
            over();
            got(stream);
          }, (error: unknown) => {
            over();
            failed(error);
          }]);
        } catch (error) {
          over();
          throw error;
        }
      }
      alone(inner, Kept.Stream);
      const stream = go();
      then(stream, take, none);
      return stream;
    };
    const hear = (): unknown => one.audio ? asked(Capability.Microphone, call, refuse, live) : call();
    return one.video ? asked(Capability.Camera, hear, refuse, live) : hear();
  };
  /** Notifications by push and by service worker. */
  const push: Act = (_args, go) => asked(Capability.Notification, go);

  /** Watches by our number: the engine's, 0 while undecided, -1 when given up. */
  const watches: Record<number, number> = { __proto__: null } as any;
  /** What ends the use that a watch is, by our number. */
  const ends: Record<number, () => void> = { __proto__: null } as any;
  const position = (only?: boolean): Act => (args, go, ticket) => {
    const { 0: place, 1: failed, 2: options } = args;
    // Read once: what is judged is what the engine gets.
    const read = options && { __proto__: null, enableHighAccuracy: options.enableHighAccuracy, maximumAge: options.maximumAge, timeout: options.timeout };
    const wanted = read && read.enableHighAccuracy ? Capability.PreciseLocation : Capability.CoarseLocation;
    const locate = (): void => {
      if (watches[ticket]) return;
      const item = itemOf(wanted), over = ends[ticket] = ending._begin(item);
      // A single one is over as soon as it is heard; a watch hears nothing of what has been taken back.
      const heard = (hear: unknown) => (found: unknown): void => {
        if (only) over();
        if (typeof hear === "function" && (only || inner._still(item << 16))) hear(found);
      };
      // What is no function is the engine's to refuse.
      const own = (hear: unknown): unknown => hear == null || typeof hear === "function" ? heard(hear) : hear;
      try { watches[ticket] = go([place && own(place), own(failed), read]); } catch (error) {
        over();
        throw error;
      }
    };
    watches[ticket] = 0;
    if (typeof place !== "function") return locate();
    return begun(wanted, locate, () => {
      if (!watches[ticket] && failed) failed(Object.create(GeolocationPositionError.prototype, { code: { value: 1 }, message: { value: "User denied Geolocation" } }));
    });
  };

  return {
    __proto__: null as never,
    enumerateDevices: (_args, go) => given(Capability.Camera) || given(Capability.Microphone) ? go() : [],
    getHighEntropyValues: (args, go) => go(given(Capability.DeviceInfo) ? args : [[]]),
    getUserMedia: media, webkitGetUserMedia: media, mozGetUserMedia: media,
    // What only looks is not worth a question: there is nothing.
    asked: ({ 0: name }, go, which) => !given(which) && name in NOTHING ? NOTHING[name] : asked(which, go),
    // A use that a page began before it asked here.
    used: ({ 0: given }, _go, which) => until(given, ending._begin(itemOf(which))),
    begun: ({ 0: self }, go, which) => begun(which, go, () => {
      const realm = globalThis as any, init = { error: which === Capability.Sensors ? denied() : "not-allowed" };
      const Failure = which === Capability.Sensors ? realm.SensorErrorEvent : realm.SpeechRecognitionErrorEvent;
      self.dispatchEvent(Failure ? new Failure("error", init) : Object.assign(new Event("error"), init));
    }),
    captured: ({ 0: stream }) => { then(stream, (given: any) => tracks._take(given, inner._capability(Capability.ScreenCapture)), none); },
    copied: ({ 0: made, 1: of }) => tracks._copy(made, of),
    showNotification: push, subscribe: push,
    requestPermission: (args, go) => begun(Capability.Notification, go, () => {
      if (args[0]) args[0]("denied");
      return "denied";
    }),
    getCurrentPosition: position(true), watchPosition: position(),
    clearWatch: (args, go) => {
      const watch = +args[0], known = watches[watch];
      if (ends[watch]) ends[watch]!();
      if (known !== 0) return go([known || watch]);
      watches[watch] = -1;
    },
  };
};
