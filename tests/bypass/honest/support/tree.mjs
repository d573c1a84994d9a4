// The tree of the page: fragments, elements of its own, shadow trees, what observes them, and small frameworks.
export default [
  ['templates, fragments and clones', () => {
    const template = document.createElement('template');
    template.innerHTML = '<li><img alt="" src="/h/own.gif"><slot name="a"></slot></li>';
    const box = add('ul');
    box.append(template.content.cloneNode(true), document.importNode(template.content, true), 'text', document.createComment('c'));
    const range = document.createRange();
    range.selectNode(box.firstChild);
    const taken = range.extractContents();
    range.insertNode(document.createElement('hr'));
    box.appendChild(taken);
    box.append(document.adoptNode(new DOMParser().parseFromString('<p><img alt="" src="/h/own.gif">', 'text/html').querySelector('p')));
    return [box.outerHTML, template.innerHTML, template.content.ownerDocument === document, box.cloneNode(true).isEqualNode(box)];
  }],
  ['what the ways of insertion give', () => {
    const a = add(), b = document.createElement('b'), c = document.createElement('c');
    const all = [a.appendChild(b) === b, a.insertBefore(c, b) === c, a.replaceChild(document.createElement('d'), c) === c, a.append('x', b), a.prepend(c), b.after('y'), b.before('z'), c.replaceWith('w', document.createElement('e')), a.insertAdjacentElement('afterend', c) === c, a.insertAdjacentText('beforeend', 'q')];
    const wrong = [() => a.appendChild(null), () => a.appendChild(), () => a.insertBefore(b), () => a.insertBefore(b, document.head), () => a.appendChild(document), () => b.appendChild(a), () => a.setAttribute('x'), () => a.setAttribute('1 ', ''), () => a.insertAdjacentHTML('no', ''), () => { a.parentNode.outerHTML; return 0; }];
    return [...all, a.outerHTML, ...wrong.map(act => { try { return act(); } catch (error) { return error.name; } }), a.replaceChildren(b), a.innerHTML];
  }],
  ['attributes', () => {
    const a = add('a'), image = document.createElement('img');
    a.setAttribute('HREF', 'http://elsewhere.example/'); a.href = '/x'; a.rel = 'noopener'; a.setAttribute('title', null); a.toggleAttribute('hidden'); a.classList.add('k', 'l'); a.dataset.aB = 1;
    const node = document.createAttribute('src');
    node.value = '/h/own.gif';
    const given = image.setAttributeNode(node), again = document.createAttribute('alt');
    image.attributes.setNamedItem(again); again.value = 'v'; image.getAttributeNode('src').value = '/h/own.gif?2';
    return [a.outerHTML, image.outerHTML, given, image.attributes.length, image.getAttributeNames(), image.removeAttributeNode(image.getAttributeNode('src')).value, image.src];
  }],
  ['elements of the page\'s own making', () => {
    const seen = [];
    class Own extends HTMLElement {
      static get observedAttributes() { return ['src', 'style', 'data-a']; }
      constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot><img alt="" src="/h/own.gif">'; }
      connectedCallback() { seen.push('in ' + this.isConnected + document.contains(this)); }
      disconnectedCallback() { seen.push('out'); }
      attributeChangedCallback(...all) { seen.push(all.slice(0, 3).join()); }
    }
    const name = 'x-' + Math.random().toString(36).slice(2);
    customElements.define(name, Own);
    const own = document.createElement(name), box = add();
    own.setAttribute('src', 'a'); own.setAttribute('data-a', 'b'); own.style.color = 'red';
    box.append(own); box.prepend(own); own.remove();
    box.innerHTML = `<${name} src="c"><b>slotted</b></${name}>`;
    return [seen, own instanceof Own, own.shadowRoot.innerHTML, box.firstChild.shadowRoot.querySelector('slot').assignedElements().length, box.innerHTML.replaceAll(name, 'x-own')];
  }],
  ['elements that extend the engine\'s', () => {
    const name = 'i-' + Math.random().toString(36).slice(2), seen = [];
    class Mine extends HTMLImageElement { set src(value) { seen.push(value); super.src = value; } get src() { return super.src; } connectedCallback() { seen.push('in'); } }
    try { customElements.define(name, Mine, { extends: 'img' }); const image = new Mine(); image.src = '/h/own.gif'; add().append(image); return [seen, image instanceof HTMLImageElement, image.outerHTML.replace(name, 'i-own'), image.src]; } catch (error) { return error.name; }
  }],
  ['shadow trees', async () => {
    const host = add(), root = host.attachShadow({ mode: 'closed', delegatesFocus: true }), other = add();
    root.innerHTML = '<style>b { margin: 5px }</style><b>x</b><slot name="s"></slot><img alt="" src="/h/own.gif">';
    host.innerHTML = '<i slot="s">y</i>';
    const image = root.querySelector('img');
    if (!image.complete) await wait(image, 'load', 'error');
    if (other.setHTMLUnsafe) other.setHTMLUnsafe('<p><template shadowrootmode="open"><u>z</u></template></p>');
    return [host.shadowRoot, root.mode, root.host === host, getComputedStyle(root.querySelector('b')).display, image.naturalWidth, root.querySelector('slot').assignedNodes().length, root instanceof ShadowRoot, other.firstChild && other.firstChild.shadowRoot.innerHTML, (() => { try { host.attachShadow({ mode: 'open' }); } catch (error) { return error.name; } })()];
  }],
  ['observers of the page', async () => {
    const box = add(), seen = [], watch = new MutationObserver(list => list.forEach(one => seen.push([one.type, one.attributeName, one.oldValue, one.addedNodes.length, one.removedNodes.length])));
    watch.observe(box, { childList: true, subtree: true, attributes: true, attributeOldValue: true, characterData: true });
    const image = document.createElement('img'), link = document.createElement('a');
    box.append(image, 'x'); image.alt = 'a'; image.src = '/h/own.gif?watched'; image.setAttribute('src', '/h/own.gif?again'); link.href = '/h/x'; box.append(link); link.setAttribute('href', '/y');
    box.style.color = 'red'; box.setAttribute('style', 'top: 1px'); box.firstChild.nextSibling.data = 'y'; box.innerHTML = '<i>z</i>';
    await later(20);
    watch.disconnect();
    return seen;
  }],
  ['sight and size', async () => {
    const box = add(), near = document.getElementById('acts');
    box.style.height = '20px';
    const [entry] = await new Promise(done => new IntersectionObserver((list, one) => { one.disconnect(); done(list); }).observe(near)), [size] = await new Promise(done => new ResizeObserver((list, one) => { one.disconnect(); done(list); }).observe(box));
    return [entry.isIntersecting, entry.target === near, size.contentRect.height];
  }],
  ['a list that is drawn thousands of times', () => {
    const list = add('ul'), rows = new Map();
    const draw = keys => {
      let next = list.firstChild;
      for (const key of keys) {
        let row = rows.get(key);
        if (!row) { rows.set(key, row = document.createElement('li')); row.appendChild(document.createElement('span')).textContent = key; row.appendChild(document.createElement('img')).alt = ''; }
        row.className = key % 2 ? 'odd' : 'even'; row.style.order = key; row.firstChild.textContent = `row ${key}`;
        if (row === next) next = next.nextSibling; else list.insertBefore(row, next);
      }
      while (next) { const gone = next; next = next.nextSibling; list.removeChild(gone); }
    };
    const all = Array.from({ length: 60 }, (_, at) => at);
    for (let turn = 0; turn < 60; turn++) draw(all.filter(key => (key + turn) % 7).sort((a, b) => (a * (turn + 3)) % 61 - (b * (turn + 3)) % 61));
    const last = document.createElement('li');
    list.replaceChild(last, list.firstChild);
    last.innerHTML = '<b>last</b>';
    const result = [list.children.length, list.textContent.length, list.innerHTML.length, list.lastChild.outerHTML];
    list.remove();
    return result;
  }],
  ['a page that is drawn anew from markup', () => {
    const box = add();
    for (let turn = 0; turn < 200; turn++) box.innerHTML = `<section style="top:${turn}px"><h2>${turn}</h2><img alt="" src="/h/own.gif"><button onclick="1">b</button><svg><path d="M0 0" fill="url(#shade)"/></svg></section>`;
    return box.innerHTML;
  }],
  ['drag, data and files', () => {
    const data = new DataTransfer(), box = add(), seen = [];
    data.setData('text/plain', 'dragged'); data.items.add(new File(['abc'], 'a.txt', { type: 'text/plain' }));
    box.addEventListener('drop', event => { event.preventDefault(); seen.push(event.dataTransfer.getData('text/plain'), event.dataTransfer.files[0].name, [...event.dataTransfer.types], event.dataTransfer.items.length); });
    box.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    const input = Object.assign(add('input'), { type: 'file', name: 'f' }), form = add('form');
    input.files = data.files; form.append(input);
    return [seen, input.files[0].size, new FormData(form).get('f').name, input.outerHTML, input.value];
  }],
  ['forms in the page', async () => {
    const form = add('form');
    form.innerHTML = '<input name="a" value="1" required><select name="b"><option value="x" selected></select><textarea name="c">t</textarea><input type="image" alt="" src="/h/own.gif"><button formaction="/h/echo">';
    const heard = wait(form, 'submit'), seen = [];
    form.onsubmit = event => { event.preventDefault(); seen.push(event.submitter && event.submitter.localName); };
    form.requestSubmit();
    await heard;
    form.requestSubmit(form.querySelector('button'));
    form.querySelector('button').click();
    const { options } = form.elements.b;
    options.add(new Option('two', '2')); form.elements.b.add(new Option('three', '3'), 0); form.elements.b.value = '2';
    return [seen, [...new FormData(form)].map(one => one.join('=')), form.checkValidity(), options.length, form.action, form.querySelector('button').formAction];
  }],
  ['a form whose address only says that its own handler was not asked, as React writes it', () => {
    const form = add('form'), button = form.appendChild(document.createElement('button')), seen = [];
    form.setAttribute('action', "javascript:throw new Error('A React form was unexpectedly submitted. If you\\'re trying to stop it.')");
    // It is asked on its way up, below the document, and only what nobody has prevented goes on.
    document.body.addEventListener('submit', event => { if (event.target !== form) return; seen.push(event.defaultPrevented); event.preventDefault(); });
    form.requestSubmit();
    button.click();
    form.requestSubmit(button);
    return seen;
  }],
  ['a form into a frame of the page', async () => {
    const frame = Object.assign(document.createElement('iframe'), { name: 'into' }), form = add('form');
    document.body.append(frame);
    form.innerHTML = '<input name="a" value="b">'; form.action = '/h/echo'; form.method = 'post'; form.target = 'into';
    const heard = wait(frame, 'load');
    form.submit();
    await heard;
    for (let at = 0; at < 50 && !frame.contentDocument.body.textContent; at++) await later(20);
    const text = frame.contentDocument.body.textContent;
    frame.remove();
    return text;
  }],
  ['text that is edited', () => {
    const box = Object.assign(add(), { contentEditable: 'true', textContent: 'abc' });
    box.focus();
    getSelection().selectAllChildren(box);
    const done = document.execCommand('insertHTML', false, '<b>x</b>');
    return [document.activeElement === box, done, box.textContent, box.firstChild.splitText === undefined, box.innerText];
  }, 'refused'],
];
