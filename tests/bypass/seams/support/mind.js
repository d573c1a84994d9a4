// A mind for the tests of the seams: what belongs to an item is read off its name, and `decide` plays the person.
// Hosts `x.localhost`, cookies and keys `x_…` and the marked id `x` belong to item x; `own_…` is always open; a device is `cap` and its number.
import { install } from '../../../../src/web/install.ts';
import { kept } from '../../../../src/web/guard/kept.ts';
import { late } from '../../../../src/web/late/late.ts';
import { sweep } from '../../../../src/web/late/sweep.ts';

const state = self.menshenState || { verdicts: {}, queue: [] };
const held = [], requests = [], log = [], changed = [];
const item = (channel, name) => channel === 1 ? name.replace(/^\w+:\/\//, '').replace(/[.:].*/, '') : channel === 0 ? name : String(name).split('_')[0];
const answer = id => {
  const verdict = id === 'own' ? 2 : id in state.verdicts ? state.verdicts[id] : 1;
  return { verdict, item: id, queue: verdict === 1 && state.queue.includes(id) };
};

const mind = {
  key: 'menshen', base: state.base,
  own: origin => origin.replace(/^ws/, 'http') === (state.origin || location.origin),
  ask(channel, name) {
    if (state.broken) throw new Error('broken mind');
    const given = answer(item(channel, name));
    log.push([channel, name, given.verdict]);
    return given;
  },
  capability: which => answer('cap' + which),
  hold(given, go, drop) { held.push({ item: given.item, go, drop }); },
  request(given) { return new Promise(done => requests.push({ item: given.item, done })); },
  placeholder: given => `<p>held: ${given.item}</p><button>allow</button>`,
  worker: url => state.noWorkers ? undefined
    : `self.menshenState=${JSON.stringify({ ...state, base: url, origin: state.origin || location.origin })};${self.menshenText}`,
  late: async () => later,
  changed() { changed.push(1); },
};

const areas = [];
if (self.document) for (const name of ['localStorage', 'sessionStorage']) areas.push(self[name]);
const later = late(mind);
self.menshenTest = {
  log, requests, changed,
  /** Decides an item: 0 refused, 2 given, 1 undecided again. */
  decide(id, verdict) {
    state.verdicts[id] = verdict;
    for (const one of held.splice(0)) {
      if (one.item !== id || verdict === 1) held.push(one);
      else if (verdict === 2) one.go();
      else if (one.drop) one.drop();
      else held.push(one);
    }
    for (const one of requests.splice(0)) if (one.item === id) one.done(verdict === 2); else requests.push(one);
  },
  get waiting() { return held.map(one => one.item); },
  sweep: () => sweep({ _kept: kept, _mind: mind, _areas: areas }),
};
self.menshenTest.door = install(self, mind);
