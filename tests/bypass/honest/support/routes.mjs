// Routing in the page.
export default [
  ['history', async () => {
    const seen = [], hear = event => seen.push([event.type, event.state, location.pathname + location.search]);
    addEventListener('popstate', hear);
    history.pushState({ at: 1 }, '', '/one?a');
    history.pushState({ at: 2 }, '', '/two');
    history.replaceState({ at: 3 }, '', '/three');
    seen.push([history.state, location.pathname]);
    const gone = wait(window, 'popstate');
    history.back();
    await gone;
    removeEventListener('popstate', hear);
    history.replaceState(null, '', '/');
    return seen;
  }],
  ['the hash', async () => {
    const seen = [], heard = () => wait(window, 'hashchange').then(event => seen.push(new URL(event.newURL).hash));
    let hearing = heard(); location.hash = 'a'; await hearing;
    hearing = heard(); document.getElementById('hash').click(); await hearing;
    hearing = heard(); location.assign('#c'); await hearing;
    hearing = heard(); location.href = location.pathname + '#d'; await hearing;
    history.replaceState(null, '', '/');
    return seen;
  }],
  ['a router over the Navigation API', async () => {
    if (!window.navigation) return 'no such thing';
    const seen = [], go = event => { if (event.canIntercept && !event.hashChange) event.intercept({ async handler() { seen.push(new URL(event.destination.url).pathname, event.userInitiated, event.defaultPrevented); } }); };
    navigation.addEventListener('navigate', go);
    await navigation.navigate('/routed').finished;
    const link = Object.assign(add('a'), { href: '/linked' });
    link.click();
    while (location.pathname !== '/linked') await later(10);
    navigation.removeEventListener('navigate', go);
    history.replaceState(null, '', '/');
    return seen;
  }],
  ['the base of the page', () => { const base = document.createElement('base'); base.href = '/deep/'; document.head.append(base); const all = [document.baseURI, Object.assign(document.createElement('a'), { href: 'x' }).href, Object.assign(new Image(), { src: 'y' }).src]; base.remove(); return [...all, document.baseURI]; }],
];
