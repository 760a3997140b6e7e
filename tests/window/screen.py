# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of one's own: Xvfb, a window manager, a session bus with accessibility, private folders.

Nothing of the person's own session is touched, and all of it ends with the test, whatever happens:
each process gets SIGKILL from the kernel when the test's process is gone. There is one desktop for a
test program (the AT-SPI library knows one bus for its life), and a home of its own for each test.
"""

import atexit
import contextlib
import ctypes
import functools
import os
import pathlib
import select
import shutil
import signal
import subprocess
import tempfile


def end_with_parent():
    """For preexec_fn: the kernel ends this process when the parent ends."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


@functools.cache
def screen():
    """The desktop of this process."""
    desktop = Screen()
    atexit.register(desktop.close)
    return desktop


class Screen:
    """Environment variables for its programs are in `env`; `folder` holds the homes and the logs."""

    def __init__(self, size="1440x900"):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="domcero-window-"))
        self.env = {key: value for key, value in os.environ.items()
                    if key not in ("WAYLAND_DISPLAY", "SSH_AUTH_SOCK", "QT_QPA_PLATFORM", "LANGUAGE", "LC_ALL")}
        (self.folder / "run").mkdir(mode=0o700)
        self.env.update(XDG_RUNTIME_DIR=str(self.folder / "run"))
        self.env.update(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", NO_AT_BRIDGE="0",
                        GSETTINGS_BACKEND="memory")
        self._processes = []
        try:
            self.env["DISPLAY"] = ":" + self._start_and_read(
                # -r: on a busy machine a key is held longer than the time after which it would repeat itself.
                lambda fd: ["Xvfb", "-displayfd", str(fd), "-screen", "0", size + "x24", "-nolisten", "tcp", "-r", "-noreset"], "xvfb")
            self._add_keys()
            self.env["DBUS_SESSION_BUS_ADDRESS"] = self._start_and_read(
                lambda fd: ["dbus-daemon", "--session", "--nofork", f"--print-address={fd}"], "dbus")
            self.start(["openbox", "--sm-disable"], "openbox")
        except BaseException:
            self.close()
            raise

    def _add_keys(self):
        """A key for ñ, which the keyboard does not have: xdotool would make one for the moment, and a busy program that looks
        at the keyboard after that finds none. AB11 is a letter's place, which this one leaves free: Wine wants such a one."""
        keys = subprocess.run(["xkbcomp", "-xkb", self.env["DISPLAY"], "-"], check=True, capture_output=True, text=True).stdout
        symbols = keys.index("{", keys.index("xkb_symbols")) + 1
        added = keys[:symbols] + "\n    key <AB11> { [ ntilde, Ntilde ] };\n" + keys[symbols:]
        subprocess.run(["xkbcomp", "-w0", "-", self.env["DISPLAY"]], check=True, capture_output=True, text=True, input=added)

    def start(self, command, log, **options):
        """A program of this desktop, whose words go to folder/log.log. It ends with the test."""
        with open(self.folder / f"{log}.log", "ab") as output:
            options = {"env": self.env, "stdin": subprocess.DEVNULL, "stdout": output, "stderr": output, **options}
            process = subprocess.Popen(command, preexec_fn=end_with_parent, **options)
        self._processes.append(process)
        return process

    def _start_and_read(self, command, log, seconds=20):
        """Starts a program that writes a line (its display, its address) to a descriptor, and returns the line."""
        reader, writer = os.pipe()
        self.start(command(writer), log, pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as stream:
            if not select.select([stream], [], [], seconds)[0]:
                raise RuntimeError(f"{log} did not start within {seconds} s")
            line = stream.readline().strip()
        if not line:
            raise RuntimeError(f"{log} did not start: " + (self.folder / f"{log}.log").read_text())
        return line

    def screenshot(self, path):
        path = pathlib.Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(path)], env=self.env, check=True, stdin=subprocess.DEVNULL)

    def close(self):
        for process in reversed(self._processes):
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
        for process in self._processes:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
