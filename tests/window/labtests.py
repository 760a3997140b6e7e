#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real dom0 in the real window. `labtests.py Smoke` is the short run; without a name, everything runs."""

import contextlib
import time
import unittest

from lab import Lab
from steps import ALIVE, Session

SLOW = 180  # seconds: dom0 is emulated, and the machine may be busy


class LabCase(unittest.TestCase):
    @contextlib.contextmanager
    def begin(self, name, language, *arguments):
        """A home, a copy of the lab and the program; all end with the test."""
        session = Session(f"{name}-{language}")
        lab = Lab(session.folder)
        try:
            with session:
                window = session.open(*arguments, language=language)
                window.row_is("demo", "connected")
                yield session, lab, window
        except Exception:
            with contextlib.suppress(Exception):  # what went wrong is said even when dom0 cannot be asked
                lab.heal()
                print(lab.dom0("xl list; tail -n 20 /var/log/xen/xl-*.log; tail -n 5 /var/lib/domcero/jobs/*/journal; true"), flush=True)
            raise
        finally:
            lab.down()

    def connect_by_key(self, session, lab, window):
        window.add_host("dom0", lab.port, key=lab.key)
        window.see("Is this the right host?", SLOW)
        self.trust_one_of(window, lab)
        window.row_is("dom0", "connected", seconds=SLOW)
        window.row_is("pv1", *ALIVE, seconds=SLOW)

    def trust_one_of(self, window, lab):
        shown = window.find(words="SHA256:")
        self.assertIn(shown.text.strip(), lab.fingerprints())
        window.click(name="Trust and connect", role="push button")

    def watchers(self, lab):
        """How many processes of the program's streams run in dom0."""
        listing = lab.dom0("ps", "-eo", "args=")
        return sum(1 for line in listing.splitlines() if line.split()[0].rsplit("/", 1)[-1] in ("xenstore-watch", "xentop"))

    def watchers_become(self, lab, window, most, seconds):
        """At most so many; the lease of a stream is 90 s, an orderly end takes much less."""
        start = time.monotonic()
        window.wait(lambda: self.watchers(lab) <= most, f"at most {most} processes of ours in dom0", seconds)
        self.log(f"at most {most} processes of ours in dom0", start)

    def log(self, what, start):
        print(f"   {what}: {time.monotonic() - start:.1f} s", flush=True)


class Smoke(LabCase):
    def test_a_guest_of_a_real_dom0_is_seen_and_paused(self):
        with self.begin("smoke", "en") as (session, lab, window):
            self.connect_by_key(session, lab, window)
            window.row_is("pv2", "stopped", seconds=SLOW)
            window.select("pv1")
            window.act("Pause")
            window.row_is("pv1", "paused", seconds=SLOW)
            self.assertIn("--p---", lab.dom0("xl", "list", "pv1"))
            window.act("Resume")
            window.row_is("pv1", *ALIVE, seconds=SLOW)
            session.shot("pv1")
            self.assertGreater(self.watchers(lab), 0)
            session.close()
            self.watchers_become(lab, window, 0, 60)


class Killed(LabCase):
    def test_a_program_that_is_killed_leaves_nothing(self):
        with self.begin("killed", "en") as (session, lab, window):
            self.connect_by_key(session, lab, window)
            self.assertGreater(self.watchers(lab), 0)
            window.process.kill()
            start = time.monotonic()
            while self.watchers(lab) > 0:
                self.assertLess(time.monotonic() - start, 60)
            self.log("nothing of ours in dom0 any more", start)
            self.assertNotIn("domcero", lab.dom0("ps", "-eo", "args="))


