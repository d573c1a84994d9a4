// Puts the page together: words, language, views of the phone layout, and the SDKs' registration.
(function () {
  demo.view = function (name) {
    document.body.dataset.view = name;
    document.querySelectorAll('[data-view-button]').forEach(function (b) { b.setAttribute('aria-pressed', String(b.dataset.viewButton === name)); });
  };
  document.querySelectorAll('[data-view-button]').forEach(function (b) { b.addEventListener('click', function () { demo.view(b.dataset.viewButton); }); });
  document.querySelectorAll('[data-icon]').forEach(function (e) { e.prepend(demo.icon(e.dataset.icon)); });
  demo.fill(document);
  document.getElementById('title').textContent = demo.pick(demo.talk.list[0].name);
  document.querySelectorAll('.chat [data-feature].round').forEach(function (b) {
    b.setAttribute('aria-label', demo.pick(demo.feature(b.dataset.feature).name));
    b.addEventListener('click', function () { demo.start(b.dataset.feature); });
  });
  document.title = demo.say('product') + ' · ' + demo.say('demo');

  function link(change) {
    var here = new URLSearchParams(location.search);
    Object.keys(change).forEach(function (name) { if (change[name] === null) here.delete(name); else here.set(name, change[name]); });
    return '?' + here;
  }
  document.getElementById('language').href = link({ lang: demo.language === 'en' ? 'zh' : 'en' });
  var without = document.getElementById('without');
  if (without) {  // the page without the gate has an origin of its own, so that what is stored there stays there
    without.href = 'http://' + (demo.guarded ? 'control.localhost' : 'localhost') + ':' + location.port + '/' + link({ guard: demo.guarded ? '0' : null });
    without.textContent = demo.say(demo.guarded ? 'without' : 'withGuard');
  }
  document.body.classList.toggle('ungated', !demo.guarded);
  document.getElementById('settings').addEventListener('click', function () { demo.door.open('settings'); });
  document.getElementById('settings').hidden = !demo.guarded;

  demo.view('chat');
  demo.sdkIds.forEach(demo.register);
})();
