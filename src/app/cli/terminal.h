// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QString>

#include <memory>
#include <optional>

namespace domcero::cli {

// The person's terminal itself (/dev/tty, the console), whatever standard input and output are. It waits for
// the answer; a transport that works in a thread of its own goes on meanwhile. Main thread.
class Terminal
{
public:
    static std::unique_ptr<Terminal> open(); // null: there is none, as in a cron job
    ~Terminal();

    void say(const QString &text); // a line
    // Empty: the person closed the input or interrupted.
    std::optional<bool> askYesNo(const QString &question);
    std::optional<Secret> askSecret(const QString &prompt); // without echo
    std::optional<Secret> askOpenly(const QString &prompt); // with it

private:
    class Private;
    explicit Terminal(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

// "yes", "y", "sí", "si", "s" and "no", "n", whatever the language; empty: neither.
std::optional<bool> yesOrNo(const QString &answer);

} // namespace domcero::cli
