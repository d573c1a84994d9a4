/** The native container of a webview: keeps what is decided, and says when another view has decided. */
import type { Inner } from "../guard/inner";
import { Kept } from "../kept";

/** The way to the host. Without one every answer is no, at once. */
export interface Host {
  /** Hands a decision over; `grants` is JSON by item id (empty: not yet to be told), the snapshot is opaque to the host. */
  save(snapshot: Uint8Array, grants: string, done: (saved: boolean) => void): void;
  /** Shows a screen of the app. */
  show(screen: string): void;
  /** Removes what the host has of this person. */
  erase(): void;
  /** It is another person's record from now on; what the host has of it is taken in before `done`. */
  subject(done: () => void): void;
  /** Does it answer? It is only asked for what it has, and what it says is not taken in. */
  answers(done: (answers: boolean) => void): void;
}

const ANSWER_MILLISECONDS = 2000;

// Page code may have put its own hands on every global by now: messages are written piece by piece and read by originals.
export const host = ({ _host: given, _post: post, _kept: kept, _state: state, _changed: changed }: Inner): Host => {
  const parse = kept[Kept.parse]!, quote = kept[Kept.stringify]!, base64 = kept[Kept.btoa]!, letter = kept[Kept.fromCode]!, assign = kept[Kept.assign]!, wait = kept[Kept.wait]!, waitNoMore = kept[Kept.waitNoMore]!;
  const waiting: Record<string, (message: any) => void> = { __proto__: null } as any;
  /** What it says, and nothing that a page has given all objects. */
  const only = (message?: object): any => assign({ __proto__: null }, message);
  let messages = 0;

  const send = (fields: string, done: (message: any) => void): void => {
    if (!given.nonce || !post) return done(only());
    // The nonce is in the id, too: an answer that anyone else makes up is not waited for.
    const id = given.nonce + "." + ++messages, timer = wait(() => waiting[id]!(only()), ANSWER_MILLISECONDS);
    waiting[id] = message => {
      waitNoMore(timer);
      delete waiting[id];
      done(message);
    };
    post(`{"ns":"consent","v":1,"id":${quote(id)},"nonce":${quote(given.nonce)},"subject":${quote(state._subject)},${fields}}`);
  };
  const record = (message: any): void => {
    if ("record" in message) {
      given.subject = message.subject;
      given.snapshot = message.record;
      changed();
    }
  };

  if (given.nonce) {
    const receive = (text: string): void => {
      const message = only(parse(text)), answer = waiting[message.id];
      if (answer) answer(message);
      else if (message.type === "changed") send('"type":"hello"', record);
    };
    const { q: early = [] } = given;
    given.onHost = receive;
    for (let at = 0; at < early.length; at++) receive(early[at]);
  }
  return {
    save: (snapshot, grants, done) => {
      if (!grants) return done(false);
      let bytes = "";
      for (let at = 0; snapshot[at] !== undefined; at++) bytes += letter(snapshot[at]!);
      const text = base64(bytes), rev = (snapshot[16]! | snapshot[17]! << 8 | snapshot[18]! << 16 | snapshot[19]! << 24) >>> 0;
      send(`"type":"save","rev":${rev},"grants":${grants},"record":"${text}"`, ({ ok }) => {
        if (ok) {
          given.subject = state._subject;
          given.snapshot = text;
        }
        done(!!ok);
      });
    },
    show: screen => send(`"type":"show","screen":${quote(screen)}`, () => {}),
    erase: () => {
      // One that does not know how keeps what was withdrawn last.
      given.snapshot = null;
      send('"type":"erase"', () => {});
    },
    subject: done => send('"type":"subject"', message => {
      record(message);
      done();
    }),
    answers: done => send('"type":"hello"', message => done("record" in message)),
  };
};
