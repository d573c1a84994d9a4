"""Drives the app of hosts/webkitgtk from outside: commands come in on stdin, answers go out on stdout, one JSON object a line.

Not by WebDriver: in a view that WebDriver controls, WebKit hands out camera and microphone without asking the app. Here the views
are the app's own, and a tap is a native input event.
"""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../hosts/webkitgtk'))
sys.dont_write_bytecode = True
from host import App, arguments  # noqa: E402
from gi.repository import Gdk, GLib, Gtk, WebKit2  # noqa: E402

app, views = App(arguments()), []


def answer(number, value=None, error=None):
    print(json.dumps({'answer': number, 'value': value, 'error': error}, ensure_ascii=False), flush=True)


def go(number, view, act):
    """Answers when the document that `act` leads to has loaded."""
    def changed(_view, event):
        if event == WebKit2.LoadEvent.FINISHED:
            view.disconnect(handler)
            answer(number)
    handler = view.connect('load-changed', changed)
    act()


def run(number, view, script):
    def done(_view, result):
        try:
            answer(number, view.call_async_javascript_function_finish(result).to_string())
        except GLib.Error as error:
            answer(number, error=error.message)
    view.call_async_javascript_function('return (%s)' % script, -1, None, None, None, None, done)


def tap(number, view, x, y):
    for kind in (Gdk.EventType.MOTION_NOTIFY, Gdk.EventType.BUTTON_PRESS, Gdk.EventType.BUTTON_RELEASE):
        event = Gdk.Event.new(kind)
        event.any.window = view.get_window()
        part = event.motion if kind == Gdk.EventType.MOTION_NOTIFY else event.button
        part.x = part.x_root = x
        part.y = part.y_root = y
        part.time = GLib.get_monotonic_time() // 1000 & 0xFFFFFFFF
        if kind != Gdk.EventType.MOTION_NOTIFY:
            part.button = 1
        event.set_device(Gdk.Display.get_default().get_default_seat().get_pointer())
        Gtk.main_do_event(event)
    answer(number)


def picture(number, view, file):
    window = view.get_window()
    Gdk.pixbuf_get_from_window(window, 0, 0, window.get_width(), window.get_height()).savev(file, 'png', [], [])
    answer(number)


def handle(number, view, name):
    """A further handler of the app: what reaches it is printed."""
    def receive(_content, result):
        print(json.dumps({'event': 'native', 'handler': name, 'message': json.loads(result.get_js_value().to_json(0))}), flush=True)
    app.contents[view].connect('script-message-received::' + name, receive)
    app.contents[view].register_script_message_handler(name)
    answer(number)


def obey(line):
    number, act, *rest = json.loads(line)
    if act == 'open':
        views.append(app.new_view())
        return answer(number, len(views) - 1)
    view = views[rest[0]]
    if act == 'go':
        go(number, view, lambda: view.load_uri(rest[1]))
    elif act == 'reload':
        go(number, view, view.reload)
    elif act == 'run':
        run(number, view, rest[1])
    elif act == 'handle':
        handle(number, view, rest[1])
    elif act == 'tap':
        tap(number, view, *rest[1:])
    elif act == 'picture':
        picture(number, view, rest[1])


def read(channel, _condition):
    line = channel.readline()
    if not line:
        Gtk.main_quit()  # an orderly end
        return False
    obey(line)
    return True


GLib.io_add_watch(GLib.IOChannel.unix_new(0), GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, read)
Gtk.main()
