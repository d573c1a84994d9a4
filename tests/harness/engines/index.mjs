// The engines by name.
import { Chromium } from './chromium.mjs';
import { Firefox } from './firefox.mjs';
import { WebKit } from './webkit.mjs';

const engines = { chromium: Chromium, firefox: Firefox, webkit: WebKit };

export const names = Object.keys(engines);
export const engine = (name, options) => new engines[name](options);
