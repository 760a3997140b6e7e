#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SSH in the real window, against a private sshd: unknown and changed host key, passphrase, a link that is cut."""

import getpass
import json
import shutil
import subprocess
import unittest

from sshserver import SshServer
from steps import Session


class Loopback(unittest.TestCase):
    def in_language(self, language):
        with Session(f"loopback-{language}") as session:
            server = SshServer(session.screen, session.folder)
            server.start()
            window = session.open(language=language)
            window.row_is("demo", "connected")

            window.add_host("aqui", server.port, user=getpass.getuser(), key=server.key)
            window.see("Is this the right host?")
            session.shot("unknown-key")
            window.trust(server.fingerprint)
            known = session.home.ssh / "known_hosts"
            window.see("The key needs its passphrase.")
            found = subprocess.run(["ssh-keygen", "-F", f"[127.0.0.1]:{server.port}", "-f", str(known)],
                                   capture_output=True, text=True).stdout
            self.assertIn("ssh-ed25519", found)
            window.fill("wrong battery", name="Passphrase", role="password text")
            window.click(name="Log in", role="push button")
            window.see("The passphrase before was wrong.")
            session.shot("wrong-passphrase")
            window.fill("correct horse", name="Passphrase", role="password text")
            window.click(name="Log in", role="push button")
            window.row_is("aqui", "connected")
            window.row_gone("demo")  # it is there while no host is configured
            session.shot("connected")

            server.stop()
            window.row_is("aqui", "connection lost, trying again", "unreachable, trying again", seconds=60)
            session.shot("link-cut")
            server.start()
            window.row_is("aqui", "connected", seconds=60)  # the passphrase was kept in memory for that

            server.stop()
            server.new_host_key()
            server.start()
            window.row_is("aqui", "refused: the host key has changed", seconds=60)
            self.assertIsNone(window.look(name="Trust and connect", role="push button"))
            session.shot("changed-key")

    def test_names_that_are_not_ascii(self):
        with Session("names-es") as session:
            server = SshServer(session.screen, session.folder)
            server.start()
            folder = session.folder / "llaves de María"
            folder.mkdir()
            key = folder / "año nuevo"
            shutil.copy(server.key, key)
            session.home.config.mkdir(parents=True)
            host = {"name": "aquí mismo", "address": "127.0.0.1", "port": server.port, "user": getpass.getuser(),
                    "identityFile": session.home.path(key)}
            (session.home.config / "hosts.json").write_text(json.dumps({"version": 1, "hosts": [host]}), encoding="utf-8")
            window = session.open(language="es")
            window.row_is("aquí mismo")
            window.select("aquí mismo")
            window.trust(server.fingerprint)
            window.see("The key needs its passphrase.")
            window.fill("correct horse", name="Passphrase", role="password text")
            window.click(name="Log in", role="push button")
            window.row_is("aquí mismo", "connected")

    def test_in_english(self):
        self.in_language("en")

    def test_in_spanish(self):
        self.in_language("es")


if __name__ == "__main__":
    unittest.main(verbosity=2)
