#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A config of a real dom0, edited in the real window: by form and by text, saved, started; and the same file changed meanwhile."""

import difflib
import unittest

from labtests import SLOW, LabCase

PATH = "/etc/xen/pv2.cfg"
WRITTEN_BY_HAND = r"""# pv2, the second of the paravirtual guests
# Manolo, 2014: do not touch the kernel line!
name = "pv2"          # as in the wiki
uuid='11111111-2222-4333-8444-555555555502'
memory =  128   # was 96
vcpus  = 1
kernel = "KERNEL"
ramdisk = "RAMDISK"
extra = "EXTRA"
disk = [
  'phy:/dev/vg0/pv2-root,xvda,w',   # the system
]
on_crash = 'destroy'
vif = [ 'mac=00:16:3e:00:00:22,bridge=br0' ]  # eth0
# end"""


class Config(LabCase):
    def begin_with(self, name, language, *arguments):
        return self.begin(f"config-{name}", language, *arguments)

    def write_by_hand(self, lab):
        """A file as people write it over the years; what it starts is the lab's own pv2."""
        said = {}
        for line in lab.dom0("cat", PATH).splitlines():
            key, equals, value = line.partition("=")
            if equals:
                said[key.strip()] = value.strip().strip("\"'")
        text = WRITTEN_BY_HAND
        for word in ("kernel", "ramdisk", "extra"):
            text = text.replace(word.upper(), said.get(word, ""))
        text = "\n".join(line for line in text.split("\n") if not line.endswith('= ""')) + "\n"
        lab.dom0(f"cat >{PATH} <<'END'\n{text}END\nchmod 640 {PATH}; chgrp adm {PATH}")
        return text

    def open_config(self, session, lab, window):
        self.connect_by_key(session, lab, window)
        window.select("pv2")
        window.click(name="Config", role="page tab")
        return window.find(SLOW, name="Text of the config")

    def text_becomes(self, window, words):
        window.wait(lambda: words in window.find(name="Text of the config").text, f"{words!r} in the text")

    def save(self, session, window, shot):
        window.key("ctrl+s")
        window.see("What changes in %1 on %2")
        session.shot(shot)
        window.click(name="Save on %1", role="push button")

    def saved(self, session, window, shot):
        window.see("Saved.", SLOW)
        session.shot(shot)

    def a_config_is_edited(self, language, *arguments):
        with self.begin_with("edit", language, *arguments) as (session, lab, window):
            before = self.write_by_hand(lab)
            self.open_config(session, lab, window)
            session.shot("opened")

            # By form: memory, and a disk.
            window.fill("160", name="Memory (MiB)", role="text")
            self.text_becomes(window, "memory =  160   # was 96")
            window.click(name="Add disk", role="push button")  # the one volume that nobody uses is proposed
            self.text_becomes(window, "/dev/vg0/blank,raw,xvdb,rw")
            session.shot("form")

            # By text: a card, behind the last line of vif.
            window.click_on(window.find(name="Text of the config"))
            window.key("ctrl+f")
            window.type("bridge=br0'")
            window.key("Return")
            window.click_on(window.find(name="Text of the config"))
            window.key("ctrl+Home")
            for _ in range(self.line_of(window, "vif =")):
                window.key("Down")
            window.key("Home")
            for _ in range(len("vif = [ ")):
                window.key("Right")
            window.type("'mac=00:16:3e:00:00:23,bridge=br0', ")
            window.wait(lambda: window.look(name="MAC address of network interface %1", words="00:16:3e:00:00:23"), "the card in the form")
            session.shot("text")

            window.click(name="Ask xl", role="push button")
            window.see("xl takes it, and reads the same as Domcero.", SLOW)
            session.shot("word")
            window.key("Escape")

            self.save(session, window, "review")
            self.saved(session, window, "saved")
            after = lab.dom0("cat", PATH)
            changed = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]
            self.assertEqual([line for line in changed if line[0] == "-"],
                             ["- memory =  128   # was 96", "- vif = [ 'mac=00:16:3e:00:00:22,bridge=br0' ]  # eth0"])
            self.assertEqual(sorted(line for line in changed if line[0] == "+"),
                             ["+   '/dev/vg0/blank,raw,xvdb,rw',",
                              "+ memory =  160   # was 96",
                              "+ vif = [ 'mac=00:16:3e:00:00:23,bridge=br0', 'mac=00:16:3e:00:00:22,bridge=br0' ]  # eth0"])
            self.assertEqual(lab.dom0(f"stat -c '%a %G' {PATH}").strip(), "640 adm")

            lab.dom0("xl", "create", PATH)
            listed = lab.dom0("xl", "list", "-l", "pv2")
            for words in ('"vdev": "xvdb"', "00:16:3e:00:00:23", "00:16:3e:00:00:22"):
                self.assertIn(words, listed)
            self.assertEqual(lab.dom0("xl", "list", "pv2").splitlines()[-1].split()[2], "160")

    def line_of(self, window, words):
        """From 0."""
        lines = window.find(name="Text of the config").text.split("\n")
        return next(number for number, line in enumerate(lines) if words in line)

    def both_change_it(self, language, *arguments):
        with self.begin_with("both", language, *arguments) as (session, lab, window):
            self.write_by_hand(lab)
            self.open_config(session, lab, window)
            window.fill("192", name="Memory (MiB)", role="text")
            self.text_becomes(window, "memory =  192")
            lab.dom0(f"sed -i 's/^on_crash.*/on_crash = \"restart\"  # Lucía/; s/^vcpus .*/vcpus  = 2/' {PATH}")
            self.save(session, window, "review")
            window.see("The file was changed on the host since it was read here.", SLOW)
            session.shot("changed")
            window.click(name="Compare", role="push button")
            window.see("On the host now")
            session.shot("three-way")
            # memory and vcpus are neighbours: whether both changes are meant is asked.
            self.choose_both(window)
            session.shot("chosen")
            window.click(name="Use the merged text", role="push button")
            self.text_becomes(window, "Lucía")
            self.save(session, window, "review-again")
            self.saved(session, window, "saved")
            after = lab.dom0("cat", PATH)
            for words in ("memory =  192   # was 96\n", "vcpus  = 2\n", "# Lucía\n", "Manolo, 2014", "# end\n"):
                self.assertIn(words, after)

            # What was replaced is kept, and comes back.
            window.click(name="Versions", role="push button")
            window.wait(lambda: window.find(name="Put this text into the editor", role="push button").enabled, "a kept text", SLOW)
            session.shot("versions")

    def choose_both(self, window):
        both = window.look(name="Both", role="radio button")
        if both is not None:
            window.click_on(both)

    def test_in_english(self):
        self.a_config_is_edited("en")

    def test_in_spanish_and_dark(self):
        self.a_config_is_edited("es", "--palette", "dark")

    def test_both_in_english(self):
        self.both_change_it("en")

    def test_both_in_spanish_and_dark(self):
        self.both_change_it("es", "--palette", "dark")


if __name__ == "__main__":
    unittest.main(verbosity=2)
