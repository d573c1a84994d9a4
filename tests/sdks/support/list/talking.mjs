// Chat, push, and what a server sets from afar.
const json = value => ['application/json', JSON.stringify(value)];

export const talking = [{
  id: 'stream', name: 'Stream Chat', at: 'https://cdn.stream-chat.example/browser.js', global: 'StreamChat',
  module: 'export { StreamChat as default } from "stream-chat";',
  hosts: ['chat.stream-io-api.com', 'chat-insights.getstream.io', 'cdn.stream-chat.example'],
  start: async StreamChat => { const client = new StreamChat('key'); await client.connectUser({ id: 'u' }, client.devToken('u')); return { client }; },
  act: (_, { client }) => client.queryChannels({}),
  answers: {
    'wss:chat.stream-io-api.com': (socket, said) => { if (!said) socket.send(JSON.stringify({ type: 'health.check', connection_id: '1', me: { id: 'u' } })); },
    'chat.stream-io-api.com/channels': json({ channels: [] }),
  },
}, {
  id: 'pusher', name: 'Pusher Channels', registered: true, // on a reload the record is read a moment later, for which a socket cannot wait
  file: 'pusher-js/dist/web/pusher.min.js', at: 'https://js.pusher.com/8.6/pusher.min.js', global: 'Pusher',
  module: 'import Pusher from "pusher-js"; export default Pusher;',
  hosts: ['ws-eu.pusher.com', 'sockjs-eu.pusher.com', 'stats.pusher.com', 'js.pusher.com'], keeps: ['pusher'],
  start: async Pusher => { const pusher = new Pusher('key', { cluster: 'eu', enabledTransports: ['ws'] }); await new Promise(done => pusher.connection.bind('connected', done)); return { pusher }; },
  act: (_, { pusher }, count) => { pusher.subscribe(`channel-${count}`); },
  answers: { 'wss:ws-eu.pusher.com': (socket, said) => { if (!said) socket.send(JSON.stringify({ event: 'pusher:connection_established', data: '{"socket_id":"1.1","activity_timeout":120}' })); } },
}, {
  id: 'braze', name: 'Braze', at: 'https://js.appboycdn.com/web-sdk/6.13/braze.min.js', global: 'braze',
  module: 'import * as braze from "@braze/web-sdk"; export default braze;',
  hosts: ['sdk.iad-01.braze.com', 'js.appboycdn.com'], keeps: ['ab.', 'Appboy', 'Braze'],
  start: braze => { braze.initialize('00000000-aaaa-0000-aaaa-000000000000', { baseUrl: 'sdk.iad-01.braze.com', minimumIntervalBetweenTriggerActionsInSeconds: 0 }); braze.openSession(); braze.requestImmediateDataFlush(); },
  act: braze => { braze.logCustomEvent('acted'); braze.requestImmediateDataFlush(); },
}, {
  id: 'onesignal', name: 'OneSignal', engines: ['chromium', 'firefox'], // it begins nowhere without push
  at: 'https://cdn.onesignal.example/react-onesignal.js', global: 'OneSignalLoader', loads: true,
  module: 'import OneSignal from "react-onesignal"; export default OneSignal;',
  hosts: ['cdn.onesignal.com', 'api.onesignal.com', 'cdn.onesignal.example'],
  start: OneSignal => { OneSignal.init({ appId: 'app' }).catch(() => {}); },
  act: () => { if (window.OneSignal) window.OneSignal.acted(); },
  answers: { 'cdn.onesignal.com/sdks/web/v16/OneSignalSDK.page.js': ['text/javascript', 'window.OneSignal = { acted() { fetch("https://api.onesignal.com/apps/app", { method: "POST" }); } };'] },
}, {
  id: 'firebase', name: 'Firebase Remote Config', at: 'https://www.gstatic.com/firebasejs/firebase.js', global: 'firebase_',
  module: 'import { initializeApp } from "@firebase/app"; import * as config from "@firebase/remote-config"; export default { initializeApp, ...config };',
  hosts: ['firebaseinstallations.googleapis.com', 'firebaseremoteconfig.googleapis.com', 'www.gstatic.com'], keeps: ['firebase', '_firebase'],
  start: async ({ initializeApp, getRemoteConfig, fetchAndActivate }) => {
    const config = getRemoteConfig(initializeApp({ apiKey: 'key', projectId: 'project', appId: '1:1:web:1', messagingSenderId: '1' }));
    config.settings.minimumFetchIntervalMillis = 0;
    await fetchAndActivate(config);
    return { config };
  },
  act: ({ fetchAndActivate }, { config }) => fetchAndActivate(config),
  answers: {
    'firebaseinstallations.googleapis.com/v1/projects/project/installations': json({ name: 'projects/1/installations/f', fid: 'f0123456789abcdef01234', refreshToken: 'r', authToken: { token: 't', expiresIn: '604800s' } }),
    'firebaseremoteconfig.googleapis.com': json({ entries: { a: '1' }, state: 'UPDATE', templateVersion: '1' }),
  },
}];
