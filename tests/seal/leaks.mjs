// A sealed page full of tags of another origin, behind each server, before any choice: nothing reaches that origin.
import { other } from './support/other.mjs';
import { plain, serve, servers, site } from './support/serve.mjs';
import { files, page, styles, tags } from './support/tags.mjs';

/** The test driver of Firefox switches connecting ahead off, which a person's Firefox does. */
const ahead = (t, most) => t.engine.name === 'firefox' && t.engine.chrome(`Services.prefs.setIntPref('network.http.speculative-parallel-limit', ${most})`);

/** Opens the page unsealed and then sealed; gives what came to the other origin in each. */
async function both(t, kind, make, wanted) {
  const [there, control] = [await other(), await other()];
  const closed = await site({ ...files, 'index.html': page(make(there)) }, undefined, { inline: kind === 'file' });
  const open = await site({ ...files, 'index.html': page(make(control)) });
  const [server, bare] = [await serve(kind, closed), await plain(open)];
  try {
    await t.page.goto(bare.origin + '/');
    // Some of it only comes when the engine has time, and not at every load: what does not come at all is told below.
    const complete = () => control.silent() && wanted.every(name => control.hits.includes(name));
    for (let tries = 0; tries < 4 && !complete(); tries++) {
      if (tries) await t.page.reload();
      await t.until(complete, 'the control', 6000).catch(() => {});
    }
    const second = await t.newPage();
    await second.goto(server.url);
    await second.until(() => ran.includes('onload'), 'the page to be loaded');
    await t.settled(() => there.seen(), 1500, 6000);
    const work = await second.evaluate(() => ({ ran: ran.slice().sort(), guard: typeof menshen, blocked: blocked.slice() }));
    work.blocked = work.blocked.filter(one => one.includes(server.origin));
    return { control: control.seen(), silent: control.silent(), sealed: there.seen(), work };
  } finally {
    for (const one of [server, bare]) one.stop();
    for (const one of [there, control]) one.close();
  }
}

const battery = (kind, list) => ({
  name: `seal: ${kind}: before a choice no tag reaches another origin, not even by a connection`, ms: 90000,
  async run(t) {
    const wanted = list({ origin: 'http://x', ahead: 'http://y' }).filter(tag => tag.engines.includes(t.engine.name) && tag.name !== 'ahead').map(tag => '/' + tag.name);
    await ahead(t, 6);
    const { control, silent, sealed, work } = await both(t, kind, one => list(one).map(tag => tag.markup).join('\n'), wanted).finally(() => ahead(t, 0));
    t.equal(wanted.filter(name => !control.hits.includes(name)), [], 'tags that the control does not show');
    t.ok(silent > 0, 'the control connects ahead');
    t.equal(sealed.hits, [], 'what came from the sealed page');
    t.equal(sealed.connects, 0, 'connections from the sealed page');
    t.equal(work.guard, 'object', 'the guard');
    t.equal(work.ran, ['file', 'image', 'inline', 'module', 'onload'], 'what ran of the page itself');
    t.equal(work.blocked, [], 'what the headers blocked of the page itself');
  },
});

const markup = one => tags(one.origin, one.ahead);
export default [
  ...servers.map(kind => battery(kind, one => [...markup(one), ...styles(one.origin)])),
  ...['netlify', 'meta', 'file', 'html'].map(kind => battery(kind, markup)),
];
