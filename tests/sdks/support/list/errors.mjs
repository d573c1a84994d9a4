// What reports errors, and times of loading.
export const errors = [{
  id: 'sentry', name: 'Sentry with replay', at: 'https://browser.sentry-cdn.com/9.47.2/bundle.tracing.replay.min.js', global: 'Sentry',
  module: 'import * as Sentry from "@sentry/browser"; export default Sentry;',
  hosts: ['o1.ingest.us.sentry.io', 'browser.sentry-cdn.com'], keeps: ['sentry'],
  start: Sentry => { Sentry.init({ dsn: 'https://key@o1.ingest.us.sentry.io/1', tracesSampleRate: 1, replaysSessionSampleRate: 1, integrations: [Sentry.browserTracingIntegration(), Sentry.replayIntegration({ flushMinDelay: 50, flushMaxDelay: 100 })] }); },
  act: Sentry => { Sentry.captureException(new Error('acted')); },
}, {
  id: 'bugsnag', name: 'BugSnag', file: '@bugsnag/browser/dist/bugsnag.min.js', at: 'https://d2wy8f7a9ursnm.cloudfront.net/v9/bugsnag.min.js', global: 'Bugsnag',
  module: 'import Bugsnag from "@bugsnag/browser"; export default Bugsnag;',
  hosts: ['notify.bugsnag.com', 'sessions.bugsnag.com', 'd2wy8f7a9ursnm.cloudfront.net'], keeps: ['bugsnag'],
  start: Bugsnag => { Bugsnag.start({ apiKey: '0123456789abcdef0123456789abcdef', logger: null }); },
  act: Bugsnag => { Bugsnag.notify(new Error('acted')); },
}, {
  id: 'rollbar', name: 'Rollbar', file: 'rollbar/dist/rollbar.umd.min.js', at: 'https://cdn.rollbar.com/rollbarjs/refs/tags/v3.1.0/rollbar.umd.min.js', global: 'rollbar',
  module: 'import Rollbar from "rollbar"; export default Rollbar;',
  hosts: ['api.rollbar.com', 'cdn.rollbar.com'], keeps: ['Rollbar'],
  start: given => { const Rollbar = given.default || given, rollbar = new Rollbar({ accessToken: 'token', captureUncaught: true, captureUnhandledRejections: true }); rollbar.info('started'); return { rollbar }; },
  act: (_, { rollbar }) => { rollbar.error(new Error(`acted ${Math.random()}`)); },
}, {
  id: 'trackjs', name: 'TrackJS', file: 'trackjs/index.umd.js', at: 'https://cdn.trackjs.com/agent/v3/latest/t.js', global: 'TrackJS',
  module: 'export { TrackJS as default } from "trackjs";',
  hosts: ['capture.trackjs.com', 'usage.trackjs.com', 'cdn.trackjs.com'],
  start: TrackJS => { TrackJS.install({ token: 'token', application: 'app' }); },
  act: (TrackJS, _, count) => { TrackJS.track(new Error(`acted ${count}`)); },
}, {
  id: 'honeybadger', name: 'Honeybadger', file: '@honeybadger-io/js/dist/browser/honeybadger.min.js', at: 'https://js.honeybadger.io/v6.16/honeybadger.min.js', global: 'Honeybadger',
  module: 'import Honeybadger from "@honeybadger-io/js/dist/browser/honeybadger.js"; export default Honeybadger;',
  hosts: ['api.honeybadger.io', 'js.honeybadger.io'],
  start: Honeybadger => { Honeybadger.configure({ apiKey: 'key', environment: 'production', enableUncaught: true }); },
  act: Honeybadger => { Honeybadger.notify(new Error('acted')); },
}, {
  id: 'elastic', name: 'Elastic APM', file: '@elastic/apm-rum/dist/bundles/elastic-apm-rum.umd.min.js', at: 'https://cdn.elastic.example/elastic-apm-rum.umd.min.js', global: 'elasticApm',
  module: 'import * as elastic from "@elastic/apm-rum"; export default elastic;',
  hosts: ['apm.elastic.example', 'cdn.elastic.example'],
  start: elastic => ({ apm: elastic.init({ serviceName: 'app', serverUrl: 'https://apm.elastic.example', flushInterval: 50 }) }),
  act: (_, { apm }) => { apm.captureError(new Error('acted')); },
}];
