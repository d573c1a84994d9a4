// Shows messenger.json as a document: ?doc=policy|permissions, &lang=zh-Hans|en. What a person reads here and what the gate
// obeys are the same file; only what the file has no field for is written below.
(function () {
  'use strict';
  var asked = new URLSearchParams(location.search), doc = asked.get('doc') === 'permissions' ? 'permissions' : 'policy', lang = asked.get('lang');
  var page = document.getElementById('page'), say, zh;

  var words = {
    'zh-Hans': {
      policy: '隐私政策', permissions: '权限使用规则', other: 'English', otherLang: 'en', dates: '发布：{0}　更新：{1}　生效：{2}', colon: '：', comma: '、',
      about: '我们是谁', scope: '本政策适用于我们提供的产品和服务。从蓝信打开、由他人提供的产品和服务，适用对方的政策。',
      org: '考勤、审批、组织通讯录等信息，由您所在的组织决定怎样处理，我们按它的要求办理。', why: '我们为什么处理您的信息', required: '必需', byOrg: '由您所在的组织决定', data: '用到', refused: '如果不同意',
      what: '我们处理哪些信息', sensitive: '敏感', keep: '保存', source: '来源', sdks: '第三方服务', entity: '接收方', start: '使用场景', link: '对方的政策', undeclared: '权限说明里提到了它，第三方清单里却没有，因此一律不启动。',
      storage: 'Cookie 和本地存储', sharing: '共享和公开', stored: '存储和转让',
      storedText: ['在中国境内收集和产生的个人信息，存储在中国境内，目前不向境外提供。如需提供，会依法办理，并先征得您的单独同意。', '我们不转让您的信息。因合并、收购等确需转让时，会告诉您接手公司的名称和联系方式；对方如不受本政策约束，或要改变目的，必须重新征得您的同意。'],
      retention: '期满以后', safety: '我们怎样保护您的信息',
      safetyText: ['公开本政策，随时听取您的意见', '对能识别您身份的信息，传输和存储时都加密', '只给员工必要的访问权限，并定期核查', '服务器系统经过安全加固，操作有审计，漏洞及时修补', '定期培训员工', '万一发生安全事件，立即启动预案，上报主管部门，并告诉您事件情况、可能的影响和处置措施'],
      rights: '您可以做什么', withdraw: '您可以随时在隐私设置里改变选择。撤回后不再处理相应信息，此前的处理不受影响。', minors: '未成年人', changes: '政策变更',
      changesText: '有重大变更时，会在升级或您再次登录时用弹窗告知；需要您重新决定的，只问变更的部分。不经您同意，不减少您的权利。以下属于重大变更：',
      kinds: { 'service-model': '目的、信息类型或使用方式', 'control-change': '控制权，例如合并、重组', recipients: '主要接收方', rights: '您的权利和行使方式', contact: '负责部门、联系方式和投诉渠道', 'high-risk-pia': '影响评估显示高风险' },
      ask: { yes: '重新征求同意', no: '只告知', 'if-purpose-or-method': '目的或方式改变时，重新征求同意' },
      bases: '法律允许不经同意处理的情形', notBases: '下面几项不在《个人信息保护法》第十三条之内，我们不会据此不经同意处理信息：', contact: '联系我们', phone: '客服热线', email: '客服邮箱', post: '邮寄地址',
      permissionsText: '每项权限都只在用到时才问您，并说明用途。没有列出的用途，一律不开启。', system: '系统名称', listed: '系统不弹窗询问，仅在此说明', where: '仅限', on: { web: '网页', android: 'Android', ios: 'iOS', harmony: 'HarmonyOS', desktop: '桌面', 'mini-program': '小程序' },
    },
    en: {
      policy: 'Privacy policy', permissions: 'Use of permissions', other: '中文', otherLang: 'zh-Hans', dates: 'Published {0} · updated {1} · in force from {2}', colon: ': ', comma: ', ',
      about: 'Who we are', scope: 'This policy covers the products and services we offer. What others offer, even if you open it from Lanxin, is under their own policies.',
      org: 'Your organisation decides how attendance, approvals, the company directory and the like are processed; we do as it asks.', why: 'Why we process your data', required: 'required', byOrg: 'decided by your organisation', data: 'Uses', refused: 'If you disagree',
      what: 'What we process', sensitive: 'sensitive', keep: 'Kept', source: 'Source', sdks: 'Other companies’ services', entity: 'Recipient', start: 'When', link: 'Their policy', undeclared: 'The permission list mentions it but the list of services does not, so it never starts.',
      storage: 'Cookies and local storage', sharing: 'Sharing and publication', stored: 'Where data is stored; transfer',
      storedText: ['Personal data collected and produced in China is stored in China and not given abroad at present. Should that be needed, we follow the law and ask for your separate consent first.', 'We do not hand your data over. If a merger or acquisition makes it necessary, you are told who takes over and how to reach them; if they are not bound by this policy, or want it for another purpose, they must ask you again.'],
      retention: 'Afterwards', safety: 'How we protect your data',
      safetyText: ['We publish this policy and listen to what you say about it', 'Data that identifies you is encrypted on the way and where it is stored', 'Staff have only the access they need, and it is checked regularly', 'Server systems are hardened, audited and patched in time', 'Staff are trained regularly', 'Should there be an incident, we act on our plan at once, report to the authority and tell you what happened, what it may mean and what is done'],
      rights: 'What you can do', withdraw: 'You can change your choices in the privacy settings at any time. What you withdraw is no longer processed; earlier processing stands.', minors: 'Minors', changes: 'Changes',
      changesText: 'A material change is announced in a pop-up when the app is upgraded or you sign in again; where you have to decide anew, only what changed is asked. Your rights are not reduced without your consent. These are material:',
      kinds: { 'service-model': 'purposes, kinds of data or way of use', 'control-change': 'control, such as a merger or re-organisation', recipients: 'main recipients', rights: 'your rights and how to use them', contact: 'responsible department, contact, complaint channel', 'high-risk-pia': 'an impact assessment shows high risk' },
      ask: { yes: 'asked again', no: 'told only', 'if-purpose-or-method': 'asked again if purpose or method changes' },
      bases: 'When the law allows processing without consent', notBases: 'These are not in article 13 of the Personal Information Protection Law, and we do not process anything without consent because of them:', contact: 'Contact', phone: 'Hotline', email: 'E-mail', post: 'Post',
      permissionsText: 'Each permission is asked for when it is used, together with what for. A use that is not listed stays off.', system: 'System name', listed: 'not asked by the system, listed here', where: 'Only on', on: { web: 'web', android: 'Android', ios: 'iOS', harmony: 'HarmonyOS', desktop: 'desktop', 'mini-program': 'mini-program' },
    },
  };
  function put(tag, text, into) { var e = document.createElement(tag); if (text) e.textContent = text; (into || page).append(e); return e; }
  function fill(text, values) { return text.replace(/\{(\d)\}/g, function (_, n) { return values[n]; }); }
  function t(text) { return text[lang]; }
  function line(label, text) { if (text) put('p', label + say.colon + text).className = 'quiet'; }
  function bullets(list) { var ul = put('ul'); list.forEach(function (text) { put('li', text, ul); }); }
  function link(label, href, text) { var p = put('p', label + say.colon); p.className = 'quiet'; var a = put('a', text || href, p); a.href = href; a.rel = 'noopener noreferrer'; }
  function find(list, id) { return list.find(function (x) { return x.id === id; }); }
  function names(p, list, ids) { return (ids || []).map(function (id) { return t(find(p[list], id).name); }).join(say.comma); }
  function tagged(name, tags) { tags = tags.filter(Boolean); return name + (tags.length ? (zh ? '（' + tags.join('、') + '）' : ' (' + tags.join(', ') + ')') : ''); }

  function policy(p) {
    var who = p.publisher, how = who.contact;
    put('p', t(p.summary));
    put('h2', say.about); put('p', t(who.name)); put('p', say.scope); put('p', say.org);
    put('h2', say.why);
    p.purposes.forEach(function (x) {
      if (x.item === false) return;
      put('h3', tagged(t(x.name), [x.required && say.required, x.controller === 'organisation' && say.byOrg]));
      put('p', t(x.description)); if (x.why) put('p', t(x.why));
      line(say.data, names(p, 'data', x.data)); line(say.refused, x.required ? '' : t(x.refused));
    });
    put('h2', say.what);
    p.data.forEach(function (x) {
      put('h3', tagged(t(x.name), [x.sensitive && say.sensitive, x.condition && t(x.condition)])); put('p', t(x.details));
      line(say.keep, t(find(p.retention, x.retention).text)); if (x.source) line(say.source, t(x.source));
    });
    put('h2', say.sdks);
    p.sdks.forEach(function (x) {
      put('h3', t(x.name)); if (x.declared === false) return put('p', say.undeclared);
      put('p', x.purposes.map(function (id) { return t(find(p.purposes, id).description); }).join(' '));
      line(say.entity, t(x.recipient.entity)); line(say.data, names(p, 'data', x.data)); if (x.trigger) line(say.start, t(x.trigger)); line(say.refused, t(x.refused)); link(say.link, x.privacy);
    });
    put('h2', say.storage);
    p.storage.forEach(function (x) { put('h3', tagged(t(x.name), [x.required && say.required])); put('p', t(x.description)); line(say.refused, x.refused && t(x.refused)); });
    put('h2', say.sharing);
    p.sharing.forEach(function (x) { put('h3', t(x.name)); put('p', t(find(p.purposes, x.purpose).description)); line(say.entity, t(x.recipient.entity)); line(say.data, names(p, 'data', x.data)); line(say.refused, t(x.effect)); });
    put('h2', say.stored); say.storedText.forEach(function (text) { put('p', text); });
    put('h2', say.retention); bullets(['afterExpiry', 'orgCancelled', 'accountCancelled', 'serviceStopped'].map(function (id) { return t(find(p.retention, id).text); }));
    put('h2', say.safety); bullets(say.safetyText);
    put('h2', say.rights); put('p', say.withdraw);
    p.rights.forEach(function (x) { put('h3', t(x.name)); put('p', t(x.path)); if (x.conditions) put('p', t(x.conditions)).className = 'quiet'; });
    put('h2', say.minors); put('p', t(p.minors.text));
    put('h2', say.changes); put('p', say.changesText); bullets(p.changes.map(function (x) { return say.kinds[x.kind] + (zh ? '（' : ' (') + say.ask[x.ask] + (zh ? '）' : ')'); }));
    put('h2', say.bases);
    bullets(p.bases.filter(function (x) { return x.opens; }).map(function (x) { return t(x.name); }));
    put('p', say.notBases); bullets(p.bases.filter(function (x) { return !x.opens; }).map(function (x) { return t(x.name); }));
    put('h2', say.contact); link(say.phone, 'tel:' + how.phone, how.phone); put('p', t(how.hours)).className = 'quiet'; link(say.email, 'mailto:' + how.email, how.email);
    line(say.post, [t(who.name), t(how.department), t(how.post)].join(zh ? '，' : ', '));
  }

  function where(on) { if (on) line(say.where, on.map(function (s) { return say.on[s]; }).join(say.comma)); }

  function permissions(p) {
    put('p', say.permissionsText);
    p.permissions.forEach(function (x) {
      put('h2', t(x.name));
      if (x.constant) { var c = put('p', say.system + say.colon); c.className = 'quiet'; put('code', x.constant, c); }
      if (!x.prompted) put('p', say.listed).className = 'quiet';
      
      x.uses.forEach(function (u) {
        var sdk = u.sdk && find(p.sdks, u.sdk), purpose = find(p.purposes, u.purpose);
        put('h3', tagged(t(purpose.name), [u.required && say.required, sdk && t(sdk.name)]));
        if (sdk && sdk.declared === false) return put('p', say.undeclared);
        put('p', t(purpose.description)); line(say.data, names(p, 'data', u.data)); if (u.refused) line(say.refused, t(u.refused)); where(u.surfaces || x.surfaces);
      });
    });
  }

  fetch('messenger.json').then(function (answer) { return answer.json(); }).then(function (p) {
    if (p.languages.indexOf(lang) < 0) lang = p.languages[0];
    say = words[lang]; zh = lang !== 'en';
    document.documentElement.lang = lang;
    document.title = t(p.publisher.product) + ' · ' + say[doc];
    var nav = put('nav'), other = doc === 'policy' ? 'permissions' : 'policy';
    put('a', say[other], nav).href = '?doc=' + other + '&lang=' + lang;
    put('a', say.other, nav).href = '?doc=' + doc + '&lang=' + say.otherLang;
    put('h1', zh ? t(p.publisher.product) + say[doc] : say[doc]);
    put('small', fill(say.dates, ['published', 'updated', 'effective'].map(function (d) { return p.dates[d].slice(0, 10); })));
    (doc === 'policy' ? policy : permissions)(p);
  });
})();
