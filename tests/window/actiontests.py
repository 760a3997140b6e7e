#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every action of the menu "More" on a real dom0, in the real window, with what goes wrong."""

import unittest

from labtests import SLOW, LabCase
from steps import ALIVE


class ActionCase(LabCase):
    def more(self, window, action):
        """Takes an action of the menu, which is opened anew until it can be taken: the host may be read just now."""
        def taken():
            window.click(name="More", role="push button")
            item = window.find(name=action, role="menu item")
            if not item.enabled:
                window.key("Escape")
                return False
            window.click_on(item)
            return True
        window.wait(taken, f"the action {action}", SLOW)

    def apply(self, window, action):
        cancel = window.find(name="Cancel", role="push button")
        window.click(name=action, role="push button", within=cancel.parent)

    def said(self, session, window, sentence, shot):
        window.see(sentence, SLOW)
        session.shot(shot)
        for close in window.nodes(name="Put this message away", role="push button"):
            window.click_on(close)

    def carry_out(self, session, window, action, sentence, shot, *field, button="", asked=""):
        """Takes an action, fills its field (what, name and, if it is no text, role) if one is given, applies it by the
        button (named like the action if not given), and waits for the sentence."""
        self.more(window, action)
        if field:
            what, name, role = (*field, "text")[:3]
            window.fill(what, name=name, role=role)
        if asked:
            session.shot(asked)
        self.apply(window, button or action.removesuffix("..."))
        self.said(session, window, sentence, shot)


class Actions(ActionCase):
    def devices_and_values(self, language, *arguments):
        with self.begin("actions", language, *arguments) as (session, lab, window):
            self.connect_by_key(session, lab, window)
            window.select("pv1")

            self.carry_out(session, window, "Attach disk...", "%1 on %2 has the disk.", "disk-attached",
                           "/dev/vg0/blank", "Volume or image", asked="attach-disk-asked")
            self.assertIn(" 4 ", lab.dom0("xl", "block-list", "pv1").splitlines()[-1])

            self.carry_out(session, window, "Attach disk...", "There is no block device %1 on the host.",
                           "no-such-volume", "/dev/vg0/nosuch", "Volume or image")

            self.carry_out(session, window, "Attach disk...",
                           "No QEMU serves this guest: a disk in a file that is not raw would never connect.",
                           "no-qemu", "/var/lib/xen/images/extra.qcow2", "Volume or image")

            self.carry_out(session, window, "Detach disk...", "The disk of %1 on %2 was detached.", "disk-detached",
                           asked="detach-disk-asked")

            self.carry_out(session, window, "Attach interface...", "%1 on %2 has the interface.", "interface-attached",
                           asked="attach-interface-asked")
            self.carry_out(session, window, "Attach interface...", "There is no bridge %1 on the host.",
                           "no-such-bridge", "nosuch", "Bridge")
            self.carry_out(session, window, "Detach interface...", "The interface of %1 on %2 was detached.",
                           "interface-detached")

            self.carry_out(session, window, "Set memory...", "The memory of %1 on %2 was set.", "memory-set", "200 MiB",
                           "Memory", "spin button", asked="memory-asked")
            self.carry_out(session, window, "Set memory ceiling (expert)...", "The memory ceiling of %1 on %2 was set.",
                           "ceiling-set", button="Set memory ceiling", asked="ceiling-asked")

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

            self.carry_out(session, window, "Send key (SysRq)...", "%1 on %2 has taken the key.", "key-taken",
                           button="Send key", asked="key-asked")

    def files_locks_and_cuts(self, language, *arguments):
        with self.begin("files", language, *arguments) as (session, lab, window):
            self.connect_by_key(session, lab, window)
            window.select("pv1")

            self.more(window, "Do not start with the host")
            self.said(session, window, "%1 no longer starts with %2.", "autostart-off")
            self.assertNotIn("pv1", lab.dom0("ls", "/etc/xen/auto"))
            self.more(window, "Start with the host")
            self.said(session, window, "%1 starts with %2 now.", "autostart-on")
            self.assertIn("pv1", lab.dom0("ls", "/etc/xen/auto"))

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
            lab.dom0("mkdir -p /var/lib/domcero/locks; read b </proc/sys/kernel/random/boot_id; "
                     "set -- $(cut -d' ' -f22 /proc/1/stat); "
                     "echo other $b 1 $1 1764000000 plain ana@other-desk >/var/lib/domcero/locks/guest:pv1")
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

    def several_at_once(self, language, *arguments):
        with self.begin("several", language, *arguments) as (session, lab, window):
            lab.dom0("xl", "create", "/etc/xen/pv2.cfg")
            self.connect_by_key(session, lab, window)
            window.row_is("pv2", *ALIVE, seconds=SLOW)
            window.select("dom0")
            window.click(name="Guests", role="page tab")
            window.click(name="pv1", role="table cell")
            window.click_with("ctrl", name="pv2", role="table cell")
            window.act("Pause")
            window.row_is("pv1", "paused", seconds=SLOW)
            window.row_is("pv2", "paused", seconds=SLOW)
            session.shot("two-paused")
            window.act("Force off")
            session.shot("two-asked")
            window.click(name="Force off", role="push button",
                         within=window.find(name="Cancel", role="push button").parent)
            window.row_is("pv1", "stopped", seconds=SLOW)
            window.row_is("pv2", "stopped", seconds=SLOW)
            session.shot("two-off")
            window.click(name="Jobs", role="page tab")
            window.click(SLOW, name="Force off the guest %1", role="table cell")
            session.shot("jobs")

            window.select("pv1")
            window.click(name="Logs", role="page tab")
            window.wait(lambda: window.find(name="Text of the log", role="text").text.strip(), "text in the log of xl", SLOW)
            session.shot("logs")

    def test_in_english(self):
        self.devices_and_values("en")

    def test_in_spanish_and_dark(self):
        self.devices_and_values("es", "--palette", "dark")

    def test_files_in_english(self):
        self.files_locks_and_cuts("en")

    def test_files_in_spanish_and_dark(self):
        self.files_locks_and_cuts("es", "--palette", "dark")

    def test_several_in_english(self):
        self.several_at_once("en")

    def test_several_in_spanish_and_dark(self):
        self.several_at_once("es", "--palette", "dark")


