// An honest page under the guard, with everything undecided and again with everything refused, does what it does without the guard.
import assert from 'node:assert/strict';
import { three } from '../harness/policies.mjs';
import * as frames from './honest/support/frames.mjs';
import network from './honest/support/network.mjs';
import person from './honest/support/person.mjs';
import render from './honest/support/render.mjs';
import routes from './honest/support/routes.mjs';
import scripts from './honest/support/scripts.mjs';
import shapes from './honest/support/shapes.mjs';
import { honest } from './honest/support/site.mjs';
import tree from './honest/support/tree.mjs';
import { text } from './honest/support/tries.mjs';

const short = value => JSON.stringify(value)?.slice(0, 1200);

/** The first place where two results differ, which is all that one wants to read of them. */
const differ = (a, b, path = '') => {
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    const at = a.findIndex((one, at) => { try { assert.deepEqual(one, b[at]); return false; } catch { return true; } });
    if (at >= 0) return differ(a[at], b[at], `${path}[${at}]`);
  }
  return `${path || 'it'}: ${short(b)} under the guard, ${short(a)} without`;
};

function judge(name, state, control, found) {
  const part = { name: `honest, ${state}: ${name}` };
  if (control[1]) return { ...part, error: `without the guard: ${control[1]}` };
  try { assert.deepEqual(found[0], control[0]); } catch { return { ...part, error: found[1] ?? differ(control[0], found[0]) }; }
  return part;
}

/** By state, how the person comes to it. While nothing is decided the first layer lies over the page: nobody can tap there. */
const ways = { undecided: undefined, browsing: screens => screens.disagree(), refused: screens => screens.refuseAll() };

async function all(t, controls, states, run) {
  await t.guarded(three(), '', { go: false });
  honest(t.site, t.collector.at('', '/x'));
  const without = await run(t.site.control.origin), parts = [];
  for (const state of states) {
    if (ways[state]) {
      // Once more where what the page before still loads takes this one away from under the tap (seen in Firefox).
      const visit = async ms => {
        await t.page.goto(t.origin + '/');
        await ways[state](t.screens());
        await t.until(() => t.disk().then(found => found.local.length + found.databases.length), 'the choice to be stored', ms);
      };
      await visit(6000).catch(() => visit(15000));
    }
    const found = await run(t.origin);
    controls.forEach(([name, , only], at) => { if (!only || only === state) parts.push(judge(name, state, without[at], found[at])); });
  }
  return parts;
}

const families = { scripts: { default: scripts }, network: { default: network }, routes: { default: routes }, render: { default: render }, tree: { default: tree }, frames, shapes: { default: shapes } };

export default [...Object.entries(families).map(([name, { default: controls, helpers }]) => ({
  name: `honest: ${name}`, many: true, ms: 120000,
  run: t => all(t, controls, ['undecided', 'refused'], async origin => {
    await t.page.goto(origin + '/');
    return t.page.evaluate(text(controls, helpers));
  }),
})), ...['browsing', 'refused'].map(state => ({
  name: `honest: a person, ${state}`, many: true, ms: 120000,
  run: t => all(t, person, [state], async origin => {
    const results = [];
    for (const [, act] of person) {
      await t.page.goto(origin + '/');
      await t.page.front();
      results.push(await act(t, origin).then(value => [JSON.parse(JSON.stringify(value).replaceAll(new URL(origin).host, 'HOST'))], error => [null, error.message]));
    }
    return results;
  }),
}))];