class Guests(LabCase):
    def guests_obey(self, language):
        with self.begin("guests", language) as (session, lab, window):
            window.add_host("dom0", lab.port, key=lab.key)
            window.see("Is this the right host?", SLOW)
            session.shot("fingerprint")
            self.trust_one_of(window, lab)
            window.row_is("dom0", "connected", seconds=SLOW)
            for name, states in (("pv1", ALIVE), ("pvh1", ("paused",)), ("hvm1", ("paused",)), ("pv2", ("stopped",)),
                                 ("mail", ("stopped",)), ("web server", ("stopped",))):
                window.row_is(name, *states, seconds=SLOW)
            session.shot("overview")

            window.select("pv1")
            window.act("Shut down", confirm=True)
            window.row_is("pv1", "stopped", seconds=SLOW)
            session.shot("shut-down")
            window.act("Start")
            window.row_is("pv1", *ALIVE, seconds=SLOW)
            session.shot("started")
            window.act("Pause")
            window.row_is("pv1", "paused", seconds=SLOW)
            session.shot("paused")
            window.act("Resume")
            window.row_is("pv1", *ALIVE, seconds=SLOW)
            window.click(name="Force off", role="push button")
            window.find(name="Force %1 off?")
            session.shot("force-off-asked")
            window.click(name="Force off", role="push button", within=window.find(name="Cancel", role="push button").parent)
            window.row_is("pv1", "stopped", seconds=SLOW)
            self.assertNotIn("pv1", lab.dom0("xl", "list"))
            window.key("ctrl+l")
            window.see("xl destroy pv1")
            session.shot("forced-off")
            window.key("ctrl+l")

            # Somebody else starts and ends it: it comes and goes by event, without a click.
            lab.dom0("xl", "create", "/etc/xen/pv1.cfg")
            start = time.monotonic()
            window.row_is("pv1", *ALIVE, seconds=SLOW)
            self.log("seen after somebody else's xl create", start)
            session.shot("came")
            lab.dom0("xl", "destroy", "pv1")
            start = time.monotonic()
            window.row_is("pv1", "stopped", seconds=SLOW)
            self.log("gone after somebody else's xl destroy", start)
            session.shot("went")

    def test_in_english(self):
        self.guests_obey("en")

    def test_in_spanish(self):
        self.guests_obey("es")


class Password(LabCase):
    def by_password(self, language):
        with self.begin("password", language) as (session, lab, window):
            window.add_host("dom0", lab.port)
            window.see("Is this the right host?", SLOW)
            self.trust_one_of(window, lab)
            window.log_in("wrong", SLOW)
            window.see("The password before was not accepted.", SLOW)
            session.shot("wrong-password")
            window.log_in("lab-root")
            window.row_is("dom0", "connected", seconds=SLOW)
            window.row_is("pv1", *ALIVE, seconds=SLOW)
            session.shot("connected")

    def test_in_english(self):
        self.by_password("en")

    def test_in_spanish(self):
        self.by_password("es")


class Link(LabCase):
    def cut_and_changed(self, language):
        with self.begin("link", language) as (session, lab, window):
            self.connect_by_key(session, lab, window)

            lab.cut()  # a black hole: nothing is answered, nothing is refused
            start = time.monotonic()
            window.row_is("dom0", "connection lost, trying again", "unreachable, trying again", seconds=SLOW)
            self.log("black hole noticed", start)
            session.shot("black-hole")
            lab.heal()
            start = time.monotonic()
            window.row_is("dom0", "connected", seconds=SLOW)
            window.row_is("pv1", *ALIVE, seconds=SLOW)
            self.log("back after the black hole", start)
            session.shot("back")
            self.watchers_become(lab, window, 2, 180)  # one xenstore-watch and one xentop: those of before are gone

            lab.cut(reset=True)
            start = time.monotonic()
            window.row_is("dom0", "connection lost, trying again", "unreachable, trying again", seconds=SLOW)
            self.log("broken link noticed", start)
            session.shot("broken")
            lab.heal()
            window.row_is("dom0", "connected", seconds=SLOW)

            lab.rehost_key()
            lab.cut(reset=True)
            window.row_is("dom0", "connection lost, trying again", "unreachable, trying again", seconds=SLOW)
            lab.heal()
            window.row_is("dom0", "refused: the host key has changed", seconds=SLOW)
            self.assertIsNone(window.look(name="Trust and connect", role="push button"))
            session.shot("changed-key")

    def test_in_english(self):
        self.cut_and_changed("en")

    def test_in_spanish(self):
        self.cut_and_changed("es")


if __name__ == "__main__":
    unittest.main(verbosity=2)
