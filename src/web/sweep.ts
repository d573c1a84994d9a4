/** Clears what a withdrawn or refused item had stored. */
import { Channel, type Answer } from "./mind";
import { disks, each, execute, ownKeys, readCookie, removeItem, writeCookie } from "./originals";
import { ask, mind } from "./seams/ask";
import { cookiesIn } from "./seams/cookies";

/** Removes a cookie, whichever of our domains it is for. */
const erase = (document: Document, name: string, domain: string): void => {
  writeCookie(document, `${name}=;max-age=0;path=/;domain=${domain}`);
  if (domain) erase(document, name, (execute(/\.(.*)/, domain) || ["", ""])[1]);
};

/** Removes from disk the cookies and storage keys whose answer `closed` names (withdrawn, refused); never our own key. */
export const sweep = (closed: (answer: Answer) => boolean): void => {
  const gone = (channel: Channel, name: string) => name !== mind.key && closed(ask(channel, name));
  cookiesIn(readCookie(document), name => { if (gone(Channel.Cookie, name)) erase(document, name, document.location.hostname); });
  disks(area => each(ownKeys(area) as string[], key => { if (gone(Channel.Key, key)) removeItem(area, key); }));
};
