/** Calls to native code that wait for the person. One that is refused is answered as its host would: else its caller waits for ever. */
import { type Bridged, Gives } from "../bridges/hosts";
import { Channel, type Mind, VERDICT, Verdict } from "../mind";
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";
import type { Act } from "./devices";

/** Cordova's own word for "it went wrong". */
const ERROR = 9;

export const bridges = ({ _kept: kept, _ask: ask, _request: request }: Pick<Inner, "_kept"> & Pick<Mind, "_ask" | "_request">): Record<string, Act> => {
  const Later = kept[Kept.Later] as any, assign = kept[Kept.assign]!;
  /** Asks for one name after the other; what is not allowed then does not go on, whatever comes back here. */
  const settle = (names: Bridged[0], done: () => void): void => {
    if (!names) return done();
    const answer = ask(Channel.Bridge, names._name), verdict = answer & VERDICT, next = (may: boolean): void => may ? settle(names._next, done) : done();
    if (verdict === Verdict.Hold) request(answer, next); else next(verdict === Verdict.Allow);
  };

  /** The number under which Cordova waits for the answer. */
  const waiting = (args: readonly any[], message: any, gives: number): unknown => {
    if (gives === Gives.Nothing) return (args.length > 2 ? args : message)[3];
    if (Array.isArray(message)) return message[0];
    return message && message.type === "cordova" ? message.callbackId : undefined;
  };

  /** The function that would hear the answer. */
  const last = (args: readonly any[]): any => {
    let found;
    for (let at = 0; at < args.length; at++) if (typeof args[at] === "function") found = args[at];
    return found;
  };
  /** Tells the caller where its host has a way to; says whether there was one. */
  const tell = (realm: any, args: readonly any[], message: any, gives: number, error: DOMException): boolean => {
    const { Capacitor, cordova } = realm, { name } = error, why = { name, code: name, message: "Permission denied" };
    const id = waiting(args, message, gives), answer = last(args);
    if (id !== undefined && cordova && cordova.callbackFromNative) cordova.callbackFromNative(id, false, ERROR, [why], false);
    else if (message && message.pluginId && Capacitor && Capacitor.fromNative) Capacitor.fromNative(assign({}, message, { success: false, save: false, error: why }));
    else if (answer) answer(assign({}, why, { err_msg: args[0] + ":fail " + name, error: name, errorMessage: why.message }));
    else return false;
    return true;
  };

  /** Hands Cordova what its native side gave back too late, in the way in which it fetches such things itself. */
  const deliver = ({ cordova }: any, messages: unknown): void => {
    if (!messages || !cordova) return;
    const provider = cordova.require("cordova/android/nativeapiprovider"), native = provider.get();
    provider.set({ retrieveJsMessages: () => messages });
    try { cordova.require("cordova/exec").pollOnce(); } finally { provider.set(native); }
  };

  return {
    __proto__: null as never,
    bridged: (call, go, _ticket, document) => {
      const { 0: names, 1: args, 2: message, 3: gives } = call as Bridged, realm = document.defaultView;
      return new Later((done: (value: unknown) => void, fail: (error: unknown) => void) => settle(names, () => {
        try {
          const given = go();
          if (gives === Gives.Nothing) deliver(realm, given);
          done(given);
        } catch (error) {
          if (tell(realm, args, message, gives, error as DOMException)) done(undefined); else fail(error);
        }
      }));
    },
  };
};
