/** What `import … from "menshen"` gives: the calls of `window.menshen`, looked up when they are made and never before. */
import type * as entry from "./api";

type Entry = typeof entry;

/** The guard of this page. */
const guard = (): entry.Menshen => {
  const { menshen } = globalThis as { menshen?: entry.Menshen };
  if (menshen) return menshen;
  throw Object.assign(Error("menshen: guard.js does not run here; put what `menshen build` wrote first into the page's head"), { code: "no_guard" });
};

/** The guard's own promise once somebody waits for it: an import alone waits for nothing and rejects nothing. */
const awaited = async (): Promise<void> => guard().ready;

export const ready: Entry["ready"] = {
  then: (done, failed) => awaited().then(done, failed),
  catch: failed => awaited().catch(failed),
  finally: done => awaited().finally(done),
  [Symbol.toStringTag]: "Promise",
};

export const status: Entry["status"] = item => guard().status(item);
export const on: Entry["on"] = (type, hear) => guard().on(type, hear);
export const sdk: Entry["sdk"] = (item, life) => guard().sdk(item, life);
export const withdraw: Entry["withdraw"] = item => guard().withdraw(item);

export const use: Entry["use"] = async (item, task) => guard().use(item, task);
export const request: Entry["request"] = async item => guard().request(item);
export const open: Entry["open"] = async screen => guard().open(screen);
export const subject: Entry["subject"] = async key => guard().subject(key);
export const tell: Entry["tell"] = async happening => guard().tell(happening);
export const needsReload: Entry["needsReload"] = async () => guard().needsReload();
export const claim: Entry["claim"] = async () => guard().claim();
export const debug: Entry["debug"] = async capability => guard().debug(capability);

const exportRecord: Entry["export"] = async capability => guard().export(capability);
export { exportRecord as export };
