// The mirror cookie: the guard writes it after the record, the page is loaded again once, and the server sends the other headers.
import { servers } from './support/serve.mjs';
import { bare, within } from './support/visit.mjs';

/** How often the page was loaded at this entry of the history: loading again keeps its state, going there does not. */
const counted = () => `<script>history.replaceState((history.state || 0) + 1, '')</script>`;

const loads = t => t.page.evaluate(() => history.state);
const settled = (t, count) => t.until(async () => await loads(t) === count && await t.page.evaluate(() => document.readyState === 'complete' && !!window.menshen), `load ${count}`);
/** Asks the other origin for a picture, as code of the page's own may: under the open headers it comes, if the guard lets it. */
const picture = (t, url) => t.page.evaluate(url => Promise.resolve(window.menshen && menshen.ready).then(() => new Promise(done => {
  const image = new Image();
  image.onload = () => done('loaded');
  image.onerror = () => done('failed');
  image.src = url;
})), url);
const cookie = async (t, server) => {
  const witness = await t.newPage();
  await witness.goto(server.origin + '/bare.txt');
  const all = await witness.evaluate(() => document.cookie);
  await witness.close();
  return all;
};

export default [
  ...servers.map(kind => ({
    name: `seal: ${kind}: a yes opens the headers by one load, a withdrawal closes them by one`, ms: 90000,
    run: t => within(kind, counted, async (server, there) => {
      await t.page.goto(server.origin + '/');
      t.equal(await cookie(t, server), '', 'before a choice');
      await t.page.click('@agree');
      await settled(t, 2);
      const mark = await t.page.evaluate(() => document.querySelector('meta[name=menshen]').content);
      t.ok(/^sealed headers [0-9a-f]{8}$/.test(mark), `how it was sealed: ${mark}`);
      t.equal([await t.page.evaluate(() => menshen.ready.then(() => menshen.status('counter'))), await picture(t, there.origin + '/given.gif')], [true, 'loaded'], 'after a yes');
      t.equal(await t.page.evaluate(() => document.cookie), '', 'what page code sees');
      t.equal(await cookie(t, server), 'menshen=o1-' + mark.slice(-8), 'what the server sees');
      await t.page.evaluate(() => menshen.withdraw('all'));
      await settled(t, 3);
      t.equal(await cookie(t, server), '', 'after a withdrawal');
      await t.page.goto(server.origin + '/bare.txt');
      t.equal(await picture(t, there.origin + '/withdrawn.gif'), 'failed', 'under the closed headers');
      t.equal([...new Set(there.hits)], ['/given.gif'], 'what reached the other origin');
    }, bare),
  })),
  {
    name: 'seal: express: a stale cookie, and one that was lost, are written anew at the next visit', ms: 90000,
    run: t => within('express', counted, async (server, there) => {
      await t.page.goto(server.origin + '/');
      await t.page.click('@agree');
      await settled(t, 2);
      for (const value of ['o1-00000000', '']) {
        await t.page.goto(server.origin + '/bare.txt');
        await t.page.evaluate(value => { document.cookie = `menshen=${value}; Path=/; SameSite=Lax; Max-Age=${value ? 99 : 0}`; }, value);
        await t.page.goto(server.origin + '/');
        await settled(t, 2);
        t.equal(await picture(t, `${there.origin}/again${value}.gif`), 'loaded', `after ${value || 'none'}`);
      }
    }, bare),
  },
  {
    name: 'seal: express: a cookie that opens without a record is taken away',
    run: t => within('express', counted, async server => {
      await t.page.goto(server.origin + '/');
      const hash = await t.page.evaluate(() => document.querySelector('meta[name=menshen]').content.slice(-8));
      await t.page.goto(server.origin + '/bare.txt');
      await t.page.evaluate(value => { document.cookie = `menshen=o1-${value}; Path=/; SameSite=Lax`; }, hash);
      await t.page.goto(server.origin + '/');
      await settled(t, 2);
      t.equal(await cookie(t, server), '', 'the cookie');
    }, bare),
  },
  {
    name: 'seal: a page whose HTML alone is neutral has no server that would pick headers: no cookie, and no load more',
    run: t => within('html', counted, async server => {
      await t.page.goto(server.origin + '/');
      t.equal(await t.page.evaluate(() => document.querySelector('meta[name=menshen]').content.slice(0, 12)), 'sealed html ', 'how it was sealed');
      await t.page.click('@agree');
      await t.page.until(() => menshen.status('counter'), 'the choice');
      await t.settled(() => loads(t), 600);
      t.equal([await loads(t), await cookie(t, server)], [1, ''], 'loads, and what the server sees');
    }, bare),
  },
];
