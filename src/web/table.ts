/** Which entry point is which channel: a row names the interface, its members, and what hold and deny look like there. */
import { add, bare, each, execute, lower, ownKeys } from "./originals";
import { entry, patched } from "./mutation";
import { patch, source, type Handler } from "./patch";
import { native } from "./realm";
import { revokes } from "./seams/blobs";
import * as cookies from "./seams/cookies";
import { cursor, database } from "./seams/databases";
import { Capability } from "./mind";
import * as device from "./seams/devices";
import { opens, writes } from "./seams/behind";
import { attach, rewrite } from "./seams/attributes";
import { address, animated, audio, relations } from "./seams/elements";
import { entrance, opened } from "./seams/frames";
import { imported, inserts, made, transforms } from "./seams/insert";
import { called, promised } from "./seams/late";
import { markup, parses } from "./seams/markup";
import * as navigate from "./seams/navigate";
import * as network from "./seams/network";
import { NAMES, TYPE } from "./seams/parts";
import { hides, removes, shadows } from "./seams/roots";
import { byDefault, makes, policies } from "./seams/policies";
import * as storage from "./seams/storage";
import { facade } from "./seams/facade";
import { based, css, keyframes, member, pictures, source as bytesOr, values } from "./seams/style";
import { location, worker } from "./seams/workers";

/** Every kind of element of HTML that this engine knows: what loads by a property is found by that property's name, on new kinds too. */
let HTML = "";
each(ownKeys(self) as string[], name => { if (typeof name === "string" && execute(/^HTML.+t$/, name)) HTML += name + ","; });

/**
 * A handler, then its entry points, a string for each group of interfaces: the interfaces (`!` goes before an interface or object
 * whose own members are meant, not its prototype's) and the members (`=setter`, `+constructor`, else getter or method; `*` is every method and getter, `=*` every setter of what loads). A realm that
 * has not an interface or a member skips it.
 */
