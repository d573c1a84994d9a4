/** IndexedDB: our own database is nobody else's; one whose name is undecided is in memory, which comes with its part. */
import { Channel, QUEUE, VERDICT, Verdict } from "../mind";
import { construct, define, each } from "../originals";
import type { Handler } from "../patch";
import { ask, mind, refused, text } from "./ask";
import { promised } from "./late";

/** `open` and `deleteDatabase`. Where no part can be loaded it is as refused. */
export const database: Handler = (args, go, _self, realm, member) => {
  const name = text(args, 0), answer = ask(Channel.Key, name), own = name === mind._key;
  if (!own && !mind._alone && (answer & (VERDICT | QUEUE)) === Verdict.Hold) {
    const request: object = construct(realm.EventTarget, [], realm.IDBOpenDBRequest);
    // Those of the prototype know the browser's own requests alone.
    each(["success", "error", "upgradeneeded", "blocked"], type => define(request, "on" + type, { value: null, writable: true, enumerable: true, configurable: true }));
    promised([request, name, args[1]], go, 0, realm, member, answer);
    return request;
  }
  // What is on the disk may be read while the durable tier is being asked, and always be deleted.
  if (own || member > "o" && !(answer & (Verdict.Allow | QUEUE))) throw refused("SecurityError");
  return go();
};

/** A cursor moves on: one of memory has its own ways. */
export const cursor: Handler = (args, go, self, _realm, member) => self._act ? self._act(member, args) : go();
