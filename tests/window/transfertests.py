#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sparse image goes to a real dom0 in the real window; the link is cut three times on the way."""

import hashlib
import os
import random
import unittest

from labtests import SLOW
from storagesteps import StorageCase

LONG = 1200  # seconds
SIZE = 1 << 30
NAME = "disco ñ 1.img"
MEBIBYTE = 1 << 20


def make_sparse(path):
    """1 GiB, with 96 MiB of data here and there."""
    noise = random.Random(7)
    with open(path, "wb") as file:
        file.truncate(SIZE)
        for part in range(12):
            file.seek(part * 85 * MEBIBYTE + part * 4096)
            file.write(noise.randbytes(8 * MEBIBYTE))
    return sum_of(path)


def sum_of(path):
    total = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(MEBIBYTE):
            total.update(block)
    return total.hexdigest()


class Transfer(StorageCase):
    def an_image_is_uploaded(self, language, *arguments):
        with self.begin("transfer", language, *arguments) as (session, lab, window):
            local = os.path.join(session.folder, NAME)
            wanted = make_sparse(local)
            self.open_storage(session, lab, window)
            window.click(SLOW, name="Upload...", role="push button")
            window.type_name(local)
            session.shot("dialog")
            window.key("Return")
            window.see("Upload %1 (%2) to %3", SLOW)
            session.shot("asked")
            self.apply(window, "Upload")
            for cut in range(3):
                self.goes_on(window, cut)
                session.shot(f"carrying-{cut}")
                lab.cut(reset=cut != 1)  # broken twice, and once silent
                window.see("Waits for the connection", SLOW)
                session.shot(f"cut-{cut}")
                lab.heal()
            # Wine does not tell where the holes of a file are: its zeros are left out all the same.
            done = ("Done, and its sums are right: %1, of that %2 holes", "Done, and its sums are right: %1")
            window.wait(lambda: any(window.nodes(name=words) for words in done), "the end of it", LONG)
            session.shot("done")
            there = f"/var/lib/xen/images/{NAME}"
            said = lab.dom0(f"sha256sum '{there}'; stat -c '%s %b' '{there}'; ls /var/lib/xen/images").split()
            self.assertEqual(said[0], wanted)
            size, blocks = (int(word) for word in lab.dom0(f"stat -c '%s %b' '{there}'").split())
            self.assertEqual(size, SIZE)
            self.assertLess(blocks * 512, 110 * MEBIBYTE)
            self.assertNotIn("domcero-part", " ".join(said))
            print(f"   1 GiB, {blocks * 512 / MEBIBYTE:.0f} MiB on disk, equal after three cuts", flush=True)

    def goes_on(self, window, cut):
        """A few MiB more than before."""
        least = (12, 36, 60)[cut]

        def far_enough():
            for node in window.nodes(name="%1 of %2, %3, %4 left") + window.nodes(name="%1 of %2, %3"):
                words = node.name.replace(",", ".").split()
                if "MiB" in words[1] and float(words[0]) >= least:
                    return True
            return False

        window.wait(far_enough, f"{least} MiB", LONG)

    def test_in_english(self):
        self.an_image_is_uploaded("en")

    def test_in_spanish_and_dark(self):
        self.an_image_is_uploaded("es", "--palette", "dark")


if __name__ == "__main__":
    unittest.main(verbosity=2)
