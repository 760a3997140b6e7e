// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hosttext.h"
#include "labcopy.h"
#include "text/render.h"

#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using test::LabCopy;

// Guests, config files and images whose names a shell would obey: shown as they are, acted on, and nothing
// executed. Skipped where the lab is not built. The functions follow one another in one copy of the lab.
class TestLabNames : public QObject
{
    Q_OBJECT

    std::unique_ptr<LabCopy> m_lab;

    QByteArray dom0(const QString &command) const { return m_lab->dom0(command); }
    // A word of a dom0 command that no shell reads anything into.
    static QString word(const QByteArray &bytes)
    {
        return QStringLiteral("\"$(printf %s ") + QString::fromLatin1(bytes.toBase64()) +
               QStringLiteral(" | base64 -d)\"");
    }
    const Guest *guest(const QString &name) const { return m_lab->session().state().guest(name); }
    GuestState stateOf(const QString &name) const
    {
        return guest(name) ? guest(name)->state : GuestState::Dying;
    }
    void act(GuestAction action, const QString &name, const ActionParameters &with = {})
    {
        const auto future = m_lab->session().perform(action, name, with);
        QVERIFY(LabCopy::waitFor([&] { return future.isFinished(); }));
        const Result<void> result = future.result();
        QVERIFY2(result, result ? "" : qPrintable(render(result.error()) + result.error().detail));
    }
    // Whoever executes a part of a name leaves this, somewhere.
    QByteArray executed() const
    {
        return dom0(QStringLiteral("find / /run /dev/shm -xdev -name 'owned*' 2>/dev/null"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!LabCopy::isBuilt())
            QSKIP("The lab is not built: tests/lab/lab.sh build.");
        m_lab =
            std::make_unique<LabCopy>(QStringLiteral("tst-names-%1").arg(QCoreApplication::applicationPid()));
        QVERIFY(m_lab->bringUp());
    }
    void cleanupTestCase() { m_lab.reset(); }

    void guests_data()
    {
        QTest::addColumn<QByteArray>("file"); // in /etc/xen
        QTest::addColumn<QByteArray>("name"); // as xl.cfg quotes it, too
        QTest::newRow("quote") << QByteArray("o'brien; touch owned1 #.cfg")
                               << QByteArray("\"o'brien; touch owned1 #\"");
        QTest::newRow("substitution") << QByteArray("$(touch owned2) `touch owned2`.cfg")
                                      << QByteArray("'$(touch owned2)`touch owned2`'");
        QTest::newRow("leading dash") << QByteArray("-rf.cfg") << QByteArray("'--help'");
        QTest::newRow("newline, non-ASCII") << QByteArray("con\nsalto\ntouch owned3\n.cfg")
                                            << QByteArray("'\xc3\xb1\x61nd\xc3\xba \"x\" * ~'");
        QTest::newRow("redirection") << QByteArray("a>owned4;b&c|touch owned4.cfg")
                                     << QByteArray("'a>owned4;b&c|touch owned4'");
        QTest::newRow("no UTF-8") << QByteArray("caf\xe9 %s %n.cfg") << QByteArray("'caf\xe9 %s %n'");
    }
    void guests()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, name);
        const QString known = fromHostBytes(name.mid(1, name.size() - 2));
        const QByteArray path = "/etc/xen/" + file;
        const QByteArray text = "name = " + name +
                                "\nkernel = \"/boot/vmlinux\"\nramdisk = \"/boot/guest-initrd.img\"\n"
                                "memory = 96\n";
        QCOMPARE(dom0(QStringLiteral("printf %s ") + QString::fromLatin1(text.toBase64()) +
                      QStringLiteral(" | base64 -d >") + word(path)),
                 QByteArray());
        m_lab->session().refresh();
        QVERIFY(LabCopy::waitFor([&] { return stateOf(known) == GuestState::Stopped; }));
        QCOMPARE(guest(known)->configPath, fromHostBytes(path));

