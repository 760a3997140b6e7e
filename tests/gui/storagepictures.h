// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/storagepage.h"

#include "gui/storageactionset.h"
#include "gui/widgets/resizebars.h"
#include "sim/simtransport.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>

#include <functional>

namespace domcero::test {

// Disks that two hosts use at once.
inline void takeTwoHosts(const std::function<void(WindowFixture &window, const QString &name)> &take)
{
    using namespace std::chrono_literals;
    WindowFixture window(StoragePage::twoHosts());
    window.open();
    for (const HostEntry &host : StoragePage::twoHosts())
        StoragePage::readStorage(window, host.name);
    window.pass(2s);
    take(window, QStringLiteral("storage-two-hosts"));
}

// A disk with its handle: as it is, smaller, larger.
inline void takeResize(WindowFixture &window, HostPage &page,
                       const std::function<void(WindowFixture &window, const QString &name)> &take)
{
    using namespace std::chrono_literals;
    page.storage().select(volume("respaldo-root"));
    window.pass(3s);
    window.window().storageActions().action(StorageAction::Resize)->trigger();
    window.pass(1s);
    take(window, QStringLiteral("storage-resize"));
    auto *bars = window.find<ResizeBars>(QStringLiteral("bars_size"));
    const int now = bars->value();
    for (const auto &[value, name] : {std::pair{now * 3 / 4, "storage-resize-smaller"},
                                      std::pair{now * 5 / 4, "storage-resize-larger"}}) {
        bars->setValue(value);
        bars->setFocus();
        window.pass(1s);
        take(window, QLatin1String(name));
    }
    window.find<QPushButton>(QStringLiteral("actionCancelButton"))->click();
}

// Two changes of size that wait, and the question about them.
inline void takeEdits(const std::function<void(WindowFixture &window, const QString &name)> &take)
{
    using namespace std::chrono_literals;
    StoragePage page;
    page.showRead();
    for (const auto &[name, factor] : {std::pair{"respaldo-root", 17}, std::pair{"web-srv", 18}}) {
        page.select(volume(name));
        page.window.pass(2s);
        page.window.window().storageActions().action(StorageAction::Resize)->trigger();
        page.window.pass(1s);
        auto *bars = page.window.find<ResizeBars>(QStringLiteral("bars_size"));
        bars->setValue(bars->value() * factor / 16);
        page.window.pass(1s);
        page.window.find<QPushButton>(QStringLiteral("actionOtherButton"))->click();
    }
    page.window.pass(1s);
    take(page.window, QStringLiteral("storage-edits-wait"));
    page.window.window().storageActions().askEdits();
    page.window.pass(1s);
    take(page.window, QStringLiteral("storage-edits"));
}

// A disk that is divided: its details, and with its handle.
inline void takeDivided(const std::function<void(WindowFixture &window, const QString &name)> &take)
{
    using namespace std::chrono_literals;
    StoragePage page;
    page.divide("respaldo-root");
    page.showRead();
    page.select(volume("respaldo-root"));
    take(page.window, QStringLiteral("storage-divided"));
    page.window.window().storageActions().action(StorageAction::Resize)->trigger();
    page.window.pass(1s);
    auto *bars = page.window.find<ResizeBars>(QStringLiteral("bars_size"));
    const int now = bars->value();
    for (const auto &[value, name] : {std::pair{now * 3 / 4, "storage-divided-smaller"},
                                      std::pair{now * 5 / 4, "storage-divided-larger"}}) {
        bars->setValue(value);
        bars->setFocus();
        page.window.pass(1s);
        take(page.window, QLatin1String(name));
    }
}

// What screenshots.cpp shows of a host's storage.
inline void takeStorage(const std::function<void(WindowFixture &window, const QString &name)> &take)
{
    using namespace std::chrono_literals;
    WindowFixture window;
    window.open();
    window.untilRead(demo);
    window.pass(5s);
    HostPage &page = window.window().hostPage();
    page.setCurrentTab(storageTab);
    take(window, QStringLiteral("storage-reading"));
    window.until([&] { return window.session(demo).storageAge().has_value(); });
    window.pass(2s);
    take(window, QStringLiteral("storage"));
    const StorageState &state = window.session(demo).storage();
    const auto takeThing = [&](const StorageId &id, const QString &name) {
        page.storage().select(id);
        window.pass(3s);
        take(window, name);
    };
    bool snapshot = false;
    bool pool = false;
    for (const LogicalVolume &volume : state.volumes) {
        if (volume.kind == VolumeKind::Snapshot && !std::exchange(snapshot, true))
            takeThing(StorageId::volume(volume), QStringLiteral("storage-snapshot"));
        if (volume.kind == VolumeKind::ThinPool && !std::exchange(pool, true))
            takeThing(StorageId::volume(volume), QStringLiteral("storage-pool"));
    }
    for (const ImageFile &image : state.images) {
        if (image.backingFile.isEmpty())
            continue;
        takeThing(StorageId::image(image.path), QStringLiteral("storage-image"));
        break;
    }
    takeThing(StorageId::device(state.devices.first().name), QStringLiteral("storage-disk"));
    const auto takeQuestion = [&](const StorageId &id, StorageAction action, const QString &name) {
        page.storage().select(id);
        window.pass(3s);
        window.window().storageActions().action(action)->trigger();
        window.pass(1s);
        take(window, name);
        window.find<QPushButton>(QStringLiteral("actionCancelButton"))->click();
    };
    const StorageId group = StorageId::group(QStringLiteral("vg0"));
    const StorageId spare = StorageId::volume(QStringLiteral("vg0"), QStringLiteral("pruebas-web-2"));
    takeQuestion(group, StorageAction::CreateVolume, QStringLiteral("storage-new-volume"));
    takeQuestion(spare, StorageAction::RemoveVolume, QStringLiteral("storage-remove"));
    takeQuestion(spare, StorageAction::MakeFileSystem, QStringLiteral("storage-mkfs"));
    takeQuestion(group, StorageAction::CreateImage, QStringLiteral("storage-new-image"));
    takeQuestion(StorageId::volume(QStringLiteral("vg0"), QStringLiteral("respaldo-root")),
                 StorageAction::CreateSnapshot, QStringLiteral("storage-new-snapshot"));
    takeResize(window, page, take);
    window.window().resize(1000, 640);
    takeThing(StorageId::volume(QStringLiteral("vg0"), QStringLiteral("zimbra-root")),
              QStringLiteral("storage-small"));
    window.window().resize(1600, 1000);
    take(window, QStringLiteral("storage-large"));
    window.find<QLineEdit>(QStringLiteral("storageFilter"))->setText(QStringLiteral("web"));
    take(window, QStringLiteral("storage-filtered"));
    window.find<QLineEdit>(QStringLiteral("storageFilter"))->clear();
    window.host(demo).faults().unreachable = true;
    window.transport(demo).loseLink();
    window.until([&] { return window.session(demo).link().stage == LinkStage::Waiting; });
    take(window, QStringLiteral("storage-cut"));
    takeTwoHosts(take);
    takeDivided(take);
    takeEdits(take);
}

} // namespace domcero::test
