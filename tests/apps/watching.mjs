// What watches a page: it wraps all that the page calls, and would send what it heard.
import { own } from './support/files.mjs';
import { group } from './support/group.mjs';

/** Nothing comes to the undeclared host under the guard, whatever is given; without it something does. */
const kept = async (t, state) => {
  const hits = await t.collector.quiet(undefined, 500);
  if (state === 'without') return hits.length ? '' : 'nothing was sent, so that the zero proves nothing';
  return hits.length ? `${hits.length} sent to a host that is not declared: ${hits.map(hit => hit.path ?? hit.url).join(' ')}` : '';
};
/** What is refused fails as a request without a network does, and one of Sentry's own is not awaited by it. */
const REQUEST_FAILED = /^rejected: (Load failed|Failed to fetch|NetworkError)/;
const sentry = t => ({ files: own, after: kept, quiet: REQUEST_FAILED, head: `<script>window.dsn = ${JSON.stringify(t.collector.at('sentry', '/1').replace('http://', 'http://key@').replace(/\?.*/, ''))}</script>` });

export default group('watching', [
  ['Sentry hears everything, and sends nothing where it is not declared, and all the rest is', 'sentry.js', sentry],
  ['rrweb records and plays', 'rrweb.js', { files: own, known: { 'the text of a frame': 'a document that stands in an attribute begins with the script that hooks the frame, and reads so; what the script makes of itself is gone' } }],
]);
