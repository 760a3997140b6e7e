// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/mainwindow.h"
#include "services/commandlog.h"
#include "services/hostmanager.h"
#include "services/hostregistry.h"
#include "services/metrics/metricskeeper.h"
#include "services/settings.h"
#include "sim/simulatedhost.h"
#include "support/manualclock.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>
#include <type_traits>

namespace domcero {

class SecretStore;
class SimTransport;

namespace test {

// The whole window over simulated hosts, on a clock that the test moves: nothing here waits for real time.
class WindowFixture
{
public:
    // `hosts`: saved hosts, each a demo site of its own; none: the demo host of the product.
    // `secrets`: its keychain, which lives longer; null: none.
    explicit WindowFixture(const QList<HostEntry> &hosts = {}, SecretStore *secrets = nullptr);
    ~WindowFixture();

    // Makes the window and connects its hosts; until then a test may set faults.
    MainWindow &open();
    // Puts something else where the kept readings of a host should be.
    void spoilReadings(const QString &host);
    void close(); // writes the settings, as a user's closing does

    SimulatedHost &host(const QString &name);
    HostSession &session(const QString &name);
    SimTransport &transport(const QString &name);

    // Moves the clock and turns the event loop until it holds; false after two minutes of the clock.
    bool until(const std::function<bool()> &holds);
    void pass(std::chrono::milliseconds time);
    bool untilRead(const QString &name); // connected, and its state read

    MainWindow &window() { return *m_window; }
    const CommandLog &log() const { return m_log; }
    ManualClock clock;

    // A control by its objectName, of several the one that is seen; fails the test when there is none.
    template <typename T>
    T *find(const QString &objectName) const
    {
        const QList<T *> found = m_window->findChildren<T *>(objectName);
        if (found.isEmpty())
            qFatal("no %s", qPrintable(objectName));
        if constexpr (std::is_base_of_v<QWidget, T>) {
            for (T *control : found) {
                if (control->isVisible())
                    return control;
            }
        }
        return found.first();
    }
    // The same, but only what can be seen.
    QWidget *visible(const QString &objectName) const;

private:
    QTemporaryDir m_folder;
    CommandLog m_log;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<HostRegistry> m_registry;
    std::map<QString, std::shared_ptr<SimulatedHost>> m_hosts;
    std::unique_ptr<HostManager> m_manager;
    std::unique_ptr<MetricsKeeper> m_metrics;
    std::unique_ptr<MainWindow> m_window;
};

HostEntry savedHost(const QString &name, const QString &group = {});

} // namespace test
} // namespace domcero
