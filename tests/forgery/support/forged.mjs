// A record that says yes, as a page could have copied it; and what a device holds, as a page without the guard sees it.
import { Stage } from './stage.mjs';

const ours = page => page.evaluate(() => localStorage.getItem('menshen'));

/** A stage whose first layer stands, and what the record of a yes is: as text of the tier that is read at once, and in hex. Nothing of it is left. */
export async function yes(t, what) {
  const stage = await new Stage(t).open(what);
  await stage.person();
  await t.until(() => t.page.evaluate(() => menshen.status('counter')), 'the yes to be written');
  await t.page.goto(t.origin + '/raw');
  const text = await ours(t.page), hex = text.split(':')[1];
  await stage.anew();
  return { stage, text, hex };
}

/** A tab without the guard beside the page. */
export async function witness(t) {
  const tab = await t.newPage();
  await tab.goto(t.origin + '/raw');
  await t.page.front();
  return {
    /** All that the device has under our name. */
    async held() {
      const found = await tab.evaluate(async () => {
        const record = (await indexedDB.databases()).some(({ name }) => name === 'menshen') ? await new Promise(done => {
          const opening = indexedDB.open('menshen');
          opening.onerror = () => done('error');
          opening.onsuccess = () => {
            const base = opening.result, end = value => { base.close(); done(value); };
            try {
              const store = base.transaction('record').objectStore('record'), all = store.getAll();
              all.onsuccess = () => end(JSON.stringify(all.result.map(one => typeof one === 'string' ? one : [...one])));
            } catch (error) { end(error.name); }
          };
        }) : '';
        return { record, local: localStorage.getItem('menshen'), cookie: /menshen/.test(document.cookie), cache: !!window.caches && await caches.has('menshen') };
      });
      await t.page.front();
      return found;
    },
    /** Writes what is forged where nobody keeps it from that. */
    async write(text) {
      await tab.evaluate(text => new Promise(done => {
        localStorage.setItem('menshen', text);
        const gone = indexedDB.deleteDatabase('menshen');
        gone.onsuccess = gone.onerror = gone.onblocked = () => done();
      }), text);
      await t.page.front();
    },
  };
}
