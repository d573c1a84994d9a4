/** The native container of a webview: keeps what is decided, and says when another view has decided. */
import type { Inner } from "../guard/inner";

/** The way to the host. */
export interface Host {
  /** Hands a decision over; `grants` is JSON by item id, the snapshot is opaque to the host. */
  save(snapshot: Uint8Array, grants: string, done: (saved: boolean) => void): void;
}

const ANSWER_MILLISECONDS = 2000;

export const host = ({ _host: given, _post: post, _reread: reread }: Inner): Host => {
  const waiting: Record<number, (message: any) => void> = Object.create(null);
  let messages = 0;
  if (given) {
    const receive = (text: string): void => {
      const message = JSON.parse(text), answer = waiting[message.id];
      if (message.type === "changed") {
        given.snapshot = message.record;
        reread();
      } else if (answer) {
        delete waiting[message.id];
        answer(message);
      }
    };
    for (const text of given.q || []) receive(text);
    given.onHost = receive;
  }
  return {
    save: (snapshot, grants, done) => {
      if (!given || !post) return done(false);
      let text = "";
      for (const byte of snapshot) text += String.fromCharCode(byte);
      const id = ++messages, record = btoa(text), rev = new DataView(snapshot.buffer, snapshot.byteOffset).getUint32(16, true);
      const timer = setTimeout(() => waiting[id]!({}), ANSWER_MILLISECONDS);
      waiting[id] = message => {
        clearTimeout(timer);
        if (message.ok) given.snapshot = record;
        done(!!message.ok);
      };
      post(JSON.stringify({ ns: "consent", v: 1, id, nonce: given.nonce, type: "save", rev, grants: JSON.parse(grants || "{}"), record }));
    },
  };
};
