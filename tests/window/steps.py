# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does in Domcero's window, step by step, in words of the program's English."""

import os
import pathlib

from driver import DEADLINE, Driver
from home import Home, WineHome
from node import NotThere
from screen import screen

ALIVE = ("running", "idle")


class Window(Driver):
    """The program's window with its tree on the left and a page on the right."""

    # The tree and the pages

    def row(self, name, *states):
        """A row of the tree, as a screen reader says it: "pv1: running"; in one of the states, when any is given."""
        wanted = [f"{name}: {words}" for state in states for words in self.tr(state)]
        for node in self.nodes(role="table cell"):
            if node.name in wanted or (not states and node.name.startswith(f"{name}: ")):
                return node
        return None

    def row_is(self, name, *states, seconds=DEADLINE):
        return self.wait(lambda: self.row(name, *states), f"{name} in the tree as {' or '.join(states) or 'anything'}", seconds)

    def row_gone(self, name, seconds=DEADLINE):
        self.wait(lambda: self.row(name) is None, f"the end of {name} in the tree", seconds)

    def select(self, name):
        """Clicks on a row of the tree and waits for its page (its name is in the title)."""
        self.click_on(self.row_is(name))
        self.wait(lambda: name in self.title, f"the page of {name}")

    @property
    def title(self):
        self.window.refresh()
        return self.window.name

    def act(self, action, confirm=False):
        """Runs an action on the selected guest; one that loses something asks first, in a panel of the page."""
        self.click(name=action, role="push button")
        if confirm:
            cancel = self.find(name="Cancel", role="push button")
            panel = cancel.parent
            self.click(name=action, role="push button", within=panel)

    # Hosts

    def add_host(self, name, port, address="127.0.0.1", user="root", key="", root_by=None):
        """Fills the form and saves it, by keyboard and mouse. The connection starts by itself."""
        self.key("ctrl+n")
        self.fill(name, name="Name", role="text")
        self.fill(address, name="Address", role="text")
        self.fill(str(port), name="Port", role="spin button")
        self.fill(user, name="User", role="text")
        self.fill(self.home.path(key) if key else "", name="Key file", role="text")
        if root_by is not None:
            self.choose(root_by, name="the login itself", role="combo box")
        self.click(name="Save and connect", role="push button")

    def choose(self, entry, **box):
        """Picks an entry of a closed list; Qt says the current one in the place of the list's name."""
        self.click(**box)
        self.click(name=entry, role="list item")

    def trust(self, fingerprint, seconds=DEADLINE):
        """Answers the question for an unknown host key, after a look at the fingerprint."""
        self.see("Is this the right host?", seconds)
        self.see(fingerprint)
        self.click(name="Trust and connect", role="push button")

    def log_in(self, password, seconds=DEADLINE):
        self.see("%1 asks for a password.", seconds)
        self.fill(password, name="Password", role="password text")
        self.click(name="Log in", role="push button")

    def use_language(self, language):
        """Switches the language while the program runs, in the status bar."""
        names = {"en": "English", "es": "Español"}
        # Qt says a box's current text in the place of its name.
        self.click(name=names[self.language], role="combo box")
        self.key("Home" if language == "en" else "End", "Return")
        self.speaks(language)
        self.find(name="Hosts and guests", role="tree")


def home_of(name):
    """A person who was never here, with the program of this run: Linux' own, or that for Windows under Wine."""
    program = pathlib.Path(os.environ["DOMCERO_PROGRAM"])
    return (WineHome if program.suffix == ".exe" else Home)(screen(), name, program)


class Session:
    """A home and, one after the other, runs of the program in it; screenshots are numbered steps."""

    def __init__(self, name):
        self.name = name
        self.screen = screen()
        self.home = home_of(name)
        self.folder = self.home.folder
        self._shots = pathlib.Path(os.environ.get("DOMCERO_SCREENSHOTS", self.folder)) / name
        self._count = 0
        self.window = None

    def open(self, *arguments, language="en"):
        self.window = Window(self.screen, self.home, arguments, language)
        return self.window

    def shot(self, what):
        self._count += 1
        self.window.screenshot(self._shots / f"{self._count:02d}-{what}.png")

    def tell(self, what):
        """How the window looks, for whoever looks into what went wrong."""
        self.shot(what)
        print(f"-- the window\n{self.window.dump()}\n-- log of the program\n{self.window.log()[-4000:]}")

    def close(self):
        if self.window is not None and self.window.process.poll() is None:
            status = self.window.close(stuck=lambda: self.tell("not-closed"))
            if status != 0:
                raise NotThere(f"the program ended with status {status}: {self.window.log()[-2000:]}")

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is not None and self.window is not None:
            for details in self.window.nodes(name="Details", role="check box"):
                self.window.click_on(details)  # what the host said is folded under a message
            self.tell("failed")
        if error is None:
            self.close()
        elif self.window is not None and self.window.process.poll() is None:
            self.window.process.kill()
        self.home.close()
