/** Which entry point is which channel: a row names the interface, its members, and what hold and deny look like there. */
import { bare, each } from "./originals";
import { patch, source, type Handler } from "./patch";
import * as cookies from "./seams/cookies";
import * as databases from "./seams/databases";
import * as devices from "./seams/devices";
import { address } from "./seams/elements";
import { entrance } from "./seams/frames";
import { called, promised } from "./seams/late";
import { markup } from "./seams/markup";
import * as network from "./seams/network";
import { local, session } from "./seams/shadow";
import * as storage from "./seams/storage";
import { location, worker } from "./seams/workers";

/**
 * A handler, then its entry points: the interfaces (`*` means the global; `!` goes before an interface whose own members are
 * meant, not its prototype's) and the members (`=setter`, `+constructor`, else getter or method). A realm that has not an
 * interface or a member skips it.
 */
const TABLE: (Handler | string)[] = [
  source, "Function toString",

  // Start: what comes into the document, what is re-pointed, what is written as markup.
  address(-1), "HTMLScriptElement,HTMLIFrameElement,HTMLImageElement =src =srcset",
  address(0), "Element setAttribute",
  address(1), "Element setAttributeNS",
  markup(0), "Element,ShadowRoot,Range,DOMParser,Document =innerHTML =outerHTML setHTMLUnsafe createContextualFragment parseFromString write writeln",
  markup(1), "Element insertAdjacentHTML",

  // Fresh realms.
  entrance, "HTMLIFrameElement contentWindow contentDocument",
  entrance, "* open",
  worker, "* +Worker",
  location, "WorkerGlobalScope location",
  network.imports, "* importScripts",

  // Persist and read.
  cookies.read, "Document cookie",
  cookies.write, "Document =cookie",
  promised, "CookieStore get getAll set delete",
  storage.storage(local), "* localStorage",
  storage.storage(session), "* sessionStorage",
  storage.member, "Storage length key getItem setItem removeItem clear",
  storage.storageArea, "StorageEvent storageArea",
  databases.named, "IDBFactory open deleteDatabase",
  databases.list, "IDBFactory databases",

  // Send.
  network.fetches, "* fetch",
  network.opens, "XMLHttpRequest open",
  network.sends, "XMLHttpRequest send",
  network.aborts, "XMLHttpRequest abort",
  network.beacon, "Navigator sendBeacon",

  // Device.
  promised, "MediaDevices getUserMedia",
  promised, "!Notification requestPermission",
  promised, "ServiceWorkerRegistration showNotification",
  promised, "PushManager subscribe",
  called, "Geolocation getCurrentPosition watchPosition clearWatch",
  called, "Navigator getUserMedia webkitGetUserMedia mozGetUserMedia",
  devices.mayNotify, "!Notification permission",
  devices.notify, "* +Notification",
];

// Split here: what a page changes later must not come between.
const rows: ((realm: any) => void)[] = [];
TABLE.forEach((list, at) => {
  if (typeof list !== "string") return;
  const [places, ...members] = list.split(" ") as [string];
  each(places.split(","), place => each(members, member => {
    const type = bare(place), name = bare(member), mark = member[0];
    rows.push(realm => {
      const found = type ? realm[type] : realm;
      patch(realm, found && type === place ? found.prototype : found, name, TABLE[at - 1] as Handler, mark);
    });
  }));
});

/** Patches the table's entry points in a realm: all that can be, then throws if one could not. */
export const patchAll = (realm: any): void => {
  let failure: unknown;
  each(rows, row => {
    try {
      row(realm);
    } catch (error) {
      failure = error;
    }
  });
  if (failure) throw failure;
};