class Failures(ActionCase):
    """What the tools get wrong, and what is refused: nothing is left behind, and the reason is said."""

    def what_goes_wrong(self, language, *arguments):
        with self.begin("failures", language, *arguments) as (session, lab, window):
            lab.dom0("mount /dev/vg0/pv2-root /mnt; mkdir -p /small; mount -t tmpfs -o size=16m none /small; "
                     "touch /var/lib/xen/there.save")
            self.connect_by_key(session, lab, window)
            window.select("pv1")

            # The guest's kernel was started with one CPU and never brings the second up.
            self.carry_out(session, window, "Set vCPUs...", "In the guest %1 %2 vCPUs are online, not %3.",
                           "vcpus-not-online", "2", "vCPUs", "spin button")

            # xl fails, and leaves the disk in the guest: it is taken away again.
            self.carry_out(session, window, "Attach disk...",
                           "The disk %1 is in use by another guest or by the host itself.", "disk-in-use",
                           "/dev/vg0/pv2-root", "Volume or image")
            self.assertEqual(lab.dom0("xl", "block-list", "pv1").count("/local/domain/0/backend"), 2)

            # Nobody in dom0 can see what the guest has mounted: said before.
            self.more(window, "Detach disk...")
            window.see("The host cannot see whether %1 has %2 mounted. If it has, what is not yet written to it is lost, "
                       "and its programs fail.")
            session.shot("mounted-disk-asked")
            window.click(name="Cancel", role="push button")

            for file, sentence, shot in (("/small/pv1.save", "In %1 there are %2 free, and %3 are needed.", "no-room"),
                                         ("/var/lib/xen/there.save", "There is a file %1 on the host already.", "file-there")):
                self.carry_out(session, window, "Save to a file...", sentence, shot, file, "File on the host",
                               button="Save")

            before = lab.dom0("xl", "domid", "pv1")
            window.act("Reboot", confirm=True)
            self.said(session, window, "%1 was rebooted on %2.", "rebooted-with-a-new-id")
            self.assertNotEqual(lab.dom0("xl", "domid", "pv1"), before)

    def discs_and_no_drivers(self, language, *arguments):
        with self.begin("discs", language, *arguments) as (session, lab, window):
            lab.dom0("""xl destroy hvm1; truncate -s 4M /root/a.iso /root/b.iso
                sed -e "s/^name.*/name='cd'/" -e /^uuid/d -e "s#hda,w'#hda,w','/root/b.iso,raw,hdc,ro,cdrom'#" \
                    /etc/xen/hvm1.cfg >/root/cd.cfg; xl create /root/cd.cfg""")
            self.connect_by_key(session, lab, window)
            window.row_is("cd", *ALIVE, seconds=SLOW)
            window.select("cd")
            self.carry_out(session, window, "Insert disc...", "The disc is in the drive of %1 on %2.", "disc-inserted",
                           "/root/a.iso", "Disc image", asked="disc-asked")
            self.carry_out(session, window, "Insert disc...", "The file %1 is not on the host.", "no-such-disc",
                           "/root/nosuch.iso", "Disc image")
            self.carry_out(session, window, "Eject disc...", "The disc of %1 on %2 was ejected.", "disc-ejected")

            # Without drivers for Xen nobody takes the key, and nobody follows the balloon or the wish to end.
            self.carry_out(session, window, "Send key (SysRq)...", "xenstore holds “%1” at %2, not “%3”.",
                           "nobody-takes-the-key", button="Send key")
            self.carry_out(session, window, "Set memory...", "The guest %1 has %2 of memory, not %3.",
                           "nobody-follows-the-balloon", "100 MiB", "Memory", "spin button")
            window.act("Shut down", confirm=True)
            self.said(session, window, "The guest has no PV drivers, so Xen cannot ask it to shut down or reboot.", "nobody-shuts-down")
            window.act("Force off", confirm=True)
            window.row_gone("cd", SLOW)

    def test_in_english(self):
        self.what_goes_wrong("en")

    def test_in_spanish_and_dark(self):
        self.what_goes_wrong("es", "--palette", "dark")

    def test_discs_in_english(self):
        self.discs_and_no_drivers("en")

    def test_discs_in_spanish_and_dark(self):
        self.discs_and_no_drivers("es", "--palette", "dark")


del LabCase, ActionCase  # not tests of this file

if __name__ == "__main__":
    unittest.main(verbosity=2)
