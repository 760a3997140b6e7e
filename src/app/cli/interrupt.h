// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace domcero::cli {

// Ctrl+C, and the polite request of the system to end, as a signal in the main thread instead of sudden
// death: so that a connection is closed properly and nothing of ours stays on a host. One for the program,
// made in main().
class Interrupt : public QObject
{
    Q_OBJECT
public:
    Interrupt();
    ~Interrupt() override;

    // How often, so far. Any thread, and before the event loop has had its turn.
    static int requests();
    static bool wasRequested() { return requests() > 0; }

Q_SIGNALS:
    void requested();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace domcero::cli
