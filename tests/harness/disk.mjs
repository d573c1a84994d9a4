// Reads what is really stored for an origin, from a page that has no guard and so sees everything.

const look = async () => {
  const names = text => text.split(/;\s*/).filter(Boolean).map(pair => pair.split('=')[0]);
  const files = async () => {
    try { const found = []; for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(name); return found; } catch { return []; }
  };
  return {
    cookies: [...new Set([...names(document.cookie), ...names(sent)])].sort(),
    local: Object.keys(localStorage).sort(), session: Object.keys(sessionStorage).sort(),
    databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    caches: window.caches ? await caches.keys() : [], files: await files(),
  };
};

/** `here`: by the case's own page, which leaves its document but keeps its sessionStorage. Otherwise by a second tab. */
export async function disk(context, { here = false, origin = context.origin } = {}) {
  if (here) {
    await context.page.goto(origin + '/raw');
    return context.page.evaluate(look);
  }
  const found = await plainly(context, origin + '/raw', look);
  delete found.session;
  return found;
}

/** All names of all kinds in one list, as "kind name". */
export const everything = found => Object.entries(found).flatMap(([kind, names]) => names.map(name => `${kind} ${name}`));

/** Runs `act` in a second tab, in a page that has no guard. */
export async function plainly(context, address, act, ...given) {
  const page = await context.newPage();
  await page.goto(address);
  const found = await page.evaluate(act, ...given);
  await page.close();
  context.pages.splice(context.pages.indexOf(page), 1);
  return found;
}
