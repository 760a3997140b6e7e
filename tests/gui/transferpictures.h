// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/storagepage.h"

#include "gui/transferactions.h"
#include "gui/widgets/drophint.h"
#include "services/transfer/transfers.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QThread>

#include <functional>

namespace domcero::test {

// Files on their way to the demo host and from it: the question, under way, done, in the way, without a link;
// files held over the page.
inline void takeTransfers(const std::function<void(WindowFixture &window, const QString &name)> &take)
{
    using namespace std::chrono_literals;
    using Stage = Transfer::Stage;
    StoragePage page;
    page.showRead();
    WindowFixture &window = page.window;
    QTemporaryDir desk;
    const auto write = [&](const char *name, qint64 bytes) {
        QFile file(desk.filePath(QLatin1String(name)));
        QByteArray content(bytes, 'x');
        for (qint64 at = 0; at < bytes; at += 512)
            content[at] = static_cast<char>(at / 512);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != bytes)
            qFatal("no file");
        return file.fileName();
    };
    const QString iso = write("debian-13.1.0-amd64-netinst.iso", 24 << 20);
    const QString image = write("contabilidad.img", qint64{150} << 20);
    Transfers &files = page.session().transfers();
    const auto until = [&](const std::function<bool()> &holds) {
        while (!holds()) {
            window.pass(50ms);
            QThread::yieldCurrentThread();
        }
    };
    const auto isOver = [](const Transfer *transfer) { return transfer->stage() >= Stage::Done; };

    page.view().transferActions().upload({iso});
    window.pass(1s);
    take(window, QStringLiteral("transfers-question"));
    window.find<QPushButton>(QStringLiteral("actionApplyButton"))->click();
    until([&] { return isOver(files.list().value(0)); });
    const QString home = QStringLiteral("/var/lib/xen/images/");
    Transfer *down = files.download({desk.filePath(QStringLiteral("installer.iso")),
                                     home + QStringLiteral("debian-13.1.0-amd64-netinst.iso"), false});
    until([&] { return isOver(down); });
    Transfer *up = files.upload({image, home + QStringLiteral("contabilidad.img"), false});
    until([&] { return up->bytesDone() > (qint64{90} << 20); });
    take(window, QStringLiteral("transfers"));
    window.host(demo).faults().unreachable = true;
    window.transport(demo).loseLink();
    until([&] { return up->waitsForLink(); });
    window.pass(500ms);
    take(window, QStringLiteral("transfers-cut"));
    window.host(demo).faults().unreachable = false;
    until([&] { return isOver(up); });
    Transfer *again = files.upload({image, home + QStringLiteral("contabilidad.img"), false});
    until([&] { return isOver(again); });
    window.pass(1s);
    take(window, QStringLiteral("transfers-in-the-way"));
    window.window().resize(1000, 640);
    take(window, QStringLiteral("transfers-small"));
    window.window().resize(1280, 900);
    auto *hint = window.find<DropHint>(QStringLiteral("dropHint"));
    hint->say(StorageView::tr("Drop to upload %n file(s) to %1", nullptr, 2).arg(demo));
    take(window, QStringLiteral("transfers-drop"));
    hint->hide();
}

} // namespace domcero::test
