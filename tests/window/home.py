# SPDX-License-Identifier: GPL-3.0-or-later
"""A person who was never here: folders of his own, and the program as he has it."""

import pathlib
import shutil
import subprocess

import atspi
import inside

WINE = pathlib.Path(__file__).resolve().parents[1] / "windows" / "wine.sh"


class Home:
    """`command` starts the program, in `env`; `ssh` is where it looks for keys and known hosts, in `config` it has its
    hosts."""

    def __init__(self, screen, name, program):
        self._screen = screen
        self.folder = screen.folder / name
        self.command = [str(program)]
        self.env = dict(screen.env)
        for part, key in (("home", "HOME"), ("config", "XDG_CONFIG_HOME"), ("data", "XDG_DATA_HOME"),
                          ("cache", "XDG_CACHE_HOME"), ("state", "XDG_STATE_HOME")):
            (self.folder / part).mkdir(mode=0o700, parents=True)
            self.env[key] = str(self.folder / part)
        self.ssh = self.folder / "home" / ".ssh"
        self.ssh.mkdir(mode=0o700)
        self.config = self.folder / "config" / "domcero"

    def reader(self):
        """Who tells what the next run's windows show."""
        return atspi.Reader(self._screen)

    def path(self, path):
        """A file's name as this person types it."""
        return str(path)

    def path_in_dialog(self, path):
        """The same in the dialog for a file, which may be the desktop's own."""
        return self.path(path)

    def close(self):
        pass


class WineHome:
    """The same at Windows: a Wine prefix, a copy of the tree's own."""

    def __init__(self, screen, name, program):
        self._screen = screen
        self.folder = screen.folder / name
        self.folder.mkdir(mode=0o700)
        self.command = [str(WINE), str(program)]
        prefix = str(self.folder / "wine")
        self.env = {key: value for key, value in screen.env.items() if key != "QT_QPA_PLATFORM"}
        self.env.update(DOMCERO_WINEPREFIX=prefix, WINEPREFIX=prefix)
        subprocess.run([str(WINE), "cmd", "/c", "ver"], env=self.env, check=True, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL)
        user = next(folder for folder in (self.folder / "wine" / "drive_c" / "users").iterdir() if folder.name != "Public")
        self.config = user / "AppData" / "Local" / "domcero"
        self.ssh = user / ".ssh"
        self.ssh.mkdir()

    def set_registry(self, key, value, number):
        """As Windows' settings do."""
        subprocess.run([str(WINE), "reg", "add", key, "/v", value, "/t", "REG_DWORD", "/d", str(number), "/f"], env=self.env,
                       check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def reader(self):
        return inside.Reader(self._screen)

    def path(self, path):
        return f"Z:{path}"

    def path_in_dialog(self, path):
        return self.path(path).replace("/", "\\")

    def close(self):
        subprocess.run(["wineserver", "--kill", "--wait"], env=self.env, stdin=subprocess.DEVNULL)
        shutil.rmtree(self.folder / "wine", ignore_errors=True)
