# SPDX-License-Identifier: GPL-3.0-or-later
"""What the windows of a program under Wine show. Nothing outside can ask it, so a plugin of Qt's (reader/), loaded
into it, tells: Qt's own tree of accessible objects, as JSON."""

import json
import select
import socket
import time

import node

# QAccessible::Role to what AT-SPI calls it on Linux, as far as the tests ask for it.
ROLES = {"Button": "push button", "ButtonMenu": "push button", "Cell": "table cell", "TreeItem": "table cell",
         "ListItem": "list item", "CheckBox": "check box", "ComboBox": "combo box", "EditableText": "text",
         "SpinBox": "spin button", "PageTab": "page tab", "MenuItem": "menu item", "StaticText": "label"}


class Gone(Exception):
    """The control, or the program, is there no longer."""


class Node(node.Node):
    """A control by its number; what is said of it is as the reader saw it last."""

    def __init__(self, reader, number):
        self._reader = reader
        self._number = number

    @property
    def _seen(self):
        return self._reader.seen(self._number)

    @property
    def role(self):
        role = self._seen["role"]
        if role == "EditableText" and "password" in self._seen["states"]:
            return "password text"
        return ROLES.get(role, role.lower())

    name = property(lambda self: self._seen["name"])
    description = property(lambda self: self._seen["description"])
    text = property(lambda self: self._seen["text"])
    rectangle = property(lambda self: tuple(self._seen["place"]))
    parent = property(lambda self: Node(self._reader, self._seen["parent"]))

    def state(self, name):
        if name in ("showing", "visible"):
            return True  # others are not told
        return ("enabled" if name == "sensitive" else name) in self._seen["states"]

    def children(self):
        for child in self._seen["children"]:
            yield Node(self._reader, child["id"])

    def refresh(self):
        self._reader.forget()


class Reader:
    """Of one program, which is told in `env` where to come to."""

    Gone = Gone

    def __init__(self, _screen):
        self._server = socket.create_server(("127.0.0.1", 0))
        self.env = {"QT_QPA_GENERIC_PLUGINS": f"windowreader:{self._server.getsockname()[1]}"}
        self._stream = None
        self._nodes = None
        self._root = None

    def windows(self, _process):
        if self._stream is None:
            if not select.select([self._server], [], [], 0)[0]:
                return []
            self._stream = self._server.accept()[0].makefile("rwb")
        self.forget()
        self._read()
        return list(Node(self, self._root).children())

    def seen(self, number):
        if self._nodes is None:
            self._read()
        try:
            return self._nodes[number]
        except KeyError:
            raise Gone(f"control {number}") from None

    def forget(self):
        self._nodes = None

    def _read(self):
        try:
            self._stream.write(b"\n")
            self._stream.flush()
            line = self._stream.readline()
        except OSError as error:
            raise Gone(str(error)) from error
        if not line:
            raise Gone("the program has closed the connection")
        tree = json.loads(line)
        self._nodes, self._root = {}, tree["id"]
        waiting = [(tree, tree["id"])]
        while waiting:
            this, parent = waiting.pop()
            self._nodes[this["id"]] = {**this, "parent": parent}
            waiting += ((child, this["id"]) for child in this["children"])

    def pump(self, seconds):
        time.sleep(seconds)
        self.forget()
