// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/host/guestlogs.h"

#include "formats/host/sections.h"

#include <QTest>

using namespace domcero;

namespace {

QByteArray sections(const QList<Section> &all)
{
    QByteArray text;
    for (const Section &section : all)
        text += sectionText(section);
    return text;
}

} // namespace

class TestGuestLogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheScriptSays()
    {
        const auto logs = parseGuestLogs(sections({{"console-folder", 0, "/srv/consoles"},
                                                   {"folder", 0, "/var/log/xen"},
                                                   {"console", 0, "\x1b[1mlogin:\x1b[0m \r\n"},
                                                   {"xl", 2, "tail: no right\n"},
                                                   {"qemu", 1, ""},
                                                   {"logging", 0, "on"}}),
                                         QStringLiteral("web 1"));
        QVERIFY(logs.ok());
        const GuestLog &console = logs->log(GuestLogKind::Console);
        QVERIFY(console.exists && !console.problem);
        QCOMPARE(console.path, QStringLiteral("/srv/consoles/guest-web 1.log"));
        QCOMPARE(console.text, QStringLiteral("login:"));
        const GuestLog &xl = logs->log(GuestLogKind::Xl);
        QVERIFY(xl.exists && xl.text.isEmpty());
        QVERIFY(xl.problem.has_value());
        QCOMPARE(xl.problem->detail, QStringLiteral("tail: no right"));
        QCOMPARE(xl.path, QStringLiteral("/var/log/xen/xl-web 1.log"));
        const GuestLog &qemu = logs->log(GuestLogKind::Qemu);
        QVERIFY(!qemu.exists && !qemu.problem);
        QCOMPARE(qemu.path, QStringLiteral("/var/log/xen/qemu-dm-web 1.log"));
        QCOMPARE(logs->consoleLogging, GuestLogs::ConsoleLogging::On);
    }

    void whetherConsolesAreLogged()
    {
        using Logging = GuestLogs::ConsoleLogging;
        const auto logging = [](const QList<Section> &all) {
            const auto logs = parseGuestLogs(sections(all), QStringLiteral("web"));
            return logs ? std::optional(logs->consoleLogging) : std::nullopt;
        };
        QCOMPARE(logging({{"logging", 0, "off"}}), Logging::Off);
        QCOMPARE(logging({{"logging", 0, "absent"}}), Logging::NotRunning);
        QCOMPARE(logging({{"logging", 0, "perhaps"}}), Logging::Unknown);
        QCOMPARE(logging({}), Logging::Unknown);
    }

    void brokenFraming()
    {
        const QByteArray whole = sections({{"console", 0, "login:"}});
        const auto logs = parseGuestLogs(whole.chopped(3), QStringLiteral("web"));
        QVERIFY(!logs.ok());
        QCOMPARE(logs.error().code, ErrorCode::ParseFailed);
    }
};

QTEST_GUILESS_MAIN(TestGuestLogs)
#include "tst_guestlogs.moc"
