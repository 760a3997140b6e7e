# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program's windows show, read as a screen reader does: through AT-SPI."""

import os
import time

import node


class Node(node.Node):
    def __init__(self, reader, accessible):
        self._reader = reader
        self.accessible = accessible

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def text(self):
        """What is typed into an entry or written in a text, else the name."""
        text = self.accessible.get_text_iface()
        return text.get_text(0, text.get_character_count()) if text else self.name

    def state(self, name):
        return self.accessible.get_state_set().contains(getattr(self._reader.atspi.StateType, name.upper()))

    @property
    def rectangle(self):
        component = self.accessible.get_component_iface()
        if component is None:
            return 0, 0, 0, 0
        box = component.get_extents(self._reader.atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    @property
    def parent(self):
        return Node(self._reader, self.accessible.get_parent())

    def children(self):
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child is not None:
                yield Node(self._reader, child)

    def refresh(self):
        self.accessible.clear_cache()


class Reader:
    """Of one program. `Gone` is raised when a control goes away while it is read."""

    def __init__(self, screen):
        os.environ.update(DISPLAY=screen.env["DISPLAY"], XDG_RUNTIME_DIR=screen.env["XDG_RUNTIME_DIR"],
                          DBUS_SESSION_BUS_ADDRESS=screen.env["DBUS_SESSION_BUS_ADDRESS"])
        import gi  # only now: the library takes its bus from the environment at its start
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib
        self.atspi, self._glib = Atspi, GLib
        Atspi.init()
        Atspi.set_timeout(3000, 10000)
        self.Gone = GLib.Error
        self.env = {}
        self._application = None

    def windows(self, process):
        """All windows of the program, once it has one: the main one, dialogs, open menus."""
        if self._application is None:
            self._application = self._find(process)
        if self._application is None:
            return []
        self._application.clear_cache()
        return [window for window in Node(self, self._application).children() if window.shown]

    def _find(self, process):
        desktop = self.atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == process.pid:
                return application
        return None

    def pump(self, seconds):
        """Lets the library take in the events that keep its picture of the window fresh."""
        end = time.monotonic() + seconds
        context = self._glib.MainContext.default()
        while time.monotonic() < end:
            while context.pending():
                context.iteration(False)
            time.sleep(0.01)
