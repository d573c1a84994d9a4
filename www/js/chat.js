// The messenger itself: conversations, messages, the composer. It needs no consent and works in every mode.
(function () {
  var make = demo.make, pick = demo.pick, key = 'lx_form_draft';

  function avatar(mark, color) { return make('span', { class: 'avatar c' + color, text: pick(mark), 'aria-hidden': 'true' }); }

  function conversation(one, index) {
    return make('li', {}, make('button', { class: 'conversation', type: 'button', 'aria-current': index === 0 ? 'true' : undefined, onclick: function () { demo.view('chat'); } },
      avatar(one.mark, one.color),
      make('span', { class: 'who', text: pick(one.name) }), make('time', { text: pick(one.at) }),
      make('span', { class: 'last', text: pick(one.last) }), one.unread ? make('span', { class: 'unread', text: String(one.unread) }) : null));
  }

  function card(one) {
    var body = make('span', { class: 'card-body' }, make('b', { text: pick(one.title) }), one.note ? make('small', { text: pick(one.note) }) : null);
    if (one.wave) body.append(make('span', { class: 'wave', 'aria-hidden': 'true' }));
    return make('div', { class: 'card' + (one.film ? ' film' : '') }, make('span', { class: 'card-icon' }, demo.icon(one.icon)), body,
      make('button', { type: 'button', class: 'card-act', text: pick(one.act), 'data-feature': one.feature, onclick: function () { demo.start(one.feature); } }));
  }

  demo.message = function (one) {
    return make('li', { class: one.own ? 'message own' : 'message' }, one.own ? null : avatar(one.mark, one.color),
      make('div', { class: 'said' }, make('span', { class: 'meta', text: (one.own ? '' : pick(one.from) + '  ') + one.at }),
        one.text ? make('p', { class: 'bubble', text: pick(one.text) }) : null, one.card ? card(one.card) : null));
  };

  /** What came of a feature, as a line in the chat. */
  demo.tell = function (kind, feature, text) {
    var line = make('li', { class: 'event ' + kind, 'data-event': feature.id, role: 'status' }, demo.icon(kind === 'done' ? feature.id : 'denied'), make('span', { text: text }));
    if (kind === 'closed' && demo.guarded) line.append(make('button', { type: 'button', class: 'link', text: demo.say('changeIt'), onclick: function () { demo.door.open('settings'); } }));
    document.getElementById('messages').append(line);
    line.scrollIntoView({ block: 'nearest' });
    demo.toast(text, kind);
  };

  var list = document.getElementById('conversations');
  if (list) list.append.apply(list, demo.talk.list.map(conversation));
  document.getElementById('messages').append.apply(document.getElementById('messages'), demo.talk.messages.map(demo.message));

  var form = document.getElementById('composer'), field = form.elements.text;
  try { field.value = localStorage.getItem(key) || ''; } catch (error) { /* a page without storage still chats */ }
  field.addEventListener('input', function () { try { localStorage.setItem(key, field.value); } catch (error) { /* not kept */ } });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    if (!field.value.trim()) return;
    var now = new Date(), time = ('0' + now.getHours()).slice(-2) + ':' + ('0' + now.getMinutes()).slice(-2);
    document.getElementById('messages').append(demo.message({ own: true, at: time, text: field.value.trim() }));
    field.value = '';
    try { localStorage.removeItem(key); } catch (error) { /* nothing kept */ }
    document.getElementById('messages').lastChild.scrollIntoView({ block: 'end' });
  });
})();
