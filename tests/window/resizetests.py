#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Disks of the guests of a real dom0, resized with what is on them in the real window: by mouse, by keys, by a number."""

import re
import unittest

from labtests import SLOW
from steps import ALIVE
from storagesteps import StorageCase


class Resize(StorageCase):
    def files(self, lab, volume):
        """The sum of each file, read in dom0 while nobody has it."""
        return lab.dom0(f"mount -o ro,noload /dev/vg0/{volume} /mnt && (cd /mnt && find . -type f | sort | xargs sha256sum); umount /mnt")

    def mebibytes(self, lab, volume):
        return float(lab.dom0("lvs", "--noheadings", "--nosuffix", "--units", "m", "-o", "lv_size", f"vg0/{volume}"))

    def is_whole(self, lab, volume, files):
        lab.dom0("e2fsck", "-fn", f"/dev/vg0/{volume}")
        self.assertEqual(self.files(lab, volume), files)

    def ask(self, window, volume):
        """The handle, once the page knows how small the volume can be."""
        self.thing(window, volume)
        self.take(window, "Resize")
        return window.find(name="New size", role="slider")

    def disks_are_resized(self, language, *arguments):
        with self.begin("resize", language, *arguments) as (session, lab, window):
            self.connect_by_key(session, lab, window)
            window.select("pv1")
            window.act("Shut down", confirm=True)
            window.row_is("pv1", "stopped", seconds=SLOW)
            files = self.files(lab, "pv1-root")
            before = self.mebibytes(lab, "pv1-root")
            self.show_storage(window)

            # By mouse: smaller, by a copy; the old volume stays.
            handle = self.ask(window, "pv1-root")
            session.shot("asked")
            x, y = handle.centre()
            window.drag((x, y), (x - handle.rectangle[2] // 8, y))
            session.shot("dragged")
            self.apply(window, "Resize")
            self.done(session, window, "shrunk", seconds=3 * SLOW)  # eleven steps
            smaller = self.mebibytes(lab, "pv1-root")
            self.assertLess(smaller, before)
            self.assertEqual(self.mebibytes(lab, "pv1-root-old"), before)
            self.is_whole(lab, "pv1-root", files)

            # By keys: larger, ten extents of 4 MiB.
            self.ask(window, "pv1-root")
            window.key(*["Right"] * 10)
            session.shot("keys")
            window.key("Return")
            self.done(session, window, "grown")
            self.assertEqual(self.mebibytes(lab, "pv1-root"), smaller + 40)
            self.is_whole(lab, "pv1-root", files)

            # The guest starts from it; its other disk grows while it runs, and it sees that.
            window.select("pv1")
            window.act("Start")
            window.row_is("pv1", *ALIVE, seconds=SLOW)
            data = self.mebibytes(lab, "pv1-data")
            self.show_storage(window)
            self.ask(window, "pv1-data")
            window.key(*["Right"] * 4)
            window.see("Inside %1 its file system is grown then by: %2")
            session.shot("running")
            window.key("Return")
            self.done(session, window, "running-grown")
            self.assertEqual(self.mebibytes(lab, "pv1-data"), data + 16)
            domain = lab.dom0("xl", "domid", "pv1").strip()
            vdev = re.search(r"xvdb", lab.dom0("cat /etc/xen/pv1.cfg"))
            self.assertTrue(vdev)
            seen = f"xenstore-read /local/domain/0/backend/vbd/{domain}/51728/sectors"
            window.wait(lambda: int(lab.dom0(seen)) == (data + 16) * 2048, "the new size in the guest's device", SLOW)
            session.shot("end")

    def test_in_english(self):
        self.disks_are_resized("en")

    def test_in_spanish_and_dark(self):
        self.disks_are_resized("es", "--palette", "dark")


del StorageCase  # no test of this file

if __name__ == "__main__":
    unittest.main(verbosity=2)
