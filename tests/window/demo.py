#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo host in the real window: it is there at the first start, its guests obey, the language changes."""

import os
import unittest

from steps import ALIVE, Session


class Demo(unittest.TestCase):
    def guests_obey(self, language):
        with Session(f"demo-{language}") as session:
            window = session.open(language=language)
            window.row_is("demo", "connected")
            window.row_is("zimbra", *ALIVE)
            window.row_is("contabilidad", "config file with errors")
            session.shot("first-start")
            window.select("zimbra")
            session.shot("guest")
            window.act("Pause")
            window.row_is("zimbra", "paused")
            window.act("Resume")
            window.row_is("zimbra", *ALIVE)
            window.act("Shut down", confirm=True)
            window.row_is("zimbra", "stopped", seconds=60)
            session.shot("shut-down")
            window.act("Start")
            window.row_is("zimbra", *ALIVE, seconds=60)
            window.act("Force off", confirm=True)
            window.row_is("zimbra", "stopped", seconds=60)
            window.key("ctrl+l")
            window.see("xl destroy zimbra")
            session.shot("commands")

    @unittest.skipUnless(os.environ["DOMCERO_PROGRAM"].endswith(".exe"), "on Linux the desktop's palette is Qt's business")
    def test_windows_in_the_dark(self):
        with Session("dark") as session:
            session.home.set_registry(r"HKCU\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize",
                                      "AppsUseLightTheme", 0)
            window = session.open(language="es")
            window.row_is("demo", "connected")
            window.select("zimbra")
            session.shot("dark")
            x, y, width, height = window.window.rectangle
            self.assertLess(window.brightness(x + width // 2, y + height - 60), 100)

    def test_guests_obey_in_english(self):
        self.guests_obey("en")

    def test_guests_obey_in_spanish(self):
        self.guests_obey("es")

    def test_the_language_is_switched_while_running_and_kept(self):
        with Session("language") as session:
            window = session.open(language="en")
            window.row_is("demo", "connected")
            window.use_language("es")
            window.row_is("demo", "connected")
            session.shot("in-spanish")
            session.close()
            window = session.open(language="en")
            window.speaks("es")
            window.row_is("demo", "connected")
            window.use_language("en")
            window.row_is("demo", "connected")
            session.shot("in-english")


if __name__ == "__main__":
    unittest.main(verbosity=2)
