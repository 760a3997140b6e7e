// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/storageindex.h"
#include "formats/host/configtext.h"
#include "plan/config/configplaces.h"
#include "services/hostjobs.h"
#include "services/hostsession.h"
#include "services/lastingchange.h"
#include "sim/demosite.h"
#include "sim/simplaces.h"
#include "sim/simtransport.h"
#include "support/await.h"

#include <QTest>

using namespace domcero;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// The configs of the demo host, as a page reads them and asks about them.
class TestSimConfigs : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ManualClock> m_clock;
    std::shared_ptr<SimulatedHost> m_host;
    std::unique_ptr<HostSession> m_session;
    QByteArray m_log; // all that the log of commands would hold

    template <typename T>
    T done(const QFuture<T> &future) const
    {
        if (!test::await(*m_clock, future, 10min))
            qFatal("it never ends");
        return future.result();
    }
    ErrorCode codeOf(const QByteArray &path) const
    {
        const auto read = done(m_session->readConfig(QString::fromUtf8(path)));
        return read ? ErrorCode::Internal : read.error().code;
    }

    void noScratch() const
    {
        for (auto it = m_host->files().begin(); it != m_host->files().end(); ++it)
            QVERIFY2(!it.key().contains(".domcero-"), it.key().constData());
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::ManualClock>();
        m_host = makeDemoHost(*m_clock);
        HostEntry entry;
        entry.name = u"demo"_s;
        m_session = std::make_unique<HostSession>(entry, std::make_unique<SimTransport>(m_host), *m_clock);
        m_session->connectToHost();
        test::settle(*m_clock, 10s);
        m_session->readStorage();
        test::settle(*m_clock, 5s);
        m_log.clear();
        connect(&m_session->transport(), &Transport::commandChanged, this, [this](const CommandRecord &r) {
            m_log += r.text.toUtf8() + r.standardOutput + r.standardError;
        });
    }
    void cleanup()
    {
        m_session.reset();
        m_host.reset();
        m_clock.reset();
    }

    void aConfigIsRead()
    {
        const auto read = done(m_session->readConfig(u"/etc/xen/web-2019.cfg"_s));
        QVERIFY(read);
        QCOMPARE(read->path, u"/etc/xen/web-2019.cfg"_s);
        QCOMPARE(read->bytes, m_host->contentOf("/etc/xen/web-2019.cfg"));
        QCOMPARE(read->sum, configSum(read->bytes));
        m_host->addLink("/root/web", "/etc/xen/web-2019.cfg");
        QCOMPARE(done(m_session->readConfig(u"/root/web"_s)).value(), *read);
    }

    void aHotChangeThatLasts_data()
    {
        using Where = ActionParameters::Where;
        QTest::addColumn<Where>("where");
        QTest::addColumn<bool>("guestToo");
        QTest::addColumn<bool>("configToo");
        QTest::newRow("now") << Where::Now << true << false;
        QTest::newRow("both") << Where::Both << true << true;
        QTest::newRow("config") << Where::Config << false << true;
    }
    void aHotChangeThatLasts()
    {
        QFETCH(ActionParameters::Where, where);
        QFETCH(bool, guestToo);
        QFETCH(bool, configToo);
        const QByteArray before = m_host->contentOf("/etc/xen/web-2019.cfg");
        ActionParameters with;
        with.memory = ByteSize::fromMiB(1024);
        with.where = where;
        const auto changed = done(performWhere(*m_session, GuestAction::SetMemory, u"web"_s, with));
        QVERIFY2(changed, changed ? "" : changed.error().what.id());
        QCOMPARE(m_session->state().guest(u"web"_s)->memory, ByteSize::fromMiB(guestToo ? 1024 : 2048));
        QByteArray expected = before;
        if (configToo)
            expected.replace("memory = 2048", "memory = 1024");
        QCOMPARE(m_host->contentOf("/etc/xen/web-2019.cfg"), expected);
    }
    void aGuestThatWasChangedAndItsConfigNot()
    {
        m_host->addFile("/etc/xen/web-2019.cfg",
                        m_host->contentOf("/etc/xen/web-2019.cfg") + "memory = [ ]\n = \n");
        ActionParameters with;
        with.memory = ByteSize::fromMiB(1024);
        with.where = ActionParameters::Where::Both;
        const auto changed = done(performWhere(*m_session, GuestAction::SetMemory, u"web"_s, with));
        QVERIFY(!changed);
        QVERIFY(changed.error().remedy.id().startsWith("The guest was changed, its config was not."));
        QCOMPARE(m_session->state().guest(u"web"_s)->memory, ByteSize::fromMiB(1024));
    }

    void whatCannotBeRead()
    {
        m_host->addFile("/etc/xen/nul.cfg", QByteArray("a\0", 2));
        m_host->addFile("/etc/xen/long.cfg", QByteArray(300000, '\n'));
        QCOMPARE(codeOf("/etc/xen/none.cfg"), ErrorCode::NotFound);
        QCOMPARE(codeOf("/etc/xen"), ErrorCode::PermissionDenied);
        QCOMPARE(codeOf("/etc/xen/nul.cfg"), ErrorCode::ParseFailed);
        QCOMPARE(codeOf("/etc/xen/long.cfg"), ErrorCode::OutputTooLarge);
        m_host->faults().configsShut = true;
        QCOMPARE(codeOf("/etc/xen/web-2019.cfg"), ErrorCode::PermissionDenied);
    }

    void whatWasKept()
    {
        const QString path = u"/etc/xen/a b.cfg"_s;
        const QByteArray folder = keptFolderOf(path).toUtf8();
        QCOMPARE(folder, QByteArray("/var/lib/domcero/configs/%2Fetc%2Fxen%2Fa%20b.cfg"));
        QVERIFY(done(m_session->readConfigVersions(path)).value().isEmpty());
        const QByteArray text = "name = 'a b'\n";
        m_host->addFile(folder + '/' + configSum(text), text);
        m_host->addFile(folder + '/' + configSum("else"), text);
        const auto versions = done(m_session->readConfigVersions(path));
        QVERIFY(versions);
        QCOMPARE(versions->size(), 1);
        QCOMPARE(versions->first().size, ByteSize::fromBytes(text.size()));
        QCOMPARE(done(m_session->readConfigVersion(path, configSum(text)))->bytes, text);
        QVERIFY(!done(m_session->readConfigVersion(path, configSum("none"))));
    }

    void theWordOfTheHost()
    {
        const auto said = done(m_session->askXl(m_host->contentOf("/etc/xen/web-2019.cfg")));
        QVERIFY(said);
        QVERIFY(said->accepted);
        const Guest *web = m_session->state().guest(u"web"_s);
        QCOMPARE(said->guest.name, u"web"_s);
        QCOMPARE(said->guest.disks, web->configuredDisks);
        QCOMPARE(said->guest.state, GuestState::Stopped);
        const auto refused = done(m_session->askXl("name = \n"));
        QVERIFY(refused);
        QVERIFY(!refused->accepted);
        QVERIFY2(refused->said.startsWith(u"config:1: config parsing error"), qPrintable(refused->said));
        QVERIFY(!done(m_session->askXl(QByteArray(300000, '\n'))));
        QVERIFY(!done(m_session->askXl(QByteArray(1, '\0'))));
        m_host->faults().failNext({u"askxl"_s}, CommandResult{1, {}, "mktemp: no room", {}});
        QVERIFY(!done(m_session->askXl("name = 'x'\n")));
    }

    void aTextIsSaved()
    {
        const HostConfig now = done(m_session->readConfig(u"/etc/xen/pruebas-sql.cfg"_s)).value();
        QByteArray text = now.bytes;
        text += "\nmaxmem = 9000\n";
        const ConfigChange change{now.path, now.sum, text};
        const auto under = m_session->perform(change);
        QVERIFY(m_session->isConfigPending(now.path));
        QCOMPARE(done(m_session->perform(change)).error().code, ErrorCode::Conflict);
        const Result<void> saved = done(under);
        QVERIFY2(saved, saved ? "" : saved.error().what.id() + saved.error().detail.toUtf8());
        QVERIFY(!m_session->isConfigPending(now.path));
        QCOMPARE(m_host->contentOf("/etc/xen/pruebas-sql.cfg"), text);
        QCOMPARE(m_session->state().guest(u"pruebas sql"_s)->maxMemory, ByteSize::fromMiB(9000));
        const auto versions = done(m_session->readConfigVersions(now.path));
        QCOMPARE(versions->size(), 2);
        QCOMPARE(versions->first().sum, configSum(text));
        QCOMPARE(done(m_session->readConfigVersion(now.path, now.sum))->bytes, now.bytes);
        noScratch();
        // What was kept, back again.
        QVERIFY(done(m_session->perform(ConfigChange{now.path, configSum(text), now.bytes})));
        QCOMPARE(m_host->contentOf("/etc/xen/pruebas-sql.cfg"), now.bytes);
        QVERIFY(!m_session->planFor(ConfigChange{now.path, now.sum, now.bytes}));
    }

    void changedOnTheHost()
    {
        const HostConfig now = done(m_session->readConfig(u"/etc/xen/pruebas-sql.cfg"_s)).value();
        m_host->addFile("/etc/xen/pruebas-sql.cfg", "name = 'theirs'\n");
        const Result<void> saved =
            done(m_session->perform(ConfigChange{now.path, now.sum, now.bytes + "\n"}));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::GuardFailed);
        QCOMPARE(saved.error().what.id(), QByteArray("The file %1 was changed on the host meanwhile."));
        QCOMPARE(m_host->contentOf("/etc/xen/pruebas-sql.cfg"), QByteArray("name = 'theirs'\n"));
        noScratch();
        const Result<void> made = done(m_session->perform(ConfigChange{now.path, {}, now.bytes}));
        QCOMPARE(made.error().code, ErrorCode::GuardFailed);
        QVERIFY(done(
            m_session->perform(ConfigChange{u"/etc/xen/new.cfg"_s, {}, "name = 'new'\nkernel = '/k'\n"})));
        QVERIFY(m_session->state().guest(u"new"_s));
        noScratch();
    }

    void xlRefuses()
    {
        const HostConfig now = done(m_session->readConfig(u"/etc/xen/pruebas-sql.cfg"_s)).value();
        const Result<void> saved = done(m_session->perform(ConfigChange{now.path, now.sum, "memory = 5\n"}));
        QVERIFY(!saved);
        QVERIFY2(saved.error().detail.contains(u"Domain name must be specified"),
                 qPrintable(saved.error().detail));
        QCOMPARE(m_host->contentOf("/etc/xen/pruebas-sql.cfg"), now.bytes);
        noScratch();
        const auto broken = done(m_session->perform(ConfigChange{now.path, now.sum, "memory = \n"}));
        QCOMPARE(broken.error().code, ErrorCode::ParseFailed);
    }

    void aCopyOfAGuest()
    {
        simVolume(m_host->machineToChange(), "vg0/pruebas-sql")->mebibytes = 400;
        m_session->readStorage();
        test::settle(*m_clock, 5s);
        const HostConfig old = done(m_session->readConfig(u"/etc/xen/pruebas-sql.cfg"_s)).value();
        const Guest guest = *m_session->state().guest(u"pruebas sql"_s);
        GuestCopy copy{
            guest.name, u"copia"_s, u"/etc/xen/copia.cfg"_s, u"0a0b0c0d-1111-4222-8333-444455556666"_s,
            {},         {}};
        for (qsizetype i = 0; i < guest.nics.size(); ++i)
            copy.macs.append(u"00:16:3e:77:00:0%1"_s.arg(i));
        int number = 0;
        for (const GuestDisk &disk : guest.configuredDisks) {
            if (!disk.cdrom)
                copy.disks.append({disk.vdev, CopiedDisk::Kind::Clone, u"/dev/vg0/copia-%1"_s.arg(++number)});
        }
        QVERIFY(number > 0);
        const GuestCopy usual = m_session->usualCopy(guest.name, old.bytes, u"copia"_s);
        QCOMPARE(usual.path, copy.path);
        QCOMPARE(usual.macs.size(), copy.macs.size());
        QCOMPARE(usual.disks.size(), 1);
        QCOMPARE(usual.disks.first().target, u"/dev/vg0/copia-pruebas-sql"_s);
        const auto text = m_session->configOfCopy(copy, old.bytes);
        QVERIFY2(text, text ? "" : text.error().what.id());
        const Result<void> made = done(m_session->perform(copy, *text));
        QVERIFY2(made, made ? "" : made.error().what.id() + made.error().detail.toUtf8());
        const Guest *other = m_session->state().guest(u"copia"_s);
        QVERIFY(other);
        QCOMPARE(other->uuid, copy.uuid);
        QCOMPARE(other->configuredDisks.first().target, u"/dev/vg0/copia-1"_s);
        test::settle(*m_clock, 10s);
        QVERIFY(StorageIndex(m_session->storage()).volume(u"vg0"_s, u"copia-1"_s));
        noScratch();
        // And gone again, with its disks.
        const HostConfig now = done(m_session->readConfig(copy.path)).value();
        GuestRemoval removal{u"copia"_s, now, true, {}};
        QCOMPARE(done(m_session->perform(removal)).error().code, ErrorCode::InvalidInput);
        removal.typedName = u"copia"_s;
        const Result<void> gone = done(m_session->perform(removal));
        QVERIFY2(gone, gone ? "" : gone.error().what.id() + gone.error().detail.toUtf8());
        QVERIFY(!m_session->state().guest(u"copia"_s));
        QVERIFY(m_session->state().guest(u"pruebas sql"_s));
        test::settle(*m_clock, 10s);
        QVERIFY(!StorageIndex(m_session->storage()).volume(u"vg0"_s, u"copia-1"_s));
        QVERIFY(StorageIndex(m_session->storage()).volume(u"vg0"_s, u"pruebas-sql"_s));
        QCOMPARE(done(m_session->readConfigVersion(copy.path, now.sum))->bytes, now.bytes);
        noScratch();
    }

    // What was made for it goes again, when somebody asks for it.
    void aCopyThatXlRefuses()
    {
        simVolume(m_host->machineToChange(), "vg0/pruebas-sql")->mebibytes = 400;
        m_session->readStorage();
        test::settle(*m_clock, 5s);
        const HostConfig old = done(m_session->readConfig(u"/etc/xen/pruebas-sql.cfg"_s)).value();
        const GuestCopy copy = m_session->usualCopy(u"pruebas sql"_s, old.bytes, u"copia"_s);
        const QByteArray text = m_session->configOfCopy(copy, old.bytes).value();
        m_host->faults().failNext({u"xl"_s, u"-N"_s, u"create"_s}, CommandResult{1, {}, "refused", {}});
        QVERIFY(!done(m_session->perform(copy, text)));
        test::settle(*m_clock, 10s);
        QVERIFY(StorageIndex(m_session->storage()).find(copy.disks.first().target));
        m_session->jobs().refresh();
        test::settle(*m_clock, 5s);
        const QUuid job = m_session->jobs().list().first().id;
        QVERIFY(done(m_session->jobs().resume(job, ResumeHow::RollBack, 0, {})));
        test::settle(*m_clock, 60s);
        m_session->readStorage();
        test::settle(*m_clock, 10s);
        QVERIFY(!StorageIndex(m_session->storage()).find(copy.disks.first().target));
        QVERIFY(!m_host->exists(copy.path.toUtf8()));
        noScratch();
    }

    void anotherName()
    {
        // One that runs and starts with the host, by a link that is not named after it.
        const HostConfig config = done(m_session->readConfig(u"/etc/xen/zimbra.cfg"_s)).value();
        const Result<void> renamed = done(m_session->perform(GuestRename{u"zimbra"_s, u"correo"_s, config}));
        QVERIFY2(renamed, renamed ? "" : renamed.error().what.id() + renamed.error().detail.toUtf8());
        const Guest *guest = m_session->state().guest(u"correo"_s);
        QVERIFY(guest);
        QVERIFY(isAlive(guest->state));
        QCOMPARE(guest->configPath, u"/etc/xen/correo.cfg"_s);
        QVERIFY(guest->startsWithHost);
        QVERIFY(!m_session->state().guest(u"zimbra"_s));
        QVERIFY(!m_host->exists("/etc/xen/zimbra.cfg"));
        QCOMPARE(m_host->linkTexts().value("/etc/xen/auto/10-zimbra"), QByteArray("/etc/xen/correo.cfg"));
        noScratch();
    }

    void noPasswordInTheLog()
    {
        const QByteArray text = "name = 'x'\ntype = 'hvm'\nmemory = 64\nvnc = 1\nvncpasswd = 'Zx9-secreto'\n";
        m_host->addFile("/etc/xen/x.cfg", text);
        QVERIFY(done(m_session->readConfig(u"/etc/xen/x.cfg"_s)));
        QVERIFY(done(m_session->askXl(text)));
        const QByteArray other = QByteArray(text).replace("Zx9", "Ab1");
        QVERIFY(done(m_session->perform(ConfigChange{u"/etc/xen/x.cfg"_s, configSum(text), other})));
        QCOMPARE(m_host->contentOf("/etc/xen/x.cfg"), other);
        QVERIFY(m_log.contains("xl -N create /etc/xen/x.cfg.domcero-new"));
        QVERIFY(m_log.contains("domcero:config text /etc/xen/x.cfg"));
        QVERIFY(!m_log.contains("secreto"));
    }
};

QTEST_GUILESS_MAIN(TestSimConfigs)
#include "tst_simconfigs.moc"
