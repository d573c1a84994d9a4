// A mind for the tests of the seams: what belongs to an item is read off its name, and `decide` plays the person.
// Hosts `x.localhost`, cookies and keys `x_…` and the marked id `x` belong to item x; `own_…` is always open; a device is `cap` and its number.
import { install, leave } from '../../../../src/web/install.ts';
import { kept } from '../../../../src/web/originals.ts';
import { ending } from '../../../../src/web/late/ending.ts';
import { late } from '../../../../src/web/late/late.ts';
import { sweep } from '../../../../src/web/late/sweep.ts';
import { tracks } from '../../../../src/web/late/tracks.ts';

const state = self.menshenState || { verdicts: {}, queue: [] };
const held = [], requests = [], log = [], changed = [], items = [];
const item = (channel, name) => channel === 1 ? name.replace(/^\w+:\/\//, '').replace(/[.:].*/, '') : channel === 0 ? name : String(name).split('_')[0];
// The item's number stands above verdict and queue, as the guard has it.
const answer = id => {
  const verdict = id === 'own' ? 2 : id in state.verdicts ? state.verdicts[id] : 1;
  if (!items.includes(id)) items.push(id);
  return items.indexOf(id) << 16 | (verdict === 1 && state.queue.includes(id) ? 4 : 0) | verdict;
};
const itemOf = given => items[given >> 16];

const mind = {
  _key: 'menshen', _base: state.base, _src: location.origin + '/menshen/guard.js', _again: (...question) => mind._ask(...question),
  _own: origin => origin.replace(/^ws/, 'http') === (state.origin || location.origin),
  _ask(channel, name) {
    if (state.broken) throw new Error('broken mind');
    const given = answer(item(channel, name));
    log.push([channel, name, given & 3]);
    return given;
  },
  _capability: which => answer('cap' + which),
  _hold(given, go, drop) { held.push({ item: itemOf(given), go, drop }); },
  _request(given, done = () => {}) { requests.push({ item: itemOf(given), done }); },
  _placeholder: given => `<p>held: ${itemOf(given)}</p><button>allow</button>`,
  _still: given => given >>> 16 > 0xFFFE || (answer(itemOf(given)) & 3) === 2,
  _worker: url => state.noWorkers ? undefined
    : `self.menshenState=${JSON.stringify({ ...state, base: url, origin: state.origin || location.origin })};${self.menshenText}`,
  _late: take => take(later),
  _kept: kept,
  // Of a person who has just done something.
  _acted: () => 0, _table: () => undefined,
  _changed() { changed.push(1); },
};

const areas = [];
if (self.document) for (const name of ['localStorage', 'sessionStorage']) areas.push(self[name]);
const taken = tracks(mind), over = ending({ _kept: kept, _state: { _once: '' }, _take() {} }, taken, () => {}), later = late(mind, taken, over);
self.menshenTest = {
  log, requests, changed,
  /** Decides an item: 0 refused, 2 given, 1 undecided again. */
  decide(id, verdict) {
    state.verdicts[id] = verdict;
    for (const one of held.splice(0)) {
      if (one.item !== id || verdict === 1) held.push(one);
      else if (verdict === 2) one.go();
      else one.drop();
    }
    leave();
    for (const one of requests.splice(0)) if (one.item === id) one.done(verdict === 2); else requests.push(one);
  },
  get waiting() { return held.map(one => one.item); },
  sweep: () => sweep({ ...mind, _areas: areas, _state: {} }),
};
self.menshenTest.door = install(self, mind);
