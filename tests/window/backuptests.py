#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A running guest of a real dom0, backed up in the real window to its host and to this machine while something writes in it; both
restored as new guests, booted, and every file of the quiet part the same."""

import contextlib
import glob
import os
import shlex
import subprocess
import unittest

from labtests import SLOW, LabCase

LONG = 1200  # seconds: dom0 is emulated, packs slowly, and the machine may be busy

# In the guest: files that nobody touches any more, and one that is always being written to.
BEGIN = ("mkdir /mnt/xvda/quiet; cp -r /bin/busybox /etc /lib /mnt/xvda/quiet/ 2>/dev/null; "
         "head -c 300000 /dev/urandom >/mnt/xvda/quiet/noise; cd /mnt/xvda/quiet; "
         "find . -type f | xargs sha256sum >../quiet.sums; cd /; sync; "
         "(while :; do head -c 100000 /dev/urandom >/mnt/xvda/busy; cat /mnt/xvda/busy >>/mnt/xvdb/busy2; "
         "[ $(wc -c </mnt/xvdb/busy2) -lt 3000000 ] || rm /mnt/xvdb/busy2; sync; sleep 3; done) & echo they-$((40 + 2))")


class Backup(LabCase):
    def in_guest(self, lab, guest, command):
        """By the shell of its console."""
        lab.dom0(f"tty=$(xenstore-read /local/domain/$(xl domid {shlex.quote(guest)})/console/tty) && "
                 f"printf '\\n' >$tty && sleep 3 && printf '%s\\n' {shlex.quote(command)} >$tty")

    def console_says(self, lab, guest, words):
        """What its console says, from where it was read last."""
        self.heard = getattr(self, "heard", "") + lab.dom0(
            f"timeout 5 cat $(xenstore-read /local/domain/$(xl domid {shlex.quote(guest)})/console/tty); true")
        return words in self.heard

    def quiet_part_is_whole(self, lab, volume):
        """Read in dom0, once the guest is off. How many files that are."""
        said = lab.dom0(f"mkdir -p /mnt/quiet && mount -o ro {volume} /mnt/quiet && cd /mnt/quiet/quiet && "
                        "{ sha256sum -c ../quiet.sums >/tmp/sums 2>&1; echo status $?; wc -l <../quiet.sums; }; cd /; umount /mnt/quiet")
        words = said.split()
        self.assertIn("status", words, said)
        self.assertEqual(words[words.index("status") + 1], "0", lab.dom0("grep -v OK /tmp/sums; true"))
        return int(words[-1])

    def open_backups(self, window):
        window.click(name="Backups", role="page tab")
        window.see("Back up now...", SLOW, role="push button")

    def restore(self, session, lab, window, name, shot):
        """The newest of the list, as a new guest; booted, ended, and read."""
        window.click(SLOW, name="Restore...", role="push button")
        window.fill(name, SLOW, name="Name", role="text")
        session.shot(f"{shot}-form")
        window.click(SLOW, name="Restore", role="push button")
        window.row_is(name, "stopped", seconds=LONG)
        session.shot(f"{shot}-restored")
        lab.dom0("xl", "create", f"/etc/xen/{name}.cfg")
        window.row_is(name, "running", "idle", seconds=SLOW)
        self.heard = ""
        window.wait(lambda: self.console_says(lab, name, "xvda is mounted"), "its disk mounted", SLOW)
        lab.dom0("xl", "destroy", name)
        window.row_is(name, "stopped", seconds=SLOW)
        files = self.quiet_part_is_whole(lab, f"/dev/vg0/{name}-root")
        self.assertGreater(files, 5)
        print(f"   {name}: {files} files of the quiet part are the same", flush=True)

    def leave_out(self, window, disk):
        """A disk that is not to be in the backup; what it was is in no guest that is restored from it."""
        if disk:
            window.click(SLOW, words=f"{disk}, ", role="check box")

    @contextlib.contextmanager
    def writing_guest(self, name, language, *arguments):
        """pv1 runs and writes, and its tab is shown."""
        with self.begin(name, language, *arguments) as (session, lab, window):
            self.connect_by_key(session, lab, window)
            self.in_guest(lab, "pv1", BEGIN)
            window.wait(lambda: self.console_says(lab, "pv1", "they-42"), "the guest writes", SLOW)
            window.select("pv1")
            self.open_backups(window)
            session.shot("empty")
            window.click(name="Back up now...", role="push button")
            yield session, lab, window

    def no_snapshot_is_left(self, lab):
        self.assertEqual(lab.dom0("lvs --noheadings -o lv_name @domcero.backup 2>/dev/null; true").strip(), "")

    def to_its_host(self, language, *arguments, without=None):
        with self.writing_guest("backup", language, *arguments) as (session, lab, window):
            self.leave_out(window, without)
            session.shot("form")
            window.click(SLOW, name="Back up now", role="push button")
            window.see("about %1 left", LONG)
            session.shot("progress")
            window.see("%1 was backed up on %2, below %3.", LONG)
            session.shot("made")
            self.no_snapshot_is_left(lab)
            folder = lab.dom0("ls -d /var/backups/domcero/pv1/*").strip()
            self.assertFalse(folder.endswith(".part"))
            lab.dom0(f"cd {folder} && sha256sum -c SHA256SUMS")
            self.restore(session, lab, window, "hostcopy", "host")
            self.assertEqual("xvdb" in lab.dom0("cat /etc/xen/hostcopy.cfg"), without != "xvdb")

    def to_this_machine(self, language, *arguments, without=None):
        """Into a folder with a blank and a letter that is no ASCII; back to the host, and a guest of it again."""
        with self.writing_guest("backup-desk", language, *arguments) as (session, lab, window):
            desk = os.path.join(session.folder, "copias de seguridad ñ")
            os.makedirs(desk, exist_ok=True)
            window.choose("this machine", name="dom0", role="combo box")
            window.fill(session.home.path(desk), name="Folder there", role="text")
            self.leave_out(window, without)
            session.shot("form")
            window.click(SLOW, name="Back up now", role="push button")
            window.see("A backup of %1 is on its way to %2.", LONG)
            session.shot("progress")
            window.see("The backup of %1 is in %2 now.", LONG)
            session.shot("made")
            self.no_snapshot_is_left(lab)
            made = glob.glob(os.path.join(desk, "pv1", "*"))
            self.assertEqual(len(made), 1)
            self.assertFalse(made[0].endswith(".part"))
            subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=made[0], check=True)

            window.click(SLOW, name="Bring one here...", role="push button")
            window.type_name(made[0])
            session.shot("bring-dialog")
            window.key("Return")
            window.wait(lambda: "SHA256SUMS" in lab.dom0("ls /var/backups/domcero/pv1/*Z 2>/dev/null; true"), "the backup on the host", LONG)
            self.restore(session, lab, window, "deskcopy", "desk")

    def test_to_its_host_in_english(self):
        self.to_its_host("en")

    def test_to_this_machine_in_english(self):
        self.to_this_machine("en")

    def test_to_its_host_in_spanish_and_dark(self):
        self.to_its_host("es", "--palette", "dark", without="xvdb")

    def test_to_this_machine_in_spanish_and_dark(self):
        self.to_this_machine("es", "--palette", "dark", without="xvdb")


if __name__ == "__main__":
    unittest.main(verbosity=2)
