// What code asks of the engine's own objects before it uses them; and what it keeps.
export default [
  ['descriptors of what is patched', () => {
    const of = (owner, name) => { const found = owner && Object.getOwnPropertyDescriptor(owner, name); if (!found) return null; const act = found.value || found.get || found.set; return [Object.keys(found).sort(), found.enumerable, found.configurable, found.writable, typeof act, act.name, act.length, String(act), Object.getOwnPropertyNames(act).sort()]; };
    const list = { Node: 'appendChild insertBefore textContent nodeValue', Element: 'append setAttribute innerHTML animate attachShadow setAttributeNode', Document: 'write cookie importNode', HTMLElement: 'innerText style', HTMLImageElement: 'src srcset', HTMLLinkElement: 'href rel', HTMLFormElement: 'submit requestSubmit',
      CSSStyleSheet: 'insertRule replaceSync', CSSStyleDeclaration: 'setProperty cssText item', XMLHttpRequest: 'open send', EventTarget: 'addEventListener', MessageEvent: 'source', Attr: 'value', CharacterData: 'data', Range: 'insertNode', HTMLCanvasElement: 'toDataURL', Navigator: 'sendBeacon' };
    return Object.entries(list).map(([type, names]) => names.split(' ').map(name => [type, name, of(window[type].prototype, name)]));
  }],
  ['constructors', () => ['WebSocket', 'Worker', 'EventSource', 'Audio', 'FontFace', 'KeyframeEffect', 'XMLHttpRequest', 'Image', 'RTCPeerConnection', 'SharedWorker'].map(name => {
    const type = window[name];
    if (!type) return name;
    const fails = act => { try { return typeof act(); } catch (error) { return error.constructor === TypeError ? 'TypeError' : error.name; } };
    return [name, typeof type, type.name, type.length, String(type), Object.getOwnPropertyNames(type).sort(), type.prototype.constructor === type || name, Object.getPrototypeOf(type).name, fails(() => type('x')), name === 'RTCPeerConnection' || fails(() => Reflect.construct(type, [])) === 'object', fails(() => Reflect.construct(Object, [], type)), Object.keys(Object.getOwnPropertyDescriptor(window, name)).sort()];
  })],
  ['the names on the global', () => ['fetch', 'open', 'localStorage', 'WebSocket', 'name', 'Notification', 'FontFace', 'Worker'].map(name => { const found = Object.getOwnPropertyDescriptor(window, name); return found && [name, found.enumerable, found.configurable, found.writable, typeof found.get, typeof found.set]; })],
  ['patches of the page over those of others', () => {
    const { appendChild } = Node.prototype, seen = [], found = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Node.prototype.appendChild = function (node) { seen.push(node.localName); return appendChild.call(this, node); };
    Object.defineProperty(Element.prototype, 'innerHTML', { ...found, set(value) { seen.push(value); found.set.call(this, value); } });
    const box = add();
    box.appendChild(document.createElement('b')).innerHTML = 'x';
    Node.prototype.appendChild = appendChild;
    Object.defineProperty(Element.prototype, 'innerHTML', found);
    return [seen, box.innerHTML, Node.prototype.hasOwnProperty('appendChild')];
  }],
  ['names of style that are no texts, and the order in which texts are made', () => {
    const { style } = add(), mark = Symbol('mark'), order = [], say = (name, value) => ({ toString() { order.push(name); return value; } });
    style[mark] = 'kept (whole)';
    style.setProperty(say('name', 'color'), say('value', 'red'));
    return [style[mark], style.color, order];
  }],
  ['where errors say that they come from', async () => {
    const box = add(), acts = {
      attribute: () => box.setAttribute('1 ', 'x'), child: () => box.appendChild(document.documentElement), place: () => box.insertBefore(document.createElement('b'), document.body), none: () => box.append(Symbol()),
      rule: () => document.head.appendChild(document.createElement('style')).sheet.insertRule('{'), request: () => new XMLHttpRequest().open('GET', 'http://['), socket: () => new WebSocket('http://['), source: () => new EventSource('http://['),
      coerced: () => box.setAttribute('a', { toString() { throw new Error('own'); } }), fetched: () => fetch('http://['),
    };
    const found = [];
    for (const name in acts) {
      try { await acts[name](); found.push(name); } catch (error) {
        const [first] = String(error.stack).split('\n').filter(line => /:\d/.test(line) && !line.includes(error.message));
        found.push([name, error.name, first && first.replace(/\d+/g, '0').replace('control-', '').trim(), String(error.stack).includes('/menshen/'), typeof error.stack]);
      }
    }
    return found;
  }],
  ['listeners', () => {
    const target = new EventTarget(), seen = [], hear = { handleEvent(event) { seen.push(event.type, this === hear); } };
    target.addEventListener('a', hear, { once: true }); target.addEventListener('a', null); target.addEventListener('b', () => seen.push('b'));
    for (const type of 'aab') target.dispatchEvent(new Event(type));
    target.addEventListener('c', () => seen.push('never'), { signal: AbortSignal.abort() }); target.dispatchEvent(new Event('c'));
    return [seen, (() => { try { target.addEventListener('x'); } catch (error) { return error.name; } })(), (() => { try { target.addEventListener('x', 5); return 'none'; } catch (error) { return error.name; } })()];
  }],
  ['what the device says to the first script', () => early],
  ['values of the device that say nothing', () => [typeof window.openDatabase, typeof navigator.hardwareConcurrency, navigator.onLine, typeof navigator.language, typeof screen.width, Array.isArray(navigator.getGamepads()) || typeof navigator.getGamepads().length, typeof Notification.permission]],
  ['the global as a window', () => [window.name, (window.name = 'mine', window.name), window.name = '', Object.prototype.toString.call(window), window instanceof Window, self === window, top === window, document.defaultView === window]],
  ['storage of the page is a Storage', () => [localStorage instanceof Storage, Object.prototype.toString.call(sessionStorage), localStorage === window.localStorage, localStorage !== sessionStorage, localStorage.getItem('none'), localStorage.none, typeof localStorage.setItem, (() => { try { localStorage.getItem(); } catch (error) { return error.name; } })(), (() => { try { Storage.prototype.getItem.call({}, 'x'); } catch (error) { return error.name; } })()]],
  ['what the page keeps it finds again', async () => {
    localStorage.setItem('draft', 'one'); sessionStorage.draft = 2; document.cookie = 'session=abc; path=/';
    const all = [localStorage.draft, localStorage.getItem('draft'), 'draft' in localStorage, sessionStorage.getItem('draft'), document.cookie.includes('session=abc'), Object.keys(localStorage).includes('draft')];
    localStorage.setItem('draft', 'two'); delete sessionStorage.draft; document.cookie = 'session=; max-age=0; path=/';
    all.push(localStorage.draft, sessionStorage.draft, document.cookie.includes('session'));
    localStorage.removeItem('draft');
    return [...all, localStorage.getItem('draft'), localStorage.draft];
  }],
  ['what an undecided item keeps is found again', () => {
    localStorage.setItem('ctr_a', 'one'); sessionStorage.ctr_a = 2; document.cookie = 'ctr_a=abc; path=/';
    const all = [localStorage.ctr_a, Object.keys(localStorage).includes('ctr_a'), sessionStorage.getItem('ctr_a'), document.cookie.includes('ctr_a=abc')];
    localStorage.removeItem('ctr_a'); delete sessionStorage.ctr_a; document.cookie = 'ctr_a=; max-age=0; path=/';
    return [...all, localStorage.ctr_a, sessionStorage.ctr_a, document.cookie.includes('ctr_a')];
  }, 'undecided'],
];
