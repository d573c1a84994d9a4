// What counts visits and acts.
import { group } from './support/group.mjs';

const json = value => ['application/json', JSON.stringify(value)];

export default group('analytics', [{
  id: 'posthog', name: 'PostHog', file: 'posthog-js/dist/array.full.no-external.js', at: 'https://us-assets.i.posthog.com/static/array.full.no-external.js', global: 'posthog',
  module: 'import posthog from "posthog-js/dist/module.full.no-external"; export default posthog;',
  hosts: ['us.i.posthog.com', 'us-assets.i.posthog.com'], keeps: ['ph_', '__ph', 'dmn_chk_'],
  start: posthog => { posthog.init('phc_test', { api_host: 'https://us.i.posthog.com', request_batching: false, person_profiles: 'always', opt_out_useragent_filter: true, disable_session_recording: true }); },
  act: posthog => { posthog.capture('acted'); },
}, {
  id: 'mixpanel', name: 'Mixpanel', file: 'mixpanel-browser/dist/mixpanel.umd.js', at: 'https://cdn.mxpnl.com/libs/mixpanel.umd.js', global: 'mixpanel',
  module: 'import mixpanel from "mixpanel-browser"; export default mixpanel;',
  hosts: ['api-js.mixpanel.com', 'cdn.mxpnl.com'], keeps: ['mp_', '__mp', 'mixpanel'],
  start: mixpanel => { mixpanel.init('token', { batch_requests: false, track_pageview: true, persistence: 'localStorage' }); },
  act: mixpanel => { mixpanel.track('acted'); },
}, {
  id: 'amplitude', name: 'Amplitude', file: '@amplitude/analytics-browser/lib/scripts/amplitude-min.umd.js', at: 'https://cdn.amplitude.com/libs/analytics-browser-min.umd.js', global: 'amplitude',
  module: 'import * as amplitude from "@amplitude/analytics-browser"; export default amplitude;',
  hosts: ['api2.amplitude.com', 'cdn.amplitude.com', 'sr-client-cfg.amplitude.com', 'diagnostics.prod.us-west-2.amplitude.com'], keeps: ['AMP_'],
  hasty: 'GET sr-client-cfg.amplitude.com/config/key', // it waits for its settings for a second, however busy the engine is
  start: amplitude => amplitude.init('key', undefined, { flushIntervalMillis: 50, flushQueueSize: 1 }).promise,
  act: amplitude => { amplitude.track('acted'); },
}, {
  id: 'segment', name: 'Segment', at: 'https://cdn.segment.com/analytics.js/v1/key/analytics.min.js', global: 'segment',
  module: 'export { AnalyticsBrowser as default } from "@segment/analytics-next";',
  hosts: ['cdn.segment.com', 'api.segment.io'], keeps: ['ajs_', 'analytics_', 'persisted-queue', 'seg_', 'htjs_'],
  start: async Segment => { const [analytics] = await Segment.load({ writeKey: 'key' }); analytics.page(); return { analytics }; },
  act: (_, { analytics }) => { analytics.track('acted'); },
  answers: { 'cdn.segment.com/v1/projects/key/settings': json({ integrations: { 'Segment.io': { apiKey: 'key', unbundledIntegrations: [], addBundledMetadata: true } }, plan: {}, edgeFunction: {}, analyticsNextEnabled: true }) },
}, {
  // Its tracker is in no package of npm: this loads it, and what it does with the page's calls stands for it here.
  id: 'matomo', name: 'Matomo', at: 'https://static.matomo.example/matomo-tracker.js', global: 'MatomoTracker',
  module: 'export { default } from "@jonkoops/matomo-tracker";',
  hosts: ['matomo.example', 'static.matomo.example'], keeps: ['_pk_'],
  start: MatomoTracker => { const matomo = new MatomoTracker({ urlBase: 'https://matomo.example', siteId: 1 }); matomo.trackPageView(); return { matomo }; },
  act: (_, { matomo }) => { matomo.trackEvent({ category: 'app', action: 'acted' }); },
  answers: { 'matomo.example/matomo.js': ['text/javascript', `{
    const called = ([name]) => { if (/^track/.test(name)) navigator.sendBeacon('https://matomo.example/matomo.php?' + name); }, before = window._paq;
    document.cookie = '_pk_id.1=1; path=/; max-age=999';
    window._paq = { push: (...calls) => calls.forEach(called) };
    before.forEach(called);
  }`] },
}, {
  id: 'snowplow', name: 'Snowplow', file: '@snowplow/browser-tracker/dist/index.umd.min.js', at: 'https://cdn.snowplow.example/sp.js', global: 'snowplowBrowserTracking',
  module: 'import * as snowplow from "@snowplow/browser-tracker"; export default snowplow;',
  hosts: ['collector.snowplow.example', 'cdn.snowplow.example'], keeps: ['_sp_', 'snowplow'],
  start: snowplow => { snowplow.newTracker('sp', 'https://collector.snowplow.example', { appId: 'app' }); snowplow.trackPageView(); },
  act: snowplow => { snowplow.trackPageView(); },
}, {
  id: 'countly', name: 'Countly', file: 'countly-sdk-web/lib/countly.min.js', at: 'https://cdn.count.ly/countly.min.js', global: 'Countly',
  module: 'import Countly from "countly-sdk-web"; export default Countly;',
  hosts: ['try.count.ly', 'cdn.count.ly'], keeps: ['cly_'],
  start: given => { const Countly = given.default || given; Countly.init({ app_key: 'cly_app', url: 'https://try.count.ly', ignore_bots: false, interval: 50 }); Countly.track_sessions(); Countly.track_pageview(); Countly.track_errors(); },
  act: given => { (given.default || given).add_event({ key: 'acted' }); },
  answers: { 'try.count.ly': json({ result: 'Success' }) },
}, {
  id: 'sensors', name: 'Sensors Data', file: 'sa-sdk-javascript/dist/web/sensorsdata.js', at: 'https://static.sensorsdata.cn/sdk/sensorsdata.min.js', global: 'sensorsDataAnalytic201505',
  module: 'import sensors from "sa-sdk-javascript"; export default sensors;',
  hosts: ['demo.datasink.sensorsdata.cn', 'static.sensorsdata.cn'], keeps: ['sensorsdata', 'sajssdk', 'sawebjssdk', 'sa_'],
  start: sensors => { sensors.init({ server_url: 'https://demo.datasink.sensorsdata.cn/sa?project=default&token=t', send_type: 'ajax', is_track_single_page: true, heatmap: { clickmap: 'default', scroll_notice_map: 'default' } }); sensors.quick('autoTrack'); },
  act: sensors => { sensors.track('acted'); },
}, {
  id: 'rudderstack', name: 'RudderStack', file: '@rudderstack/analytics-js/dist/npm/modern/bundled/umd/index.js', at: 'https://cdn.rudderlabs.com/v3/modern/rsa.min.js', global: 'rudderanalytics',
  module: 'import { RudderAnalytics } from "@rudderstack/analytics-js/bundled"; export default { RudderAnalytics };',
  hosts: ['api.rudderstack.com', 'cdn.rudderlabs.com', 'dataplane.rudderstack.com'], keeps: ['rl_', 'rudder', 'rs_', 'test_rudder_cookie'],
  start: ({ RudderAnalytics }) => { const analytics = new RudderAnalytics(); analytics.load('key', 'https://dataplane.rudderstack.com', {}); analytics.page(); return { analytics }; },
  act: (_, { analytics }) => { analytics.track('acted'); },
  answers: { 'api.rudderstack.com/sourceConfig/': json({ source: { id: 's', name: 's', writeKey: 'key', enabled: true, workspaceId: 'w', config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } }, destinations: [] } }) },
}, {
  id: 'plausible', name: 'Plausible', at: 'https://plausible.io/js/script.js', global: 'plausible_',
  module: 'import * as plausible from "@plausible-analytics/tracker"; export default plausible;',
  hosts: ['plausible.io'],
  start: plausible => { plausible.init({ domain: 'app.example', captureOnLocalhost: true, logging: false }); },
  act: plausible => { plausible.track('acted', {}); },
}]);
