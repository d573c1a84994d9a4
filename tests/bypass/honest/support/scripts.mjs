// Scripts of the page itself: in order, of every kind, by markup and by script.

export default [
  ['scripts of the markup run in their order', async () => {
    while (!order.includes('load')) await later(20);
    return order;
  }],
  ['a script that is written in pieces becomes what it says', () => document.getElementById('pieces').outerHTML],
  ['blocks of data stay as they are', () => ['template', 'json'].map(id => { const e = document.getElementById(id); return [e.type, e.textContent, e.attributes.length]; })],
  ['import() of own modules', async () => [(await import('/h/value.js')).value, (await import('mapped')).value, (await import('data:text/javascript,export default 3')).default,
    (await import(URL.createObjectURL(new Blob(['export default 4'], { type: 'text/javascript' })))).default]],
  ['an inline script runs while it is inserted', () => {
    window.ran = [];
    for (const way of [e => document.body.append(e), e => document.head.appendChild(e), e => document.body.insertBefore(e, document.body.firstChild), e => document.body.firstChild.before(e), e => document.body.insertAdjacentElement('beforeend', e)]) {
      const e = document.createElement('script');
      e.textContent = 'ran.push(document.currentScript === window.expected)';
      window.expected = e;
      way(e);
      ran.push('then');
      e.remove();
    }
    return ran;
  }],
  ['scripts of one insertion run in order, between frames', () => {
    window.ran = [];
    const box = document.createElement('div');
    for (const text of ['ran.push(1)', 'ran.push(document.querySelectorAll("iframe.mixed").length)', 'ran.push(3)']) {
      box.append(Object.assign(document.createElement('iframe'), { className: 'mixed' }), Object.assign(document.createElement('script'), { textContent: text }));
    }
    document.body.append(box);
    const all = [...ran, [...box.querySelectorAll('script')].map(e => e.outerHTML)];
    box.remove();
    return all;
  }],
  ['scripts with an address load in order where async is off', async () => {
    const before = order.length, load = (name, attributes) => { const e = Object.assign(document.createElement('script'), attributes, { src: '/h/order.js?' + name }); document.head.append(e); return wait(e, 'load'); };
    await Promise.all([load('first', { async: false }), load('second', { async: false }), load('third', { async: false })]);
    return order.splice(before, 3);
  }],
  ['a script tells of its end, good and bad', async () => {
    const end = async (src, type) => { const e = document.createElement('script'); if (type) e.type = type; e.setAttribute('src', src); const heard = wait(e, 'load', 'error'); document.body.appendChild(e); return (await heard).type; };
    const result = [await end('/h/order.js?x'), await end('/h/none.js'), await end('/h/module.js', 'module')];
    order.splice(order.indexOf('x'), 2);
    return result;
  }],
  ['scripts by markup: inert by innerHTML, alive by a fragment of a range', () => {
    window.ran = [];
    const box = add();
    box.innerHTML = '<script>ran.push("innerHTML")</script><p>x';
    box.append(document.createRange().createContextualFragment('<script>ran.push("fragment")</script><b>y</b>'));
    return [ran, box.innerHTML];
  }],
  ['text that becomes code', async () => { window.ran = []; setTimeout('ran.push("timer")'); ran.push(eval('1 + 1'), new Function('a', 'return a * 2')(4)); await later(30); return ran; }],
  ['handlers in attributes', () => {
    const box = add();
    box.setAttribute('onclick', 'this.dataset.one = event.type');
    box.innerHTML = '<i onclick="this.dataset.two = 1">x</i>';
    box.firstChild.click();
    return box.outerHTML;
  }],
  ['a clone of a script runs once', () => {
    window.ran = [];
    const e = document.createElement('script');
    e.text = 'ran.push(1)';
    document.body.append(e, e.cloneNode(true));
    document.body.append(e);
    return ran;
  }],
];
