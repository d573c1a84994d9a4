// What reached the other server, as that server itself tells it (serve.mjs hands its notebook through on our own origin).
(function () {
  var make = demo.make, number = document.getElementById('reached-count'), list = document.getElementById('reached'), from = Date.now() - 2000;

  function show(hits) {
    var by = {};
    hits.filter(function (hit) { return hit.at >= from; }).forEach(function (hit) {
      var one = by[hit.sdk] = by[hit.sdk] || { count: 0, cookie: false };
      one.count += 1;
      if (hit.cookie) one.cookie = true;
    });
    var names = Object.keys(by).sort(function (a, b) { return by[b].count - by[a].count; });
    var total = names.reduce(function (sum, name) { return sum + by[name].count; }, 0);
    number.textContent = total;
    number.classList.toggle('some', total > 0);
    list.replaceChildren.apply(list, names.length ? names.map(function (name) {
      return make('li', {}, make('code', { text: name }), make('span', { text: by[name].count + ' ' + demo.say('requests') + (by[name].cookie ? ' · ' + demo.say('withCookies') : '') }));
    }) : [make('li', { class: 'none', text: demo.say('reachedNone') })]);
  }
  function ask() {
    fetch('collected').then(function (answer) { return answer.ok ? answer.json() : []; }).then(show).catch(function () { show([]); });
  }
  setInterval(function () { if (!document.hidden) ask(); }, 1000);
  ask();
})();
