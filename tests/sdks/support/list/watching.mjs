// What watches a person use the page: real user monitoring, and replay of sessions.
export const watching = [{
  id: 'datadog', name: 'Datadog RUM', at: 'https://www.datadoghq-browser-agent.com/us1/v7/datadog-rum.js', global: 'datadog', late: true,
  module: 'export { datadogRum as default } from "@datadog/browser-rum";',
  hosts: ['browser-intake-datadoghq.com', 'www.datadoghq-browser-agent.com'], keeps: ['_dd_', 'dd_'],
  start: datadog => { datadog.init({ applicationId: '00000000-aaaa-0000-aaaa-000000000000', clientToken: 'pub', site: 'datadoghq.com', sessionSampleRate: 100, sessionReplaySampleRate: 0, telemetrySampleRate: 0, trackUserInteractions: true, trackResources: true }); },
  act: datadog => { datadog.addAction('acted'); },
}, {
  id: 'faro', name: 'Grafana Faro', file: '@grafana/faro-web-sdk/dist/bundle/faro-web-sdk.iife.js', at: 'https://cdn.grafana.example/faro-web-sdk.iife.js', global: 'GrafanaFaroWebSdk',
  module: 'import * as faro from "@grafana/faro-web-sdk"; export default faro;',
  hosts: ['faro-collector.grafana.net', 'cdn.grafana.example'], keeps: ['com.grafana.faro'],
  start: sdk => ({ faro: sdk.initializeFaro({ url: 'https://faro-collector.grafana.net/collect/key', app: { name: 'app', version: '1' }, batching: { sendTimeout: 50 }, ignoreUrls: [/^https/] }) }),
  act: (_, { faro }) => { faro.api.pushEvent('acted'); },
}, {
  id: 'clarity', name: 'Microsoft Clarity', file: 'clarity-js/build/clarity.min.js', at: 'https://www.clarity.ms/s/clarity.js', global: 'clarity',
  module: 'export { clarity as default } from "clarity-js";', late: true,
  hosts: ['www.clarity.ms', 'n.clarity.ms'], keeps: ['_cl'],
  start: clarity => {
    const settings = { projectId: 'key', upload: 'https://n.clarity.ms/collect', track: true, content: true, delay: 50 };
    if (clarity.start) clarity.start(settings); else clarity('start', settings);
  },
  act: clarity => { if (clarity.event) clarity.event('acted', '1'); else clarity('event', 'acted', '1'); },
}, {
  id: 'logrocket', name: 'LogRocket', file: 'logrocket/dist/build.umd.js', at: 'https://cdn.logr-in.com/LogRocket.min.js', global: 'LogRocket', loads: true,
  module: 'import LogRocket from "logrocket"; export default LogRocket;',
  hosts: ['cdn.logr-in.com', 'r.logr-in.com'],
  start: LogRocket => { LogRocket.init('app/id'); },
  act: LogRocket => { LogRocket.track('acted'); new Image().src = 'https://r.logr-in.com/i?acted'; },
}, {
  id: 'openreplay', name: 'OpenReplay', at: 'https://static.openreplay.com/latest/openreplay.js', global: 'openReplay',
  module: 'export { tracker as default } from "@openreplay/tracker";',
  hosts: ['api.openreplay.com', 'static.openreplay.com'], keeps: ['__openreplay', '__or_', '$__or_'],
  start: async tracker => { tracker.configure({ projectKey: 'key', ingestPoint: 'https://api.openreplay.com/ingest', __DISABLE_SECURE_MODE: true }); await tracker.start(); },
  act: tracker => { tracker.event('acted'); setTimeout(() => tracker.forceFlushBatch(), 100); }, // its worker would send twice a minute
  answers: { 'api.openreplay.com/ingest/v1/web/start': ['application/json', JSON.stringify({ token: 'token', userUUID: 'u', projectID: '1', sessionID: '1', delay: 0, beaconSizeLimit: 1e6 })] },
}, {
  id: 'rrweb', name: 'rrweb', at: 'https://cdn.rrweb.example/rrweb.js', global: 'rrwebRecord',
  module: 'export { record as default } from "rrweb";',
  hosts: ['events.rrweb.example', 'cdn.rrweb.example'],
  start: record => { record({ emit: event => { fetch('https://events.rrweb.example/events', { method: 'POST', body: JSON.stringify(event) }).catch(() => {}); } }); },
  act: record => { record.addCustomEvent('acted', 1); },
}];
