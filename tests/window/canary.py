#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets that stand nowhere else are typed into the real window, for a real dom0, and looked for afterwards: in files and
logs, and all the while in the command lines and environments of all processes, on the desk and in dom0."""

import json
import os
import pathlib
import subprocess
import sys
import time
import unittest

from labtests import SLOW, LabCase
from steps import ALIVE

# Not words of the command line of any process: whoever looks for them gets them backwards, on stdin.
LOOK = """
import json, os, sys, time
canaries = [word[::-1].encode() for word in json.loads(sys.stdin.readline())]
end, rounds, hits = time.monotonic() + float(sys.argv[1]), 0, set()
while time.monotonic() < end and not os.path.exists(sys.argv[2]):
    for pid in filter(str.isdigit, os.listdir("/proc")):
        for part in ("cmdline", "environ"):
            try:
                with open(f"/proc/{pid}/{part}", "rb") as file:
                    text = file.read()
            except OSError:
                continue
            hits.update(f"{part} of {pid}: {text[:60]!r}" for canary in canaries if canary in text)
    rounds += 1
    time.sleep(0.005)
print(json.dumps({"rounds": rounds, "hits": sorted(hits)}))
"""
SEARCH = """
import json, os, sys
canaries = [word[::-1].encode() for word in json.loads(sys.stdin.readline())]
files, hits = 0, []
for name in sys.stdin.read().split("\\0"):
    try:
        with open(name, "rb") as file:
            text = file.read()
    except OSError:
        continue
    files += 1
    hits += [name for canary in canaries if canary in text]
print(json.dumps({"files": files, "hits": hits}))
"""


def backwards(canaries):
    return json.dumps([word[::-1] for word in canaries]) + "\n"


class Canary(LabCase):
    def test_no_secret_is_left_anywhere(self):
        with self.begin("canary", "en") as (session, lab, window):
            mark = os.urandom(6).hex()
            passphrase, sudo, root = (f"canary-{what}-{mark}" for what in ("passphrase", "sudo", "root"))
            canaries = [passphrase, sudo, root]
            key = session.folder / "key"
            with open(key, "wb") as file:
                file.write(pathlib.Path(lab.key).read_bytes())
            key.chmod(0o600)
            subprocess.run(["ssh-keygen", "-q", "-p", "-P", "", "-N", passphrase, "-f", str(key)], check=True)
            lab.dom0_with(f"admin:{sudo}\nroot:{root}\n", "chpasswd")
            lab.dom0("touch", "/root/before")
            stop = session.folder / "stop"
            desk = self.look_on_the_desk(canaries, stop)
            self.look_in_dom0(lab, canaries)

            window.add_host("by-sudo", lab.port, user="admin", key=str(key), root_by="sudo, with a password if it asks for one")
            window.see("Is this the right host?", SLOW)
            self.trust_one_of(window, lab)
            window.see("The key needs its passphrase.", SLOW)
            window.fill("wrong", name="Passphrase", role="password text")
            window.click(name="Log in", role="push button")
            window.see("The passphrase before was wrong.", SLOW)
            window.fill(passphrase, name="Passphrase", role="password text")
            window.click(name="Log in", role="push button")
            window.see("sudo asks for the password of %1.", SLOW)
            session.shot("sudo")
            window.fill("wrong", name="Password", role="password text")
            window.click(name="Log in", role="push button")
            window.see("The password before was not accepted.", SLOW)
            window.fill(sudo, name="Password", role="password text")
            window.click(name="Log in", role="push button")
            window.row_is("by-sudo", "connected", seconds=SLOW)
            window.row_is("pv2", "stopped", seconds=SLOW)
            window.select("pv2")
            window.act("Start")
            window.row_is("pv2", *ALIVE, seconds=SLOW)
            session.shot("started")
            window.key("ctrl+l")
            window.see("xl")
            session.shot("commands")

            window.add_host("by-password", lab.port)
            window.log_in(root, SLOW)
            window.row_is("by-password", "connected", seconds=SLOW)
            lab.cut(reset=True)
            window.row_is("by-password", "connection lost, trying again", "unreachable, trying again", seconds=SLOW)
            lab.heal()
            window.row_is("by-password", "connected", seconds=SLOW)
            window.row_is("by-sudo", "connected", seconds=SLOW)
            session.close()

            stop.touch()
            for where, seen in (("desk", json.loads(desk.communicate(timeout=120)[0])), ("dom0", self.seen_in_dom0(lab))):
                print(f"   {where}: all command lines and environments {seen['rounds']} times", flush=True)
                self.assertGreater(seen["rounds"], 50)
                self.assertEqual(seen["hits"], [], where)
            # That the lookers see what is there.
            self.assertNotEqual(self.search_on_the_desk(canaries, session, [self.plant(session, sudo)])["hits"], [])

            found = self.search_on_the_desk(canaries, session)
            print(f"   desk: {found['files']} files", flush=True)
            self.assertEqual(found["hits"], [])
            found = self.search_in_dom0(lab, canaries)
            print(f"   dom0: {found['files']} files that were written meanwhile", flush=True)
            self.assertGreater(found["files"], 5)
            self.assertEqual(found["hits"], [])

    def look_on_the_desk(self, canaries, stop):
        looker = subprocess.Popen([sys.executable, "-c", LOOK, "1200", str(stop)], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE, text=True)
        looker.stdin.write(backwards(canaries))
        looker.stdin.flush()
        self.addCleanup(looker.kill)
        return looker

    def look_in_dom0(self, lab, canaries):
        """Goes on without a connection: one of the test's steps breaks them all."""
        lab.dom0_with(backwards(canaries), "sh", "-c", """read -r words
            printf '%s\\n' "$words" | setsid python3 -c "$1" 1200 /root/stop >/root/seen 2>&1 &""", "sh", LOOK)

    def seen_in_dom0(self, lab):
        lab.dom0("touch", "/root/stop")
        for _ in range(60):
            if text := lab.dom0("cat", "/root/seen"):
                return json.loads(text)
            time.sleep(1)
        raise AssertionError("Nobody has looked in dom0.")

    def plant(self, session, secret):
        planted = session.folder / "planted"
        planted.write_text(secret)
        self.addCleanup(planted.unlink, missing_ok=True)
        return planted

    def search_on_the_desk(self, canaries, session, files=None):
        """All that the program may have written: its folders, its words, whatever is new in the folder for such."""
        if files is None:
            files = [path for folder in (session.folder, session.screen.folder, pathlib.Path("/tmp"), pathlib.Path("/run"))
                     for path in folder.rglob("*") if path.is_file() and path.stat().st_mtime >= self.began and path.name != "planted"]
        return self.search([sys.executable, "-c", SEARCH], canaries, map(str, files))

    def search(self, command, canaries, files):
        done = subprocess.run(command, input=backwards(canaries) + "\0".join(files), capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    def search_in_dom0(self, lab, canaries):
        files = lab.dom0("find", "/", "/run", "-xdev", "-type", "f", "-newer", "/root/before", "-print0")
        return json.loads(lab.dom0_with(backwards(canaries) + files, "python3", "-c", SEARCH))

    def setUp(self):
        self.began = time.time()


if __name__ == "__main__":
    unittest.main(verbosity=2)
