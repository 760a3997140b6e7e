# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a Qt window as a person does: what is on the screen is read as a screen reader would (atspi.py, and
inside.py under Wine), and the mouse and the keyboard are real X events (xdotool).

A control is found by its accessible name and its role; Qt 6.4 does not hand the objectName to AT-SPI.
Names are given in English and looked up in the language of the run, in the program's own translations.
Nothing here sleeps for luck: every wait has a condition and a deadline, and says at the deadline what was
awaited and what was there.
"""

import os
import pathlib
import re
import subprocess
import sys
import time
import xml.etree.ElementTree

from node import NotThere

TRANSLATIONS = pathlib.Path(__file__).resolve().parents[2] / "translations"

DEADLINE = 20.0  # seconds; a lab or a sanitizer is slower: factor below
FACTOR = float(os.environ.get("DOMCERO_WINDOW_SLOWNESS", "1"))


def catalogue(language):
    """English to what the program says for it in `language`, in one place or another, without the marks of mnemonics."""
    words = {}
    tree = xml.etree.ElementTree.parse(TRANSLATIONS / f"domcero_{language}.ts")
    for message in tree.iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is not None and translation.text and translation.get("type") not in ("obsolete", "vanished"):
            words.setdefault(plain(source), []).append(plain(translation.text))
    return words


def plain(words):
    return re.sub(r"&(.)", r"\1", words)


class Driver:
    """One run of a home's program on a Screen."""

    def __init__(self, screen, home, arguments=(), language="en"):
        self.screen = screen
        self.home = home
        self.language = language
        self._catalogues = {"en": {}, "es": catalogue("es")}
        locale = {"en": "en_US.UTF-8", "es": "es_ES.UTF-8"}[language]
        self._reader = home.reader()
        env = {**home.env, **self._reader.env, "LANG": locale}
        self.started = time.monotonic()
        self.window = None
        self.process = screen.start([*home.command, *arguments], "domcero", env=env)
        self.window = self.wait(self._find_window, "the window of the program")

    def tr(self, english):
        """The program's own words for it in the language of the run; other words stay as they are."""
        return self._catalogues[self.language].get(english, [english])

    def pattern(self, sentence):
        """The program's sentence with anything in the place of %1, %n..."""
        return re.compile("|".join(".*?".join(re.escape(part) for part in re.split(r"%[1-9n]", words))
                                   for words in self.tr(sentence)), re.S)

    def speaks(self, language):
        """From here on the window is expected in this language (it was switched while running)."""
        self.language = language

    def _find_window(self):
        if self.process.poll() is not None:
            raise NotThere(f"the program ended with status {self.process.returncode}: {self.log()[-2000:]}")
        return next(iter(self.windows), None)

    @property
    def windows(self):
        """All windows of the program: the main one, dialogs, open menus."""
        return self._reader.windows(self.process)

    def log(self):
        return (self.screen.folder / "domcero.log").read_text(errors="replace")

    # Reading

    def wait(self, condition, what, seconds=DEADLINE):
        """The first true value of condition(). Controls that go away while they are read are read again."""
        start = time.monotonic()
        end = start + seconds * FACTOR
        while True:
            try:
                value = condition()
            except self._reader.Gone:
                value = None
            if value:
                return value
            if time.monotonic() >= end:
                shown = self.dump() if self.window is not None else self.log()[-2000:]
                raise NotThere(f"{what} did not come within {seconds * FACTOR:.0f} s; the window shows:\n{shown}")
            # To look costs the program and this machine something: what takes long is looked at less often.
            self._reader.pump(min(5.0, 0.1 + (time.monotonic() - start) / 20))

    def nodes(self, name=None, role=None, words=None, within=None):
        """All shown controls that fit: `name` is the whole name in English, %1 for what varies; `words` stand in
        a name or a text just so."""
        wanted = None if name is None else self.pattern(name)
        found = []
        for root in [within] if within is not None else self.windows:
            root.refresh()
            for node in root.walk():
                if ((wanted is None or wanted.fullmatch(node.name)) and (role is None or node.role == role)
                        and (words is None or words in node.name or words in node.text) and node.shown):
                    found.append(node)
        return found

    def look(self, **what):
        """The first control that fits now, or None."""
        try:
            return next(iter(self.nodes(**what)), None)
        except self._reader.Gone:
            return None

    def find(self, seconds=DEADLINE, **what):
        return self.wait(lambda: self.look(**what), f"a control with {what}", seconds)

    def gone(self, seconds=DEADLINE, **what):
        self.wait(lambda: self.look(**what) is None, f"the end of a control with {what}", seconds)

    def see(self, sentence, seconds=DEADLINE, **what):
        """Waits until a sentence of the program (English, %1 for what varies) or any other words are shown."""
        pattern = self.pattern(sentence)

        def shows():
            return next((node for node in self.nodes(**what)
                         if pattern.search(node.name) or pattern.search(node.text)), None)
        return self.wait(shows, f"the words {self.tr(sentence)!r}", seconds)

    def dump(self):
        """The whole window as indented lines, for a person who asks why."""
        lines = []

        def add(node, depth):
            if node.shown:
                text = node.text
                lines.append("  " * depth + repr(node) + (f" text={text!r}" if text != node.name else "")
                             + ("" if node.enabled else " (off)"))
                for child in node.children():
                    add(child, depth + 1)
        try:
            for window in self.windows:
                window.refresh()
                add(window, 0)
        except self._reader.Gone as error:
            lines.append(f"({error})")
        return "\n".join(lines[:400])

    # Doing

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], env=self.screen.env, check=True, stdin=subprocess.DEVNULL)

    def click_at(self, x, y, button=1, double=False):
        self._xdotool("mousemove", x, y, "click", *(("--repeat", 2, "--delay", 60) if double else ()), button)

    def click_on(self, node, button=1, double=False):
        self.click_at(*node.centre(), button, double)

    def click(self, seconds=DEADLINE, button=1, double=False, **what):
        """Clicks on a control once it is there and can be used."""
        def usable():
            node = self.look(**what)
            return node if node is not None and node.enabled else None
        node = self.wait(usable, f"a control that can be clicked, with {what}", seconds)
        self.click_on(node, button, double)
        return node

    def click_with(self, modifier, **what):
        """Clicks on a control while a key is held."""
        node = self.find(**what)
        self._xdotool("keydown", modifier)
        try:
            self.click_on(node)
        finally:
            self._xdotool("keyup", modifier)

    def drag(self, start, end):
        """With the left button from one place of the screen to another, over one on the way."""
        (x1, y1), (x2, y2) = start, end
        self._xdotool("mousemove", x1, y1, "mousedown", 1, "mousemove", (x1 + x2) // 2, (y1 + y2) // 2,
                      "mousemove", x2, y2, "mouseup", 1)

    def key(self, *keys):
        self._xdotool("key", "--delay", 30, *keys)

    def type(self, text):
        # By stdin: what is typed may be a secret, and the command line is everybody's to read.
        subprocess.run(["xdotool", "type", "--delay", "15", "--file", "-"], env=self.screen.env, check=True,
                       input=text, text=True)

    def type_name(self, path):
        """The name of a file, in the dialog for one that has just come up. A letter that the keyboard does not have may get
        lost on a busy machine, so it is looked at, where the dialog can be."""
        path = self.home.path_in_dialog(path)

        def typed():
            self.key("ctrl+a", "Delete")
            self.type(path)
            self._reader.pump(0.5)
            entry = next((node for node in self.nodes(role="text") if node.state("focused")), None)
            return entry is None or entry.text == path
        self._reader.pump(1)
        self.wait(typed, f"{path!r} in the dialog")

    def fill(self, text, seconds=DEADLINE, **what):
        """Replaces what stands in an entry and waits until it is there; a password cannot be read back."""
        node = self.click(seconds, **what)

        def filled():
            self.wait(lambda: node.state("focused"), f"the focus on {node!r}")
            self.key("ctrl+a", "Delete")
            self.type(text)
            self._reader.pump(0.2)
            # A point is taken for the comma that the language has.
            spoken = text.replace(".", ",") if node.role == "spin button" and self.language == "es" else text
            return node.role == "password text" or node.text in (text, spoken)
        self.wait(filled, f"{text!r} in {node!r}" if node.role != "password text" else f"a password in {node!r}")
        return node

    def screenshot(self, path):
        self._reader.pump(0.3)  # a repaint that is under way
        self.screen.screenshot(path)

    def brightness(self, x, y):
        """Of a point of the screen, 0 to 255."""
        done = subprocess.run(["import", "-window", "root", "-crop", f"1x1+{x}+{y}", "-colorspace", "gray", "-depth", "8", "gray:-"],
                              env=self.screen.env, check=True, stdin=subprocess.DEVNULL, capture_output=True)
        return done.stdout[0]

    def close(self, seconds=DEADLINE, stuck=lambda: None):
        """Closes the window as a person does; returns the exit status. `stuck`: called where it does not close."""
        self.key("alt+F4")
        try:
            return self.process.wait(seconds * FACTOR)
        except subprocess.TimeoutExpired:
            stuck()
            print(f"the program did not end within {seconds * FACTOR:.0f} s of closing its window", file=sys.stderr)
            self.process.kill()
            return self.process.wait()
