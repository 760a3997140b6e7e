// SPDX-License-Identifier: GPL-3.0-or-later
// The past of hosts over the life of the program: fed by sessions, kept over restarts, one writer, said when
// it cannot be kept.
#include "services/commandlog.h"
#include "services/hostmanager.h"
#include "services/hostregistry.h"
#include "services/hostsession.h"
#include "services/metrics/metricskeeper.h"
#include "support/fakehost.h"
#include "support/faketransport.h"
#include "support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace domcero;
using namespace std::chrono_literals;
using test::FakeDomain;
using test::FakeHost;
using test::FakeTransport;

namespace {

const QString mail = QStringLiteral("mail");

// A program from its start to its end, with one saved host.
class Program
{
public:
    Program(const QString &folder, test::ManualClock &clock, const MetricsKeeper::PastOf &past = {})
        : m_clock(clock), m_registry(folder + QStringLiteral("/hosts.json"))
    {
        if (!m_registry.load())
            qFatal("no list of hosts");
        m_manager = std::make_unique<HostManager>(
            m_registry, m_log,
            [this](const HostEntry &) {
                auto transport = std::make_unique<FakeTransport>();
                m_transport = transport.get();
                m_host = std::make_unique<FakeHost>(*m_transport);
                m_host->domains = {FakeDomain{1, "mail"}};
                m_host->tell();
                return transport;
            },
            clock);
        m_keeper =
            std::make_unique<MetricsKeeper>(*m_manager, clock, folder + QStringLiteral("/metrics"), past);
    }

    static void save(const QString &folder)
    {
        HostRegistry registry(folder + QStringLiteral("/hosts.json"));
        HostEntry entry;
        entry.name = entry.address = QStringLiteral("dom0-a");
        if (!registry.load() || !registry.add(entry))
            qFatal("the host cannot be saved");
    }

    void connectHost()
    {
        session().connectToHost();
        settle();
    }
    // After a connection the first reading needs another one to be compared with, and a round is known to be
    // whole only when the next begins: `count` of them are two readings less.
    void rounds(int count, double cpu)
    {
        for (int i = 0; i < count; ++i) {
            m_clock.advance(5s);
            m_host->sayRound(cpu);
            settle();
        }
    }
    void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    HostSession &session() { return *m_manager->sessions().first(); }
    MetricsHistory &history() { return *m_keeper->history(session().entry().id); }
    QList<MetricSample> cpu(const QString &domain = mail)
    {
        const qint64 now = history().now();
        return history().store().samples(domain, {Metric::Cpu}, now - qint64{24} * 3600 * 1000, now);
    }
    qsizetype readings(const QString &domain = mail)
    {
        const auto samples = cpu(domain);
        return std::count_if(samples.begin(), samples.end(), [](const auto &s) { return !s.isGap(); });
    }
    qsizetype gaps() { return cpu().size() - readings(); }
    HostRegistry &registry() { return m_registry; }
    MetricsKeeper &keeper() { return *m_keeper; }
    FakeTransport &transport() { return *m_transport; }
    FakeHost &host() { return *m_host; }

private:
    test::ManualClock &m_clock;
    CommandLog m_log;
    HostRegistry m_registry;
    std::unique_ptr<FakeHost> m_host;
    FakeTransport *m_transport = nullptr;
    std::unique_ptr<HostManager> m_manager;
    std::unique_ptr<MetricsKeeper> m_keeper;
};

} // namespace

