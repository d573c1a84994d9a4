// The gate's log in words: what was allowed, held and denied, and why. It reads menshen.debug(), which needs the person's act.
(function () {
  var make = demo.make, list = document.getElementById('log'), note = document.getElementById('log-note'), shown = '';
  var verdicts = ['denied', 'held', 'allowed'], channels = ['item', 'host', 'cookie', 'key', 'bridge', 'capability'];
  var verdictWords = { deny: 'denied', hold: 'held', allow: 'allowed' };

  function hash(id) {  // FNV-1a, as the gate names items
    var h = 0x811c9dc5;
    for (var i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193) >>> 0;
    return h;
  }
  var names = {};
  demo.features.forEach(function (f) { [f.item, f.sdk].concat((f.choices || []).map(function (c) { return c.ask || c.sdk; })).filter(Boolean).forEach(function (id) { names[hash(id)] = id; }); });

  function normal(entry) {
    return {
      verdict: verdictWords[entry.verdict] || verdicts[entry.verdict] || entry.verdict,
      channel: channels[entry.channel] || entry.channel,
      reason: demo.reasons[demo.language][entry.reason] || String(entry.reason),
      resource: entry.resource || names[entry.item] || entry.item || '',
      time: entry.time, count: entry.count || 1, declare: entry.declare || [],
    };
  }
  function clock(time) {
    var at = new Date(time), two = function (n) { return ('0' + n).slice(-2); };
    return isNaN(at) ? '' : two(at.getHours()) + ':' + two(at.getMinutes()) + ':' + two(at.getSeconds());
  }
  function row(entry) {
    return make('li', { class: 'entry ' + entry.verdict, title: entry.declare.join('\n') || undefined },
      make('span', { class: 'verdict' }, demo.icon(entry.verdict), make('b', { text: demo.say(entry.verdict) })),
      make('span', { class: 'what' }, make('span', { class: 'channel', text: demo.say(entry.channel) }), make('code', { text: String(entry.resource).replace(/^https?:\/\//, '') })),
      make('span', { class: 'why', text: entry.reason + (entry.count > 1 ? '  ×' + entry.count : '') }), make('time', { text: clock(entry.time) }));
  }

  demo.refresh = function () {
    var report;
    try { report = demo.door.debug(); } catch (error) { note.textContent = demo.say(shown ? '' : 'logLocked'); return; }
    var entries = (report.log || []).map(normal).sort(function (a, b) { return b.time - a.time; });
    var now = JSON.stringify(entries);
    if (now === shown) return;
    shown = now;
    var counts = { allowed: 0, held: 0, denied: 0 };
    entries.forEach(function (entry) { counts[entry.verdict] += entry.count; });
    Object.keys(counts).forEach(function (verdict) { document.querySelector('[data-count=' + verdict + ']').textContent = counts[verdict]; });
    list.replaceChildren.apply(list, entries.slice(0, 80).map(row));
    note.textContent = demo.say(demo.guarded ? entries.length ? '' : 'logEmpty' : 'ungated');
  };

  document.getElementById('refresh').addEventListener('click', demo.refresh);
  document.addEventListener('click', function () { setTimeout(demo.refresh, 300); setTimeout(demo.refresh, 1500); });
  demo.onchange(demo.refresh);
  demo.refresh();
})();
