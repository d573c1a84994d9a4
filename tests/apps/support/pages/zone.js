// zone.js, loaded after the guard: it wraps what the guard has wrapped.
import 'zone.js';
import { app } from '../report.js';
import { platform } from './platform.js';

app(async tools => {
  const log = [], zone = Zone.current.fork({ name: 'app', onScheduleTask: (parent, _, target, task) => { log.push(task.source.split(':')[0]); return parent.scheduleTask(target, task); }, onHandleError: (_, __, ___, error) => { log.push(error.message); return false; } });
  await new Promise((done, fail) => zone.run(() => platform(tools).then(done, fail)));
  zone.run(() => { setTimeout(() => { throw new Error('caught by the zone'); }); });
  await tools.until(() => log.includes('caught by the zone'));
  tools.note('tasks', [[...new Set(log)].sort(), typeof Zone.__symbol__, Promise.name, typeof XMLHttpRequest.prototype[Zone.__symbol__('openProto')] === 'function' || Object.keys(XMLHttpRequest.prototype).length > 0]);
});
