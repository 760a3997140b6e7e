# SPDX-License-Identifier: GPL-3.0-or-later
"""One control of the window, whoever tells of it: atspi.py on Linux, inside.py under Wine."""


class NotThere(AssertionError):
    """Something that was awaited did not come."""


class Node:
    """Below: role (in AT-SPI's words), name, description, text, rectangle, parent, children(), state(name), and
    refresh(), which forgets what was read of it before."""

    @property
    def shown(self):
        return self.state("showing") and self.state("visible")

    @property
    def enabled(self):
        return self.state("enabled") and self.state("sensitive")

    def walk(self):
        yield self
        for child in self.children():
            yield from child.walk()

    def centre(self):
        x, y, width, height = self.rectangle
        if width <= 0 or height <= 0:
            raise NotThere(f"{self!r} has no place on the screen to click on")
        return x + width // 2, y + height // 2

    def __repr__(self):
        return f"<{self.role} {self.name!r}>"
