#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The storage of a real dom0, seen and changed in the real window: volumes and snapshots, images, iSCSI."""

import unittest

from labtests import SLOW
from steps import ALIVE
from storagesteps import StorageCase

TARGET = "iqn.2024-01.lab.dom0:disk1"


class Volumes(StorageCase):
    def a_disk_becomes_a_group_and_more(self, language, *arguments):
        with self.begin("storage-volumes", language, *arguments) as (session, lab, window):
            disk = lab.dom0("lsblk -dnpo NAME | while read d; do [ -z \"$(blkid -p $d)\" ] && [ -z \"$(lsblk -no PKNAME $d | tail -n +2)\" ] && "
                            "case $d in *vd*|*sd*) echo $d;; esac; done; true").split()[-1].removeprefix("/dev/")
            self.open_storage(session, lab, window)
            session.shot("storage")

            self.thing(window, disk)
            session.shot("blank-disk")
            self.carry_out(session, window, "New volume group", "group", ("datos", "Name"))
            self.assertIn("datos", lab.dom0("vgs", "--noheadings", "-o", "vg_name"))

            self.thing(window, "datos")
            self.carry_out(session, window, "New volume", "volume", ("web", "Name"), ("1.00", "Size", "spin button"))
            self.assertIn("web", lab.dom0("lvs", "--noheadings", "-o", "lv_name", "datos"))

            self.thing(window, "web")
            self.carry_out(session, window, "Make a file system", "file-system", ("correo", "Label"))
            self.assertIn('LABEL="correo"', lab.dom0("blkid", "-p", "/dev/datos/web"))
            lab.dom0("mount /dev/datos/web /mnt && echo before >/mnt/state && umount /mnt")

            self.carry_out(session, window, "Snapshot", "snapshot", ("16.00", "Room for changes", "spin button"))
            lab.dom0("mount /dev/datos/web /mnt && echo after >/mnt/state && umount /mnt")
            self.thing(window, "web-snap")
            self.carry_out(session, window, "Extend", "snapshot-extended", ("0.50", "New size", "spin button"))
            self.assertIn("512.00", lab.dom0("lvs", "--noheadings", "--units", "m", "-o", "lv_size", "datos/web-snap"))
            self.carry_out(session, window, "Merge back", "merged")
            self.assertIn("before", lab.dom0("mount /dev/datos/web /mnt && cat /mnt/state; umount /mnt"))

            # Given to a guest; from then on nothing of it can be destroyed, and the page says why.
            window.select("pv1")
            window.row_is("pv1", *ALIVE, seconds=SLOW)
            window.click(name="More", role="push button")
            window.click(name="Attach disk...", role="menu item")
            window.fill("/dev/datos/web", name="Volume or image", role="text")
            self.apply(window, "Attach disk")
            self.done(session, window, "attached", "%1 on %2 has the disk.")
            window.select("dom0")
            self.thing(window, "web")
            window.see("%1 is running and has it as its disk %2.", SLOW)
            session.shot("in-use")

            # A thin volume of the pool that is there.
            self.thing(window, "pool0")
            self.carry_out(session, window, "New thin volume", "thin", ("thin2", "Name"), ("0.25", "Size", "spin button"))
            self.assertIn("thin2", lab.dom0("lvs", "--noheadings", "-o", "lv_name", "vg1"))
            self.thing(window, "thin2")
            self.take(window, "Remove")
            window.fill("vg1/thin2", name="Type its name", role="text")
            session.shot("remove-asked")
            self.apply(window, "Remove")
            self.done(session, window, "removed")
            self.assertNotIn("thin2", lab.dom0("lvs", "--noheadings", "-o", "lv_name", "vg1"))

    def test_in_english(self):
        self.a_disk_becomes_a_group_and_more("en")

    def test_in_spanish_and_dark(self):
        self.a_disk_becomes_a_group_and_more("es", "--palette", "dark")


