// What is asked of the device (2D): whether a call reaches the engine. A script before everything else counts what arrives there.
import { change, three } from '../../../harness/policies.mjs';

/** What is open where a policy does not speak of it is undecided here, too. */
export const policy = () => change(three(), policy => {
  policy.permissions = ['credentials', 'clipboard-write', 'fingerprint'].map(id => ({ id, capability: id, name: { 'zh-Hans': id, en: id }, prompted: true, uses: [{ purpose: 'counting', refused: { 'zh-Hans': id, en: id } }] }));
});
const media = { video: true, audio: true };

/** A receiver that nothing but the counter looks at. */
const bare = (type, member, ...args) => `${type}.prototype.${member}.call(Object.create(${type}.prototype)${args.map(one => ', ' + one).join('')})`;

/** Where the member lies, its name, how it is called. What begins with `get` is read, what begins with `new` is constructed. */
const members = [
  ['Geolocation.prototype', 'getCurrentPosition', `navigator.geolocation.getCurrentPosition(() => {})`],
  ['Geolocation.prototype', 'watchPosition', `navigator.geolocation.watchPosition(() => {})`],
  ['MediaDevices.prototype', 'getUserMedia', `navigator.mediaDevices.getUserMedia(${JSON.stringify(media)})`],
  ['MediaDevices.prototype', 'getDisplayMedia', `navigator.mediaDevices.getDisplayMedia()`],
  ['MediaDevices.prototype', 'enumerateDevices', `navigator.mediaDevices.enumerateDevices()`],
  ['Navigator.prototype', 'webkitGetUserMedia', `navigator.webkitGetUserMedia(${JSON.stringify(media)}, () => {}, () => {})`],
  ['Notification', 'requestPermission', `Notification.requestPermission()`],
  ['self', 'new Notification', `new Notification('x')`],
  ['PushManager.prototype', 'subscribe', `PushManager.prototype.subscribe.call(Object.create(PushManager.prototype))`],
  ['ContactsManager.prototype', 'select', `navigator.contacts.select(['name'])`],
  ['Bluetooth.prototype', 'requestDevice', `navigator.bluetooth.requestDevice({ acceptAllDevices: true })`],
  ['Bluetooth.prototype', 'getDevices', `navigator.bluetooth.getDevices()`],
  ['Bluetooth.prototype', 'getAvailability', `navigator.bluetooth.getAvailability()`],
  ['USB.prototype', 'requestDevice', `navigator.usb.requestDevice({ filters: [] })`],
  ['USB.prototype', 'getDevices', `navigator.usb.getDevices()`],
  ['Serial.prototype', 'requestPort', `navigator.serial.requestPort()`],
  ['Serial.prototype', 'getPorts', `navigator.serial.getPorts()`],
  ['HID.prototype', 'requestDevice', `navigator.hid.requestDevice({ filters: [] })`],
  ['HID.prototype', 'getDevices', `navigator.hid.getDevices()`],
  ['NDEFReader.prototype', 'scan', `new NDEFReader().scan()`],
  ['Clipboard.prototype', 'read', `navigator.clipboard.read()`],
  ['Clipboard.prototype', 'readText', `navigator.clipboard.readText()`],
  ['Sensor.prototype', 'start', `new Accelerometer().start()`],
  ['DeviceMotionEvent', 'requestPermission', `DeviceMotionEvent.requestPermission()`],
  ['DeviceOrientationEvent', 'requestPermission', `DeviceOrientationEvent.requestPermission()`],
  ['WakeLock.prototype', 'request', `navigator.wakeLock.request('screen')`],
  ['Navigator.prototype', 'vibrate', `navigator.vibrate(1)`],
  ['Navigator.prototype', 'requestMIDIAccess', `navigator.requestMIDIAccess()`],
  ['IdleDetector', 'requestPermission', `IdleDetector.requestPermission()`],
  ['IdleDetector.prototype', 'start', `new IdleDetector().start()`],
  ['PressureObserver.prototype', 'observe', `new PressureObserver(() => {}).observe('cpu')`],
  ['self', 'new PaymentRequest', `new PaymentRequest([{ supportedMethods: 'https://x.example/pay' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } })`],
  ['Navigator.prototype', 'share', `navigator.share({ text: 'x' })`],
  ['self', 'showOpenFilePicker', `showOpenFilePicker()`],
  ['self', 'showSaveFilePicker', `showSaveFilePicker()`],
  ['self', 'showDirectoryPicker', `showDirectoryPicker()`],
  ['self', 'getScreenDetails', `getScreenDetails()`],
  ['self', 'queryLocalFonts', `queryLocalFonts()`],
  ['SpeechRecognition.prototype', 'start', `new SpeechRecognition().start()`],
  ['webkitSpeechRecognition.prototype', 'start', `new webkitSpeechRecognition().start()`],
  ['Navigator.prototype', 'getGamepads', `navigator.getGamepads()`],
  ['XRSystem.prototype', 'requestSession', `navigator.xr.requestSession('inline')`],
  ['XRSystem.prototype', 'isSessionSupported', `navigator.xr.isSessionSupported('inline')`],
  ['EyeDropper.prototype', 'open', `new EyeDropper().open()`],
  ['Navigator.prototype', 'getBattery', `navigator.getBattery()`],
  ['Navigator.prototype', 'getInstalledRelatedApps', `navigator.getInstalledRelatedApps()`],
  ['Keyboard.prototype', 'getLayoutMap', `navigator.keyboard.getLayoutMap()`],
  ['StorageManager.prototype', 'persist', `navigator.storage.persist()`],
  ['Document.prototype', 'browsingTopics', `document.browsingTopics()`],
  ['Navigator.prototype', 'joinAdInterestGroup', `navigator.joinAdInterestGroup({ owner: location.origin, name: 'x', lifetimeMs: 1 })`],
  ['Navigator.prototype', 'runAdAuction', `navigator.runAdAuction({ seller: location.origin, decisionLogicURL: location.origin + '/x' })`],
  ['Navigator.prototype', 'getUserMedia', bare('Navigator', 'getUserMedia', '{ video: true }', '() => {}', '() => {}')],
  ['Navigator.prototype', 'mozGetUserMedia', bare('Navigator', 'mozGetUserMedia', '{ video: true }', '() => {}', '() => {}')],
  ['ServiceWorkerRegistration.prototype', 'showNotification', bare('ServiceWorkerRegistration', 'showNotification', '"x"')],
  ['CacheStorage.prototype', 'delete', `caches.delete('x')`],
  ['StorageBucketManager.prototype', 'delete', `navigator.storageBuckets.delete('x')`],
  ['SyncManager.prototype', 'register', bare('SyncManager', 'register', '"x"')],
  ['PeriodicSyncManager.prototype', 'register', bare('PeriodicSyncManager', 'register', '"x"')],
  ['BackgroundFetchManager.prototype', 'fetch', bare('BackgroundFetchManager', 'fetch', '"x"', '"/own"')],
  ['RTCPeerConnection.prototype', 'setConfiguration', bare('RTCPeerConnection', 'setConfiguration', '{ iceServers: [{ urls: "stun:x.example" }] }')],
  ['DataTransferItem.prototype', 'getAsFileSystemHandle', bare('DataTransferItem', 'getAsFileSystemHandle')],
  ['Keyboard.prototype', 'lock', `navigator.keyboard.lock()`],
  ['CredentialsContainer.prototype', 'get', `navigator.credentials.get({ password: true })`],
  ['Clipboard.prototype', 'write', `navigator.clipboard.write([])`],
  ['Clipboard.prototype', 'writeText', `navigator.clipboard.writeText('x')`],
  ['Screen.prototype', 'get isExtended', `screen.isExtended`],
  ['Navigator.prototype', 'get connection', `navigator.connection`],
  ['HTMLGeolocationElement.prototype', 'get position', `document.createElement('geolocation').position`],
  ['HTMLUserMediaElement.prototype', 'get stream', `document.createElement('usermedia').stream`],
  ['Navigator.prototype', 'get hardwareConcurrency', `navigator.hardwareConcurrency`],
  ['Navigator.prototype', 'get deviceMemory', `navigator.deviceMemory`],
  ['HTMLCanvasElement.prototype', 'toDataURL', `document.createElement('canvas').toDataURL()`],
  ['HTMLCanvasElement.prototype', 'toBlob', `document.createElement('canvas').toBlob(() => {})`],
  ['CanvasRenderingContext2D.prototype', 'getImageData', bare('CanvasRenderingContext2D', 'getImageData', 0, 0, 1, 1)],
  ['OffscreenCanvasRenderingContext2D.prototype', 'getImageData', bare('OffscreenCanvasRenderingContext2D', 'getImageData', 0, 0, 1, 1)],
  ['WebGLRenderingContext.prototype', 'readPixels', bare('WebGLRenderingContext', 'readPixels', 0, 0, 1, 1, 1, 1, null)],
  ['WebGL2RenderingContext.prototype', 'readPixels', bare('WebGL2RenderingContext', 'readPixels', 0, 0, 1, 1, 1, 1, null)],
  ['AudioBuffer.prototype', 'getChannelData', bare('AudioBuffer', 'getChannelData', 0)],
  ['AudioBuffer.prototype', 'copyFromChannel', bare('AudioBuffer', 'copyFromChannel', 'new Float32Array(1)', 0)],
  ['OffscreenCanvas.prototype', 'convertToBlob', `new OffscreenCanvas(1, 1).convertToBlob()`],
  ['OfflineAudioContext.prototype', 'startRendering', `new OfflineAudioContext(1, 1, 44100).startRendering()`],
  ['VideoFrame.prototype', 'copyTo', bare('VideoFrame', 'copyTo', 'new Uint8Array(1)')],
  ['GPU.prototype', 'requestAdapter', `navigator.gpu.requestAdapter()`],
  // What stands beside the usual ways.
  ['MediaDevices.prototype', 'selectAudioOutput', `navigator.mediaDevices.selectAudioOutput()`],
  ['PushManager.prototype', 'permissionState', `PushManager.prototype.permissionState.call(Object.create(PushManager.prototype))`],
  ['PushManager.prototype', 'getSubscription', `PushManager.prototype.getSubscription.call(Object.create(PushManager.prototype))`],
  ['PresentationRequest.prototype', 'getAvailability', `new PresentationRequest('https://x.example/').getAvailability()`],
  ['PresentationRequest.prototype', 'start', `new PresentationRequest('https://x.example/').start()`],
  ['RemotePlayback.prototype', 'watchAvailability', `document.createElement('video').remote.watchAvailability(() => {})`],
  ['RemotePlayback.prototype', 'prompt', `document.createElement('video').remote.prompt()`],
  ['SpeechRecognition', 'available', `SpeechRecognition.available({ langs: ['en'] })`],
  ['SpeechRecognition', 'install', `SpeechRecognition.install({ langs: ['en'] })`],
  ['FileSystemHandle.prototype', 'requestPermission', `FileSystemHandle.prototype.requestPermission.call(Object.create(FileSystemHandle.prototype))`],
  ['USBDevice.prototype', 'open', `USBDevice.prototype.open.call(Object.create(USBDevice.prototype))`],
  ['SerialPort.prototype', 'open', `SerialPort.prototype.open.call(Object.create(SerialPort.prototype), { baudRate: 9600 })`],
  ['HIDDevice.prototype', 'open', `HIDDevice.prototype.open.call(Object.create(HIDDevice.prototype))`],
  ['BluetoothRemoteGATTServer.prototype', 'connect', `BluetoothRemoteGATTServer.prototype.connect.call(Object.create(BluetoothRemoteGATTServer.prototype))`],
  ['Document.prototype', 'hasPrivateToken', `document.hasPrivateToken('https://x.example')`],
  ['Document.prototype', 'hasRedemptionRecord', `document.hasRedemptionRecord('https://x.example')`],
  ['Navigator.prototype', 'updateAdInterestGroups', `navigator.updateAdInterestGroups()`],
  ['Navigator.prototype', 'getInterestGroupAdAuctionData', `navigator.getInterestGroupAdAuctionData({ seller: location.origin })`],
  ['StorageBucket.prototype', 'persist', `StorageBucket.prototype.persist.call(Object.create(StorageBucket.prototype))`],
];

