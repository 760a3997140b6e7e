#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action of the menu "More" on a real dom0, in the real window, with what goes wrong."""

import unittest

from labtests import SLOW, LabCase
from steps import ALIVE


class Actions(LabCase):
    def more(self, window, action):
        """Opens the menu and takes an action that asks for nothing, or the panel that asks."""
        window.click(name="More", role="push button")
        window.click(name=action, role="menu item")

    def apply(self, window, action):
        cancel = window.find(name="Cancel", role="push button")
        window.click(name=action, role="push button", within=cancel.parent)

    def said(self, session, window, sentence, shot):
        window.see(sentence, SLOW)
        session.shot(shot)
        for close in window.nodes(name="Put this message away", role="push button"):
            close.click()

    def every_action(self, language):
        with self.begin("actions", language) as (session, lab, window):
            self.connect_by_key(session, lab, window)
            window.select("pv1")

            self.more(window, "Attach disk...")
            window.fill("/dev/vg0/blank", name="Volume or image", role="text")
            session.shot("attach-disk-asked")
            self.apply(window, "Attach disk")
            self.said(session, window, "%1 on %2 has the disk.", "disk-attached")
            self.assertIn(" 4 ", lab.dom0("xl", "block-list", "pv1").splitlines()[-1])

            self.more(window, "Attach disk...")
            window.fill("/dev/vg0/nosuch", name="Volume or image", role="text")
            self.apply(window, "Attach disk")
            self.said(session, window, "There is no block device %1 on the host.", "no-such-volume")

            self.more(window, "Attach disk...")
            window.fill("/var/lib/xen/images/extra.qcow2", name="Volume or image", role="text")
            self.apply(window, "Attach disk")
            self.said(session, window, "No QEMU serves this guest: a disk in a file that is not raw would never connect.",
                      "no-qemu")

            self.more(window, "Detach disk...")
            session.shot("detach-disk-asked")
            self.apply(window, "Detach disk")
            self.said(session, window, "The disk of %1 on %2 was detached.", "disk-detached")

            self.more(window, "Attach interface...")
            session.shot("attach-interface-asked")
            self.apply(window, "Attach interface")
            self.said(session, window, "%1 on %2 has the interface.", "interface-attached")
            self.more(window, "Attach interface...")
            window.fill("nosuch", name="Bridge", role="text")
            self.apply(window, "Attach interface")
            self.said(session, window, "There is no bridge %1 on the host.", "no-such-bridge")
            self.more(window, "Detach interface...")
            self.apply(window, "Detach interface")
            self.said(session, window, "The interface of %1 on %2 was detached.", "interface-detached")

            self.more(window, "Set memory...")
            window.fill("200 MiB", name="Memory", role="spin button")
            session.shot("memory-asked")
            self.apply(window, "Set memory")
            self.said(session, window, "The memory of %1 on %2 was set.", "memory-set")
            self.more(window, "Set memory ceiling (expert)...")
            session.shot("ceiling-asked")
            self.apply(window, "Set memory ceiling")
            self.said(session, window, "The memory ceiling of %1 on %2 was set.", "ceiling-set")

            self.more(window, "Rename...")
            window.fill("renamed", name="New name", role="text")
            self.apply(window, "Rename")
            window.row_is("renamed", *ALIVE, seconds=SLOW)
            session.shot("renamed")
            window.select("renamed")
            self.more(window, "Rename...")
            window.fill("pv1", name="New name", role="text")
            self.apply(window, "Rename")
            window.row_is("pv1", *ALIVE, seconds=SLOW)
            window.select("pv1")

            self.more(window, "Send key (SysRq)...")
            session.shot("key-asked")
            self.apply(window, "Send key")
            self.said(session, window, "%1 on %2 has taken the key.", "key-taken")

            self.more(window, "Start with the host")
            self.said(session, window, "%1 starts with %2 now.", "autostart-on")
            self.assertIn("pv1", lab.dom0("ls", "/etc/xen/auto"))
            self.more(window, "Do not start with the host")
            self.said(session, window, "%1 no longer starts with %2.", "autostart-off")

            self.more(window, "Save to a file...")
            session.shot("save-asked")
            self.apply(window, "Save")
            window.row_is("pv1", "stopped", seconds=SLOW)
            self.said(session, window, "%1 was saved on %2.", "saved")
            self.more(window, "Restore from a file...")
            session.shot("restore-asked")
            self.apply(window, "Restore")
            window.row_is("pv1", *ALIVE, seconds=SLOW)
            self.said(session, window, "%1 was restored on %2.", "restored")

            # Another program is at work on the guest.
            lab.dom0("sh", "-c", "'mkdir -p /var/lib/domcero/locks; read b </proc/sys/kernel/random/boot_id; "
                     "set -- $(cut -d\" \" -f22 /proc/1/stat); "
                     "echo other $b 1 $1 1764000000 plain ana@other-desk >/var/lib/domcero/locks/guest:pv1'")
            window.act("Shut down", confirm=True)
            self.said(session, window, "Another job is at work on the guest %1: it was started by %2 at %3.", "locked")
            lab.dom0("rm", "/var/lib/domcero/locks/guest:pv1")

            # The link is cut under an action, which goes on.
            window.act("Shut down", confirm=True)
            window.see("Shutting down...", SLOW)
            lab.cut(reset=True)
            window.row_is("dom0", "connection lost, trying again", "unreachable, trying again", seconds=SLOW)
            session.shot("cut-under-an-action")
            lab.heal()
            window.row_is("dom0", "connected", seconds=SLOW)
            window.row_is("pv1", "stopped", seconds=SLOW)
            self.said(session, window, "%1 was shut down on %2.", "shut-down-all-the-same")

    def test_in_english(self):
        self.every_action("en")

    def test_in_spanish(self):
        self.every_action("es")


del LabCase  # not a test of this file

if __name__ == "__main__":
    unittest.main(verbosity=2)
