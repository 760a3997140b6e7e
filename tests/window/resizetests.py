#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Disks of the guests of a real dom0, resized with what is on them in the real window: by mouse, by keys, by a number."""

import re
import unittest

from labtests import SLOW
from steps import ALIVE
from storagesteps import StorageCase


NAME = "divided.qcow2"
IMAGE = "/var/lib/xen/images/" + NAME


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
            # The guest itself says on its console how large its disks are, and when that changes.
            tty = lab.dom0("xenstore-read", f"/local/domain/{lab.dom0('xl', 'domid', 'pv1').strip()}/console/tty").strip()
            words = f"guest: xvdb {int(data + 16) * 2048} sectors"
            window.wait(lambda: words in lab.dom0(f"timeout 5 cat {tty}; true"), f"“{words}” on its console", SLOW)
            session.shot("end")

    def partition(self, lab, program):
        """What the program says of the second partition of the image, which nobody else has, as $loop."""
        return lab.dom0(f"""qemu-img convert -O raw {IMAGE} /root/divided.raw
            row=$(sfdisk -d /root/divided.raw | grep 'raw2 : start=') start=${{row#*start=}} size=${{row#*size=}} loop=$(losetup -f)
            losetup -o $((${{start%%,*}} * 512)) --sizelimit $((${{size%%,*}} * 512)) $loop /root/divided.raw
            {program}
            losetup -d $loop""")

    def image_is_grown(self, language, *arguments):
        with self.begin("divided", language, *arguments) as (session, lab, window):
            lab.dom0(f"""truncate -s 64M /root/divided.raw && printf 'label: gpt\\nsize=8M\\nsize=40M\\n' | sfdisk -q /root/divided.raw
                qemu-img convert -O qcow2 /root/divided.raw {IMAGE}""")
            self.partition(lab, f"""mkfs.ext4 -q $loop && mount $loop /mnt && cp -r /etc/xen /etc/ssh /mnt && umount /mnt
                sync && qemu-img convert -O qcow2 /root/divided.raw {IMAGE}""")
            sums = "mount -o ro,noload $loop /mnt && (cd /mnt && find . -type f | sort | xargs sha256sum); umount /mnt"
            files = self.partition(lab, sums)
            self.assertIn("pv1.cfg", files)
            self.open_storage(session, lab, window)

            # By mouse, then by keys.
            handle = self.ask(window, NAME)
            session.shot("asked")
            x, y = handle.centre()
            window.drag((x, y), (x + handle.rectangle[2] // 8, y))
            session.shot("dragged")
            self.apply(window, "Resize")
            self.done(session, window, "grown", seconds=3 * SLOW)
            self.ask(window, NAME)
            window.key(*["Right"] * 12)
            session.shot("keys")
            window.key("Return")
            self.done(session, window, "grown-again", seconds=3 * SLOW)
            size = int(re.search(r"\((\d+) bytes\)", lab.dom0(f"qemu-img info {IMAGE}")).group(1)) >> 20
            self.assertGreater(size, 64 + 12)
            table = lab.dom0(f"qemu-img check -q {IMAGE} && qemu-img convert -O raw {IMAGE} /root/divided.raw && sfdisk -d /root/divided.raw")
            # To the last whole MiB before the second table.
            self.assertIn(f"size={(size - 1 - 9) * 2048:>12},", table)
            self.assertEqual(self.partition(lab, "e2fsck -fn $loop >/dev/null 2>&1 && " + sums), files)
            self.assertEqual(lab.dom0("pgrep qemu-nbd; losetup -a"), "")

    def test_an_image_in_english(self):
        self.image_is_grown("en")

    def test_an_image_in_spanish_and_dark(self):
        self.image_is_grown("es", "--palette", "dark")

    def test_in_english(self):
        self.disks_are_resized("en")

    def test_in_spanish_and_dark(self):
        self.disks_are_resized("es", "--palette", "dark")


del StorageCase  # no test of this file

if __name__ == "__main__":
    unittest.main(verbosity=2)
