// What is large: an application from npm as it comes, long lists, a server that speaks by sockets, players.
import { own } from '../apps/support/files.mjs';
import { films } from '../apps/support/films.mjs';
import { group } from '../apps/support/group.mjs';
import { sockets } from '../apps/support/socketio.mjs';

export default [
  ...group('a builder of pages', [['GrapesJS builds, moves, styles, undoes, keeps and gives out', 'grapes.js', { files: own }]]),
  ...group('long lists', [['TanStack Virtual, react-window and Clusterize show what is scrolled to', 'virtual.jsx', { files: own }]]),
  ...group('sockets', [['Socket.IO asks, hears, and finds its way again', 'socketio.js', { files: own, serve: sockets }]]),
  ...group('players', [['video.js plays, shows captions, seeks and changes its film; hls.js streams', 'player.js', { files: films, quiet: /not allowed by the user agent/ /* WebKit, of sound that no person has asked for: sometimes */ }]]),
];
