// Promise 1: before a decision no third-party request, no cookie, no stored key (ours included), no prompt, no SDK start.
import { names } from '../harness/engines/index.mjs';
import { marked, plain } from '../harness/html.mjs';
import { seed, three } from '../harness/policies.mjs';
import { compare } from '../harness/compare.mjs';
import { probing, vias } from '../harness/probes.mjs';

const policies = { three, seed };
const sdkIds = policy => policy.sdks.filter(sdk => sdk.declared !== false).map(sdk => sdk.id);

const cases = [];
for (const [name, read] of Object.entries(policies)) {
  cases.push({
    engines: names,
    name: `promise 1 (${name}): before a choice nothing is sent, stored or started`,
    async run(t) {
      const policy = read(), ids = sdkIds(policy), host = ids[0];
      await t.guarded(policy, '', { go: false });
      const script = t.collector.at(host, '/sdk.js', { prefix: 'ctr_' });
      const own = policy.storage.flatMap(one => [...one.cookies, ...one.keys]).filter(pattern => typeof pattern === 'string');
      const html = url => probing(t.collector.at(host, '/pixel.gif'), `sends(); stores('ctr_a', 'unknown_name', ${own.map(n => JSON.stringify(n)).join(', ')}); register(${ids.map(id => JSON.stringify(id)).join(', ')});`,
        { body: url.searchParams.get('guard') === '0' ? plain(script) : marked(host, script) });
      const { control, guarded } = await compare(t, html);
      t.equal(vias(control.hits).filter(via => ['beacon', 'fetch', 'frame', 'html', 'image', 'img', 'script', 'xhr'].includes(via)),
        ['beacon', 'fetch', 'frame', 'html', 'image', 'img', 'script', 'xhr'], 'the control sends by every way');
      t.zero(guarded.hits.map(({ method, url }) => `${method} ${url}`), control.hits, 'requests to the other origin');
      t.zero(guarded.disk, control.disk, 'cookies and stored keys');
      t.ok(control.disk.some(entry => entry.startsWith('session ')) && control.disk.some(entry => entry.startsWith('cookies ')), 'the control stores by every way');
      t.zero(Object.keys(guarded.starts), Object.keys(control.starts), 'SDK starts');
    },
  }, {
    name: `promise 1 (${name}): before a choice no permission prompt is shown`,
    prompts: true,
    async run(t) {
      await t.guarded(read(), '', { go: false });
      const { control, guarded } = await compare(t, probing(t.collector.at('x', '/pixel.gif'), 'asks();'));
      t.zero(guarded.prompts, control.prompts, 'permission prompts');
    },
  });
}
cases.push({
  name: 'promise 1: the page itself works before a choice: its own requests, and storage that lasts as long as the page',
  async run(t) {
    await t.guarded(three(), probing(t.collector.at('counter', '/pixel.gif'), 'stores("session", "draft");'));
    t.site.file('/own.json', '{"own":1}');
    t.equal(await t.page.evaluate(() => fetch('/own.json').then(r => r.json())), { own: 1 }, 'its own fetch');
    t.equal(await t.page.evaluate(() => [localStorage.getItem('draft'), sessionStorage.getItem('draft'), /session=1/.test(document.cookie)]), ['1', '1', true], 'what it wrote reads back');
    t.equal((await t.disk()).local, [], 'nothing of it is on the disk');
  },
});
export default cases;
