// One engine that tries attacks, and cases, under a guard some of whose entries are left out.
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../../../harness/build.mjs';
import { collectorServer } from '../../../harness/collector.mjs';
import { Context } from '../../../harness/context.mjs';
import { engine as make } from '../../../harness/engines/index.mjs';
import { pageServer } from '../../../harness/pages.mjs';
import { root } from '../../../harness/paths.mjs';
import { three } from '../../../harness/policies.mjs';
import { runCases } from '../../../harness/runner.mjs';
import { counts, families } from './all.mjs';
import { listening, own, prepared, through, tried } from './batch.mjs';

/** How many attacks are tried for an entry, and how long one page may take. */
const MOST = 24, WAIT = 60000;
/** What is left out: entries, and the engine's own question, which would hold what they let through. */
const leave = entries => `${entries}|types`;
const within = (work, ms) => Promise.race([work, new Promise((_, fail) => setTimeout(() => fail(new Error('too long')), ms))]);

export class Mutants {
  constructor(name) { Object.assign(this, { name, passing: new Map() }); }

  async open() {
    this.servers = { pages: await pageServer(), collector: await collectorServer() };
    this.engine = await make(this.name).open();
    this.lists = new Map();
    for (const family of Object.values(families)) {
      this.lists.set(family, await prepared(family.default.filter(([attack, , more = {}]) => !more.not?.includes(this.name) && counts(this.name, attack, more.open))));
    }
    return this;
  }

  async close() {
    await this.engine.close();
    this.servers.pages.close();
    this.servers.collector.close();
  }

  /** Gives `act` a page of the guard without some entries, on which the attacks of a family can be tried; once more where the browser broke off. */
  async page(family, attacks, without, act, otherwise, again) {
    process.env.MENSHEN_WITHOUT = leave(without);
    const t = new Context({ engine: this.engine, servers: this.servers, name: 'mutant' });
    try {
      await t.open();
      t.site.build(await build((family.policy ?? three)()));
      own(t.site, family.before?.(attacks));
      return await within(act(t), WAIT);
    } catch (error) {
      console.log(`  ${error.message.split('\n')[0]}`);
      await within(this.engine.close(), 5000).catch(() => {});
      this.engine = await make(this.name).open();
      return again ? otherwise : await this.page(family, attacks, without, act, otherwise, true);
    } finally {
      delete process.env.MENSHEN_WITHOUT;
      await within(t.forget(), 5000).catch(() => {});
    }
  }

  /** The entries of this engine. */
  async patched() { return Object.keys(await this.page(families.start, [], 'none', async t => { await t.page.goto(t.origin + '/'); return t.page.evaluate(() => menshen.testing.asked()); }, {})); }

  /**
   * By entry, the attacks that ask it, those first that name it, then those that ask little else. What an attack asks is kept, from run to run and for all engines, as
   * long as the attack is the same.
   */
  async asking(anew) {
    const file = path.join(root, 'target/menshen/asking.json'), kept = !anew && fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}, asking = new Map();
    for (const [family, { listed, ports }] of this.lists) for (const one of listed) {
      if (kept[one.name]?.act !== one.act) {
        const asked = await this.page(family, [one], 'none', async t => {
          await tried(t, t.origin, family, listening([one]));
          return t.page.evaluate(() => menshen.testing.asked()).catch(() => ({}));
        }, {});
        kept[one.name] = { act: one.act, asked: Object.keys(asked).filter(entry => asked[entry]) };
        fs.writeFileSync(file, JSON.stringify(kept));
      }
      const { asked } = kept[one.name];
      for (const entry of asked) asking.set(entry, [...asking.get(entry) ?? [], { family, one, ports, others: asked.length }]);
    }
    asking.forEach((list, entry) => {
      const last = ({ one: { name }, others }) => name.includes(entry.split(/\W/).pop()) ? 0 : others;
      asking.set(entry, list.sort((one, other) => last(one) - last(other)).slice(0, MOST));
    });
    return asking;
  }

  /** The first of the attacks that gets through without some entries. */
  async door(candidates, without) {
    for (const family of new Set(candidates.map(one => one.family))) {
      const mine = candidates.filter(one => one.family === family), rounds = [mine.filter(({ one }) => !one.alone), ...mine.filter(({ one }) => one.alone).map(one => [one])];
      for (const round of rounds) {
        if (!round.length) continue;
        const attacks = round.map(({ one }) => one), got = await this.page(family, attacks, without, t => through(t, t.origin, family, listening(attacks), round[0].ports), new Set());
        const found = attacks.find(one => got.has(one.via));
        if (found) return found.name;
      }
    }
    return undefined;
  }

  /** Runs a case; gives the first part of that name (or the whole) that fails. */
  async failing(one, name, without) {
    let failed;
    process.env.MENSHEN_WITHOUT = without;
    await runCases(this.name, [one], ({ good, case: part }) => { if (!good && (part === one || part.name.includes(name))) failed ??= part.name; });
    delete process.env.MENSHEN_WITHOUT;
    return failed;
  }

  /** Whether a case that passes with every entry fails without some; gives its name. */
  async judge({ one, part }, without) {
    const key = `${one.name} ${part}`;
    if (!this.passing.has(key)) this.passing.set(key, !await this.failing(one, part, 'none'));
    return this.passing.get(key) ? this.failing(one, part, without) : undefined;
  }
}
