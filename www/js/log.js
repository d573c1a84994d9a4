// The gate's log in words: what was allowed, held and denied, and why, from menshen.debug().
(function () {
  var make = demo.make, list = document.getElementById('log'), note = document.getElementById('log-note'), shown = '';
  var verdicts = ['denied', 'held', 'allowed'], channels = ['item', 'host', 'cookie', 'key', 'bridge', 'capability'];
  var verdictWords = { deny: 'denied', hold: 'held', allow: 'allowed' };

  function normal(entry) {
    return {
      verdict: verdictWords[entry.verdict] || verdicts[entry.verdict] || entry.verdict,
      channel: channels[entry.channel] || entry.channel,
      reason: demo.reasons[demo.language][entry.reason] || String(entry.reason),
      resource: entry.resource,
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
      make('span', { class: 'why', text: entry.reason + (entry.count > 1 && entry.channel !== 'item' ? '  ×' + entry.count : '') }), make('time', { text: clock(entry.time) }));
  }

  function show(report) {
    var entries = (report.log || []).map(normal).sort(function (a, b) { return b.time - a.time; });
    var now = JSON.stringify(entries);
    note.textContent = demo.guarded ? entries.length ? '' : demo.say('logEmpty') : demo.say('ungated');
    if (now === shown) return;
    shown = now;
    var counts = { allowed: 0, held: 0, denied: 0 };
    entries.forEach(function (entry) { counts[entry.verdict] += 1; });
    Object.keys(counts).forEach(function (verdict) { document.querySelector('[data-count=' + verdict + ']').textContent = counts[verdict]; });
    list.replaceChildren.apply(list, entries.slice(0, 80).map(row));
  }
  // The publisher's own code takes the capability before anyone else can; with it the log opens without a tap.
  var capability = demo.guarded ? demo.door.ready.then(function () { return demo.door.claim(); }) : Promise.resolve();
  demo.refresh = function () {
    return capability.catch(function () {}).then(function (right) { return demo.door.debug(right); })
      .then(show, function () { note.textContent = shown ? '' : demo.say('logLocked'); });
  };

  document.getElementById('refresh').addEventListener('click', demo.refresh);
  demo.onchange(demo.refresh);
  setInterval(function () { if (!document.hidden) demo.refresh(); }, 1000);
  demo.refresh();
})();
