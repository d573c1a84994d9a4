// Assertions whose failure says what was expected and what came.
import assert from 'node:assert/strict';

const show = value => JSON.stringify(value, null, 1)?.slice(0, 1500);

export function equal(actual, expected, what) {
  try { assert.deepEqual(actual, expected); } catch { throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}`); }
}
export function ok(value, what) { if (!value) throw new Error(what); }
/** A zero is worth something only beside its control: the same on the page without the guard. */
export function zero(guarded, control, what) {
  const count = value => Array.isArray(value) ? value.length : value;
  ok(count(control) > 0, `${what}: the control shows none either, so the zero proves nothing`);
  ok(count(guarded) === 0, `${what}: expected none, got ${show(guarded)}`);
}
