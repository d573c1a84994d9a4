// What a page brings in for what it does: chat and push; maps, video, captchas, payment.
import { group } from './support/group.mjs';
import { shown } from './support/list/shown.mjs';
import { talking } from './support/list/talking.mjs';

export default group('features', [...talking, ...shown]);