/** From here on somebody may be asked: who calls it on what is of another kind is refused first. */
const ASKING = "";
const TABLE: (Handler | string)[] = [
  source, "Function toString",

  // Start: what comes into the document, what is re-pointed, what is written as markup.
  address(-1), HTML + "SVGAElement =*", "HTMLMetaElement =httpEquiv",
  relations, "HTMLLinkElement relList",
  animated, "SVGAnimatedString =baseVal",
  address(0), "Element setAttribute",
  address(1), "Element setAttributeNS",
  attach, "Element setAttributeNode setAttributeNodeNS", "NamedNodeMap setNamedItem setNamedItemNS",
  rewrite, "Attr =value", "Node =nodeValue =textContent", "CharacterData =data appendData insertData deleteData replaceData", "HTMLElement =innerText",
  markup(0), "Element,ShadowRoot,Range =innerHTML =outerHTML setHTML setHTMLUnsafe createContextualFragment",
  markup(1), "Element insertAdjacentHTML",
  markup(2), "Document execCommand",
  writes, "Document write writeln",
  parses, "!Document parseHTMLUnsafe parseHTML",
  policies, "TrustedTypePolicyFactory createPolicy",
  byDefault, "TrustedTypePolicyFactory defaultPolicy",
  makes, "TrustedTypePolicy createHTML createScript createScriptURL name",
  inserts(1), "Document adoptNode importNode =body", "HTMLTableElement,HTMLSelectElement,HTMLOptionsCollection add =caption =tHead =tFoot", "Node appendChild insertBefore replaceChild", "Range insertNode surroundContents", "Element moveBefore",
  made, "XSLTProcessor transformToFragment",
  imported, "XSLTProcessor importStylesheet",
  transforms, "XSLTProcessor transformToDocument",
  removes, "Node removeChild", "Element,CharacterData remove",
  inserts(2), "Element insertAdjacentElement insertAdjacentText",
  inserts(), "Element,Document,DocumentFragment append prepend replaceChildren", "Element,CharacterData,DocumentType before after replaceWith",

  // Style.
  facade, "HTMLElement,SVGElement,MathMLElement,CSSStyleRule,CSSNestedDeclarations,CSSKeyframeRule,CSSFontFaceRule,CSSPageRule,CSSMarginRule,CSSFunctionDeclarations style",
  css(0), "CSSStyleDeclaration =cssText", "CSSStyleSheet,CSSGroupingRule,CSSStyleRule,CSSKeyframesRule insertRule appendRule replace replaceSync",
  css(1), "CSSStyleDeclaration setProperty", "ProcessingInstruction setAttribute",
  values(2), "StylePropertyMap set append",
  values(0), "CSSStyleSheet addRule",
  member, "CSSStyleDeclaration *",
  keyframes(0), "Element animate", "KeyframeEffect setKeyframes", "!CSS registerProperty",
  pictures, "!self +MediaMetadata", "MediaMetadata =artwork",
  keyframes(1), "!self +KeyframeEffect",
  bytesOr(1), "!self +FontFace",
  based, "!self +CSSStyleSheet",

  // Fresh realms.
  entrance, "HTMLIFrameElement,HTMLFrameElement,HTMLObjectElement,HTMLEmbedElement contentWindow contentDocument getSVGDocument", "MessageEvent source", "DocumentPictureInPicture,DocumentPictureInPictureEvent window",
  opened, "DocumentPictureInPicture requestWindow",
  navigate.opens, "!self open",
  opens(navigate.opens), "Document open",
  shadows, "Element attachShadow",
  hides, "Event originalTarget explicitOriginalTarget", "UIEvent rangeParent", "Selection anchorNode focusNode getRangeAt deleteFromDocument",
  revokes, "!URL revokeObjectURL",
  worker, "!self +Worker +SharedWorker",
  location, "WorkerGlobalScope location",
  network.imports, "!self importScripts",

  // Persist and read.
  cookies.read, "Document cookie",
  cookies.write, "Document =cookie",
  cookies.changes, "CookieChangeEvent changed deleted",
  storage.storage, "!self localStorage sessionStorage",
  storage.member, "Storage *",
  storage.storageArea, "StorageEvent storageArea",
  database, "IDBFactory open deleteDatabase",
  cursor, "IDBCursor advance continue continuePrimaryKey",

  // Send.
  network.fetches, "!self fetch",
  network.answers, "Response body clone",
  network.opens, "XMLHttpRequest open",
  network.dispatches, "XMLHttpRequest send",
  network.aborts, "XMLHttpRequest abort",
  network.beacon, "Navigator sendBeacon",
  audio, "!self +Audio",
  network.later, "!self fetchLater",
  network.sends, "!self +EventSource", "Worklet *",
  network.sockets, "!self +WebSocket +WebSocketStream +WebTransport",
  network.peers, "!self +RTCPeerConnection +webkitRTCPeerConnection", "RTCPeerConnection setConfiguration",
  navigate.submits, "HTMLFormElement submit requestSubmit",
  navigate.acts, "HTMLElement click", "EventTarget dispatchEvent",
  navigate.rises, "HTMLElement showPopover togglePopover", "HTMLDialogElement showModal",

  // Persist, more.
  ASKING,
  storage.channels, "!self +BroadcastChannel",
  storage.readName, "!self name",
  storage.writeName, "!self =name",
  device.keyed, "!self openDatabase webkitRequestFileSystem webkitRequestFileSystemSync webkitResolveLocalFileSystemURL webkitResolveLocalFileSystemSyncURL",
  device.cached, "CacheStorage open delete has keys match",
  device.keyedLater, "StorageBucketManager open delete", "SyncManager,PeriodicSyncManager register", "BackgroundFetchManager fetch",
  device.files, "StorageManager getDirectory",
  device.registers, "ServiceWorkerContainer register",
  network.sends, "Cache add",
  network.each, "Cache addAll",

  device.senses, "EventTarget addEventListener", "!self =ondevicemotion =ondeviceorientation =ondeviceorientationabsolute",

  // Device.
  called, "Geolocation *", "Navigator getUserMedia webkitGetUserMedia mozGetUserMedia",
  device.mayNotify, "!Notification permission",
  device.notify, "!self +Notification",
  device.permission, "PermissionStatus state",
  device.instead(Capability.Sensors, null), "DeviceMotionEvent,DeviceOrientationEvent acceleration accelerationIncludingGravity rotationRate alpha beta gamma webkitCompassHeading",
  device.begins(Capability.Speech), "SpeechRecognition start",
  device.begins(Capability.Sensors), "Sensor start",
  device.empty(Capability.Fingerprint), "HTMLCanvasElement toBlob",
  device.fails(Capability.Payment), "!self +PaymentRequest +ApplePaySession",
  device.fails(Capability.Fingerprint), "CanvasRenderingContext2D,OffscreenCanvasRenderingContext2D getImageData", "AudioBuffer getChannelData copyFromChannel",
  device.instead(Capability.Vibration, false), "Navigator vibrate",
  device.instead(Capability.Screens, false), "Screen isExtended",
  device.instead(Capability.Gamepad, []), "Navigator,GamepadEvent getGamepads gamepad",
  device.instead(Capability.Network), "Navigator,WorkerNavigator connection",
  device.instead(Capability.PreciseLocation, null), "HTMLGeolocationElement position",
  device.instead(Capability.Camera, null), "HTMLUserMediaElement,HTMLCameraElement,HTMLMicrophoneElement stream track",
  device.instead(Capability.Fingerprint, "data:,"), "HTMLCanvasElement toDataURL",
  device.instead(Capability.Fingerprint), "WebGLRenderingContext,WebGL2RenderingContext readPixels",
  device.instead(Capability.Fingerprint, 4), "Navigator,WorkerNavigator hardwareConcurrency deviceMemory cpuPerformance",

  device.captures, "MediaDevices getDisplayMedia",
  device.asks(Capability.Microphone), "MediaDevices selectAudioOutput",
  device.asks(Capability.Notification), "PushManager getSubscription permissionState",
  device.copies, "MediaStream,MediaStreamTrack clone",

  // What answers by promise, of all kinds.
  promised, "CookieStore *", "IDBFactory databases", "MediaDevices getUserMedia", "!Notification requestPermission",
  "ServiceWorkerRegistration showNotification", "PushManager subscribe", "MediaDevices enumerateDevices", "NavigatorUAData getHighEntropyValues",
];
/** What gives a promise, in the order of the capabilities; `*` are all methods. */
let which = Capability.ScreenCapture;
each([
  "ContactsManager *", "Bluetooth *|BluetoothRemoteGATTServer connect", "USB *|USBDevice open", "Serial *|SerialPort open", "HID *|HIDDevice open", "NDEFReader *", "Clipboard read readText",
  "!DeviceMotionEvent,!DeviceOrientationEvent requestPermission", "WakeLock *", "", "Navigator requestMIDIAccess", "!IdleDetector,IdleDetector requestPermission start",
  "PressureObserver observe", "", "Navigator share", "!self,DataTransferItem,FileSystemHandle showOpenFilePicker showSaveFilePicker showDirectoryPicker getAsFileSystemHandle requestPermission",
  "!self getScreenDetails|PresentationRequest getAvailability reconnect start|RemotePlayback prompt watchAvailability", "!SpeechRecognition available install", "", "XRSystem *", "EyeDropper *", "!self queryLocalFonts", "Navigator,Keyboard getBattery getInstalledRelatedApps getLayoutMap lock",
  "StorageManager,StorageBucket persist", "Document,Navigator browsingTopics joinAdInterestGroup runAdAuction getInterestGroupAdAuctionData updateAdInterestGroups hasPrivateToken hasRedemptionRecord", "", "CredentialsContainer *", "Clipboard write writeText",
  "OffscreenCanvas,OfflineAudioContext,VideoFrame,GPU convertToBlob toBlob startRendering copyTo requestAdapter",
], row => TABLE.push(device.asks(++which), ...row.split("|")));

