#!/usr/bin/python3
"""A native app around a web view, in WebKitGTK: the three rules of a host, in a few screens of code. See README.md.

It needs python3-gi, gir1.2-gtk-3.0 and gir1.2-webkit2-4.1, and the python that Debian installs them for.
What the app does natively is printed, one JSON object a line.
"""
import argparse
import json
import mimetypes
import os
import sys
from urllib.parse import unquote

import gi
gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gio, GLib, Gtk, WebKit2  # noqa: E402

sys.dont_write_bytecode = True  # nothing appears beside the sources
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from channel import Channel  # noqa: E402
from natives import Natives  # noqa: E402
from record import Store  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--root', required=True, help='the folder of the web files')
    parser.add_argument('--page', default='app/index.html', help='the page in it')
    parser.add_argument('--scheme', choices=['app', 'file'], default='app')
    parser.add_argument('--store', default='record.json', help="the app's own file")
    parser.add_argument('--profile', help="the web view's folder; without it nothing of the web view is kept")
    parser.add_argument('--surface', type=int, default=2, help='2 Android (the default), 4 iOS, 8 Harmony, 16 desktop')
    parser.add_argument('--signals', type=int, default=0, help='1 opted out + 2 this brand of device + 4 the organisation has attested + 8 the person is of age')
    parser.add_argument('--size', default='390x844')
    parser.add_argument('--language', default='zh-CN')
    parser.add_argument('--mock-devices', action='store_true', help='a test picture in place of a camera')
    return parser.parse_args()


def log(event, **fields):
    print(json.dumps({'event': event, **fields}, ensure_ascii=False), flush=True)


class App:
    def __init__(self, options):
        # Rule 1: the record is read, and only what it grants is started, before there is any web view.
        self.store = Store(options.store)
        self.natives = Natives(self.store, log)
        self.natives.review('launch')
        log('launched')

        self.options, self.root = options, os.path.realpath(options.root)
        self.channel = Channel(self.store, options.surface, options.signals, decided=self.decided, answer=self.tell, log=log)
        self.context = new_context(options)
        self.context.register_uri_scheme('app', self.serve)
        self.contents = {}  # what runs in a view, by view

    # Rule 2: on a save, nonce, main frame and number are checked, the record is on the disk, the snapshot is installed anew
    # and the SDKs have followed, before it is acknowledged. The channel does the first two and the last.
    def decided(self, origin):
        for view in self.contents:
            self.install(view)
        self.natives.review('decision')
        for view in self.contents:
            if view is not origin:
                self.tell(view, json.dumps({'ns': 'consent', 'v': 1, 'type': 'changed'}))

    def install(self, view):
        """The snapshot at document start: in the main frame alone, and in our own pages alone."""
        self.contents[view].remove_all_scripts()
        self.contents[view].add_script(WebKit2.UserScript.new(
            self.channel.snippet(), WebKit2.UserContentInjectedFrames.TOP_FRAME, WebKit2.UserScriptInjectionTime.START,
            ['app://localhost/*', 'file://' + self.root + '/*'], None))

    # Rule 3: what asks for a device is refused unless the record grants a use of it.
    def permission(self, _view, request):
        wanted = devices(request)
        allowed = bool(wanted) and all(self.natives.may(device) for device in wanted)
        log('permission', devices=wanted, allowed=allowed)
        if allowed:
            request.allow()
        else:
            request.deny()
        return True

    def tell(self, view, text):
        """Hands the page a text."""
        view.evaluate_javascript('window.__consent && window.__consent.onHost(%s)' % json.dumps(text), -1, None, None, None, None)

    def serve(self, request):
        """app://localhost/… from the folder of the web files, and from nowhere else."""
        file = os.path.realpath(os.path.join(self.root, unquote(request.get_path() or '').lstrip('/')))
        try:
            if os.path.commonpath([self.root, file]) != self.root:
                raise OSError('outside the web files')
            with open(file, 'rb') as opened:
                data = opened.read()
        except OSError as error:
            return request.finish_error(GLib.Error.new_literal(Gio.io_error_quark(), str(error), Gio.IOErrorEnum.NOT_FOUND))
        kind = mimetypes.guess_type(file)[0] or 'application/octet-stream'
        request.finish(Gio.MemoryInputStream.new_from_bytes(GLib.Bytes.new(data)), len(data), kind)

    def address(self):
        home = 'app://localhost/' if self.options.scheme == 'app' else 'file://' + self.root + '/'
        return home + self.options.page

    def new_view(self):
        """A window with a web view in it, which hears its page alone."""
        content = WebKit2.UserContentManager()
        view = WebKit2.WebView(web_context=self.context, user_content_manager=content)
        self.contents[view] = content
        self.install(view)

        def receive(_content, result):
            value = result.get_js_value()
            self.channel.receive(view, value.to_string() if value.is_string() else '')

        content.connect('script-message-received::consentBridge', receive)
        content.register_script_message_handler('consentBridge')
        view.connect('permission-request', self.permission)
        view.connect('resource-load-started', lambda _view, _resource, request: log('load', url=request.get_uri()))
        settings = view.get_settings()
        settings.set_enable_media_stream(True)
        settings.set_enable_mock_capture_devices(self.options.mock_devices)
        window = Gtk.Window()
        window.set_default_size(*(int(side) for side in self.options.size.split('x')))
        window.add(view)
        window.show_all()
        window.connect('destroy', lambda _window: self.closed(view))
        return view

    def closed(self, view):
        del self.contents[view]
        if not self.contents:
            Gtk.main_quit()


def new_context(options):
    if options.profile:
        manager = WebKit2.WebsiteDataManager(base_data_directory=options.profile, base_cache_directory=options.profile + '/cache')
        context = WebKit2.WebContext(website_data_manager=manager)
    else:
        context = WebKit2.WebContext.new_ephemeral()
    context.set_preferred_languages([options.language])
    context.get_security_manager().register_uri_scheme_as_secure('app')
    return context


def devices(request):
    """What is asked for, in the words of `natives.DEVICES`."""
    if isinstance(request, WebKit2.UserMediaPermissionRequest):
        wanted = {'camera': WebKit2.user_media_permission_is_for_video_device, 'microphone': WebKit2.user_media_permission_is_for_audio_device}
        return [device for device, asked in wanted.items() if asked(request)]
    if isinstance(request, WebKit2.GeolocationPermissionRequest):
        return ['location']
    if isinstance(request, WebKit2.NotificationPermissionRequest):
        return ['notification']
    return ['other']


if __name__ == '__main__':
    app = App(arguments())
    app.new_view().load_uri(app.address())
    Gtk.main()