class Images(StorageCase):
    def an_image_on_a_base(self, language, *arguments):
        with self.begin("storage-images", language, *arguments) as (session, lab, window):
            base = "/var/lib/xen/images/extra.qcow2"
            self.open_storage(session, lab, window)
            self.new(window, "New image")
            window.fill("/var/lib/xen/images/capa.qcow2", name="File on the host", role="text")
            window.choose(base, name="none: it stands alone", role="combo box")
            session.shot("image-asked")
            self.apply(window, "New image")
            self.done(session, window, "image")
            self.assertIn(base, lab.dom0("qemu-img", "info", "/var/lib/xen/images/capa.qcow2"))

            self.thing(window, "capa.qcow2")
            session.shot("image-selected")
            self.carry_out(session, window, "Check", "checked")
            self.carry_out(session, window, "Copy", "copied", ("/var/lib/xen/images/sola.qcow2", "Path or name"))
            self.assertNotIn("backing", lab.dom0("qemu-img", "info", "/var/lib/xen/images/sola.qcow2"))
            lab.dom0("qemu-img", "compare", "/var/lib/xen/images/capa.qcow2", "/var/lib/xen/images/sola.qcow2")

    def test_in_english(self):
        self.an_image_on_a_base("en")

    def test_in_spanish_and_dark(self):
        self.an_image_on_a_base("es", "--palette", "dark")


class Targets(StorageCase):
    def a_target_with_chap(self, language, *arguments):
        with self.begin("storage-targets", language, *arguments) as (session, lab, window):
            self.open_storage(session, lab, window)
            self.new(window, "Find iSCSI targets")
            window.fill("127.0.0.1", name="Portal", role="text")
            session.shot("portal-asked")
            self.apply(window, "Find iSCSI targets")
            self.done(session, window, "targets")
            self.target(window)
            session.shot("target")

            self.give_password(session, window, "equivocada", "wrong-password")
            self.take(window, "Log in")
            self.apply(window, "Log in")
            self.done(session, window, "refused", "Not done on %1: %2. %3")
            self.give_password(session, window, "chapsecret123", "password")
            self.carry_out(session, window, "Log in", "logged-in")
            self.assertIn(TARGET, lab.dom0("iscsiadm", "-m", "session"))

            disk = lab.dom0("lsblk -dno NAME,TRAN | awk '$2 == \"iscsi\" { print $1 }'").split()[0]
            self.thing(window, disk)
            session.shot("disk")
            self.carry_out(session, window, "New volume group", "group", ("remoto", "Name"))
            self.thing(window, "remoto")
            self.carry_out(session, window, "New volume", "volume", ("uno", "Name"))
            # A volume that somebody has open holds the session; one that is only active is deactivated first.
            lab.dom0("mkfs.ext4 -q /dev/remoto/uno && mount /dev/remoto/uno /mnt")
            window.click(name="Read again", role="push button")
            self.target(window)
            window.wait(lambda: not window.find(name="Log out", role="push button").enabled, "Log out cannot be pressed", SLOW)
            session.shot("may-not-log-out")
            lab.dom0("umount", "/mnt")
            window.click(name="Read again", role="push button")
            self.take(window, "Log out")
            window.see("The volumes of %1 are away until the host is logged in again.")
            session.shot("log-out-asked")
            self.apply(window, "Log out")
            self.done(session, window, "logged-out")
            self.assertNotIn(TARGET, lab.dom0("iscsiadm -m session 2>&1; true"))

    def target(self, window):
        window.fill(TARGET, name="Filter", role="text")
        window.click_on(window.wait(lambda: self.row(window, TARGET), "the target in the table", SLOW))
        window.see("iSCSI target")

    def give_password(self, session, window, password, shot):
        self.target(window)
        self.take(window, "User and password")
        window.fill("chapuser", name="User (CHAP)", role="text")
        window.fill(password, name="Password", role="password text")
        session.shot(shot + "-asked")
        self.apply(window, "User and password")
        self.done(session, window, shot)

    def test_in_english(self):
        self.a_target_with_chap("en")

    def test_in_spanish_and_dark(self):
        self.a_target_with_chap("es", "--palette", "dark")


del StorageCase  # no test of this file

if __name__ == "__main__":
    unittest.main(verbosity=2)