class TestMetricsKeeper : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ManualClock> m_clock;

    QString file() const
    {
        const QDir folder(m_folder->filePath(QStringLiteral("metrics")));
        const QStringList files = folder.entryList({QStringLiteral("*.metrics")});
        return files.isEmpty() ? QString() : folder.filePath(files.first());
    }
    void damage(qsizetype keep)
    {
        QFile kept(file());
        QVERIFY(kept.open(QIODevice::ReadWrite));
        QVERIFY(kept.resize(keep < 0 ? kept.size() + keep : keep));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::ManualClock>();
        Program::save(m_folder->path());
    }

    void aRestartLosesNothing()
    {
        qint64 since = 0;
        {
            Program program(m_folder->path(), *m_clock);
            program.connectHost();
            program.rounds(62, 12);
            QCOMPARE(program.readings(), 60);
            QCOMPARE(program.readings(QStringLiteral("Domain-0")), 60);
            since = *program.history().store().first();
        }
        m_clock->advance(10min);
        Program again(m_folder->path(), *m_clock);
        again.history().load(); // a host that is not connected shows what was
        QCOMPARE(again.readings(), 60);
        QCOMPARE(again.history().store().first(), since);
        QVERIFY(!again.history().problem());
        again.connectHost();
        again.rounds(12, 50);
        QCOMPARE(again.readings(), 70);
        QCOMPARE(again.gaps(), 1);
#ifdef Q_OS_UNIX // on Windows the folder's own list of who may read it holds
        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
    }

    void aCrashLosesSecondsOnly()
    {
        Program program(m_folder->path(), *m_clock);
        program.connectHost();
        program.rounds(40, 12);
        // What is on the disk is what a crash would leave; another thread writes it.
        const auto survives = [this] {
            const QTemporaryDir left;
            const QString metrics = left.filePath(QStringLiteral("metrics"));
            if (!QDir().mkdir(metrics) || file().isEmpty() ||
                !QFile::copy(file(), metrics + u'/' + QFileInfo(file()).fileName()) ||
                !QFile::copy(m_folder->filePath(QStringLiteral("hosts.json")),
                             left.filePath(QStringLiteral("hosts.json"))))
                return false;
            Program again(left.path(), *m_clock);
            again.history().load();
            return again.readings() >= 36 && !again.history().problem();
        };
        QVERIFY(QTest::qWaitFor(survives, 60000));
    }

    void aTornTailIsSaid()
    {
        {
            Program program(m_folder->path(), *m_clock);
            program.connectHost();
            program.rounds(31, 12);
            program.keeper().flush();
            program.rounds(1, 12);
            program.keeper().flush();
        }
        damage(-5);
        {
            Program again(m_folder->path(), *m_clock);
            again.history().load();
            QVERIFY(again.history().problem());
            QCOMPARE(again.history().problem()->code, ErrorCode::ParseFailed);
            QVERIFY(again.readings() >= 28);
            again.connectHost();
            again.rounds(6, 12);
        }
        Program third(m_folder->path(), *m_clock);
        third.history().load();
        QVERIFY(!third.history().problem()); // it was written anew
        QVERIFY(third.readings() >= 33);
    }

    void aFileThatIsNotOursIsPutAside()
    {
        {
            Program program(m_folder->path(), *m_clock);
            program.connectHost();
            program.rounds(11, 12);
        }
        damage(7);
        {
            Program again(m_folder->path(), *m_clock);
            again.connectHost();
            again.rounds(11, 12);
            again.keeper().flush();
            QVERIFY(again.history().problem());
            QCOMPARE(again.readings(), 9);
            QVERIFY(QFile::exists(file() + QStringLiteral(".unreadable")));
        }
        Program third(m_folder->path(), *m_clock);
        third.history().load();
        QCOMPARE(third.readings(), 9);
    }

    void oneProgramWrites()
    {
        Program program(m_folder->path(), *m_clock);
        program.connectHost();
        program.rounds(20, 12);
        program.keeper().flush();
        {
            Program second(m_folder->path(), *m_clock);
            second.connectHost();
            QVERIFY(second.readings() == 0);
            second.rounds(3, 12);
            QVERIFY(second.readings() >= 19); // what is kept, and its own
            QVERIFY(second.history().problem());
            QCOMPARE(second.history().problem()->code, ErrorCode::Conflict);
            program.keeper().flush(); // its own host went on meanwhile
            const qint64 size = QFileInfo(file()).size();
            QVERIFY(size > 0);
            second.keeper().flush();
            QCOMPARE(QFileInfo(file()).size(), size);
        }
    }

    void whatCannotBeKeptIsSaid()
    {
        // A file where the folder should be: nobody, not even root, can write there.
        QFile wall(m_folder->filePath(QStringLiteral("metrics")));
        QVERIFY(wall.open(QIODevice::WriteOnly));
        wall.close();
        Program program(m_folder->path(), *m_clock);
        program.connectHost();
        program.rounds(11, 12);
        program.keeper().flush();
        program.settle();
        QVERIFY(program.history().problem());
        QCOMPARE(program.readings(), 9);
        QVERIFY(wall.remove());
        program.rounds(5, 12);
        program.keeper().flush();
        program.settle();
        QVERIFY(!program.history().problem());
        QVERIFY(!file().isEmpty());
    }

    void aRemovedHostTakesItsFileWithIt()
    {
        Program program(m_folder->path(), *m_clock);
        program.connectHost();
        program.rounds(11, 12);
        program.keeper().flush();
        QVERIFY(!file().isEmpty());
        HostEntry entry = program.session().entry();
        entry.group = QStringLiteral("Puebla"); // a change is no removal: its past stays
        QVERIFY(program.registry().change(entry).ok());
        QCOMPARE(program.readings(), 9);
        QVERIFY(program.registry().remove(entry.id).ok());
        program.keeper().flush();
        QVERIFY(file().isEmpty());
        QVERIFY(!program.keeper().history(entry.id));
    }

    void aRebootGoesOnAndALostLinkIsAGap()
    {
        Program program(m_folder->path(), *m_clock);
        program.connectHost();
        program.rounds(11, 12);
        QCOMPARE(program.gaps(), 0);
        // Another domain id, the CPU time begins anew.
        program.host().domains = {FakeDomain{9, "mail", "-b----", 1}};
        program.host().tell();
        program.rounds(12, 30);
        QCOMPARE(program.gaps(), 0);
        QVERIFY(program.readings() >= 20);
        QCOMPARE(program.history().store().domains().size(), 2);
        program.transport().setStage(LinkStage::Waiting);
        m_clock->advance(20s);
        program.connectHost();
        program.rounds(3, 30);
        QCOMPARE(program.gaps(), 1);
    }

    void theSimulatedHostHasItsOwnPast()
    {
        QFile::remove(m_folder->filePath(QStringLiteral("hosts.json")));
        Usage usage;
        usage.at = -10min;
        usage.cpuPercent = 42;
        int asked = 0;
        Program program(m_folder->path(), *m_clock, [&](const HostEntry &entry) {
            ++asked;
            return entry.kind == HostEntry::Kind::Demo ? QList<PastUsage>{{mail, usage}} : QList<PastUsage>();
        });
        QCOMPARE(asked, 0);
        program.connectHost();
        program.rounds(4, 12);
        QCOMPARE(asked, 1);
        QCOMPARE(program.readings(), 3);
        QCOMPARE(std::round(program.cpu().first().mean), 42.0);
        program.keeper().flush();
        QVERIFY(file().isEmpty()); // and it is not kept
    }
};

QTEST_GUILESS_MAIN(TestMetricsKeeper)
#include "tst_metricskeeper.moc"
