// Calls to a host that the policy has on `queue`: sent once after the yes, with a time limit; on a no dropped and freed; and never more than fit.
import { beside, elapse, give, refuse, visit } from './support/held.mjs';
import { collected } from './support/freed.mjs';

/** Sends by both ways to `at` and path; what came of them stands in `heard`. */
const send = (t, path) => t.page.evaluate(path => {
  window.heard = window.heard || [];
  fetch(at + path + '/fetch', { method: 'POST', body: 'x' }).then(answer => answer.text()).then(text => heard.push('fetch ' + text), error => heard.push('fetch ' + error.name));
  const request = new XMLHttpRequest();
  for (const type of ['load', 'error', 'timeout', 'abort']) request.addEventListener(type, event => heard.push(`xhr ${type} ${event.isTrusted} ${request.status} ${request.responseText}`));
  request.open('POST', at + path + '/xhr');
  request.send('x');
}, path);
const heard = t => t.page.evaluate(() => (window.heard || []).slice().sort());
const ALL = ['fetch answer', 'xhr load true 200 answer'], NONE = ['fetch TypeError', 'xhr error true 0 '];
const debug = t => t.page.evaluate(() => menshen.debug().then(({ queue }) => queue));

export default [{
  name: 'hold and release: fetch and XMLHttpRequest to a host on queue are sent once, in their order, when it is given, and not again',
  run: beside(async (t, other) => {
    await visit(t, other, { queue: true });
    for (const path of ['/a', '/b']) await send(t, path);
    t.equal([await t.settled(() => other.asked.length), await heard(t)], [0, []], 'before the yes');
    t.equal((await debug(t)).calls, 4, 'four wait');
    await give(t);
    await t.until(async () => (await heard(t)).length === 4, 'all answers');
    await give(t);
    await t.settled(() => other.asked.length);
    t.equal(await heard(t), [ALL[0], ALL[0], ALL[1], ALL[1]], 'the answers');
    t.equal(other.asked.map(one => one.path).sort(), ['/a/fetch', '/a/xhr', '/b/fetch', '/b/xhr'], 'once each');
    t.equal((await debug(t)).calls, 0, 'none waits any more');
  }),
}, {
  name: 'hold and release: without queue the same calls fail at once and are never sent',
  run: beside(async (t, other) => {
    await visit(t, other);
    await send(t, '/a');
    await t.until(async () => (await heard(t)).length === 2, 'both to fail');
    t.equal(await heard(t), NONE, 'the errors of the engine');
    await give(t);
    t.equal(await t.settled(() => other.asked.length), 0, 'sent later');
  }),
}, {
  name: 'hold and release: queued calls are dropped on a no with the errors of the engine, and a later yes sends none of them',
  run: beside(async (t, other) => {
    await visit(t, other, { queue: true });
    await send(t, '/a');
    await refuse(t);
    await t.until(async () => (await heard(t)).length === 2, 'both to fail');
    t.equal(await heard(t), NONE, 'the errors of the engine');
    await send(t, '/b');
    await t.until(async () => (await heard(t)).length === 4, 'what comes after the no to fail at once');
    await give(t);
    t.equal(await t.settled(() => other.asked.length), 0, 'sent later');
  }),
}, {
  name: 'hold and release: a queued call waits a minute and no longer, and is not sent afterwards',
  run: beside(async (t, other) => {
    await visit(t, other, { queue: true, still: true });
    await send(t, '/a');
    t.equal(await t.settled(() => heard(t)), [], 'before its time');
    await elapse(t);
    await t.until(async () => (await heard(t)).length === 2, 'both to fail');
    t.equal(await heard(t), NONE, 'the errors of the engine');
    t.equal((await debug(t)).calls, 0, 'nothing is kept');
    await send(t, '/b');
    await give(t);
    await t.until(async () => (await heard(t)).length === 4, 'what is sent later still to wait, and to be sent');
    await t.settled(() => other.asked.length);
    t.equal(other.asked.map(one => one.path).sort(), ['/b/fetch', '/b/xhr'], 'what was sent');
  }),
}, {
  name: 'hold and release: of 10,000 calls that wait each is kept, one more is refused at once, and debug says so',
  ms: 120000,
  run: beside(async (t, other) => {
    await visit(t, other, { queue: true });
    const used = async () => { await t.page.cdp.send('HeapProfiler.collectGarbage'); return (await t.page.cdp.send('Runtime.getHeapUsage')).usedSize; };
    const empty = t.engine.name === 'chromium' && await used();
    const failed = await t.page.evaluate(async () => {
      window.failed = [];
      for (let at = 0; at < 10000; at++) fetch(window.at + '/many').catch(error => failed.push(error.name));
      await new Promise(done => setTimeout(done, 500));
      const before = failed.length;
      await fetch(window.at + '/more').catch(error => failed.push(error.name));
      const request = new XMLHttpRequest();
      request.open('GET', window.at + '/more');
      await new Promise(done => { request.onerror = done; request.send(); });
      return [before, failed.length, failed[0]];
    });
    t.equal(failed, [0, 1, 'TypeError'], 'refused before the last, with it, and how');
    t.equal(await debug(t), { calls: 10000, most: 10000, refused: 2 }, 'what debug says');
    if (empty) {
      const each = (await used() - empty) / 10000;
      t.ok(each > 100 && each < 4096, `a call is kept in ${each} bytes: at most four thousand, and more than none (the control)`);
    }
    await refuse(t);
    await t.page.until(() => failed.length === 10001, 'all to be dropped', 60000);
    t.equal((await debug(t)).calls, 0, 'nothing is kept');
    t.equal(other.asked.length, 0, 'nothing was sent');
  }),
}, {
  name: 'hold and release: elements that are held take no room in the queue, and nothing keeps one that the page has forgotten',
  ms: 120000,
  run: beside(async (t, other) => {
    await visit(t, other);
    await t.page.evaluate(() => {
      const kinds = { script: 'src', iframe: 'src', img: 'src', link: 'href', video: 'src' };
      window.gone = 0;
      const registry = window.registry = new FinalizationRegistry(() => { gone++; });
      for (let at = 0; at < 40; at++) for (const kind in kinds) {
        const element = document.createElement(kind);
        if (kind === 'link') element.rel = 'stylesheet';
        element[kinds[kind]] = window.at + '/many';
        document.body.append(element);
        element.remove();
        registry.register(element, 0);
      }
      window.made = 200;
    });
    t.equal((await debug(t)).calls, 0, 'none of them is in the queue');
    await collected(t, () => t.page.evaluate(() => gone > made * 0.9), 'the elements to be freed before any decision');
    t.equal(other.asked.length, 0, 'nothing was sent');
  }),
}, {
  name: 'hold and release: a refusal frees what was kept of queued calls',
  ms: 120000,
  run: beside(async (t, other) => {
    await visit(t, other, { queue: true });
    await t.page.evaluate(() => {
      window.gone = 0;
      const registry = window.registry = new FinalizationRegistry(() => { gone++; });
      for (let at = 0; at < 200; at++) {
        const options = { method: 'POST', body: new Blob(['x'.repeat(10000)]) }, request = new XMLHttpRequest();
        registry.register(options, 0);
        registry.register(request, 0);
        fetch(window.at + '/one', options).catch(() => {});
        const styled = document.createElement('p');
        styled.style.backgroundImage = `url(${window.at}/style)`;
        registry.register(styled, 0);
        request.open('POST', window.at + '/two');
        request.send(options.body);
      }
    });
    const before = await t.page.evaluate(() => gone);
    await refuse(t);
    await collected(t, () => t.page.evaluate(() => gone >= 590), 'what was sent to be freed');
    t.ok(before < 300, `most are kept until then (the control): ${before} were gone`);
  }),
}];
