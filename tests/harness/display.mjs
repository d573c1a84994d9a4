// Virtual screens of our own, started only when an engine needs to show a window.
import { start } from './processes.mjs';

let screen;

/** The value for DISPLAY of a screen that nobody else uses. */
export const ownDisplay = () => new Promise((resolve, reject) => {
  const child = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  child.once('error', () => reject(new Error('Xvfb is not installed: run `cargo xtask test` once')));
  child.stdio[3].once('data', number => resolve(`:${String(number).trim()}`));
});

/** The same of the one that all share. */
export const display = () => screen ??= ownDisplay();
