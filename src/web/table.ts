/** Which entry point is which channel: a row names the interface, its members, and what hold and deny look like there. */
import { bare, each } from "./originals";
import { patch, source, type Handler } from "./patch";
import * as cookies from "./seams/cookies";
import { named } from "./seams/databases";
import * as devices from "./seams/devices";
import { address } from "./seams/elements";
import { entrance } from "./seams/frames";
import { called, promised } from "./seams/late";
import { markup } from "./seams/markup";
import * as network from "./seams/network";
import * as storage from "./seams/storage";
import { location, worker } from "./seams/workers";

/**
 * A handler, then its entry points, a string for each group of interfaces: the interfaces (`!` goes before an interface or object
 * whose own members are meant, not its prototype's) and the members (`=setter`, `+constructor`, else getter or method). A realm that
 * has not an interface or a member skips it.
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
  entrance, "HTMLIFrameElement contentWindow contentDocument", "!self open",
  worker, "!self +Worker",
  location, "WorkerGlobalScope location",
  network.imports, "!self importScripts",

  // Persist and read.
  cookies.read, "Document cookie",
  cookies.write, "Document =cookie",
  storage.storage, "!self localStorage sessionStorage",
  storage.member, "Storage length key getItem setItem removeItem clear",
  storage.storageArea, "StorageEvent storageArea",
  named, "IDBFactory open deleteDatabase",

  // Send.
  network.fetches, "!self fetch",
  network.opens, "XMLHttpRequest open",
  network.sends, "XMLHttpRequest send",
  network.aborts, "XMLHttpRequest abort",
  network.beacon, "Navigator sendBeacon",

  // Device.
  called, "Geolocation getCurrentPosition watchPosition clearWatch", "Navigator getUserMedia webkitGetUserMedia mozGetUserMedia",
  devices.mayNotify, "!Notification permission",
  devices.notify, "!self +Notification",

  // What answers by promise, of all kinds.
  promised, "CookieStore get getAll set delete", "IDBFactory databases", "MediaDevices getUserMedia", "!Notification requestPermission",
  "ServiceWorkerRegistration showNotification", "PushManager subscribe",
];

// Split here: what a page changes later must not come between.
const rows: ((realm: any) => void)[] = [];
let handler: Handler;
each(TABLE, list => {
  if (typeof list !== "string") {
    handler = list;
    return;
  }
  const [places, ...members] = list.split(" ") as [string], act = handler;
  each(places.split(","), place => each(members, member => {
    const type = bare(place), name = bare(member), mark = member[0];
    rows.push(realm => {
      const found = realm[type];
      patch(realm, found && type === place ? found.prototype : found, name, act, mark);
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
