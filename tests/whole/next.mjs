// Next.js, built and started as a publisher does: drawn on the server, alive in the page, with actions that run on the server.
import { own } from '../apps/support/files.mjs';
import { group } from '../apps/support/group.mjs';
import { next } from '../apps/support/next.mjs';

// The first engine that comes here builds it, and the others wait.
export default group('Next.js', [['Next.js draws on the server, wakes, streams, acts and goes back', 'next', { files: own, serve: next, built: true }]], 400000);
