// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/windowfixture.h"

#include "gui/pages/hostpage.h"
#include "gui/pages/storageview.h"
#include "services/hostsession.h"
#include "sim/simtransport.h"
#include "sim/simulatedhost.h"

#include <QLabel>

namespace domcero::test {

inline const QString demo = QStringLiteral("demo");
constexpr int storageTab = 3;

inline StorageId volume(const char *name)
{
    return StorageId::volume(QStringLiteral("vg0"), QLatin1String(name));
}

// The window over the simulated host `demo`, with its tab Storage; for tests of that tab.
class StoragePage
{
public:
    StoragePage()
    {
        window.open();
        window.window().resize(1280, 900);
    }
    // Two hosts that see the same disks, and have guests of the same on them.
    static QList<HostEntry> twoHosts()
    {
        return {savedHost(QStringLiteral("xen1")), savedHost(QStringLiteral("xen2"))};
    }
    // The tab of one of several hosts, read.
    static void readStorage(WindowFixture &window, const QString &host)
    {
        window.untilRead(host);
        window.window().selectHost(host);
        window.window().hostPage().setCurrentTab(storageTab);
        if (!window.until([&] { return window.session(host).storageAge().has_value(); }))
            qFatal("the storage was not read");
    }

    // The tab is in front; what it shows is being read.
    void show()
    {
        if (!window.untilRead(demo))
            qFatal("the demo host was not read");
        page().setCurrentTab(storageTab);
    }
    void showRead()
    {
        using namespace std::chrono_literals;
        show();
        if (!window.until([&] { return session().storageAge().has_value(); }))
            qFatal("the storage was not read");
        window.pass(1s);
    }

    // A volume of a stopped guest is two partitions, an ext4 on the second, from now on.
    void divide(const char *name)
    {
        window.untilRead(demo);
        SimMachine &machine = window.transport(demo).host().machineToChange();
        for (SimVolume &one : machine.volumeGroups.first().volumes) {
            if (one.name == name) {
                one.fileSystem.clear();
                one.parts = {{1, 1, 511, "vfat", 6, 0}, {2, 512, one.mebibytes - 513, "ext4", 3000, 0}};
            }
        }
    }

    HostPage &page() { return window.window().hostPage(); }
    HostSession &session() { return window.session(demo); }
    StorageView &view() { return page().storage(); }
    template <typename T>
    T &part(const char *name)
    {
        return *window.find<T>(QLatin1String(name));
    }
    QString said(const char *label) { return part<QLabel>(label).text(); }
    bool shown(const char *name) { return part<QWidget>(name).isVisible(); }
    // Its details are read.
    void select(const StorageId &id)
    {
        using namespace std::chrono_literals;
        view().select(id);
        window.pass(3s);
    }

    WindowFixture window;
};

} // namespace domcero::test
