// Sentry: it wraps timers, requests, listeners and the console, and sends to a host that no policy declares.
import * as Sentry from '@sentry/browser';
import { app } from '../report.js';

app(async ({ root, note, until, later, press }) => {
  const events = [];
  Sentry.init({
    dsn: window.dsn, release: 'app@1', tracesSampleRate: 1, replaysSessionSampleRate: 1, sendClientReports: true, autoSessionTracking: true,
    integrations: [Sentry.browserTracingIntegration(), Sentry.replayIntegration({ maskAllText: false }), Sentry.browserSessionIntegration(), Sentry.httpClientIntegration()],
    beforeSend: event => { events.push(event); return event; },
  });
  root.innerHTML = '<button id="b">b</button><img alt="" src="/own.gif?sentry">';
  const button = root.firstChild, order = [];
  button.addEventListener('click', () => order.push('click'));
  press(button);
  await (await fetch('/data.json')).json();
  const request = new XMLHttpRequest(); request.open('GET', '/echo?x=1'); request.send(); await new Promise(done => { request.onloadend = done; });
  console.info('said'); history.pushState(null, '', '#there'); document.body.title = 'changed';
  Sentry.setUser({ id: '1' }); Sentry.setTag('tag', 'value'); Sentry.captureException(new RangeError('caught')); Sentry.captureMessage('message', 'warning');
  setTimeout(() => { order.push('timer'); throw new Error('thrown'); }); // It is deaf for a moment after each.
  await until(() => events.length > 2, 'what was thrown');
  await later(20);
  (async () => { throw new Error('rejected'); })();
  await Sentry.startSpan({ name: 'span' }, async () => later(10));
  await until(() => events.length > 3, 'four events');
  const plain = ({ exception, message, level, tags, breadcrumbs = [] }) => [exception?.values.map(({ type, value, mechanism }) => [type, value, mechanism?.type, mechanism?.handled]), message, level, tags.tag, breadcrumbs.map(({ category, message, data }) => [category, message ?? data?.url?.replace(location.origin, '') ?? data?.to]).filter(([category]) => !category.startsWith('sentry'))];
  note('events', [events.map(plain), order, events.every(event => event.exception?.values.every(one => one.stacktrace?.frames.every(frame => !/guard/.test(frame.filename))) ?? true)]);
  window.flushed = Sentry.flush(1500);
  await Sentry.getReplay()?.flush?.();
  await later(400);
  note('after', [root.innerHTML, Sentry.lastEventId() !== undefined, typeof Sentry.getClient().getDsn().host, order]);
});
