# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does on the page of the storage of a real dom0."""

from labtests import SLOW, LabCase


class StorageCase(LabCase):
    def open_storage(self, session, lab, window):
        self.connect_by_key(session, lab, window)
        self.show_storage(window)

    def show_storage(self, window):
        window.select("dom0")
        window.click(name="Storage", role="page tab")
        window.find(SLOW, name="Filter", role="text")  # it is there once the storage was read
        self.thing(window, "vg0")

    def row(self, window, name):
        """Its cell in the table; the tree on the left has no such names."""
        return next((node for node in window.nodes(role="table cell") if node.name == name), None)

    def thing(self, window, name):
        """Finds it by the filter and selects it; waits for its details."""
        window.fill(name, name="Filter", role="text")
        window.click_on(window.wait(lambda: self.row(window, name), f"{name} in the table", SLOW))
        heading = name.rsplit("/", 1)[-1]
        window.wait(lambda: any(node.name == heading for node in window.nodes(role="label")), f"the details of {name}")

    def take(self, window, action):
        """Presses the button of an action, or takes it from the menu behind the others, once it can be taken."""
        def taken():
            button = window.look(name=action, role="push button")
            if button is not None:
                if button.enabled:
                    window.click_on(button)
                return button.enabled
            more = window.look(name="More", role="push button")
            if more is None:
                return False
            window.click_on(more)
            item = self.menu_item(window, action)
            if not item.enabled:
                window.key("Escape")
                return False
            window.click_on(item)
            return True
        window.wait(taken, f"the action {action}", SLOW)
        window.find(name="Cancel", role="push button")

    def menu_item(self, window, action):
        """In a menu an action is called as its button is, with dots behind it."""
        names = [words + "..." for words in window.tr(action)]
        return window.wait(lambda: next((node for node in window.nodes(role="menu item") if node.name in names), None),
                           f"{names} in a menu")

    def apply(self, window, action):
        cancel = window.find(name="Cancel", role="push button")
        window.click(name=action, role="push button", within=cancel.parent)

    def done(self, session, window, shot, sentence="Done on %1: %2", seconds=SLOW):
        window.see(sentence, seconds)
        session.shot(shot)
        for close in window.nodes(name="Put this message away", role="push button"):
            window.click_on(close)

    def carry_out(self, session, window, action, shot, *fields, sentence="Done on %1: %2"):
        """Fields: (text, name[, role])."""
        self.take(window, action)
        for text, name, *role in fields:
            window.fill(text, name=name, role=role[0] if role else "text")
        session.shot(shot + "-asked")
        self.apply(window, action)
        self.done(session, window, shot, sentence)

    def new(self, window, action):
        window.click(name="New", role="push button")
        window.click_on(self.menu_item(window, action))
