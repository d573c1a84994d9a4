// core-js, loaded after the guard: it looks at all built-ins, and puts its own in place of what an engine lacks.
import 'core-js-bundle';
import { app } from '../report.js';
import { platform } from './platform.js';

app(async tools => {
  await platform(tools);
  tools.note('core-js', [[1, [2, [3]]].flat(Infinity), Object.groupBy?.([1, 2], n => n % 2) !== undefined, [3, 1].toSorted(), Symbol.asyncIterator.toString(), typeof Iterator, new DOMException('x', 'DataError').code, [...document.querySelectorAll('body')].length, document.querySelectorAll('body').forEach.name, String(setImmediate).length > 0]);
});
