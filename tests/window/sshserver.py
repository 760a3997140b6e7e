# SPDX-License-Identifier: GPL-3.0-or-later
"""A private sshd on the loopback interface: keys, accounts and log of its own."""

import os
import pathlib
import signal
import socket
import subprocess
import time

CONFIG = """ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/authorized_keys
PidFile {folder}/pid
UsePAM no
StrictModes no
PermitRootLogin yes
PasswordAuthentication no
KbdInteractiveAuthentication no
PrintMotd no
"""


def make_key(path, passphrase=""):
    path.unlink(missing_ok=True)
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", "test", "-f", str(path)], check=True,
                   stdin=subprocess.DEVNULL)


def fingerprint(public_key):
    """As ssh-keygen says it: SHA256:..."""
    return subprocess.run(["ssh-keygen", "-lf", str(public_key)], check=True, capture_output=True,
                          text=True).stdout.split()[1]


class SshServer:
    def __init__(self, screen, folder):
        self._screen = screen
        self.folder = pathlib.Path(folder / "sshd")
        self.folder.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        (self.folder / "sshd_config").write_text(CONFIG.format(port=self.port, folder=self.folder))
        self.key = self.folder / "client"
        make_key(self.key, "correct horse")
        (self.folder / "authorized_keys").write_text((self.folder / "client.pub").read_text())
        self.new_host_key()
        if os.geteuid() == 0:
            pathlib.Path("/run/sshd").mkdir(exist_ok=True)
        self._process = None

    def new_host_key(self):
        make_key(self.folder / "host")

    @property
    def fingerprint(self):
        return fingerprint(self.folder / "host.pub")

    def start(self):
        self._process = self._screen.start(["/usr/sbin/sshd", "-D", "-e", "-f", str(self.folder / "sshd_config")], "sshd")
        end = time.monotonic() + 10
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError("sshd does not listen: " + (self._screen.folder / "sshd.log").read_text())

    def stop(self):
        """Ends it with all its connections, as a power cut would."""
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self._process.pid)], capture_output=True,
                                  text=True).stdout.split()
        self._process.kill()
        self._process.wait()
        for child in children:
            try:
                os.kill(int(child), signal.SIGKILL)
            except ProcessLookupError:
                pass
