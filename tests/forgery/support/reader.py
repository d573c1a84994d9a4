#!/usr/bin/python3
"""What a screen reader does: finds a button by its accessible name and does its default action, over AT-SPI. Run in a session bus of its own.

reader.py NAME PROGRAM ARGUMENT…: starts the program, says `found` and the role, acts at each line, says `done`, and ends with its input.
With `webkit` for the program a window of WebKitGTK shows the address that follows.
"""
import subprocess
import sys
import time
import gi
gi.require_version('Atspi', '2.0')
gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib

WINDOW = '''import sys, gi
gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2
view, window = WebKit2.WebView(), Gtk.Window()
window.set_default_size(1000, 800)
window.add(view)
view.load_uri(sys.argv[1])
window.show_all()
Gtk.main()'''

name, program, *arguments = sys.argv[1:]
children = []
bus = Gio.bus_get_sync(Gio.BusType.SESSION)


def enable():
    """Says that somebody listens: engines tell of nothing before."""
    for what in ('IsEnabled', 'ScreenReaderEnabled'):
        bus.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties', 'Set',
                      GLib.Variant('(ssv)', ('org.a11y.Status', what, GLib.Variant('b', True))), None, 0, 5000)


def connect():
    """The bus of accessibility is started by whoever asks for its address first, and takes a moment to listen there."""
    address = bus.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, GLib.VariantType('(s)'), 0, 5000).unpack()[0]
    return Gio.DBusConnection.new_for_address_sync(address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)


def until(act, seconds=40):
    """What `act` gives as soon as it gives something and does not fail."""
    end = time.time() + seconds
    while True:
        try:
            found = act()
            if found is not None:
                return found
        except GLib.Error:
            pass
        if time.time() > end:
            sys.exit('waited in vain')
        time.sleep(.2)


held = until(connect)  # and stays there as long as somebody is connected
until(lambda: enable() or True)
children.append(subprocess.Popen([sys.executable, '-c', WINDOW, *arguments] if program == 'webkit' else [program, *arguments]))

from gi.repository import Atspi  # it looks for the bus as it is loaded
Atspi.init()


def find(node):
    """The first button of this name below a node."""
    try:
        if node.get_name() == name and 'button' in node.get_role_name():
            return node
        below = [node.get_child_at_index(at) for at in range(node.get_child_count())]
    except GLib.Error:
        return None  # gone meanwhile
    return next((found for found in map(find, filter(None, below)) if found), None)


button = until(lambda: find(Atspi.get_desktop(0)))
until(lambda: button.get_n_actions() or None)  # Firefox makes actions ready when they are first asked for
print('found', flush=True)
for _ in sys.stdin:
    print('done' if button.do_action(0) else 'refused', flush=True)
for child in children:
    child.terminate()