/** What a sensor says, in a realm in which nobody else listens. */
const heard = [['addEventListener', 'devicemotion', `w.addEventListener(type, note)`], ...['devicemotion', 'deviceorientation', 'deviceorientationabsolute'].map(type => ['a property', type, `if (!('on' + type in w)) return; w['on' + type] = note`]),
  ['a property behind another', 'deviceorientation', `w.addEventListener('devicemotion', () => {}); w['on' + type] = note`], ['a listener behind another', 'devicemotion', `w.addEventListener('deviceorientation', () => {}); w.addEventListener(type, note)`]]
  .map(([name, type, how]) => [`device ${name} of ${type}`, `put => { document.body.append(document.createElement('iframe')); const w = window[length - 1], type = '${type}', note = () => { reached += ' ' + put(); }; ${how}; w.dispatchEvent(new w.Event(type)); }`]);

export default [...members.map(([owner, name, call]) => [`device ${owner.replace('.prototype', '').replace('self', 'window')} ${name}`, new Function(`return ${call}`), { owner, member: name }]), ...heard,
  ['device high entropy values', async put => { if ('platformVersion' in await navigator.userAgentData.getHighEntropyValues(['platformVersion'])) reached += ' ' + put(); }]];

/** Counts what reaches the engine, by attack. */
const count = list => {
  window.reached = '';
  for (const [via, place, member] of list) {
    try {
      if (!place) continue;
      const owner = place.split('.').reduce((at, name) => at[name], window), name = member.replace(/new |get /, ''), found = Object.getOwnPropertyDescriptor(owner, name);
      const note = () => { reached += ' zq' + via + 'z'; };
      if (member.startsWith('get ')) found.get = new Proxy(found.get, { apply() { note(); } });
      else if (name !== member) found.value = new Proxy(found.value, { construct() { note(); throw new TypeError('counted'); } });
      else found.value = new Proxy(found.value, { apply() { note(); return Promise.resolve(); } });
      Object.defineProperty(owner, name, found);
    } catch { /* this engine has it not */ }
  }
};
export const before = listed => `(${count})(${JSON.stringify(listed.map(({ via, owner, member }) => [via, owner ?? '', member ?? '']))})`;
export const measure = { inside: () => reached };
