"""The channel between the page and the app: one string each way, and a snapshot that is there before anything runs.

Page to app: `{ns: "consent", v: 1, id, nonce, type, …}` with the types `save`, `subject`, `show`, `erase` and `hello`.
App to page: `window.__consent.onHost(text)` with `saved` and `record` (answers, of the same id) and `changed` (a hint to say hello).
It knows nothing of web views: a view is whatever `answer` and `decided` can do something with.
"""
import hmac
import json
import secrets

from record import NOTHING, well_formed


class Channel:
    def __init__(self, store, surface, signals, *, decided, answer, log):
        self.store, self.surface, self.signals = store, surface, signals
        self.decided, self.answer, self.log = decided, answer, log
        self.nonce = secrets.token_hex(16)  # a new one for every process

    def snippet(self):
        """What runs in the main frame at document start; it is static text, so it is installed anew after every change."""
        given = {'v': 1, 'nonce': self.nonce, 'subject': self.store.subject, 'snapshot': self.store.current['record'],
                 'surface': self.surface, 'signals': self.signals, 'q': []}
        return 'window.__consent = Object.assign(%s, { onHost: function (text) { this.q.push(text); } });' % json.dumps(given)

    def receive(self, view, text):
        """One message of a view. Whatever is not from our page's main frame changes nothing."""
        try:
            message = json.loads(text)
            nonce, kind = message['nonce'], message['type']
            if message['ns'] != 'consent' or message['v'] != 1 or not isinstance(nonce, str) or not isinstance(kind, str):
                raise ValueError('not ours')
        except (ValueError, KeyError, TypeError):
            return self.log('refused', why='garbage')
        if not hmac.compare_digest(nonce.encode(), self.nonce.encode()):
            return self.log('refused', why='nonce')  # the main frame alone was given it
        act = {'save': self._save, 'subject': self._subject, 'show': self._show, 'erase': self._erase, 'hello': self._hello}.get(kind)
        reply = act(view, message) if act else None
        if reply is None:
            return self.log('refused', why='type')
        self.answer(view, json.dumps({'ns': 'consent', 'v': 1, 'id': message.get('id'), **reply}))

    def _save(self, view, message):
        record, subject = {key: message.get(key) for key in NOTHING}, message.get('subject', '')
        if not well_formed(record) or not isinstance(subject, str):
            return self._not_saved('malformed')
        if record['rev'] <= self.store.records.get(subject, NOTHING)['rev']:
            return self._not_saved('stale')
        try:
            self.store.save(subject, record)
        except OSError:
            return self._not_saved('io')
        self.log('saved', rev=record['rev'])
        self.decided(view)
        return {'type': 'saved', 'ok': True}

    def _not_saved(self, error):
        self.log('refused', why=error)
        return {'type': 'saved', 'ok': False, 'error': error}

    def _subject(self, view, message):
        if not isinstance(message.get('subject'), str):
            return None
        self.store.switch(message['subject'])
        self.decided(view)
        return self._hello(view, message)

    def _show(self, _view, message):
        if not isinstance(message.get('screen'), str):
            return None
        self.log('show', screen=message['screen'])
        return {'type': 'shown', 'ok': True}

    def _erase(self, view, message):
        if not isinstance(message.get('subject'), str):
            return None
        try:
            self.store.erase(message['subject'])
        except OSError:
            return self._not_saved('io')
        self.decided(view)
        return self._hello(view, message)

    def _hello(self, _view, _message):
        return {'type': 'record', 'subject': self.store.subject, 'rev': self.store.current['rev'], 'record': self.store.current['record']}
