// The page's own sentences in both languages, and how they get into the page.
demo.words = {
  zh: {
    product: '蓝信', demo: '演示', chats: '消息', people: '通讯录', work: '工作台', me: '我的', search: '搜索',
    features: '功能', log: '门禁记录', chat: '聊天', send: '发送', write: '写消息', back: '返回', language: 'English',
    open: '已开启', running: '运行中', closed: '未开启', notHere: '本机没有', busy: '处理中', settings: '隐私设置',
    note: '演示页面，按一份公开的隐私政策搭建，与原公司无关。页面里的第三方都由本机上的替身扮演。',
    allowed: '放行', held: '等待', denied: '拒绝', reached: '到达对方服务器', reachedNone: '对方服务器还没有收到任何请求', requests: '次请求',
    logEmpty: '还没有第三方敲门', logLocked: '点按“刷新”查看最新记录', refresh: '刷新', withCookies: '带 Cookie',
    without: '看看没有门禁会怎样', withGuard: '回到有门禁的页面', ungated: '此页没有门禁：第三方一打开就在运行。',
    today: '今天', members: '8 人', you: '我', typing: '草稿已保留',
    refused: '没有开启「{name}」。{instead}', failed: '「{name}」没有完成：{why}', changeIt: '更改设置',
    'item': '启动', 'host': '连接', 'cookie': 'Cookie', 'key': '本机存储', 'bridge': '原生接口', 'capability': '设备权限',
  },
  en: {
    product: 'Lanxin', demo: 'demo', chats: 'Chats', people: 'People', work: 'Work', me: 'Me', search: 'Search',
    features: 'Features', log: 'Gate log', chat: 'Chat', send: 'Send', write: 'Write a message', back: 'Back', language: '中文',
    open: 'On', running: 'Running', closed: 'Off', notHere: 'Not on this device', busy: 'Working', settings: 'Privacy settings',
    note: 'A demo built after a public privacy policy; not affiliated with that company. All third parties here are stand-ins on this machine.',
    allowed: 'Allowed', held: 'Held', denied: 'Denied', reached: 'What reached the other server', reachedNone: 'The other server has received nothing so far', requests: 'requests',
    logEmpty: 'No third party has knocked yet', logLocked: 'Press Refresh to see the latest entries', refresh: 'Refresh', withCookies: 'with cookies',
    without: 'See it without the gate', withGuard: 'Back to the guarded page', ungated: 'This page has no gate: third parties run as soon as it opens.',
    today: 'Today', members: '8 people', you: 'Me', typing: 'Draft kept',
    refused: '“{name}” is off. {instead}', failed: '“{name}” did not finish: {why}', changeIt: 'Change settings',
    'item': 'start', 'host': 'connection', 'cookie': 'cookie', 'key': 'storage', 'bridge': 'native call', 'capability': 'device access',
  },
};
demo.reasons = {
  zh: {
    given: '您已同意', required: '服务所必需，您已同意隐私政策', impersonal: '不涉及个人信息', 'no-record': '您还没有作出选择', undecided: '您还没有决定这一项',
    changed: '这一项有实质变化，需要您重新决定', refused: '您拒绝了', withdrawn: '您已撤回', expired: '您的同意已过期', undeclared: '隐私政策没有写明它',
    'not-here': '本机没有这项功能', signal: '浏览器或系统的隐私信号要求关闭', organisation: '尚待您所在的单位确认', sunset: '服务已停止运营',
    'use-unknown': '说不清用途', damaged: '门禁文件受损，一律关闭', own: '本站自己的', reported: '政策没有写明，已放行并记录', browse: '您不同意隐私政策，仅供浏览', needs: '它依赖的另一项没有开启',
  },
  en: {
    given: 'you agreed', required: 'needed for the service, and you accepted the policy', impersonal: 'no personal data involved', 'no-record': 'you have not chosen yet', undecided: 'you have not decided on this yet',
    changed: 'this changed materially and needs your decision again', refused: 'you refused', withdrawn: 'you took it back', expired: 'your consent has run out', undeclared: 'the policy does not name it',
    'not-here': 'not available on this device', signal: 'a privacy signal of your browser or system closed it', organisation: 'your organisation has not confirmed it', sunset: 'the service has ended',
    'use-unknown': 'it did not say what for', damaged: 'gate files are damaged, so everything stays shut', own: 'the site’s own', reported: 'not named in the policy; let through and reported', browse: 'you did not agree to the policy: browsing only', needs: 'something it depends on is off',
  },
};
demo.language = document.documentElement.lang === 'en' ? 'en' : 'zh';  // the page's head has chosen it, before the first screen asks

/** A sentence in the page's language; {holes} are filled from `values`. */
demo.say = function (key, values) {
  var text = demo.words[demo.language][key] || key;
  return text.replace(/\{(\w+)\}/g, function (_, name) { return values && values[name] !== undefined ? values[name] : ''; });
};
/** A text that carries both languages: { zh, en }. */
demo.pick = function (text) { return typeof text === 'string' ? text : text[demo.language]; };
/** Fills every [data-say] with its sentence, and [data-say-label] as its accessible name. */
demo.fill = function (root) {
  root.querySelectorAll('[data-say]').forEach(function (e) { e.textContent = demo.say(e.dataset.say); });
  root.querySelectorAll('[data-say-label]').forEach(function (e) { e.setAttribute('aria-label', demo.say(e.dataset.sayLabel)); });
  root.querySelectorAll('[data-say-hint]').forEach(function (e) { e.placeholder = demo.say(e.dataset.sayHint); });
};
/** A small element maker: make('p', { class: 'x', text: 'y', onclick: f }, child, ...). */
demo.make = function (tag, attributes) {
  var e = document.createElement(tag);
  Object.entries(attributes || {}).forEach(function (pair) {
    if (pair[0] === 'text') e.textContent = pair[1];
    else if (typeof pair[1] === 'function') e.addEventListener(pair[0].slice(2), pair[1]);
    else if (pair[1] !== undefined && pair[1] !== false) e.setAttribute(pair[0], pair[1] === true ? '' : pair[1]);
  });
  Array.prototype.slice.call(arguments, 2).forEach(function (child) { if (child) e.append(child); });
  return e;
};
/** An icon of the page's own set. */
demo.icon = function (name) {
  var ns = 'http://www.w3.org/2000/svg', svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  (demo.icons[name] || demo.icons.dot).forEach(function (d) {
    var path = document.createElementNS(ns, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  });
  return svg;
};