// Split here: what a page changes later must not come between.
const rows: ((realm: any) => void)[] = [];
let handler: Handler, asking = false;
each(TABLE, list => {
  if (typeof list !== "string") {
    handler = list;
    return;
  }
  if (list === ASKING) asking = true;
  const [places, ...members] = list.split(" ") as [string], act = handler, first = asking;
  each(places.split(","), place => {
    const type = bare(place);
    each(members, member => {
      const one = bare(member), all = execute(/\*/, member);
      // Which members `*` means is found once, before any page code: an engine makes each interface of a realm when it is first asked for.
      let names: string[] | undefined = all ? undefined : [one];
      rows.push(realm => {
        if (names && !names[0]) return;
        const given = realm[type], owner = given && type === place ? given.prototype : given;
        if (!names && owner) {
          const found: string[] = names = [];
          each(ownKeys(owner) as string[], name => {
            if (typeof name === "string" && (member === "*" ? !execute(/^(on|constructor)/, name) : name !== TYPE && lower(name) in NAMES)) add(found, name);
          });
        }
        each(names || [], name => {
          const known = place + " " + (member === "=*" ? "=" + name : member), found = TESTING ? entry(known, act) : act;
          if (found && patch(realm, owner, name, found, member[0], place, first) && TESTING) patched(known);
        });
      });
    });
  });
});

/** Patches the table's entry points in a realm: all that can be, then throws if one could not. */
export const patchAll = (realm: any): void => {
  let failure: unknown;
  native(realm);
  each(rows, row => {
    try {
      row(realm);
    } catch (error) {
      failure = error;
    }
  });
  if (failure) throw failure;
};
