// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/windowfixture.h"

#include "services/hostsession.h"
#include "sim/simtransport.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QTabWidget>

#include <functional>

namespace domcero::test {

// The logs of guests.
inline void takeLogs(const std::function<void(WindowFixture &window, const QString &name)> &take)
{
    using namespace std::chrono_literals;
    WindowFixture window;
    window.open();
    window.untilRead(QStringLiteral("demo"));
    window.pass(5s);
    const auto select = [&](const QString &guest) {
        window.window().tree().select(
            {HostTreeModel::Kind::Guest, {}, window.session(QStringLiteral("demo")).entry().id, guest});
    };
    select(QStringLiteral("zimbra"));
    window.find<QTabWidget>(QStringLiteral("guestTabs"))
        ->setCurrentWidget(window.find<QWidget>(QStringLiteral("guestLogs")));
    window.pass(1s);
    take(window, QStringLiteral("logs-console"));
    window.find<QLineEdit>(QStringLiteral("findEdit"))->setText(QStringLiteral("xvdb"));
    window.pass(200ms);
    take(window, QStringLiteral("logs-found"));
    window.find<QRadioButton>(QStringLiteral("xlButton"))->click();
    window.find<QLineEdit>(QStringLiteral("findEdit"))->setText(QStringLiteral("xvdz"));
    take(window, QStringLiteral("logs-xl"));
    window.find<QLineEdit>(QStringLiteral("findEdit"))->clear();
    window.host(QStringLiteral("demo")).faults().consolesUnlogged = true;
    select(QStringLiteral("w2012"));
    window.pass(1s);
    take(window, QStringLiteral("logs-unlogged"));
    select(QStringLiteral("archivo"));
    window.pass(1s);
    take(window, QStringLiteral("logs-none"));
    select(QStringLiteral("zimbra"));
    window.pass(1s);
    window.host(QStringLiteral("demo")).faults().unreachable = true;
    window.transport(QStringLiteral("demo")).loseLink();
    window.until([&] { return window.session(QStringLiteral("demo")).link().stage == LinkStage::Waiting; });
    take(window, QStringLiteral("logs-cut"));
}

} // namespace domcero::test
