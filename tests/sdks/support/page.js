// Runs in every page under test, ahead of the SDKs: how each is begun, and what the page goes on doing.
window.sdks = { entries: ENTRIES, made: {}, failed: {} };

/** Starts an SDK with what its package gives, or with its global: by the guard's own page API where it is `registered`. */
window.begin = (id, api) => {
  if (sdks.entries[id].registered && window.menshen) menshen.sdk(id, { start: () => start(id, api) }); else start(id, api);
};
const start = async (id, api) => {
  const { made, failed, entries } = sdks;
  try {
    const one = entries[id], given = api || window[one.global];
    if (!given) throw new Error('its script gave nothing');
    made[id] = { api: given, value: await one.start(given) };
  } catch (error) { failed[id] = String(error && error.stack || error).slice(0, 300); }
};

// A tag says whose it is: once it is loaded, it begins.
document.addEventListener('load', ({ target }) => { if (target.dataset && target.dataset.sdk) begin(target.dataset.sdk); }, true);

/** Brings a script in as snippets do. */
window.inject = (id, address) => {
  const script = document.createElement('script'), first = document.getElementsByTagName('script')[0];
  script.async = true;
  script.src = address;
  script.onload = () => begin(id);
  first.parentNode.insertBefore(script, first);
};

/** What a page does while somebody uses it; and what is asked of each SDK that runs. */
let count = 0;
window.act = () => {
  count++;
  document.getElementById('act').click();
  history.pushState(null, '', `?step=${count}${location.search.includes('guard=0') ? '&guard=0' : ''}`);
  document.title = `step ${count}`;
  document.getElementById('act').insertAdjacentHTML('afterend', `<p>step ${count}</p>`);
  console.error(`step ${count}`);
  setTimeout(() => { throw new Error(`thrown at step ${count}`); });
  setTimeout(() => Promise.reject(new Error(`rejected at step ${count}`)));
  for (const [id, { api, value }] of Object.entries(sdks.made)) {
    try { Promise.resolve(sdks.entries[id].act(api, value, count)).catch(() => {}); } catch { /* its own affair: what it sends is what counts */ }
  }
};
