# SPDX-License-Identifier: GPL-3.0-or-later
"""One running copy of the lab: a real dom0 in QEMU, thrown away at the end."""

import os
import pathlib
import shlex
import subprocess

from sshserver import fingerprint

# As the person has it: the driver points this process to the bus of the tests' own desktop.
ENVIRONMENT = dict(os.environ)
LAB = pathlib.Path(__file__).resolve().parents[1] / "lab" / "lab.sh"


class Lab:
    def __init__(self, folder):
        self.name = f"window-{os.getpid()}"
        self._folder = pathlib.Path(folder)
        output = self._run("restore", self.name, "--owner", str(os.getpid()), "--ttl", "5400")
        self.port = int(next(line for line in output.split() if line.startswith("port=")).removeprefix("port="))
        self.key = self._run("key", self.name).strip()

    def _run(self, *arguments, seconds=600, text=""):
        done = subprocess.run([str(LAB), *arguments], input=text, capture_output=True, text=True,
                              timeout=seconds, env=ENVIRONMENT)
        if done.returncode != 0:
            raise RuntimeError(f"lab.sh {' '.join(arguments)}: {done.stderr}")
        return done.stdout

    def fingerprints(self):
        """Of all host keys of dom0, from the files of the lab, not from the network."""
        found = []
        for number, line in enumerate(self._run("known-hosts", self.name).splitlines()):
            public = self._folder / f"lab-host-key-{number}.pub"
            public.write_text(line.split(" ", 1)[1] + "\n")
            found.append(fingerprint(public))
        return found

    def dom0(self, *command):
        """Runs a command in dom0 by OpenSSH, beside the program."""
        return self._run("ssh", self.name, "--", *command)

    def dom0_with(self, text, *command):
        """The same with something on stdin, each word of the command as it is."""
        return self._run("ssh", self.name, "--", shlex.join(command), text=text)

    def cut(self, reset=False):
        self._run("cut", self.name, *(["--reset"] if reset else []))

    def heal(self):
        self._run("heal", self.name)

    def rehost_key(self):
        self._run("rehost-key", self.name)

    def down(self):
        self._run("down", self.name)
