// What watches the page and the person who uses it: reports of errors and of times, real user monitoring, replay of sessions.
import { group } from './support/group.mjs';
import { errors } from './support/list/errors.mjs';
import { watching } from './support/list/watching.mjs';

export default group('watching', [...errors, ...watching]);