        act(GuestAction::Start, known);
        QVERIFY(isAlive(stateOf(known)));
        QCOMPARE(dom0(QStringLiteral("xl domid -- ") + word(toHostBytes(known))).trimmed(),
                 QByteArray::number(guest(known)->domainId.value_or(-1)));
        act(GuestAction::Pause, known);
        QCOMPARE(stateOf(known), GuestState::Paused);
        act(GuestAction::Resume, known);
        if (path.contains('\n')) {
            const auto refused = m_lab->session().whyNot(GuestAction::AutostartOn, known);
            QVERIFY(refused && refused->what.id().contains("line break"));
        } else {
            act(GuestAction::AutostartOn, known);
            QVERIFY(guest(known)->startsWithHost);
            act(GuestAction::AutostartOff, known);
            QVERIFY(!guest(known)->startsWithHost);
        }
        const auto logs = m_lab->session().readLogs(known);
        QVERIFY(LabCopy::waitFor([&] { return logs.isFinished(); }));
        QVERIFY(logs.result());
        QVERIFY2(logs.result().value().log(GuestLogKind::Xl).exists,
                 qPrintable(logs.result().value().log(GuestLogKind::Xl).path));
        act(GuestAction::ForceOff, known);
        QCOMPARE(stateOf(known), GuestState::Stopped);
        QCOMPARE(dom0(QStringLiteral("rm -- ") + word(path)), QByteArray());
        QCOMPARE(executed(), QByteArray());
    }

    void aNewNameAndBack()
    {
        ActionParameters with;
        with.name = QStringLiteral("n -n $(touch owned5)'\"; touch owned5");
        const QString id = QString::number(guest(QStringLiteral("pv1"))->domainId.value_or(-1));
        act(GuestAction::Rename, QStringLiteral("pv1"), with);
        QCOMPARE(dom0(QStringLiteral("xl domname ") + id).trimmed(), with.name.toUtf8());
        const QString odd = std::exchange(with.name, QStringLiteral("pv1"));
        act(GuestAction::Pause, odd);
        act(GuestAction::Resume, odd);
        dom0(QStringLiteral("xl rename %1 pv1").arg(id));
        m_lab->session().refresh();
        QVERIFY(LabCopy::waitFor([&] { return isAlive(stateOf(QStringLiteral("pv1"))); }));
        QCOMPARE(executed(), QByteArray());
    }

    void anImage()
    {
        const QByteArray path = "/root/-x $(touch owned6) 'y' \"z\";a&b.img";
        QCOMPARE(dom0(QStringLiteral("truncate -s 4M ") + word(path)), QByteArray());
        ActionParameters with;
        with.target = fromHostBytes(path);
        with.device = QStringLiteral("xvdf");
        with.format = QStringLiteral("raw");
        act(GuestAction::AttachDisk, QStringLiteral("pv1"), with);
        QVERIFY(dom0(QStringLiteral("losetup -a")).contains("owned6"));
        act(GuestAction::DetachDisk, QStringLiteral("pv1"), with);
        QVERIFY(LabCopy::waitFor([&] { return !dom0(QStringLiteral("losetup -a")).contains("owned6"); }));
        QCOMPARE(dom0(QStringLiteral("rm -- ") + word(path)), QByteArray());
        QCOMPARE(executed(), QByteArray());
    }

    void aFileToSaveIn()
    {
        QVERIFY(dom0(QStringLiteral("xl create /etc/xen/pv2.cfg && echo done")).endsWith("done\n"));
        m_lab->session().refresh();
        const QString name = QStringLiteral("pv2");
        QVERIFY(LabCopy::waitFor([&] { return isAlive(stateOf(name)) && guest(name)->uptime > 20s; }));
        ActionParameters with;
        with.file = QStringLiteral("/var/lib/xen/save/-o $(touch owned7)'; touch owned7.save");
        dom0(QStringLiteral("mkdir -p /var/lib/xen/save"));
        act(GuestAction::Save, name, with);
        QCOMPARE(stateOf(name), GuestState::Stopped);
        act(GuestAction::Restore, name, with);
        QVERIFY(isAlive(stateOf(name)));
        QCOMPARE(executed(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestLabNames)
#include "tst_labnames.moc"
