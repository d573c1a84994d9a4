/** Which entry point is which channel: a row names the interface, its members, and what hold and deny look like there. */
import { each } from "./originals";
import { patch, source, type Handler, type Slot } from "./patch";
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
 * A handler, then its entry points: the slot, the interfaces (`*` means the global; `!` goes before an interface whose own members
 * are meant, not its prototype's), the members. A realm that has not an interface or a member skips it.
 */
const TABLE: (Handler | string)[] = [
  source, "value Function toString",

  // Start: what comes into the document, what is re-pointed, what is written as markup.
  address(-1), "set HTMLScriptElement,HTMLIFrameElement,HTMLImageElement src",
  address(-1), "set HTMLImageElement srcset",
  address(0), "value Element setAttribute",
  address(1), "value Element setAttributeNS",
  markup(0), "set Element,ShadowRoot innerHTML outerHTML",
  markup(0), "value Element,ShadowRoot setHTMLUnsafe",
  markup(1), "value Element insertAdjacentHTML",
  markup(0), "value Range createContextualFragment",
  markup(0), "value DOMParser parseFromString",
  markup(0), "value Document write writeln",

  // Fresh realms.
  entrance, "get HTMLIFrameElement contentWindow contentDocument",
  entrance, "value * open",
  worker, "new * Worker",
  location, "get WorkerGlobalScope location",
  network.imports, "value * importScripts",

  // Persist and read.
  cookies.read, "get Document cookie",
  cookies.write, "set Document cookie",
  promised, "value CookieStore get getAll set delete",
  storage.storage(local), "get * localStorage",
  storage.storage(session), "get * sessionStorage",
  storage.member, "get Storage length",
  storage.member, "value Storage key getItem setItem removeItem clear",
  storage.storageArea, "get StorageEvent storageArea",
  databases.named, "value IDBFactory open deleteDatabase",
  databases.list, "value IDBFactory databases",

  // Send.
  network.fetches, "value * fetch",
  network.opens, "value XMLHttpRequest open",
  network.sends, "value XMLHttpRequest send",
  network.aborts, "value XMLHttpRequest abort",
  network.beacon, "value Navigator sendBeacon",

  // Device.
  promised, "value MediaDevices getUserMedia",
  promised, "value !Notification requestPermission",
  promised, "value ServiceWorkerRegistration showNotification",
  promised, "value PushManager subscribe",
  called, "value Geolocation getCurrentPosition watchPosition clearWatch",
  called, "value Navigator getUserMedia webkitGetUserMedia mozGetUserMedia",
  devices.mayNotify, "get !Notification permission",
  devices.notify, "new * Notification",
];

const rows: ((realm: any) => void)[] = [];
TABLE.forEach((list, at) => {
  if (typeof list !== "string") return;
  const [slot, places, ...names] = list.split(" ") as [string, string];
  each(places.split(","), place => each(names, name => rows.push(realm => {
    const type = realm[place.replace("!", "")];
    patch(realm, place === "*" ? realm : type && place[0] !== "!" ? type.prototype : type, name, TABLE[at - 1] as Handler, slot as Slot);
  })));
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
